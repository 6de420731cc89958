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

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Looks for what was replaced, in every way in which meters and gateways write it: as it is, as hexadecimal digits of
 * its characters, as packed decimal digits with the nibbles in either order, as a binary number.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Leftovers {

    /** Shorter ones stand anywhere by chance. */
    private static final int SHORTEST = 6;
    private static final int SHORTEST_NUMBER = 4;

    /** By their first bytes. */
    private final Map<Integer, List<byte[]>> forms = new HashMap<>();

    /** @param originals each byte a character */
    Leftovers(Set<String> originals) {
        originals.stream().map(String::strip).filter(original -> original.length() >= SHORTEST).forEach(this::add);
    }

    private void add(String original) {
        byte[] characters = original.getBytes(StandardCharsets.ISO_8859_1);
        String hex = HexFormat.of().formatHex(characters);
        add(characters, characters);
        add(hex.getBytes(StandardCharsets.US_ASCII), hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        if (original.chars().allMatch(HexFormat::isHexDigit)) {
            byte[] packed = HexFormat.of().parseHex(original.length() % 2 == 0 ? original : "0" + original);
            add(packed, swapped(packed));
        }
        if (original.chars().allMatch(ch -> ch >= '0' && ch <= '9')) {
            byte[] number = new BigInteger(original).toByteArray();
            add(number, reversed(number));
        }
    }

    private void add(byte[] one, byte[] other) {
        if (one.length >= SHORTEST_NUMBER) {
            forms.computeIfAbsent(key(one, 0), key -> new ArrayList<>(1)).add(one);
            forms.computeIfAbsent(key(other, 0), key -> new ArrayList<>(1)).add(other);
        }
    }

    private static byte[] swapped(byte[] packed) {
        byte[] swapped = packed.clone();
        for (int i = 0; i < packed.length; i++) {
            swapped[i] = (byte) (packed[i] << 4 | packed[i] >> 4 & 0xF);
        }
        return swapped;
    }

    private static byte[] reversed(byte[] number) {
        byte[] reversed = new byte[number.length];
        for (int i = 0; i < number.length; i++) {
            reversed[i] = number[number.length - 1 - i];
        }
        return reversed;
    }

    private static int key(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }

    boolean areIn(byte[] bytes) {
        for (int at = 0; at + SHORTEST_NUMBER <= bytes.length; at++) {
            for (byte[] form : forms.getOrDefault(key(bytes, at), List.of())) {
                int end = Math.min(bytes.length, at + form.length);
                if (Arrays.equals(bytes, at, end, form, 0, form.length)) {
                    return true;
                }
            }
        }
        return false;
    }
}
