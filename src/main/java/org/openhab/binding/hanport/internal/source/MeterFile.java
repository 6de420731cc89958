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

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.Recording.Piece;

/**
 * A file with a meter's bytes: a {@link Recording}, hexadecimal digits, or the bytes themselves.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MeterFile {

    private static final int PIECE = 8_192;
    private static final Pattern HEX_LINE = Pattern.compile("[\\s0-9A-Fa-f]*");
    /** The most that is played of a file that is no recording. */
    private static final int LONGEST_WHOLE = 1 << 20;

    private MeterFile() {
    }

    /** Takes the bytes; the array holds good only during the call. */
    public interface Sink {

        void take(byte[] bytes, int offset, int length);
    }

    /** How a file holds a meter's bytes. */
    public enum Form {
        RECORDING,
        HEXADECIMAL,
        RAW;

        /**
         * A name that ends in {@code .hex} promises digits, so that a wrong one is told; else the first
         * {@value #PIECE} bytes decide.
         *
         * @param in must be able to go back to a mark
         */
        public static Form of(String name, InputStream in) throws IOException {
            in.mark(PIECE);
            String start = new String(in.readNBytes(PIECE), StandardCharsets.ISO_8859_1);
            in.reset();
            if (start.isEmpty()) {
                throw new RecordingException(0, "it is empty");
            }
            List<String> data = start.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            if (start.startsWith(Recording.TITLE)) {
                return RECORDING;
            } else if (name.endsWith(".hex")) {
                return HEXADECIMAL;
            } else if (!data.isEmpty() && Recording.isDataLine(data.get(0))) {
                return RECORDING;
            }
            return data.stream().allMatch(line -> HEX_LINE.matcher(line).matches()) ? HEXADECIMAL : RAW;
        }
    }

    /**
     * Reads the file piece by piece, so that it may be of any size.
     *
     * @throws IOException when it cannot be read; what came before has been handed on
     */
    public static void read(Path file, Sink sink) throws IOException {
        try (InputStream in = open(file)) {
            read(file.toString(), in, sink);
        }
    }

    /**
     * The same of what comes from elsewhere.
     *
     * @param name as if it were a file's
     * @param in must be able to go back to a mark
     */
    public static void read(String name, InputStream in, Sink sink) throws IOException {
        switch (Form.of(name, in)) {
            case RECORDING -> readRecording(in, sink);
            case HEXADECIMAL -> readHex(in, sink);
            case RAW -> readRaw(in, sink);
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        return new BufferedInputStream(Files.newInputStream(file), PIECE);
    }

    private static Form form(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return Form.of(file.toString(), in);
        }
    }

    /**
     * Opens the file to be played; one that is no recording as bytes that came at once.
     *
     * @throws RecordingException if there is nothing to be played, or too much
     */
    static Recording play(Path file) throws IOException {
        if (form(file) == Form.RECORDING) {
            return Recording.open(file);
        } else if (Files.size(file) > LONGEST_WHOLE) {
            throw new RecordingException(0, "no recording, and too long to be taken whole");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        read(file, bytes::write);
        if (bytes.size() == 0) {
            throw new RecordingException(0, "holds no bytes");
        }
        return Recording.of(bytes.toByteArray());
    }

    private static void readRecording(InputStream in, Sink sink) throws IOException {
        try (Recording recording = Recording.of(in)) {
            for (Optional<Piece> next = recording.next(); next.isPresent(); next = recording.next()) {
                byte[] bytes = next.get().bytes();
                sink.take(bytes, 0, bytes.length);
            }
        }
    }

    private static void readHex(InputStream in, Sink sink) throws IOException {
        HexText text = new HexText(in);
        byte[] piece = new byte[PIECE];
        for (int length = text.read(piece); length > 0; length = text.read(piece)) {
            sink.take(piece, 0, length);
        }
    }

    private static void readRaw(InputStream in, Sink sink) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            sink.take(piece, 0, length);
        }
    }
}
