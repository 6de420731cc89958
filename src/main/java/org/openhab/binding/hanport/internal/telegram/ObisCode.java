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
package org.openhab.binding.hanport.internal.telegram;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Names one quantity of a meter: six value groups A-B:C.D.E*F, each 0..255.
 * <p>
 * A is the medium (1 electricity, 0 abstract, 7 gas ...), B the channel (a sub-meter behind A = 0), C the quantity,
 * D the processing (7 instantaneous, 8 time integral, 6 maximum), E the tariff and F the billing period (255: now).
 * Source: IEC 62056-61, clause 4.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record ObisCode(int a, int b, int c, int d, int e, int f) {

    /** Codes differ in few bits, and hash tables look at the lowest: the golden ratio spreads them. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The F of a value that belongs to no past billing period. */
    public static final int CURRENT = 255;

    private static final String SEPARATORS = "-:..*";

    public ObisCode {
        if (((a | b | c | d | e | f) & ~0xFF) != 0) {
            throw new IllegalArgumentException("OBIS value groups are 0..255");
        }
    }

    public static ObisCode of(int a, int b, int c, int d, int e) {
        return new ObisCode(a, b, c, d, e, CURRENT);
    }

    /**
     * Reads {@code A-B:C.D.E}, {@code A-B:C.D.E*F} or {@code A-B:C.D.E.F}; without F it is 255.
     *
     * @return the code, or empty if the text is none
     */
    public static Optional<ObisCode> parse(CharSequence text) {
        int[] groups = { 0, 0, 0, 0, 0, CURRENT };
        int group = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char ch = text.charAt(i);
            if (ch >= '0' && ch <= '9') {
                groups[group] = (digits == 0 ? 0 : groups[group] * 10) + ch - '0';
                if (++digits > 3 || groups[group] > 0xFF) {
                    return Optional.empty();
                }
            } else if (digits > 0 && group < 5 && separates(ch, group)) {
                group++;
                digits = 0;
            } else {
                return Optional.empty();
            }
        }
        return group < 4 || digits == 0 ? Optional.empty()
                : Optional.of(new ObisCode(groups[0], groups[1], groups[2], groups[3], groups[4], groups[5]));
    }

    private static boolean separates(char ch, int group) {
        return ch == SEPARATORS.charAt(group) || group == 4 && ch == '.';
    }

    /**
     * The same quantity whatever channel the maker numbers it under: for electricity B becomes 0, since Kamstrup sends
     * 1-1:1.7.0 where others send 1-0:1.7.0. Other media keep B, where it tells sub-meters apart.
     */
    public ObisCode withoutElectricityChannel() {
        return a == 1 && b != 0 ? new ObisCode(1, 0, c, d, e, f) : this;
    }

    /** As a record's own would be, without the machinery that makes those at run time: the decoders compare at once. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObisCode that && groups() == that.groups();
    }

    @Override
    public int hashCode() {
        return (int) (groups() * SPREAD >>> Integer.SIZE);
    }

    /** All six groups, A in bits 40..47 down to F in bits 0..7. */
    private long groups() {
        return (long) (a << 8 | b) << 32 | (c << 24 | d << 16 | e << 8 | f) & 0xFFFF_FFFFL;
    }

    /** The usual form {@code A-B:C.D.E*F}, F always written. */
    @Override
    public String toString() {
        return a + "-" + b + ":" + c + "." + d + "." + e + "*" + f;
    }
}
