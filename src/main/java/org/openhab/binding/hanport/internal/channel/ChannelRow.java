/*
 * Copyright (c) 2026 Contributors to the HAN Port binding project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.hanport.internal.channel;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One row of the {@link ChannelTable}.
 *
 * @param id the channel's id; its texts are {@code channel.<id>.label} and {@code channel.<id>.description}
 * @param fixedType the type of the channel; empty where meters differ in what they send, and the first value decides
 * @param place where it stands among the channels of a Thing
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record ChannelRow(String id, Optional<ChannelType> fixedType, ChannelPlace place) {

    /** The type of a channel that is made for this value. */
    ChannelType type(Filling first) {
        return fixedType.orElseGet(() -> ChannelType.of(first));
    }
}
