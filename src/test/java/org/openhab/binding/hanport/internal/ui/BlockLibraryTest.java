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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.action.FuseActions;
import org.openhab.binding.hanport.internal.action.TariffActions;
import org.openhab.binding.hanport.internal.channel.Descriptions;
import org.openhab.core.automation.annotation.RuleAction;

/**
 * The blocks for Blockly ask rule actions that there are.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BlockLibraryTest {

    private static final Map<String, Class<?>> ACTIONS = Map.of("fuse-guard", FuseActions.class, "power-tariff",
            TariffActions.class);
    private static final Map<String, String> TEXTS = Descriptions.texts(Descriptions.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void blockCallsARuleActionWithAsManyArgumentsAsItTakes(Block block) {
        Matcher call = Pattern.compile("(\\w+)\\(([^)]*)\\).*").matcher(block.call);
        assertTrue(call.matches(), block.call);

        List<Integer> counts = Stream.of(ACTIONS.getOrDefault(block.thingType, Object.class).getMethods())
                .filter(method -> method.isAnnotationPresent(RuleAction.class))
                .filter(method -> method.getName().equals(call.group(1))).map(method -> method.getParameterCount())
                .toList();

        assertEquals(List.of(block.arguments.size()), counts);
        assertEquals(block.arguments.stream().map(argument -> "{{field:" + argument + "}}")
                .collect(Collectors.joining(", ")), call.group(2));
    }

    @ParameterizedTest
    @EnumSource
    void blockSaysWhereEachOfItsPlacesIs(Block block) {
        for (String language : List.of(Descriptions.ENGLISH, Descriptions.SWEDISH)) {
            String message = String.valueOf(Descriptions.texts(language).get(block.message()));

            List<String> places = Pattern.compile("%\\d").matcher(message).results().map(place -> place.group())
                    .sorted().toList();

            assertEquals(List.of("%1", "%2", "%3", "%4").subList(0, block.arguments.size() + 1), places, message);
        }
    }

    @Test
    void thereIsNoOtherText() {
        Set<String> keys = Stream.of(Block.values()).map(Block::message).collect(Collectors.toCollection(TreeSet::new));
        keys.add("block.all-phases");

        assertEquals(keys, TEXTS.keySet().stream().filter(key -> key.startsWith("block."))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void libraryIsAsMainUiReadsIt() {
        Piece library = BlockLibrary.with(key -> TEXTS.getOrDefault(key, key));

        Piece block = library.slots().getOrDefault("blocks", List.of()).get(0);

        assertEquals(
                new Piece("BlockType", Map.of("type", "headroom", "message0", "free amperes by %1 on %2", "output",
                        "Number", "colour", 45, "inputsInline", true, "args0",
                        List.of(Map.of("type", "input_value", "name", "THING", "check", List.of("String", "oh_thing")),
                                Map.of("type", "field_dropdown", "name", "PHASE", "options",
                                        List.of(List.of("all phases", "0"), List.of("L1", "1"), List.of("L2", "2"),
                                                List.of("L3", "3"))))),
                        Map.of("code",
                                List.of(new Piece("BlockCodeTemplate", Map.of("template",
                                        "actions.thingActions('hanport', {{input:THING}}).headroom({{field:PHASE}})"),
                                        List.of())),
                                "toolbox",
                                List.of(new Piece("PresetInput",
                                        Map.of("name", "THING", "type", "oh_thing", "shadow", true), List.of())))),
                block);
        assertEquals("BlockLibrary", library.type());
        assertEquals(Map.of("name", "HAN Port"), library.config());
    }
}
