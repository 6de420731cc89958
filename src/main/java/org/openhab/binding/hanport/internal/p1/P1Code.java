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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Reads an OBIS code straight from the bytes of a telegram into a number: the six value groups in bits 47..0, A
 * uppermost, and above them how many bytes the code took with the parenthesis behind it.
 * <p>
 * Some meters write 99:97.0 for 99.97.0; where the rest of the code is whole, it is taken for that. Source: IEC
 * 62056-61, clause 4 and annex A (reduced ID codes).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Code {

    /** What stands there is no code. */
    static final long NONE = -1;

    private static final String SEPARATORS = "-:..*";
    private static final int GROUPS_BITS = 48;
    private static final int LONGEST_GROUP = 3;
    /** These stand for 96 and the three that follow, in C, D and E. Source: IEC 62056-61, annex A. */
    private static final String LETTERS = "CFLP";
    private static final int FIRST_LETTER = 96;

    private P1Code() {
    }

    /** The code itself. */
    static ObisCode obis(long code) {
        return new ObisCode((int) (code >> 40) & 0xFF, (int) (code >> 32) & 0xFF, (int) (code >> 24) & 0xFF,
                (int) (code >> 16) & 0xFF, (int) (code >> 8) & 0xFF, (int) code & 0xFF);
    }

    /** Bytes of the code and the parenthesis behind it. */
    static int size(long code) {
        return (int) (code >>> GROUPS_BITS);
    }

    /**
     * @param terminator the parenthesis that must follow the code
     * @return the code, or {@link #NONE}
     */
    static long read(byte[] bytes, int from, int end, int terminator) {
        long groups = 0;
        int group = 0;
        int value = 0;
        int size = 0;
        boolean colon = false;
        for (int i = from; i < end; i++) {
            int ch = bytes[i];
            int digit = ch - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                if (++size > LONGEST_GROUP || value > 0xFF) {
                    return NONE;
                }
                continue;
            }
            int letter = size == 0 && group > 1 ? LETTERS.indexOf(ch) : -1;
            if (letter >= 0) {
                value = FIRST_LETTER + letter;
                size = LONGEST_GROUP;
                continue;
            }
            groups = groups << Byte.SIZE | value;
            if (size == 0) {
                return NONE;
            } else if (ch == terminator) {
                return whole(groups, group, colon, i + 1 - from);
            } else if (group > 4 || !separates(ch, group)) {
                return NONE;
            }
            colon |= group == 2 && ch == ':';
            group++;
            value = 0;
            size = 0;
        }
        return NONE;
    }

    /**
     * Reads a code that leaves out A and B, as meters behind optical heads do: {@code 1.8.0}, {@code 1.8.0*12} or
     * {@code C.1.0}. Without E it is 0. Source: IEC 62056-61, annex A (reduced ID codes).
     *
     * @return the code, of electricity or, with a letter for C, abstract; or {@link #NONE}
     */
    static long readReduced(byte[] bytes, int from, int end) {
        int[] groups = { 0, 0, 0, ObisCode.CURRENT };
        int group = 0;
        int size = 0;
        for (int i = from; i < end; i++) {
            int ch = bytes[i];
            int letter = size == 0 && group < 2 ? LETTERS.indexOf(ch) : -1;
            if (ch >= '0' && ch <= '9' && size < LONGEST_GROUP) {
                groups[group] = (size == 0 ? 0 : groups[group] * 10) + ch - '0';
                size++;
            } else if (letter >= 0) {
                groups[group] = FIRST_LETTER + letter;
                size = LONGEST_GROUP;
            } else if (size == 0 || groups[group] > 0xFF) {
                return NONE;
            } else if (ch == '(') {
                return group == 0 ? NONE : reduced(groups, LETTERS.indexOf(bytes[from]) >= 0, i + 1 - from);
            } else if (ch == '.' && group < 2) {
                group++;
                size = 0;
            } else if ((ch == '*' || ch == '&') && group > 0 && group < 3) {
                group = 3;
                size = 0;
            } else {
                return NONE;
            }
        }
        return NONE;
    }

    private static long reduced(int[] groups, boolean isAbstract, int size) {
        long a = isAbstract ? 0 : 1;
        long code = a << 40 | (long) groups[0] << 24 | groups[1] << 16 | groups[2] << 8 | groups[3];
        return (long) size << GROUPS_BITS | code;
    }

    private static long whole(long groups, int last, boolean colon, int size) {
        if (last == 3 && (groups >> Byte.SIZE & 0xFF) >= FIRST_LETTER) {
            // what is told of the meter itself may leave E out: 1-1:F.F
            return (long) size << GROUPS_BITS | groups << 2 * Byte.SIZE | ObisCode.CURRENT;
        } else if (last < 4 || last == 5 && colon) {
            return NONE;
        }
        long all = last == 4 ? groups << Byte.SIZE | ObisCode.CURRENT : groups;
        return (long) size << GROUPS_BITS | all;
    }

    private static boolean separates(int ch, int group) {
        return ch == SEPARATORS.charAt(group) || group == 2 && ch == ':' || group == 4 && ch == '.';
    }
}
