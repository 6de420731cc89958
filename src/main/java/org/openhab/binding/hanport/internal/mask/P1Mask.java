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
package org.openhab.binding.hanport.internal.mask;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.OddHeader;
import org.openhab.binding.hanport.internal.frame.P1Checksum;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.p1.P1Groups;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Masks a P1 text. Under a code that is none of a person's all stays that has the form of a number, a moment, a code or
 * a state. In a damaged text no code can be believed: there only what is surely a number or a moment stays.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Mask {

    private static final String OBIS = "\\d{1,3}-\\d{1,3}[:.]\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:[.*]\\d{1,3})?";
    private static final Pattern CODE = Pattern.compile(OBIS);
    private static final Pattern NUMBER = Pattern
            .compile("\\s*-?0*\\d{1,12}(?:\\.\\d{1,9})?\\s*(?:(\\*)?([A-Za-z]\\S{0,5})\\s*)?");
    private static final Pattern MOMENT = Pattern
            .compile("\\d{10}|\\d{12}[A-Z]?|\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    /** The state of a register; what is now has a unit of its own. */
    private static final Pattern REGISTER = Pattern
            .compile("^\\d{1,12}\\.\\d{1,6}(?=$|\\*(?:k|M)?(?:Wh|varh|VArh|VAh)|\\*(?:m3|GJ)$)");
    private static final String MEASURED = "(?:\\d{1,8}\\.\\d{1,3}|\\d{1,10}(?=\\*s)|\\d{1,5})\\*[A-Za-z]\\w{0,4}";
    /** What stays of a value in a damaged text. */
    private static final Pattern CERTAIN = Pattern.compile(MEASURED + "|\\d{12}[WS]|" + OBIS);
    /** What stays of a line that is not understood: a code in front, numbers with a unit. */
    private static final Pattern HARMLESS = Pattern
            .compile("^" + OBIS + "(?![0-9A-Za-z])|(?<=\\()" + MEASURED + "(?=\\))");
    private static final Pattern STATE = Pattern.compile("[A-Za-z]{1,8} ?\\d{0,2}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}");
    private static final Pattern WORDS = Pattern.compile("[0-9A-Za-z\\x80-\\xff]+");
    /** Nobody can be told by so few characters: states, units, marks of errors. */
    private static final int SHORT = 4;
    private static final int CHECKSUM_LENGTH = 4;
    /** Slash, maker, and speed. */
    private static final int MAKER_END = 5;
    private static final int RADIX = 16;
    private static final int PARITY = 0x80;
    private static final int CHARACTER = 0x7F;

    private final MadeUp madeUp;
    private final Shifts shifts;

    P1Mask(MadeUp madeUp, Shifts shifts) {
        this.madeUp = madeUp;
        this.shifts = shifts;
    }

    /**
     * Masks a text with what stands behind its mark.
     *
     * @param length of the text, from '/' to '!'
     * @param sound whether it was understood
     * @return the same with a checksum that holds where it held before; it may have a digit more or less
     */
    byte[] mask(byte[] telegram, int length, boolean sound) {
        boolean parity = hasParity(telegram, length);
        byte[] plain = telegram.clone();
        // the digits behind the mark are read without their parity bits always
        for (int i = parity ? 0 : length; i < plain.length; i++) {
            plain[i] &= CHARACTER;
        }
        Slice text = new Slice(plain, 0, length);
        String sent = latin1(plain, length, plain.length);
        Optional<P1Checksum> held = sent.isEmpty() ? Optional.empty()
                : P1Checksum.of(text, Integer.parseInt(sent, RADIX));
        P1Groups.walk(text, new Replacing(plain, sound || held.isPresent(), held.isPresent()));
        byte[] masked = (text.ascii() + checksum(sent, held, text)).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; parity && i < masked.length; i++) {
            masked[i] |= (byte) (Integer.bitCount(masked[i]) % 2 * PARITY);
        }
        return masked;
    }

    /** Masks a header line alone. */
    byte[] header(byte[] line) {
        return madeUp.line(latin1(line, 0, line.length)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One past the checksum behind the mark of a text; it may have any number of digits, or none. */
    static int end(byte[] bytes, int behindMark) {
        int end = behindMark;
        while (end < bytes.length && end - behindMark < CHECKSUM_LENGTH
                && Character.digit(bytes[end] & CHARACTER, RADIX) >= 0) {
            end++;
        }
        return end;
    }

    /** 7E1 that was read as 8N1; one make's header has other bytes of its own. */
    private static boolean hasParity(byte[] telegram, int length) {
        int set = 0;
        for (int i = 0; i < length; i++) {
            set += telegram[i] < 0 ? 1 : 0;
        }
        return !OddHeader.begins(telegram, 0, length) && 4 * set > length;
    }

    private static String checksum(String sent, Optional<P1Checksum> held, Slice text) {
        if (sent.isEmpty() || sent.chars().allMatch(ch -> ch == '0') && held.isEmpty()) {
            return sent;
        }
        // one that did not hold must not come to hold by chance
        int checksum = held.map(way -> way.over(text)).orElseGet(() -> P1Checksum.ARC.over(text) ^ 1);
        boolean upper = sent.equals(sent.toUpperCase(Locale.ROOT));
        HexFormat form = upper ? HexFormat.of().withUpperCase() : HexFormat.of();
        String digits = form.toHexDigits(checksum, CHECKSUM_LENGTH);
        return sent.length() == CHECKSUM_LENGTH ? digits : digits.replaceFirst("^0{1,3}", "");
    }

    private static String latin1(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Puts what is made up in place. */
    private final class Replacing implements P1Groups.Sink {

        private final byte[] bytes;
        private final boolean sound;
        private final boolean checked;

        Replacing(byte[] bytes, boolean sound, boolean checked) {
            this.bytes = bytes;
            this.sound = sound;
            this.checked = checked;
        }

        private void put(int from, String made) {
            byte[] there = made.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(there, 0, bytes, from, there.length);
        }

        @Override
        public void header(int from, int to) {
            String line = latin1(bytes, from, to);
            int end = Math.min(MAKER_END, line.length());
            put(from, sound ? madeUp.line(line) : line.substring(0, end) + words(line.substring(end)));
        }

        @Override
        public void group(ObisCode obis, int from, int to) {
            String text = latin1(bytes, from, to);
            boolean certain = text.length() <= SHORT
                    || !Quantities.of(obis).personal() && CERTAIN.matcher(text).matches();
            put(from, sound ? value(obis, text) : certain ? text : words(text));
        }

        private String value(ObisCode obis, String text) {
            Meaning meaning = Quantities.of(obis);
            if (meaning.role() == Role.TEXT && text.length() <= SHORT) {
                return text;
            } else if (meaning.personal()) {
                return MeterId.isId(new Text(text)) ? madeUp.text(text) : text;
            } else if (meaning.role().isText()) {
                // a type has no serial number in it; but no checksum may have shown that it is one
                return madeUp.line(text);
            } else if (!isHarmless(text)
                    || !checked && meaning.role() == Role.OTHER && LONG_NUMBER.matcher(text).matches()) {
                // without a checksum, a code that nobody knows may be that of an id
                return words(text);
            }
            return shifts.isShifted(obis) ? REGISTER.matcher(text).replaceAll(found -> shifted(obis, found.group()))
                    : text;
        }

        private String shifted(ObisCode obis, String register) {
            int decimals = register.length() - 1 - register.indexOf('.');
            String digits = register.replace(".", "");
            String made = String.format(Locale.ROOT, "%0" + digits.length() + "d",
                    shifts.of(obis, Long.parseLong(digits)));
            return made.substring(0, digits.length() - decimals) + "." + made.substring(digits.length() - decimals);
        }

        @Override
        public void other(int from, int to) {
            String text = latin1(bytes, from, to);
            StringBuilder masked = new StringBuilder();
            Matcher kept = HARMLESS.matcher(text);
            int done = 0;
            while (kept.find()) {
                masked.append(words(text.substring(done, kept.start()))).append(kept.group());
                done = kept.end();
            }
            put(from, masked + words(text.substring(done)));
        }

        private boolean isHarmless(String text) {
            return text.length() <= SHORT || STATE.matcher(text).matches() || isNumber(text)
                    || MOMENT.matcher(text).matches() || CODE.matcher(text).matches() || new Text(text).isUnreadable();
        }

        /** Alone, with anything behind a star, or with a unit that has lost its star. */
        private boolean isNumber(String text) {
            Matcher number = NUMBER.matcher(text);
            return number.matches() && (number.group(2) == null || number.group(1) != null
                    || Unit.of(number.group(2)).dimension() != Dimension.OTHER);
        }

        private String words(String text) {
            return WORDS.matcher(text).replaceAll(word -> Matcher.quoteReplacement(madeUp.word(word.group())));
        }
    }
}
