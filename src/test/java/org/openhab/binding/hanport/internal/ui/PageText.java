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

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A page as text: as an outline for tests, and as MainUI's code tab shows it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PageText {

    private PageText() {
    }

    /** A line for each piece that says something, indented as it stands inside others. */
    static String outline(Piece piece) {
        StringBuilder text = new StringBuilder();
        outline(piece, "", text);
        return text.toString();
    }

    private static void outline(Piece piece, String indent, StringBuilder text) {
        boolean frame = piece.type().matches("oh-grid-(row|col)");
        if (!frame) {
            text.append(indent).append(piece.type().replaceFirst("^oh-", ""));
            Map<String, Object> config = new TreeMap<>(piece.config());
            config.keySet().removeAll(List.of("action", "actionAnalyzerItems", "type", "trendItem", "fontSize"));
            config.forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
            text.append('\n');
        }
        piece.children().forEach(child -> outline(child, frame ? indent : indent + " ", text));
    }

    /** YAML as it is pasted into the code tab of a new layout page. */
    static String yaml(Piece page) {
        StringBuilder text = new StringBuilder("config:\n");
        config(page, "  ", text);
        text.append("blocks:\n");
        page.children().forEach(block -> yaml(block, "  ", text));
        return text.append("masonry: []\n").toString();
    }

    private static void yaml(Piece piece, String indent, StringBuilder text) {
        text.append(indent).append("- component: ").append(piece.type()).append('\n');
        if (piece.config().isEmpty()) {
            text.append(indent).append("  config: {}\n");
        } else {
            text.append(indent).append("  config:\n");
            config(piece, indent + "    ", text);
        }
        if (!piece.children().isEmpty()) {
            text.append(indent).append("  slots:\n").append(indent).append("    default:\n");
            piece.children().forEach(child -> yaml(child, indent + "      ", text));
        }
    }

    private static void config(Piece piece, String indent, StringBuilder text) {
        new TreeMap<>(piece.config()).forEach((key, value) -> {
            text.append(indent).append(key).append(':');
            if (value instanceof List<?> list) {
                text.append('\n');
                list.forEach(one -> text.append(indent).append("  - ").append(one).append('\n'));
            } else {
                text.append(' ').append(value instanceof String word ? quoted(word) : value).append('\n');
            }
        });
    }

    private static String quoted(String text) {
        return text.matches("[\\w-]+") && !text.matches("\\d+") ? text : '"' + text + '"';
    }
}
