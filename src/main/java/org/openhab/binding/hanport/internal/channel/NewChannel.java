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

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Feed.Measured;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;

/**
 * A channel that a value asks for and the Thing lacks.
 *
 * @param code that the channel is named after; empty where it has a name of its own
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record NewChannel(String id, ChannelType type, Optional<ObisCode> code) {

    private static final String CURRENT = "*" + ObisCode.CURRENT;

    /** Empty only for a feed that is no reading and has no row in the table. */
    static Optional<NewChannel> of(Filling filling) {
        Optional<ChannelRow> row = ChannelTable.row(filling.feed());
        if (row.isPresent()) {
            return row.map(known -> new NewChannel(known.id(), known.type(filling), Optional.empty()));
        }
        return filling.feed() instanceof Measured measured
                ? Optional.of(new NewChannel(ChannelTable.genericId(measured.code()), ChannelType.of(filling),
                        Optional.of(measured.code())))
                : Optional.empty();
    }

    /**
     * The channel itself. One that the Thing has with another type keeps its id, so that its links stay, and what its
     * user set.
     *
     * @param texts the text of a key of OH-INF/i18n
     * @throws IllegalArgumentException if openHAB does not know the channel type (yet, or any more)
     */
    public Channel channel(Thing thing, ThingHandlerCallback openHab, UnaryOperator<String> texts) {
        ChannelUID uid = new ChannelUID(thing.getUID(), id);
        ChannelBuilder builder = openHab.createChannelBuilder(uid, type.uid());
        if (code.isEmpty()) {
            builder.withLabel(texts.apply("channel." + id + ".label"))
                    .withDescription(texts.apply("channel." + id + ".description"));
            Optional.ofNullable(thing.getChannel(uid)).ifPresent(old -> keep(old, builder));
            return builder.build();
        }
        String text = code.get().toString();
        String shown = text.endsWith(CURRENT) ? text.substring(0, text.length() - CURRENT.length()) : text;
        return builder.withLabel("OBIS " + shown)
                .withConfiguration(new Configuration(Map.of(MeterChannels.OBIS, shown))).build();
    }

    private static void keep(Channel old, ChannelBuilder builder) {
        builder.withConfiguration(old.getConfiguration());
        Optional.ofNullable(old.getLabel()).ifPresent(builder::withLabel);
    }
}
