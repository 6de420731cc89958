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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The keys of encrypted files, from a text file with lines {@code FILE KEY AUTHKEY}: hexadecimal keys of 16 bytes, '-'
 * where there is no authentication key. Blank lines and those that start with '#' say nothing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class KeyFile {

    private static final int KEY_BYTES = 16;

    private final Map<String, Keys> keysByFile = new HashMap<>();

    /** The keys of one meter. They are secret: {@link #toString()} does not show them. */
    record Keys(byte[] encryption, byte @Nullable [] authentication) {

        @Override
        public String toString() {
            return authentication == null ? "encryption key" : "encryption and authentication key";
        }
    }

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
                try {
                    add(line);
                } catch (IllegalArgumentException e) {
                    throw new IOException("line " + (i + 1) + ": expected FILE KEY AUTHKEY (or '-'), keys of "
                            + 2 * KEY_BYTES + " hexadecimal digits");
                }
            }
        }
    }

    /** The keys for a file, named just as in the key file. */
    Optional<Keys> keysOf(String file) {
        return Optional.ofNullable(keysByFile.get(file));
    }

    /** File names may hold spaces; keys do not. */
    private void add(String line) {
        int beforeAuthentication = line.lastIndexOf(' ');
        int beforeKey = line.lastIndexOf(' ', beforeAuthentication - 1);
        if (beforeKey < 1) {
            throw new IllegalArgumentException();
        }
        String authentication = line.substring(beforeAuthentication + 1);
        keysByFile.put(line.substring(0, beforeKey).strip(),
                new Keys(key(line.substring(beforeKey + 1, beforeAuthentication)),
                        "-".equals(authentication) ? null : key(authentication)));
    }

    private static byte[] key(String digits) {
        byte[] key = HexFormat.of().parseHex(digits);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException();
        }
        return key;
    }
}
