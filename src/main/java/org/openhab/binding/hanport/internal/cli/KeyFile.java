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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.KeyFault;
import org.openhab.binding.hanport.internal.reader.MeterKeys;

/**
 * The keys of encrypted files, from a text file with lines {@code FILE KEY AUTHKEY}: hexadecimal keys of 16 bytes, '-'
 * where there is no authentication key. Blank lines and those that start with '#' say nothing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class KeyFile {

    private static final String NONE = "-";
    private static final String FORM = "expected FILE KEY AUTHKEY (or '-')";

    private final Map<String, MeterKeys> keysByFile = new HashMap<>();

    /** No keys at all. */
    KeyFile() {
    }

    /**
     * @throws IOException when the file cannot be read or a line of it says no key; the text names the line, not the
     *             key
     */
    KeyFile(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(line, "line " + (i + 1) + ": ");
            }
        }
    }

    /**
     * The keys of one meter, from a text file with a line {@code KEY} or {@code KEY AUTHKEY}.
     *
     * @throws IOException when the file cannot be read or holds anything else; the text does not show it
     */
    static MeterKeys ofOneMeter(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path).stream().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        if (lines.size() != 1) {
            throw new IOException("expected one line KEY or KEY AUTHKEY, not " + lines.size() + " lines");
        }
        String line = lines.get(0);
        int blank = line.indexOf(' ');
        return blank < 0 ? keys(line, NONE, "") : keys(line.substring(0, blank), line.substring(blank).strip(), "");
    }

    /** The keys for a file, named just as in the key file or in another way. */
    MeterKeys keysOf(String file) {
        MeterKeys keys = keysByFile.get(file);
        if (keys != null) {
            return keys;
        }
        return keysByFile.entrySet().stream().filter(entry -> isSame(entry.getKey(), file)).map(Map.Entry::getValue)
                .findAny().orElse(MeterKeys.NONE);
    }

    private static boolean isSame(String one, String other) {
        try {
            return Files.isSameFile(Path.of(one), Path.of(other));
        } catch (IOException | InvalidPathException e) {
            // one of them is not there
            return false;
        }
    }

    /** File names may hold spaces; keys do not. */
    private void add(String line, String place) throws IOException {
        int beforeAuthentication = line.lastIndexOf(' ');
        int beforeKey = line.lastIndexOf(' ', beforeAuthentication - 1);
        if (beforeKey < 1) {
            throw new IOException(place + FORM);
        }
        keysByFile.put(line.substring(0, beforeKey).strip(), keys(line.substring(beforeKey + 1, beforeAuthentication),
                line.substring(beforeAuthentication + 1), place));
    }

    private static MeterKeys keys(String key, String authentication, String place) throws IOException {
        try {
            return MeterKeys.of(key, NONE.equals(authentication) ? "" : authentication);
        } catch (KeyFault e) {
            throw new IOException(place + e.getMessage(), e);
        }
    }
}
