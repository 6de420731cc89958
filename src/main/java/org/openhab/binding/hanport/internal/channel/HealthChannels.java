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

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Feed.Health;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channels that say how a link is doing, or whether a meter can be relied on. They hold good also while no telegram
 * comes: that is what they are for. Guarded by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HealthChannels {

    private final ThingUID thing;
    private final Map<Health, State> shown = new EnumMap<>(Health.class);

    public HealthChannels(ThingUID thing) {
        this.thing = thing;
    }

    /**
     * The channels of these that a Thing lacks.
     *
     * @param texts the text of a key of OH-INF/i18n
     * @throws IllegalArgumentException if openHAB does not know the channel types (yet, or any more)
     */
    public static List<Channel> missing(Thing thing, Set<Health> states, Set<Trigger> triggers,
            ThingHandlerCallback openHab, UnaryOperator<String> texts) {
        List<Channel> missing = new ArrayList<>();
        Set<String> present = Set
                .copyOf(thing.getChannels().stream().map(channel -> channel.getUID().getId()).toList());
        Stream.concat(states.stream().map(HealthChannels::id), triggers.stream().map(Trigger::id))
                .filter(id -> !present.contains(id))
                .forEach(id -> missing.add(openHab.createChannelBuilder(new ChannelUID(thing.getUID(), id), type(id))
                        .withLabel(texts.apply("channel." + id + ".label"))
                        .withDescription(texts.apply("channel." + id + ".description")).build()));
        return missing;
    }

    private static ChannelTypeUID type(String id) {
        return Stream.of(Health.values()).filter(health -> id(health).equals(id))
                .flatMap(health -> ChannelTable.row(health).stream()).flatMap(row -> row.fixedType().stream())
                .map(ChannelType::uid).findFirst()
                .orElseGet(() -> new ChannelTypeUID(ChannelType.BINDING_ID, Trigger.TYPE));
    }

    /** The id of the channel for this. */
    public static String id(Health health) {
        return ChannelTable.row(health).map(ChannelRow::id).orElseThrow();
    }

    /**
     * Shows these values; what has none is cleared.
     *
     * @param publish told the state of each channel that has another one than before
     */
    public void show(Map<Health, Value> values, Set<Health> all, BiConsumer<ChannelUID, State> publish) {
        for (Health health : all) {
            State state = Optional.ofNullable(values.get(health)).map(value -> state(health, value))
                    .orElse(UnDefType.UNDEF);
            if (!state.equals(shown.put(health, state))) {
                publish.accept(uid(health), state);
            }
        }
    }

    private static State state(Health health, Value value) {
        return ChannelTable.row(health).flatMap(ChannelRow::fixedType).orElseThrow().state(value, ZoneOffset.UTC);
    }

    private ChannelUID uid(Health health) {
        return new ChannelUID(thing, id(health));
    }

    /** Clears all that was ever shown. */
    public void clear(BiConsumer<ChannelUID, State> publish) {
        shown.keySet().forEach(health -> publish.accept(uid(health), UnDefType.UNDEF));
        shown.clear();
    }

    /** What the channel shows; empty if nothing was shown yet or it is not one of these. */
    public Optional<State> state(ChannelUID channel) {
        return shown.entrySet().stream().filter(entry -> uid(entry.getKey()).equals(channel)).map(Map.Entry::getValue)
                .findFirst();
    }
}
