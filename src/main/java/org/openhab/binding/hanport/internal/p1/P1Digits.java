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
package org.openhab.binding.hanport.internal.p1;

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads eight decimal digits at a time. The bytes are looked at little-endian and by their last digit, so that the
 * digits stand in the upper bytes of a long, the last one uppermost, and what stands in front of them falls away.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Digits {

    /** What stands there are not only digits. */
    static final long NONE = -1;

    private static final long ZEROS = 0x3030303030303030L;
    private static final long UPPER_BITS = 0x8080808080808080L;
    /** Added to a byte it sets the uppermost bit of all that are above 9. */
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long[] TENS = { 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000 };

    private P1Digits() {
    }

    /**
     * The digits of a number, without the point.
     *
     * @param bytes little-endian; eight bytes at least lie in front of the number
     * @param at index of its first digit
     * @param whole digits in front of the point, 1..16
     * @param decimals digits behind it, 0..8; 18 digits in all at most
     * @return the digits as one number, or {@link #NONE}
     */
    static long read(ByteBuffer bytes, int at, int whole, int decimals) {
        int point = at + whole;
        if (whole > Long.BYTES) {
            long high = number(last(bytes, point - Long.BYTES, whole - Long.BYTES));
            long low = read(bytes, point - Long.BYTES, Long.BYTES, decimals);
            return high < 0 || low < 0 ? NONE : high * TENS[Long.BYTES] * TENS[decimals] + low;
        }
        long above = last(bytes, point, whole);
        if (decimals == 0) {
            return number(above);
        }
        long below = last(bytes, point + 1 + decimals, decimals);
        if (whole + decimals <= Long.BYTES) {
            return number(above >>> Byte.SIZE * decimals | below);
        }
        long high = number(above);
        long low = number(below);
        return high < 0 || low < 0 ? NONE : high * TENS[decimals] + low;
    }

    /** So many digits in front of this index, as numbers 0..9 in the upper bytes; zeros in the lower ones. */
    private static long last(ByteBuffer bytes, int end, int count) {
        return (bytes.getLong(end - Long.BYTES) ^ ZEROS) & -1L << Long.SIZE - Byte.SIZE * count;
    }

    /** Eight digits, the first in bits 0..7: pairs first, then fours, then all. */
    private static long number(long digits) {
        if (((digits | digits + ABOVE_NINE) & UPPER_BITS) != 0) {
            return NONE;
        }
        long pairs = digits * 10 + (digits >>> 8);
        return ((pairs & 0x000000FF000000FFL) * 0x000F424000000064L
                + (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L) >>> 32;
    }
}
