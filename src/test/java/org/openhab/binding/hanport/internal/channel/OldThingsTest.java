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

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * Every channel and parameter of version 0.1.0 is still there under its name, and takes the same items and values.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class OldThingsTest {

    /** By the id of the channel; empty where the first value decides. */
    private static Map<String, Optional<ChannelType>> typesNow() {
        Map<String, Optional<ChannelType>> types = new HashMap<>();
        ChannelTable.all().values().forEach(row -> types.put(row.id(), row.fixedType()));
        return types;
    }

    @Test
    void everyChannelHasKeptItsId() {
        Set<String> gone = new TreeSet<>(OldThings.channelTypes().keySet());

        gone.removeAll(ChannelTable.ids());

        assertEquals(Set.of(), gone);
    }

    @Test
    void everyChannelTakesTheSameItems() {
        Map<String, Optional<ChannelType>> now = typesNow();

        OldThings.channelTypes().forEach((id, type) -> assertEquals(type.map(ChannelType::itemType),
                now.getOrDefault(id, Optional.empty()).map(ChannelType::itemType), id));
    }

    @Test
    void aTypeThatIsAnotherNowReplacesTheOldOne() {
        Map<String, Optional<ChannelType>> now = typesNow();
        Set<String> others = new TreeSet<>();

        OldThings.channelTypes().forEach((id, type) -> {
            ChannelType newest = now.get(id).orElse(ChannelType.TEXT);
            if (type.isPresent() && newest != type.get()) {
                others.add(id + " " + newest.replaces(type.get()));
            }
        });

        assertEquals(Set.of("fuse-limit-l1 true", "fuse-limit-l2 true", "fuse-limit-l3 true",
                "long-power-failures true", "power-failures true", "tariff true", "voltage-sags-l1 true",
                "voltage-sags-l2 true", "voltage-sags-l3 true", "voltage-swells-l1 true", "voltage-swells-l2 true",
                "voltage-swells-l3 true"), others);
    }

    @Test
    void everyKindOfThingHasKeptItsParameters() {
        Map<String, Set<String>> now = new HashMap<>();
        Descriptions.things().forEach(thing -> now.put(thing.getAttribute("id"), Descriptions.all(thing, "parameter")
                .stream().map(parameter -> parameter.getAttribute("name")).collect(toSet())));

        OldThings.parameters().forEach((kind, names) -> assertEquals(List.of(),
                names.stream().filter(name -> !now.getOrDefault(kind, Set.of()).contains(name)).toList(), kind));
    }
}
