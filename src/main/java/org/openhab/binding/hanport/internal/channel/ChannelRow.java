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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.Value;

/**
 * One row of the {@link ChannelTable}.
 *
 * @param id the channel's id; its label is the text {@code channel.<id>.label}
 * @param fixedType the type of the channel; null where meters differ in what they send, and the first value decides
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record ChannelRow(String id, @Nullable ChannelType fixedType) {

    /** The key of a channel's name in OH-INF/i18n. */
    static String labelKey(String id) {
        return "channel." + id + ".label";
    }

    /** The type of a channel that is made for this value. */
    public ChannelType type(Value first) {
        ChannelType type = fixedType;
        return type == null ? ChannelType.of(first) : type;
    }
}
