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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What people paste from a forum or a log, and the bytes that may be in it: digits in any spacing, with or without the
 * heads of a log's lines; base64; P1 text that was indented, or has lost its line ends. Each guess is tried; that the
 * checksum holds shows which is right.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PastedText {

    /** More than anybody pastes. */
    static final int LONGEST = 4 << 20;

    /** The time with which many logs begin a line; its digits are no bytes of the meter. */
    private static final Pattern TIME = Pattern
            .compile("^\\W*(?:\\d{4}[-/.]\\d\\d[-/.]\\d\\d[T ]?)?\\s*\\d{1,2}:\\d\\d:\\d\\d(?:[.,:]\\d+)?Z?\\W*");
    private static final Pattern PREFIX = Pattern.compile("0[xX]");
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]+");
    private static final Pattern DIGITS = Pattern.compile("(?:[0-9A-Fa-f]{2})++");
    /** What may stand between bytes. */
    private static final Pattern BETWEEN = Pattern.compile("[ \\t:,;.|-]*");
    /** Of at least eight bytes in a row. */
    private static final int FEWEST_DIGITS = 16;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{32,}={0,2}");
    /** A P1 header, a line with a code, a value alone in its line, or the end. */
    private static final Pattern P1_LINE = Pattern
            .compile("/[A-Za-z]{3}\\S.*|\\d{1,3}-\\d{1,3}:\\d.*|\\(.*\\)\\s*$|![0-9A-Fa-f]{4}|!\\s*$");
    private static final Pattern CHECKSUM = Pattern.compile("(?m)^![0-9A-Fa-f]{4}");

    private final List<String> lines;

    /**
     * A guess.
     *
     * @param pieces bytes that go on from one to the next, unless each is whole in itself
     */
    record Guess(List<byte[]> pieces, boolean whole) {
    }

    private PastedText(String text) {
        lines = text.replace("\\r\\n", "\n").replace("\\n", "\n").lines().toList();
    }

    /** The text in these bytes; empty if they are none. */
    static Optional<PastedText> of(byte[] content) {
        for (byte octet : content) {
            if (octet >= 0 && octet < ' ' && octet != '\r' && octet != '\n' && octet != '\t') {
                return Optional.empty();
            }
        }
        return Optional.of(new PastedText(new String(content, StandardCharsets.UTF_8)));
    }

    /**
     * What it may be, the likeliest first.
     *
     * @param asFile whether a text that begins as a telegram does is one, byte for byte, in which nothing is put right
     */
    List<Guess> guesses(boolean asFile) {
        List<Guess> guesses = new ArrayList<>();
        String p1 = p1();
        boolean exact = asFile && lines.stream().filter(line -> !line.isBlank()).findFirst()
                .filter(line -> line.startsWith("/")).isPresent();
        if (!p1.isEmpty() && !exact) {
            guesses.add(one(p1));
            guesses.add(one(p1.replaceFirst("\r\n", "\r\n\r\n")));
        }
        List<byte[]> digits = digits();
        guesses.add(new Guess(digits, false));
        guesses.add(new Guess(digits, true));
        List<byte[]> base64 = base64();
        guesses.add(new Guess(base64, false));
        guesses.add(new Guess(base64, true));
        return guesses;
    }

    /** P1 text without its checksum, where there is one to be left out; empty if there is none. */
    Optional<Guess> unchecked() {
        String p1 = p1();
        return CHECKSUM.matcher(p1).find() ? Optional.of(one(CHECKSUM.matcher(p1).replaceAll("!"))) : Optional.empty();
    }

    private static Guess one(String text) {
        return new Guess(List.of(text.getBytes(StandardCharsets.ISO_8859_1)), false);
    }

    /** The lines of P1 text, without what stands in front of them, and with their ends. */
    private String p1() {
        StringBuilder text = new StringBuilder();
        boolean header = false;
        for (String line : lines) {
            Matcher found = P1_LINE.matcher(TIME.matcher(line).replaceFirst(""));
            if (found.find()) {
                header |= found.group().startsWith("/");
                text.append(header ? found.group().strip() + "\r\n" : "");
            } else if (header && line.isBlank()) {
                text.append("\r\n");
            }
        }
        return text.toString();
    }

    private List<byte[]> digits() {
        List<byte[]> pieces = new ArrayList<>();
        for (String line : lines) {
            String plain = PREFIX.matcher(TIME.matcher(line).replaceFirst("")).replaceAll("");
            run(plain).map(HexFormat.of()::parseHex).ifPresent(pieces::add);
        }
        return pieces;
    }

    /**
     * The last run of bytes in a line, as digits alone. A pattern for all of it would need a stack as deep as it is
     * long.
     */
    private static Optional<String> run(String line) {
        Optional<String> last = Optional.empty();
        StringBuilder run = new StringBuilder();
        Matcher word = WORD.matcher(line);
        int end = 0;
        while (word.find()) {
            boolean digits = DIGITS.matcher(word.group()).matches();
            if (!digits || !BETWEEN.matcher(line.substring(end, word.start())).matches()) {
                run.setLength(0);
            }
            run.append(digits ? word.group() : "");
            last = run.length() >= FEWEST_DIGITS ? Optional.of(run.toString()) : last;
            end = word.end();
        }
        return last;
    }

    /** Lines that were wrapped go on; where the digits of one end in the middle, it is decoded with the next. */
    private List<byte[]> base64() {
        List<byte[]> pieces = new ArrayList<>();
        StringBuilder held = new StringBuilder();
        for (String line : lines) {
            Matcher found = BASE64.matcher(line);
            held.append(found.find() ? found.group() : "");
            if (held.length() % 4 == 0) {
                decode(held.toString()).ifPresent(pieces::add);
                held.setLength(0);
            }
        }
        decode(held.toString()).ifPresent(pieces::add);
        return pieces;
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text)).filter(bytes -> bytes.length > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
