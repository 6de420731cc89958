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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Draws cards for the channels of one Thing. Each opens the chart of its item when it is touched.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PageCards {

    /** What a channel is drawn against, where a hundred percent is not it. */
    private static final Map<String, String> LIMITS = Map.of("interval-power", "grid-limit");
    /** What is told of a channel beside it. */
    private static final Map<String, String> NOTES = Map.of("load-l1", "headroom-l1", "load-l2", "headroom-l2",
            "load-l3", "headroom-l3", "interval-power", "grid-limit", "peak-1", "peak-1-time", "peak-2", "peak-2-time",
            "peak-3", "peak-3-time", "peak-4", "peak-4-time", "peak-5", "peak-5-time");

    private final Map<String, String> items;
    private final UnaryOperator<String> texts;

    /**
     * @param items their names by the channels that they show
     * @param texts the text of a key of OH-INF/i18n
     */
    PageCards(Map<String, String> items, UnaryOperator<String> texts) {
        this.items = items;
        this.texts = texts;
    }

    /** A channel against its limit; a plain value if the limit is not linked; empty if the channel is not. */
    Optional<Piece> gauge(String channel) {
        String limit = LIMITS.get(channel);
        if (limit != null && !items.containsKey(limit)) {
            return value(channel);
        }
        return shown(channel).map(config -> {
            config.put("type", "semicircle");
            if (limit != null) {
                config.put("max", "=Number.parseFloat(items['" + items.get(limit) + "'].state)");
            }
            note(channel).ifPresent(note -> config.put("labelText", note));
            return new Piece("oh-gauge-card", config, List.of());
        });
    }

    /** A channel in large figures before its trend; empty if it is not linked. */
    Optional<Piece> value(String channel) {
        return shown(channel).map(config -> {
            config.put("trendItem", config.get("item"));
            return new Piece("oh-label-card", config, List.of());
        });
    }

    /** A channel whose state is a sentence; empty if it is not linked. */
    Optional<Piece> text(String channel) {
        return shown(channel).map(config -> {
            config.put("fontSize", "16px");
            return new Piece("oh-label-card", config, List.of());
        });
    }

    /** A list of these channels; empty if none of them is linked. */
    Optional<Piece> list(List<String> channels) {
        List<Piece> rows = channels.stream().flatMap(channel -> shown(channel).map(config -> {
            note(channel).ifPresent(note -> config.put("subtitle", note));
            return new Piece("oh-label-item", config, List.of());
        }).stream()).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Piece("oh-list-card", Map.of(), rows));
    }

    private Optional<Map<String, Object>> shown(String channel) {
        return Optional.ofNullable(items.get(channel))
                .map(item -> new HashMap<>(Map.of("title", texts.apply("channel." + channel + ".label"), "item", item,
                        "action", "analyzer", "actionAnalyzerItems", List.of(item))));
    }

    /** The state of the item that belongs to this channel, as the browser shows it. */
    private Optional<String> note(String channel) {
        return Optional.ofNullable(NOTES.get(channel)).filter(items::containsKey)
                .map(other -> "=" + quoted(texts.apply("channel." + other + ".label") + ": ") + " + (items['"
                        + items.get(other) + "'].displayState || items['" + items.get(other) + "'].state)");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "") + "'";
    }
}
