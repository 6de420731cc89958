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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * How a number with its unit is written in one line of a meter's telegrams: so many digits before the point and behind
 * it, and what follows them up to the end of the line. Meters pad their numbers, so a line keeps its form, and eight
 * digits are read at a time. That halves the time of a telegram.
 *
 * <pre>
 * 00082783.850*kWh) CR
 * whole    decimals
 *             behind
 * </pre>
 *
 * @param whole digits before the point, 1..8
 * @param decimals digits behind it, 0..8; without any there is no point
 * @param behind the bytes behind the number up to the line end, the first in bits 0..7
 * @param behindSize how many bytes that are, 1..8
 * @param unit the unit they name
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record P1Line(int whole, int decimals, long behind, int behindSize, Unit unit) {

    /** What {@link #read} answers where the line has another form; no number of 16 digits is that. */
    static final long OTHER_FORM = Long.MIN_VALUE;

    private static final long ZEROS = 0x3030303030303030L;
    private static final long UPPER_BITS = 0x8080808080808080L;
    /** Added to a byte it sets the uppermost bit of all that are above 9. */
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long[] TENS = { 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000 };
    /** Bytes that are read at once, whether they belong to the line or not. */
    private static final int REACH = 4 * Long.BYTES;

    /**
     * The digits of the number that begins here, without the point.
     *
     * @param bytes little-endian
     * @return {@link #OTHER_FORM} if this line is written in another way
     */
    long read(ByteBuffer bytes, int from) {
        if (from + REACH > bytes.limit()) {
            return OTHER_FORM;
        }
        int point = from + whole;
        int end = decimals == 0 ? point : point + 1 + decimals;
        boolean sameForm = ((bytes.getLong(end) ^ behind) << Long.SIZE - Byte.SIZE * behindSize) == 0
                && (decimals == 0 || bytes.get(point) == '.');
        long above = digits(bytes.getLong(from), whole);
        long below = decimals == 0 ? 0 : digits(bytes.getLong(point + 1), decimals);
        return sameForm && areDigits(above | below, above, below) ? number(above) * TENS[decimals] + number(below)
                : OTHER_FORM;
    }

    /**
     * The form of a number with so many digits.
     *
     * @param from index of the first byte behind the number
     * @param to one past the first byte of the line end
     * @return empty if it is too long for this
     */
    static Optional<P1Line> of(byte[] bytes, int from, int to, int whole, int decimals, Unit unit) {
        if (whole < 1 || whole > Long.BYTES || decimals > Long.BYTES || to - from > Long.BYTES) {
            return Optional.empty();
        }
        long behind = 0;
        for (int i = to - 1; i >= from; i--) {
            behind = behind << Byte.SIZE | bytes[i] & 0xFF;
        }
        return Optional.of(new P1Line(whole, decimals, behind, to - from, unit));
    }

    /** Bytes of the number and of what follows it, without the line end. */
    int size() {
        return whole + (decimals == 0 ? 0 : decimals + 1) + behindSize;
    }

    /** The first of eight bytes as digits 0..9, moved up to the end with zeros before them. */
    private static long digits(long eight, int count) {
        int shift = Long.SIZE - Byte.SIZE * count;
        return (eight ^ ZEROS) << shift;
    }

    private static boolean areDigits(long both, long above, long below) {
        return ((both | above + ABOVE_NINE | below + ABOVE_NINE) & UPPER_BITS) == 0;
    }

    /** Eight digits, the first in bits 0..7: pairs first, then fours, then all. */
    private static long number(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        return ((pairs & 0x000000FF000000FFL) * 0x000F424000000064L
                + (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L) >>> 32;
    }
}
