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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A page of the docs, as a reader on the web sees it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Page(Path path, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern NAME = Pattern.compile("`([^`\\n]+)`");

    /** Every page, README first. */
    static List<Page> all() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> files = Stream.concat(Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md").map(Path::of),
                    docs.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
            for (Path file : files) {
                pages.add(new Page(file, Files.readString(file)));
            }
        }
        return pages;
    }

    /** What is not code. */
    String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    /** The code in this language. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text).results().filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2)).toList();
    }

    /** Where its links lead. */
    List<String> links() {
        return LINK.matcher(prose()).results().map(link -> link.group(1)).toList();
    }

    /** What stands between backticks. */
    List<String> names() {
        return names(prose());
    }

    static List<String> names(String text) {
        return NAME.matcher(text).results().map(name -> name.group(1)).toList();
    }

    /** What may stand behind the # of a link to this page, as GitHub makes it of the headings. */
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (MatchResult heading : HEADING.matcher(prose()).results().toList()) {
            String anchor = LINK.matcher(heading.group(1)).replaceAll("").strip().toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    /** What stands under each heading, up to the next one of any level. */
    Map<String, String> chapters() {
        Map<String, String> chapters = new LinkedHashMap<>();
        for (String chapter : text.split("(?m)^#+ ")) {
            String heading = chapter.lines().findFirst().orElse("");
            chapters.merge(heading, chapter.substring(heading.length()), String::concat);
        }
        return chapters;
    }

    /** The rows of tables whose first column has a heading that begins so, as cells. */
    static List<List<String>> rows(String text, String heading) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            boolean isRow = line.startsWith("|");
            if (inside && isRow && !line.startsWith("|--")) {
                rows.add(cells.subList(1, cells.size() - 1));
            }
            inside = isRow && (inside || cells.get(1).startsWith(heading));
        }
        return rows;
    }
}
