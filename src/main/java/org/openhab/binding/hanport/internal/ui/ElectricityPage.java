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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Draws up the page "Electricity": a section for each of our Things that has items, and in it only what is linked.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ElectricityPage {

    /** The key of its label in OH-INF/i18n. */
    static final String LABEL = "page.label";

    private final UnaryOperator<String> texts;

    /** @param texts the text of a key of OH-INF/i18n */
    ElectricityPage(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /**
     * @param links in any order; of several items on one channel the first by name is shown
     * @return empty if nothing that is shown is linked
     */
    Optional<Piece> of(Collection<LinkedChannel> links) {
        List<Piece> blocks = Stream.of(Section.values()).flatMap(section -> blocks(section, links)).toList();
        return blocks.isEmpty() ? Optional.empty()
                : Optional.of(new Piece("oh-layout-page",
                        Map.of("label", texts.apply(LABEL), "sidebar", true, "icon", "f7:bolt"), blocks));
    }

    private Stream<Piece> blocks(Section section, Collection<LinkedChannel> links) {
        Map<String, Map<String, String>> things = links.stream()
                .filter(link -> section.thingTypes.contains(link.thingType()))
                .collect(Collectors.groupingBy(LinkedChannel::thing, TreeMap::new,
                        Collectors.toMap(LinkedChannel::channel, LinkedChannel::item,
                                (one, other) -> one.compareTo(other) < 0 ? one : other)));
        return things.entrySet().stream().flatMap(thing -> {
            List<Piece> columns = columns(section, thing.getValue());
            String title = texts.apply(section.title()) + (things.size() == 1 ? "" : " – " + id(thing.getKey()));
            return columns.isEmpty() ? Stream.empty()
                    : Stream.of(new Piece("oh-block", Map.of("title", title),
                            List.of(new Piece("oh-grid-row", Map.of(), columns))));
        });
    }

    private static String id(String thing) {
        return thing.substring(thing.lastIndexOf(':') + 1);
    }

    private List<Piece> columns(Section section, Map<String, String> items) {
        PageCards cards = new PageCards(items, texts);
        List<Piece> columns = new ArrayList<>();
        section.gauges.stream().flatMap(channel -> cards.gauge(channel).stream())
                .forEach(card -> columns.add(column(card, "50", "33")));
        section.values.stream().flatMap(channel -> cards.value(channel).stream())
                .forEach(card -> columns.add(column(card, "50", "33")));
        cards.list(section.rows).ifPresent(card -> columns.add(column(card, "100", "50")));
        section.texts.stream().flatMap(channel -> cards.text(channel).stream())
                .forEach(card -> columns.add(column(card, "100", "50")));
        return columns;
    }

    /**
     * @param width in percent on a telephone
     * @param medium the same on anything wider
     */
    private static Piece column(Piece card, String width, String medium) {
        return new Piece("oh-grid-col", Map.of("width", width, "medium", medium), List.of(card));
    }
}
