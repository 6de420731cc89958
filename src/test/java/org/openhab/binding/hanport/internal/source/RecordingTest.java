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

import static org.junit.jupiter.api.Assertions.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.source.Recording.Piece;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class RecordingTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsWhatItWrites() throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        String text = Recording.TITLE + "\n" + Recording.encode(0, all, 0, 256) + "\n"
                + Recording.encode(999_999_999_999_999L, all, 254, 2) + "\n";

        try (Recording recording = recording(text)) {
            Piece first = recording.next().orElseThrow();
            Piece second = recording.next().orElseThrow();

            assertEquals(0, first.millis());
            assertArrayEquals(all, first.bytes());
            assertEquals(999_999_999_999_999L, second.millis());
            assertArrayEquals(new byte[] { -2, -1 }, second.bytes());
            assertEquals(Optional.empty(), recording.next());
        }
    }

    @Test
    void skipsRemarksAndEmptyLines() throws IOException {
        assertEquals(List.of("0 7e", "5 a0"), lines("# a remark\r\n\r\n0 7E\r\n#0 ff\n\n5 a0"));
    }

    @Test
    void takesRemarksOfAnyLength() throws IOException {
        assertEquals(List.of("1 00"), lines("#" + "r".repeat(1_000_000) + "\n1 00\n"));
    }

    @ParameterizedTest
    @CsvSource({ "x 00,does not begin with milliseconds and a space", //
            "00,does not begin with milliseconds and a space", //
            "-1 00,does not begin with milliseconds and a space", //
            "1000000000000000 00,does not begin with milliseconds and a space", //
            "6 0,does not go on with pairs of hexadecimal digits", //
            "6 0g,does not go on with pairs of hexadecimal digits", //
            "6  00,does not go on with pairs of hexadecimal digits", //
            "'6 ',has no bytes", //
            "4 00,is earlier than the line before" })
    void namesTheBadLine(String line, String reason) throws IOException {
        try (Recording recording = recording("# title\n5 00\n" + line + "\n")) {
            recording.next();

            RecordingException e = assertThrows(RecordingException.class, recording::next);

            assertEquals(3, e.line());
            assertEquals("line 3: " + reason, e.getMessage());
        }
    }

    @Test
    void isReadAsFarAsItGoesWhereverPowerFailed() throws IOException {
        String text = Recording.TITLE + "\n0 2f41\n12 420d0a\n10004 21\n";

        for (int length = 0; length <= text.length(); length++) {
            String left = text.substring(0, length);
            List<String> whole = lines(left.substring(0, left.lastIndexOf('\n') + 1));

            List<String> read = lines(left);

            assertEquals(whole, read.subList(0, whole.size()));
            assertTrue(text.startsWith(Recording.TITLE + "\n" + String.join("\n", read)) || read.isEmpty(), left);
        }
    }

    @ParameterizedTest
    @CsvSource({ "0 2", "12", "'12 '" })
    void aLineThatHasAnEndDoesNotBreakOff(String line) throws IOException {
        assertEquals(List.of(), lines(line));
        assertThrows(RecordingException.class, () -> lines(line + "\n"));
    }

    @Test
    void refusesLinesWithoutEnd() throws IOException {
        try (Recording longest = recording(Recording.encode(0, new byte[65536], 0, 65536));
                Recording longer = recording("123456789012345 " + "00".repeat(65536) + "0")) {
            assertArrayEquals(new byte[65536], longest.next().orElseThrow().bytes());

            RecordingException e = assertThrows(RecordingException.class, longer::next);

            assertEquals("line 1: is longer than 65536 bytes can be", e.getMessage());
        }
    }

    @Test
    void doesNotWriteWhatItWouldNotRead() {
        assertThrows(IllegalArgumentException.class, () -> Recording.encode(-1, new byte[1], 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Recording.encode(0, new byte[1], 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Recording.encode(0, new byte[65537], 0, 65537));
    }

    @Test
    void takesOtherFilesAsTheyAre() throws IOException {
        assertArrayEquals("/ABC5X\r\n\r\n!0000\r\n".getBytes(), whole("/ABC5X\r\n\r\n!0000\r\n".getBytes()));
        assertArrayEquals(new byte[] { 0x7E, -1, 0, 10 }, whole(new byte[] { 0x7E, -1, 0, 10 }));
    }

    @Test
    void takesHexadecimalDigitsForTheBytesTheyMean() throws IOException {
        byte[] expected = { 0x68, 0x36, 0x36, 0x68, (byte) 0xFF };

        assertArrayEquals(expected, whole("# M-Bus\n68 36 36\r\n68 Ff\n".getBytes()));
        assertArrayEquals(expected, whole("68363668ff".getBytes()));
    }

    @Test
    void aRecordingIsToldByItsTitleOrItsFirstDataLine() throws IOException {
        assertArrayEquals(new byte[] { 0x2F }, whole("# mine\n\n0 2f\n".getBytes()));
        assertEquals(2,
                assertThrows(RecordingException.class, () -> whole("# hanport recording\n0 x\n".getBytes())).line());
    }

    @Test
    void takesLongFilesInPiecesThatComeAtOnce() throws IOException {
        byte[] content = new byte[150_000];
        content[149_999] = 1;
        Path file = Files.write(folder.resolve("long"), content);

        try (Recording recording = MeterFile.play(file)) {
            List<Integer> lengths = new ArrayList<>();
            byte last = 0;
            for (Optional<Piece> next = recording.next(); next.isPresent(); next = recording.next()) {
                assertEquals(0, next.get().millis());
                lengths.add(next.get().bytes().length);
                last = next.get().bytes()[next.get().bytes().length - 1];
            }

            assertEquals(List.of(65536, 65536, 18928), lengths);
            assertEquals(1, last);
        }
    }

    @ParameterizedTest
    @CsvSource({ "'',it is empty", "'# only remarks',holds no bytes" })
    void refusesFilesThatHoldNothing(String content, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("nothing"), content);

        RecordingException e = assertThrows(RecordingException.class, () -> MeterFile.play(file));

        assertEquals(reason, e.getMessage());
    }

    @Test
    void refusesFilesThatAreTooLong() throws IOException {
        Path file = Files.write(folder.resolve("film"), new byte[(1 << 20) + 1]);

        RecordingException e = assertThrows(RecordingException.class, () -> MeterFile.play(file));

        assertEquals(0, e.line());
    }

    private byte[] whole(byte[] content) throws IOException {
        try (Recording recording = MeterFile.play(Files.write(folder.resolve("file"), content))) {
            Piece piece = recording.next().orElseThrow();
            assertEquals(0, piece.millis());
            assertEquals(Optional.empty(), recording.next());
            return piece.bytes();
        }
    }

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Recording recording = recording(text)) {
            for (Optional<Piece> next = recording.next(); next.isPresent(); next = recording.next()) {
                lines.add(next.get().millis() + " " + HexFormat.of().formatHex(next.get().bytes()));
            }
        }
        return lines;
    }

    private static Recording recording(String text) {
        return new Recording(new BufferedReader(new StringReader(text)));
    }
}
