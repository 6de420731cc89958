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
 * Some write 99:97.0 for 99.97.0; where the rest of the code is whole, it is taken for that.
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

    private static long whole(long groups, int last, boolean colon, int size) {
        if (last < 4 || last == 5 && colon) {
            return NONE;
        }
        long all = last == 4 ? groups << Byte.SIZE | ObisCode.CURRENT : groups;
        return (long) size << GROUPS_BITS | all;
    }

    private static boolean separates(int ch, int group) {
        return ch == SEPARATORS.charAt(group) || group == 2 && ch == ':' || group == 4 && ch == '.';
    }
}
