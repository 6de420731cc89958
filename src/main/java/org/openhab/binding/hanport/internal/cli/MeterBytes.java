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

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.mask.Pieces;
import org.openhab.binding.hanport.internal.source.MeterFile;
import org.openhab.binding.hanport.internal.source.Recording;
import org.openhab.binding.hanport.internal.source.Recording.Piece;

/**
 * A meter's bytes as a file or a text holds them, so that others can be written in their place in the same form.
 *
 * @param form of the file
 * @param pieces the bytes
 * @param times of the pieces of a recording, in milliseconds; none in other forms
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record MeterBytes(MeterFile.Form form, Pieces pieces, List<Long> times) {

    /**
     * What is in a file.
     *
     * @throws IOException if it is none of a meter's
     */
    static MeterBytes of(String name, byte[] content) throws IOException {
        MeterFile.Form form = MeterFile.Form.of(name, new ByteArrayInputStream(content));
        if (form == MeterFile.Form.RECORDING) {
            return recording(content);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MeterFile.read(name, new ByteArrayInputStream(content), bytes::write);
        return new MeterBytes(form, new Pieces(List.of(bytes.toByteArray()), false), List.of());
    }

    private static MeterBytes recording(byte[] content) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        try (Recording recording = new Recording(new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1)))) {
            for (Optional<Piece> next = recording.next(); next.isPresent(); next = recording.next()) {
                pieces.add(next.get().bytes());
                times.add(next.get().millis());
            }
        }
        return new MeterBytes(MeterFile.Form.RECORDING, new Pieces(pieces, false), times);
    }

    /** What was pasted: text stays text, the rest becomes a line of hexadecimal digits for each piece. */
    static MeterBytes of(PastedText.Guess guess) {
        boolean text = guess.pieces().size() == 1 && guess.pieces().get(0)[0] == '/';
        return new MeterBytes(text ? MeterFile.Form.RAW : MeterFile.Form.HEXADECIMAL,
                new Pieces(guess.pieces(), guess.whole()), List.of());
    }

    /** The content of a file of this form with other bytes in the place of each piece; a piece may have none. */
    byte[] with(List<byte[]> others) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (form == MeterFile.Form.RECORDING) {
            write(file, Recording.TITLE);
        }
        for (int i = 0; i < others.size(); i++) {
            byte[] piece = others.get(i);
            if (piece.length > 0) {
                switch (form) {
                    case RECORDING -> record(file, times.get(i), piece);
                    case HEXADECIMAL -> write(file, HexFormat.of().formatHex(piece));
                    case RAW -> file.writeBytes(piece);
                }
            }
        }
        return file.toByteArray();
    }

    /** A checksum may have become longer, and so the piece too long for a line. */
    private static void record(ByteArrayOutputStream file, long millis, byte[] piece) {
        for (int at = 0; at < piece.length; at += Recording.LONGEST_PIECE) {
            write(file, Recording.encode(millis, piece, at, Math.min(Recording.LONGEST_PIECE, piece.length - at)));
        }
    }

    /** The same content for a terminal: what is no text as hexadecimal digits. */
    static byte[] printed(byte[] content) {
        for (byte octet : content) {
            if (octet < ' ' && octet != '\r' && octet != '\n' && octet != '\t') {
                return (HexFormat.of().formatHex(content) + "\n").getBytes(StandardCharsets.US_ASCII);
            }
        }
        return content;
    }

    private static void write(ByteArrayOutputStream file, String line) {
        file.writeBytes((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
