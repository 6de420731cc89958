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
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemValues;
import org.openhab.binding.hanport.internal.telegram.MeterId;

/**
 * What stands for something personal: made up by chance, of the same form and length, and the same wherever the same
 * stands. A digit becomes a digit, a letter a letter; zeros in front, blanks, and the maker's three letters in front of
 * a number stay.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MadeUp {

    private static final int MOST_TRIES = 1000;
    private static final int MAKER_LENGTH = 3;
    /** Medium and length may stand in front of the maker's letters. Source: DIN 43863-5. */
    private static final int FARTHEST_MAKER = 2;
    /** Medium and maker in front of a number, as in 1ESY1234567890. Source: DIN 43863-5. */
    private static final Pattern MAKER = Pattern.compile("(\\d?[A-Z]{3})(\\d{5,})");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}");
    private static final Pattern DEVICE_NAME = Pattern.compile("ISK\\d{13}");
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int HEX_LETTERS = 6;
    /** Fewer digits may be a number that makes printed characters by chance. */
    private static final int SHORTEST_HEX = 20;
    private static final int PRINTED = 0x80;

    private final Random random = new SecureRandom();
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> personal = new HashSet<>();

    /** All that told who lives there and was replaced, each byte a character. */
    Set<String> originals() {
        return Set.copyOf(personal);
    }

    /** What stands for a text that tells who lives there: an id, a message; also one in hexadecimal digits. */
    String text(String original) {
        note(original.strip());
        return word(original);
    }

    private void note(String original) {
        if (isHex(original)) {
            note(latin1(HexFormat.of().parseHex(original)).strip());
        }
        if (isDrawn(original)) {
            personal.add(original);
        }
    }

    /** What stands for a text of which nobody knows whether it tells anything. */
    String word(String original) {
        String core = original.strip();
        if (core.isEmpty() || !isHex(core)) {
            return original.replace(core, core.isEmpty() ? core : characters(core));
        }
        HexFormat digits = core.equals(core.toUpperCase(Locale.ROOT)) ? HexFormat.of().withUpperCase() : HexFormat.of();
        String plain = latin1(HexFormat.of().parseHex(core));
        return original.replace(core, digits.formatHex(latin1(word(plain))));
    }

    /** Zeros and marks stand for nothing, and nothing can stand for them. */
    private static boolean isDrawn(String text) {
        return text.chars().anyMatch(ch -> ch >= '1' && ch <= '9' || Character.isLetter(ch));
    }

    /** Whether these are the digits of an id's characters, or of a printed text. */
    private static boolean isHex(String text) {
        boolean digits = text.length() >= SHORTEST_HEX && text.length() % 2 == 0
                && text.chars().allMatch(HexFormat::isHexDigit);
        return !MeterId.plain(text).equals(text)
                || digits && latin1(HexFormat.of().parseHex(text)).chars().allMatch(MadeUp::isPrinted);
    }

    private static boolean isPrinted(int ch) {
        return ch >= ' ' && ch <= '~';
    }

    /** The same of a string of bytes, which may be a text or none. */
    byte[] octets(byte[] original) {
        return CosemValues.isText(original, 0, original.length) ? latin1(text(latin1(original))) : id(original);
    }

    /** What stands for an id in bytes, such as a system title or a server id: the maker's letters stay. */
    byte[] id(byte[] original) {
        String bytes = latin1(original);
        if (bytes.chars().anyMatch(ch -> ch != 0)) {
            personal.add(bytes);
        }
        return latin1(known.computeIfAbsent(bytes, key -> latin1(bytes(original))));
    }

    /** Bytes by chance, for what tells nothing any more once the rest is made up. */
    byte[] anything(byte[] original) {
        byte[] made = original.clone();
        random.nextBytes(made);
        return made;
    }

    /** What stands for a number that is an id, and is no larger. */
    long number(long original) {
        String digits = Long.toString(original);
        personal.add(digits);
        String made = known.get(digits);
        if (made == null || Long.parseLong(made) > original) {
            made = Long.toString(original <= 1 ? original : original - random.nextLong(1, original));
            known.put(digits, made);
        }
        return Long.parseLong(made);
    }

    /** A line in which only what is as long as a serial number is made up. */
    String line(String original) {
        return LONG_NUMBER.matcher(original).replaceAll(found -> word(found.group()));
    }

    private String characters(String original) {
        String serial = DEVICE_NAME.matcher(original).matches() ? MeterId.serialNumber(original) : original;
        if (!serial.equals(original)) {
            return original.substring(0, original.length() - serial.length()) + characters(serial);
        }
        Matcher named = MAKER.matcher(original);
        if (named.matches()) {
            return named.group(1) + characters(named.group(2));
        }
        String made = known.get(original);
        if (made == null) {
            made = made(original);
            known.put(original, made);
            given.add(made);
        }
        return made;
    }

    /** Such that it cannot be taken for the hexadecimal digits of something else, nor for another one of these. */
    private String made(String original) {
        String made = original;
        for (int tries = 0; isDrawn(original) && tries < MOST_TRIES && !isOwn(made, original); tries++) {
            made = drawn(original);
        }
        return made;
    }

    private boolean isOwn(String made, String original) {
        return !made.equals(original) && MeterId.plain(made).equals(made) && !given.contains(made)
                && !known.containsKey(made);
    }

    private String drawn(String original) {
        boolean hex = original.chars().allMatch(HexFormat::isHexDigit);
        StringBuilder made = new StringBuilder();
        boolean leading = true;
        for (int i = 0; i < original.length(); i++) {
            char ch = original.charAt(i);
            boolean first = leading && ch != '0';
            leading &= ch == '0';
            char other = leading ? ch : drawn(ch, hex);
            // zeros alone would be no id
            made.append(first && other == '0' ? '1' : other);
        }
        return made.toString();
    }

    private char drawn(char original, boolean hex) {
        if (original >= '0' && original <= '9') {
            return DIGITS.charAt(random.nextInt(DIGITS.length()));
        } else if (!Character.isLetter(original)) {
            return original;
        } else if (original >= PRINTED) {
            return (char) (PRINTED + random.nextInt(PRINTED / 2));
        }
        char letter = LETTERS.charAt(random.nextInt(hex ? HEX_LETTERS : LETTERS.length()));
        return Character.isLowerCase(original) ? Character.toLowerCase(letter) : letter;
    }

    /** Less than it was, so that a number in it has no more digits. */
    private byte[] bytes(byte[] original) {
        byte[] made = original;
        for (int tries = 0; tries < MOST_TRIES && Arrays.compareUnsigned(made, original) >= 0; tries++) {
            made = original.clone();
            for (int i = kept(original); i < original.length; i++) {
                made[i] = original[i] == 0 ? 0 : (byte) (1 + random.nextInt(0xFF));
            }
        }
        return made;
    }

    private static int kept(byte[] id) {
        for (int from = 0; from <= Math.min(FARTHEST_MAKER, id.length - MAKER_LENGTH); from++) {
            if (latin1(id).substring(from, from + MAKER_LENGTH).chars().allMatch(MadeUp::isLetter)) {
                return from + MAKER_LENGTH;
            }
        }
        return 0;
    }

    private static boolean isLetter(int ch) {
        return ch >= 'A' && ch <= 'Z' || ch >= 'a' && ch <= 'z';
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin1(String characters) {
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
