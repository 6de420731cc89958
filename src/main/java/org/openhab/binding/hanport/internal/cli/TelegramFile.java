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

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.Recording;
import org.openhab.binding.hanport.internal.source.Recording.Piece;

/**
 * Reads a file with a meter's bytes piece by piece, so that it may be of any size: as it is, as hexadecimal digits
 * (name
 * ends in {@code .hex}; a line that starts with '#' is a remark), or as a {@link Recording} (its title comes first).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TelegramFile {

    private static final int PIECE = 8_192;

    private TelegramFile() {
    }

    /** The one who takes the bytes; the array holds good only during the call. */
    interface Sink {

        void take(byte[] bytes, int offset, int length);
    }

    /**
     * @throws IOException when it cannot be read; what came before has been handed on
     */
    static void read(Path file, Sink sink) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PIECE)) {
            if (isEmpty(in)) {
                throw new IOException("it is empty");
            } else if (startsWith(in, Recording.TITLE)) {
                readRecording(in, sink);
            } else if (file.toString().endsWith(".hex")) {
                readHex(in, sink);
            } else {
                readRaw(in, sink);
            }
        }
    }

    private static boolean isEmpty(InputStream in) throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first < 0;
    }

    private static boolean startsWith(InputStream in, String title) throws IOException {
        in.mark(title.length());
        byte[] start = in.readNBytes(title.length());
        in.reset();
        return Arrays.equals(start, title.getBytes(StandardCharsets.US_ASCII));
    }

    private static void readRecording(InputStream in, Sink sink) throws IOException {
        Reader text = new InputStreamReader(in, StandardCharsets.ISO_8859_1);
        try (Recording recording = new Recording(new BufferedReader(text))) {
            for (Optional<Piece> next = recording.next(); next.isPresent(); next = recording.next()) {
                byte[] bytes = next.get().bytes();
                sink.take(bytes, 0, bytes.length);
            }
        }
    }

    private static void readRaw(InputStream in, Sink sink) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            sink.take(piece, 0, length);
        }
    }

    private static void readHex(InputStream in, Sink sink) throws IOException {
        byte[] one = new byte[1];
        int high = -1;
        boolean lineStart = true;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (lineStart && next == '#') {
                skipLine(in);
            } else if (!Character.isWhitespace(next)) {
                int digit = digit(next);
                if (high < 0) {
                    high = digit;
                } else {
                    one[0] = (byte) (high << 4 | digit);
                    sink.take(one, 0, 1);
                    high = -1;
                }
            }
            lineStart = next == '\n' || lineStart && next == '#';
        }
        if (high >= 0) {
            throw new IOException("odd number of hexadecimal digits");
        }
    }

    private static int digit(int character) throws IOException {
        int digit = Character.digit(character, 16);
        if (digit < 0) {
            throw new IOException("'" + (char) character + "' is no hexadecimal digit");
        }
        return digit;
    }

    private static void skipLine(InputStream in) throws IOException {
        int next = in.read();
        while (next >= 0 && next != '\n') {
            next = in.read();
        }
    }
}
