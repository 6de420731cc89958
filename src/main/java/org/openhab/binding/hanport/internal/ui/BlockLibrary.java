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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Draws up the library of blocks for Blockly: a block for each thing that a rule may ask.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class BlockLibrary {

    private static final String THING = "THING";
    /** openHAB's own block that chooses a Thing. */
    private static final String THING_BLOCK = "oh_thing";
    /** A hue between those of openHAB's own blocks. */
    private static final int COLOUR = 45;
    private static final int MOST_WATTS = 100_000;
    private static final int MOST_MINUTES = 1_440;

    private BlockLibrary() {
    }

    /** @param texts the text of a key of OH-INF/i18n */
    static Piece with(UnaryOperator<String> texts) {
        return new Piece("BlockLibrary", Map.of("name", "HAN Port"),
                Map.of("blocks", Stream.of(Block.values()).map(block -> piece(block, texts)).toList()));
    }

    private static Piece piece(Block block, UnaryOperator<String> texts) {
        List<Map<String, Object>> places = new ArrayList<>();
        places.add(Map.of("type", "input_value", "name", THING, "check", List.of("String", THING_BLOCK)));
        block.arguments.forEach(argument -> places.add(place(argument, texts)));
        Map<String, Object> config = Map.of("type", block.type(), "message0", texts.apply(block.message()), "args0",
                places, "output", block.output, "colour", COLOUR, "inputsInline", true);
        String code = "actions.thingActions('hanport', {{input:" + THING + "}})." + block.call;
        return new Piece("BlockType", config,
                Map.of("code", List.of(new Piece("BlockCodeTemplate", Map.of("template", code), List.of())), "toolbox",
                        List.of(new Piece("PresetInput", Map.of("name", THING, "type", THING_BLOCK, "shadow", true),
                                List.of()))));
    }

    private static Map<String, Object> place(Block.Argument argument, UnaryOperator<String> texts) {
        return switch (argument) {
            case PHASE -> Map.of("type", "field_dropdown", "name", argument.name(), "options",
                    List.of(List.of(texts.apply("block.all-phases"), "0"), List.of("L1", "1"), List.of("L2", "2"),
                            List.of("L3", "3")));
            case WATTS -> number(argument, 3_000, MOST_WATTS);
            case MINUTES -> number(argument, 20, MOST_MINUTES);
        };
    }

    private static Map<String, Object> number(Block.Argument argument, int usual, int most) {
        return Map.of("type", "field_number", "name", argument.name(), "value", usual, "min", 0, "max", most,
                "precision", 1);
    }
}
