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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.MeterChannels;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * The channels, properties and tag that the Thing of a meter lacks, all at once. Guarded by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ThingFit {

    /** openHAB writes a Thing down and tells of it each time that it changes. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final MeterKind kind;
    private final Surroundings surroundings;
    private Map<String, String> properties = Map.of();
    private Instant quietUntil = Instant.MIN;

    /**
     * A Thing with what it lacked.
     *
     * @param added the channels that are new, or anew of another type, in the order of the values that ask for them
     */
    record Fitted(Thing thing, List<Channel> added) {
    }

    ThingFit(MeterKind kind, Surroundings surroundings) {
        this.kind = kind;
        this.surroundings = surroundings;
    }

    /** What is known of the meter until now. */
    Map<String, String> properties() {
        return properties;
    }

    /**
     * @param copy makes a copy of the Thing
     * @param channels those that it has
     * @param openHab knows the types of channels
     * @return the Thing with what it lacks; empty if that is nothing
     * @throws IllegalArgumentException if it cannot be changed now
     */
    Optional<Fitted> fit(Thing thing, Supplier<ThingBuilder> copy, MeterKind.Content content, MeterChannels channels,
            ThingHandlerCallback openHab) {
        boolean first = properties.isEmpty();
        Stream<Channel> wantedByValues = channels.missing(content.fillings(), surroundings.zone().get()).stream()
                .map(wanted -> wanted.channel(thing, openHab, key -> surroundings.texts().text(key)));
        List<Channel> added = first
                ? Stream.concat(wantedByValues, MeterHealth.missing(thing, surroundings, openHab).stream()).toList()
                : wantedByValues.toList();
        boolean lacksTag = first && EquipmentTag.isMissing(kind, thing);
        boolean isWhole = added.isEmpty() && !lacksTag;
        if (isWhole && (content.properties().equals(properties) || isTooSoon(first))) {
            return Optional.empty();
        }
        properties = content.properties();
        Map<String, String> all = new HashMap<>(thing.getProperties());
        all.putAll(properties);
        boolean same = isWhole && all.equals(thing.getProperties());
        return same ? Optional.empty()
                : Optional.of(new Fitted(EquipmentTag.fit(copy.get(), kind, thing).withProperties(all)
                        .withChannels(MeterChannels.inOrder(thing.getChannels(), added)).build(), added));
    }

    /** Whether the properties have changed just now: of two meters that take turns each would change them. */
    private boolean isTooSoon(boolean first) {
        Instant now = surroundings.steady().instant();
        boolean tooSoon = now.isBefore(quietUntil);
        if (!first && !tooSoon) {
            quietUntil = now.plus(QUIET);
        }
        return tooSoon;
    }
}
