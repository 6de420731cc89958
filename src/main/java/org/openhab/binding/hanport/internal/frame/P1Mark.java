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
package org.openhab.binding.hanport.internal.frame;

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A '!' that may end a telegram, and the checksum behind it: up to four hexadecimal digits, or none. Source: DSMR P1
 * Companion Standard 5.0.2, section 6.2.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Mark {

    static final int MOST_DIGITS = 4;
    /** In front of the block check of IEC 62056-21, clause 6.3, which meters behind optical heads send. */
    private static final int END_OF_TEXT = 3;

    /** What a '!' is. */
    enum Ending {
        NONE,
        UNDECIDED,
        CERTAIN
    }

    private int checksum;
    private int digits;

    /**
     * Whether this '!' ends the telegram; reads what stands behind it.
     *
     * @param end of the bytes that have come so far
     */
    Ending read(byte[] bytes, int mark, int end) {
        checksum = 0;
        digits = 0;
        int before = P1Text.character(bytes, mark - 1);
        if (before != ')' && !P1Text.isLineEnd(before)) {
            return Ending.NONE;
        }
        for (int i = mark + 1; digits < MOST_DIGITS; i++) {
            if (i == end) {
                return Ending.UNDECIDED;
            }
            int ch = P1Text.character(bytes, i);
            int digit = P1Text.hexDigit(ch);
            if (digit < 0) {
                return P1Text.isLineEnd(ch) || ch == '/' || ch == END_OF_TEXT ? Ending.CERTAIN : Ending.NONE;
            }
            checksum = checksum << 4 | digit;
            digits++;
        }
        return Ending.CERTAIN;
    }

    boolean hasChecksum() {
        return digits > 0;
    }

    /** Whether zeros stand where the checksum is: some Iskraemeco AM550 send these with every telegram. */
    boolean isBlank() {
        return digits == MOST_DIGITS && checksum == 0;
    }

    /** How many digits the checksum has. */
    int digits() {
        return digits;
    }

    /** Whether the checksum is that of these bytes: CRC-16/ARC, or with Holley CRC-16/X-25, as owners report. */
    boolean fits(ByteBuffer bytes, int from, int length) {
        return Crc16.arc(bytes, from, length) == checksum
                || isHolley(bytes.array(), from) && Crc16.x25(bytes, from, length) == checksum;
    }

    /** The same of these bytes with the carriage returns that their lines have lost. */
    boolean fitsWithCarriageReturns(byte[] bytes, int from, int length) {
        return Crc16.arcWithCarriageReturns(bytes, from, length) == checksum
                || isHolley(bytes, from) && Crc16.x25WithCarriageReturns(bytes, from, length) == checksum;
    }

    static boolean isHolley(byte[] bytes, int from) {
        return bytes[from + 1] == 'H' && bytes[from + 2] == 'L' && bytes[from + 3] == 'Y';
    }
}
