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
package org.openhab.binding.hanport.internal.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds out what a file to be replayed is.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ReplayFile {

    /** The most that is taken of a file that is no recording. */
    private static final int LONGEST_WHOLE = 1 << 20;

    private ReplayFile() {
    }

    /**
     * Opens a recording; any other file is taken as one whose bytes came at once: those that its hexadecimal digits
     * mean if it has nothing else but white space and remarks, its own else.
     *
     * @throws RecordingException if there is nothing to replay, or too much
     */
    static Recording open(Path file) throws IOException {
        if (Recording.isOne(file)) {
            return Recording.open(file);
        }
        if (Files.size(file) > LONGEST_WHOLE) {
            throw new RecordingException(0, "no recording, and too long to be taken whole");
        }
        byte[] bytes = meant(Files.readAllBytes(file));
        if (bytes.length == 0) {
            throw new RecordingException(0, "holds no bytes");
        }
        return Recording.of(bytes);
    }

    private static byte[] meant(byte[] content) {
        String digits = new String(content, StandardCharsets.ISO_8859_1).lines().filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining()).replaceAll("\\s", "");
        boolean hex = digits.length() % 2 == 0 && digits.chars().allMatch(HexFormat::isHexDigit);
        return hex ? HexFormat.of().parseHex(digits) : content;
    }
}
