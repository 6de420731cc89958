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
package org.openhab.binding.hanport.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.TroubleTexts;

/**
 * The keys of meters that encrypt, from a text file with lines {@code NAME KEY AUTHKEY}: hexadecimal keys of 16 bytes,
 * '-' where there is no authentication key. The name is that of the file or place that is read, the file's alone
 * without its folders, or '*' for all that no other line names. Blank lines and those that start with '#' are remarks.
 * <p>
 * A name is never printed: it may be a key in the wrong place.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class KeyFile {

    private static final String NONE = "-";
    private static final String ANY = "*";
    private static final String FORM = "expected NAME KEY AUTHKEY ('-' for no AUTHKEY; NAME is a file, a place, or '*')";
    /** Names may hold blanks; keys do not. */
    private static final Pattern LINE = Pattern.compile("(.*\\S)\\s+(\\S+)\\s+(\\S+)");
    /** The ways to name something, the most exact one first. */
    private static final List<BiPredicate<String, String>> WAYS = List.of(String::equals, KeyFile::isSame,
            KeyFile::hasSameName, (name, wanted) -> ANY.equals(name));

    private final List<Line> lines = new ArrayList<>();

    private static final class Line {

        private final int number;
        private final String name;
        private final MeterKeys keys;
        private boolean used;

        Line(int number, String name, MeterKeys keys) {
            this.number = number;
            this.name = name;
            this.keys = keys;
        }
    }

    /** No keys at all. */
    KeyFile() {
    }

    /**
     * @throws IOException when the file cannot be read or a line of it gives no key; the text names the line, not the
     *             key
     */
    KeyFile(Path path) throws IOException {
        int number = 0;
        for (String text : Files.readAllLines(path)) {
            number++;
            String line = text.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(number, line));
            }
        }
    }

    private static Line line(int number, String text) throws IOException {
        Matcher parts = LINE.matcher(text);
        if (!parts.matches()) {
            throw new IOException("line " + number + ": " + FORM);
        }
        String authentication = parts.group(3);
        try {
            return new Line(number, parts.group(1),
                    MeterKeys.of(parts.group(2), NONE.equals(authentication) ? "" : authentication));
        } catch (ConfigException e) {
            throw new IOException("line " + number + ": " + TroubleTexts.inEnglish().of(e.trouble()), e);
        }
    }

    /** The keys for a file or place; {@link MeterKeys#NONE} if no line names it. */
    MeterKeys keysOf(String wanted) {
        Optional<Line> line = WAYS.stream().flatMap(way -> lines.stream().filter(one -> way.test(one.name, wanted)))
                .findFirst();
        line.ifPresent(one -> one.used = true);
        return line.map(one -> one.keys).orElse(MeterKeys.NONE);
    }

    /** The numbers of the lines that have named nothing until now, from 1. */
    List<Integer> unused() {
        return lines.stream().filter(line -> !line.used).map(line -> line.number).toList();
    }

    private static boolean isSame(String one, String other) {
        try {
            return Files.isSameFile(Path.of(one), Path.of(other));
        } catch (IOException | InvalidPathException e) {
            // one of them is not there
            return false;
        }
    }

    private static boolean hasSameName(String one, String other) {
        try {
            Path name = Path.of(one).getFileName();
            return name != null && name.equals(Path.of(other).getFileName());
        } catch (InvalidPathException e) {
            // one of them is no file
            return false;
        }
    }
}
