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
package org.openhab.binding.hanport.internal.ui;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A channel of one of our Things, and the item that shows it.
 *
 * @param thing the UID of the Thing
 * @param thingType the id of its type, such as {@code fuse-guard}
 * @param channel the id of the channel
 * @param item the name of the item
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record LinkedChannel(String thing, String thingType, String channel, String item) {

    private static final String OURS = "hanport:";

    /**
     * @param channelUid the UID of any channel
     * @return empty if it is none of ours
     */
    static Optional<LinkedChannel> of(String channelUid, String item) {
        if (!channelUid.startsWith(OURS)) {
            return Optional.empty();
        }
        int channel = channelUid.lastIndexOf(':');
        int type = channelUid.indexOf(':', OURS.length());
        return Optional.of(new LinkedChannel(channelUid.substring(0, channel),
                channelUid.substring(OURS.length(), type), channelUid.substring(channel + 1), item));
    }
}
