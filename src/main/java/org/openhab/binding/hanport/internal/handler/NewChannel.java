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
package org.openhab.binding.hanport.internal.handler;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;

/**
 * A channel that the meter's readings ask for.
 *
 * @param code what feeds it, without channel B where that does not count
 * @param row empty for a generic channel
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record NewChannel(String id, ChannelType type, ObisCode code, Optional<ChannelRow> row) {

    private static final String CURRENT = "*" + ObisCode.CURRENT;

    /**
     * The channel itself.
     *
     * @param texts the text of a key of OH-INF/i18n
     * @throws IllegalArgumentException if openHAB does not know the channel type (yet, or any more)
     */
    Channel channel(ThingUID thing, ThingHandlerCallback openHab, UnaryOperator<String> texts) {
        ChannelBuilder builder = openHab.createChannelBuilder(new ChannelUID(thing, id), type.uid());
        if (row.isPresent()) {
            return builder.withLabel(texts.apply(row.get().labelKey())).build();
        }
        String text = code.toString();
        String shown = text.endsWith(CURRENT) ? text.substring(0, text.length() - CURRENT.length()) : text;
        return builder.withLabel("OBIS " + shown)
                .withConfiguration(new Configuration(Map.of(HanPortBindingConstants.OBIS, shown))).build();
    }
}
