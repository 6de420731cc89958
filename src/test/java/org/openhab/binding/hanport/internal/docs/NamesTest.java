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
package org.openhab.binding.hanport.internal.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.channel.ChannelTable;
import org.openhab.binding.hanport.internal.channel.Descriptions;
import org.openhab.binding.hanport.internal.channel.Trigger;

/**
 * Names that the docs give to channels, parameters, actions and statuses are those of the code.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class NamesTest {

    /** What looks like a name of ours: words with hyphens between them, or humps. */
    private static final Pattern OURS = Pattern.compile("[a-z]+([A-Z][a-z0-9]*)+|[a-z][a-z0-9]*(-[a-z0-9]+)+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");
    private static final Pattern CHANNEL = Pattern.compile("\\bhanport(?::[a-z0-9-]+){3,4}\\b");
    /** Names of others: openHAB's, a reader's host, an appliance's. */
    private static final Set<String> OTHERS = Set.of("ams-0c4f2a", "openhab-runtime-base");

    /** Every word of the code and of what it reads, and the names of its rule templates. */
    private static Set<String> known() throws IOException {
        Set<String> words = new HashSet<>(OTHERS);
        for (Path folder : List.of(Path.of("src", "main"), Descriptions.FOLDER)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    words.add(String.valueOf(file.getFileName()).replaceAll("\\..*", ""));
                    WORD.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(word -> {
                        words.add(word);
                        // constants are written in files and options as names are
                        words.add(word.toLowerCase(Locale.ROOT).replace('_', '-'));
                    });
                }
            }
        }
        words.addAll(ChannelTable.ids());
        return words;
    }

    @Test
    void areThoseOfTheCode() throws IOException {
        Set<String> known = known();
        Set<String> unknown = new TreeSet<>();

        // what was decided and how we work names more than what a user sees
        for (Page page : Page.all().stream().filter(page -> !page.path().toString().matches("CON.*|docs.decisions.*"))
                .toList()) {
            page.names().stream().filter(name -> OURS.matcher(name).matches() && !name.startsWith("obis-"))
                    .filter(name -> !known.contains(name)).map(name -> page.path() + ": " + name).forEach(unknown::add);
        }

        assertEquals(Set.of(), unknown);
    }

    /** The channels of a kind of Thing. */
    private static Set<String> channels(String kind) {
        Set<String> ids = new HashSet<>();
        Descriptions.things().stream().filter(thing -> thing.getAttribute("id").equals(kind))
                .flatMap(thing -> Descriptions.all(thing, "channel").stream())
                .forEach(channel -> ids.add(channel.getAttribute("id")));
        if (ids.isEmpty()) {
            ids.addAll(ChannelTable.ids());
            Stream.of(Trigger.values()).map(Trigger::id).forEach(ids::add);
        }
        return ids;
    }

    @Test
    void channelsOfExamplesAreThere() throws IOException {
        Set<String> unknown = new TreeSet<>();
        int examples = 0;

        for (Page page : Page.all()) {
            for (MatchResult found : CHANNEL.matcher(page.text()).results().toList()) {
                String[] parts = found.group().split(":");
                boolean ofBridge = Descriptions.things().stream().anyMatch(
                        thing -> thing.getTagName().equals("bridge-type") && thing.getAttribute("id").equals(parts[1]));
                if (ofBridge || parts.length > 4) {
                    examples++;
                    if (!channels(parts[1]).contains(parts[parts.length - 1])) {
                        unknown.add(page.path() + ": " + found.group());
                    }
                }
            }
        }

        assertEquals(Set.of(), unknown);
        assertTrue(examples > 10, "found " + examples);
    }

    @ParameterizedTest
    @CsvSource({ "docs/meters/silent.md, The status says, hanport.properties",
            "docs/meters/silent.md, Look at, hanport.properties",
            "docs/sv/felsokning.md, Statusen säger, hanport_sv.properties" })
    void statusesAreWordedAsTheyAreShown(String page, String heading, String texts) throws IOException {
        String shown = String.join("\n", Descriptions.texts(texts).values()).toLowerCase(Locale.ROOT);
        boolean quoted = !heading.startsWith("The");

        List<String> told = Page.rows(Files.readString(Path.of(page)), heading).stream().map(row -> row.get(0))
                .flatMap(cell -> quoted
                        ? Pattern.compile("\"(?:… )?([^\"]+)\"").matcher(cell).results().map(found -> found.group(1))
                        : Stream.of(cell))
                .toList();

        assertTrue(told.size() > 1, told.toString());
        assertEquals(List.of(),
                told.stream().filter(words -> !shown.contains(words.toLowerCase(Locale.ROOT))).toList());
    }
}
