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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openhab.binding.hanport.internal.channel.Descriptions.all;
import static org.openhab.binding.hanport.internal.channel.Descriptions.text;
import static org.openhab.binding.hanport.internal.channel.Descriptions.xml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * The descriptions of Things that stand beside a meter, held against the code.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class InsightDescriptionsTest {

    private static final Element FILE = xml("thing/insight.xml");

    static Stream<Map.Entry<String, List<InsightChannel>>> things() {
        return Map
                .<String, List<InsightChannel>> of("energy", List.of(EnergyChannel.values()), "fuse-guard",
                        List.of(FuseChannel.values()), "power-tariff", List.of(TariffChannel.values()))
                .entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("things")
    void channelsAreThoseOfTheCodeInTheirOrder(Map.Entry<String, List<InsightChannel>> thing) {
        Map<String, String> described = new LinkedHashMap<>();
        Map<String, String> known = new LinkedHashMap<>();

        all(thing(thing.getKey()), "channel").stream().filter(channel -> !type(channel).equals("event"))
                .forEach(channel -> described.put(channel.getAttribute("id"), type(channel)));
        thing.getValue().forEach(channel -> known.put(channel.id(), channel.type().id()));

        assertEquals(List.copyOf(known.entrySet()), List.copyOf(described.entrySet()));
    }

    @ParameterizedTest
    @MethodSource("things")
    void channelsHaveTheTextsOfTheirIds(Map.Entry<String, List<InsightChannel>> thing) {
        for (Element channel : all(thing(thing.getKey()), "channel")) {
            assertEquals("@text/channel." + channel.getAttribute("id") + ".label", text(channel, "label"));
            assertEquals("@text/channel." + channel.getAttribute("id") + ".description", text(channel, "description"));
        }
    }

    @Test
    void channelTypesAreThoseOfTheCode() {
        Map<String, String> described = all(FILE, "channel-type").stream()
                .collect(Collectors.toMap(type -> type.getAttribute("id"), type -> text(type, "item-type")));

        assertEquals(Stream.of(InsightType.values()).collect(Collectors.toMap(InsightType::id, InsightType::itemType)),
                described);
    }

    @Test
    void onlyWhatAnItemTellsCanBeWritten() {
        Set<String> writable = all(FILE, "channel-type").stream()
                .filter(type -> !"true".equals(all(type, "state").get(0).getAttribute("readOnly")))
                .map(type -> type.getAttribute("id")).collect(Collectors.toSet());

        assertEquals(Set.of(InsightType.CHARGER_LOAD.id()), writable);
    }

    @Test
    void channelsBelongToTheseThings() {
        assertEquals(Set.of(EnergyChannel.class, FuseChannel.class, TariffChannel.class),
                Set.of(InsightChannel.class.getPermittedSubclasses()));
    }

    private static Element thing(String id) {
        return all(FILE, "thing-type").stream().filter(thing -> id.equals(thing.getAttribute("id"))).findFirst()
                .orElseThrow();
    }

    private static String type(Element channel) {
        return channel.getAttribute("typeId");
    }
}
