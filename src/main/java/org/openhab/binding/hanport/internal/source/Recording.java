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

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What came from a meter and when, as a text file that is read line by line:
 *
 * <pre>
 * # hanport recording; a line that starts with '#' is a remark
 * 0 2f414243350d0a0d0a
 * 12 302d303a312e302e30
 * 10004 2f414243350d0a0d0a
 * </pre>
 *
 * A data line is the time in whole milliseconds since the recording began, one space, and the bytes that came then as
 * hexadecimal digits, two a byte, in any case, at least one byte and at most {@value #LONGEST_PIECE}. Times do not run
 * backwards. Empty lines are skipped, lines end in LF or CR LF, the text is ASCII but for the remarks. A last line that
 * breaks off, since whoever wrote it lost power, is no part of it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Recording implements Closeable {

    /** The most bytes in one line. */
    public static final int LONGEST_PIECE = 65536;
    /** The first line of what we write. */
    public static final String TITLE = "# hanport recording";

    private static final char REMARK = '#';
    private static final Pattern BEGINNING = Pattern.compile("\\d+( [0-9A-Fa-f]*)?");
    private static final int LONGEST_TIME = 15;
    private static final int LONGEST_LINE = LONGEST_TIME + 1 + 2 * LONGEST_PIECE;

    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private long lastMillis;
    /** Whether the line has no end, so the file ends in it. */
    private boolean endless;

    /** Takes the text over; it is closed with this. */
    public Recording(BufferedReader text) {
        this.text = text;
    }

    /** Opens a file. */
    public static Recording open(Path file) throws IOException {
        return of(Files.newInputStream(file));
    }

    /** Takes the stream over; it is closed with this. */
    static Recording of(InputStream in) {
        // every byte is a character here, so that a file of another kind is a bad line and not a coding error
        return new Recording(new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)));
    }

    /** Bytes that came at once, at the beginning. */
    static Recording of(byte[] bytes) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < bytes.length; at += LONGEST_PIECE) {
            lines.append(encode(0, bytes, at, Math.min(LONGEST_PIECE, bytes.length - at))).append('\n');
        }
        return new Recording(new BufferedReader(new StringReader(lines.toString())));
    }

    /** Whether the line is one number and one run of digits, perhaps cut short. */
    static boolean isDataLine(String line) {
        int space = line.indexOf(' ');
        return space > 0 && isNumber(line, space) && line.length() > space + 1
                && line.chars().skip(space + 1L).allMatch(HexFormat::isHexDigit);
    }

    /**
     * The line for these bytes, without its end.
     *
     * @param millis since the recording began, 0 or more
     */
    public static String encode(long millis, byte[] bytes, int offset, int length) {
        if (millis < 0 || length < 1 || length > LONGEST_PIECE) {
            throw new IllegalArgumentException(length + " bytes at " + millis + " ms");
        }
        return millis + " " + HexFormat.of().formatHex(bytes, offset, offset + length);
    }

    /**
     * The next piece.
     *
     * @return empty at the end
     * @throws RecordingException if a line is no part of a recording
     * @throws IOException if the file cannot be read
     */
    public Optional<Piece> next() throws IOException {
        Optional<String> data = dataLine();
        if (data.isEmpty()) {
            return Optional.empty();
        }
        try {
            Piece piece = decode(data.get());
            lastMillis = piece.millis();
            return Optional.of(piece);
        } catch (RecordingException e) {
            if (endless && BEGINNING.matcher(data.get()).matches()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<String> dataLine() throws IOException {
        while (readLine()) {
            if (line.length() > 0 && line.charAt(0) != REMARK) {
                return Optional.of(line.toString());
            }
        }
        return Optional.empty();
    }

    private Piece decode(String data) throws RecordingException {
        int space = data.indexOf(' ');
        if (space < 1 || !isNumber(data, space)) {
            throw new RecordingException(number, "does not begin with milliseconds and a space");
        }
        long millis = Long.parseLong(data, 0, space, 10);
        if (millis < lastMillis) {
            throw new RecordingException(number, "is earlier than the line before");
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(data, space + 1, data.length());
            if (bytes.length > 0) {
                return new Piece(millis, bytes);
            }
        } catch (IllegalArgumentException e) {
            throw new RecordingException(number, "does not go on with pairs of hexadecimal digits");
        }
        throw new RecordingException(number, "has no bytes");
    }

    private static boolean isNumber(String line, int end) {
        for (int i = 0; i < Math.min(end, LONGEST_TIME); i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return end <= LONGEST_TIME;
    }

    /** Reads the next line without its end; a remark may be as long as it likes and is cut. False if there is none. */
    private boolean readLine() throws IOException {
        line.setLength(0);
        int ch = text.read();
        if (ch < 0) {
            return false;
        }
        number++;
        for (; ch >= 0 && ch != '\n'; ch = text.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) ch);
            } else if (line.charAt(0) != REMARK && ch != '\r') {
                throw new RecordingException(number, "is longer than " + LONGEST_PIECE + " bytes can be");
            }
        }
        endless = ch < 0;
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /**
     * Bytes that came together.
     *
     * @param millis when, in milliseconds since the recording began
     * @param bytes at least one
     */
    public record Piece(long millis, byte[] bytes) {
    }
}
