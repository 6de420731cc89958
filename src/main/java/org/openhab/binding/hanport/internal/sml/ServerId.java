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
package org.openhab.binding.hanport.internal.sml;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * The identification of a meter, as it stands on its front: medium, maker, block and number, {@code 1EMH0012345678}.
 * Source: DIN 43863-5 and BSI TR-03109-1, annex IV (server id).
 *
 * <pre>
 * 0A or 09 | medium 1 | maker's letters 3 | block 1 | number 4
 * </pre>
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ServerId {

    private static final int SIZE = 10;
    private static final int FIRST = 0x0A;
    private static final int FIRST_OF_OLD = 0x09;
    private static final int MAKER = 2;
    private static final int MAKER_SIZE = 3;
    private static final int BLOCK = 5;
    private static final int NUMBER = 6;
    private static final long EIGHT_DIGITS = 10_000_000;
    private static final Pattern PRINTED = Pattern.compile("[0-9A-F][A-Z]{3}[0-9A-F]{2}[0-9]{8,10}");
    /** Where the number begins in the printed form. */
    private static final int PRINTED_NUMBER = 6;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ServerId() {
    }

    /** Characters as they are, the standard's form as it is printed, and anything else in hexadecimal digits. */
    static String text(Slice id) {
        if (isStandard(id)) {
            return printed(id);
        }
        return isWithin(id, ' ', '~') ? id.ascii() : HEX.formatHex(id.array(), id.offset(), id.end());
    }

    /** With eight digits of the number at least. */
    private static String printed(Slice id) {
        StringBuilder text = new StringBuilder(2 * SIZE).append(HEX.toLowHexDigit(id.at(1)));
        for (int i = MAKER; i < BLOCK; i++) {
            text.append((char) id.at(i));
        }
        HEX.toHexDigits(text, (byte) id.at(BLOCK));
        long number = 0;
        for (int i = NUMBER; i < SIZE; i++) {
            number = number << Byte.SIZE | id.at(i);
        }
        for (long least = EIGHT_DIGITS; number < least && least > 1; least /= 10) {
            text.append('0');
        }
        return text.append(number).toString();
    }

    /**
     * The other direction of {@link #text}.
     *
     * @throws IllegalArgumentException if no bytes have this text: it is empty, or holds others than the characters of
     *             ASCII that can be printed
     */
    static byte[] bytes(String text) {
        return Stream.of(standard(text), digits(text), text.getBytes(StandardCharsets.ISO_8859_1))
                .filter(bytes -> bytes.length > 0 && text(Slice.of(bytes)).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a text that is empty, or not of ASCII"));
    }

    /** No bytes if it has not the standard's form. */
    private static byte[] standard(String text) {
        if (!PRINTED.matcher(text).matches()) {
            return new byte[0];
        }
        byte[] maker = text.substring(1, 1 + MAKER_SIZE).getBytes(StandardCharsets.ISO_8859_1);
        int block = HexFormat.fromHexDigits(text, 1 + MAKER_SIZE, PRINTED_NUMBER);
        long number = Long.parseLong(text.substring(PRINTED_NUMBER));
        return ByteBuffer.allocate(SIZE).put((byte) FIRST).put((byte) HexFormat.fromHexDigit(text.charAt(0))).put(maker)
                .put((byte) block).putInt((int) number).array();
    }

    /** No bytes if these are no hexadecimal digits. */
    private static byte[] digits(String text) {
        return text.length() % 2 == 0 && text.chars().allMatch(HexFormat::isHexDigit) ? HEX.parseHex(text)
                : new byte[0];
    }

    /** The maker's three letters; empty where the id holds none. */
    static String maker(Slice id) {
        return isStandard(id) ? id.slice(MAKER, MAKER_SIZE).ascii() : "";
    }

    private static boolean isStandard(Slice id) {
        if (id.length() != SIZE || id.at(0) != FIRST && id.at(0) != FIRST_OF_OLD || id.at(1) > 0x0F) {
            return false;
        }
        return isWithin(id.slice(MAKER, MAKER_SIZE), 'A', 'Z');
    }

    private static boolean isWithin(Slice characters, char first, char last) {
        for (int i = 0; i < characters.length(); i++) {
            if (characters.at(i) < first || characters.at(i) > last) {
                return false;
            }
        }
        return true;
    }
}
