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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Undoes what a line or gateway does to every telegram in the same way: carriage returns taken out, parity bits left in
 * (7E1 read as 8N1).
 * <p>
 * Each way tried is one more chance for a damaged telegram to fit a 16 bit checksum, so a way is believed only from the
 * second telegram on that it mends, with none in between that was sound as it came.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Repair {

    private enum Way {
        NONE,
        CARRIAGE_RETURNS,
        PARITY,
        PARITY_AND_CARRIAGE_RETURNS
    }

    private Way held = Way.NONE;

    /** A telegram was sound as it came, or another stream begins. */
    void forget() {
        held = Way.NONE;
    }

    /**
     * @param mark knows the checksum that was sent, which does not fit the bytes as they came
     * @return whether the telegram is sound once it is repaired; parity bits are then taken off in place
     */
    boolean mends(byte[] bytes, int offset, int length, P1Mark mark) {
        Way way = find(bytes, offset, length, mark);
        boolean believed = way == held;
        if (way != Way.NONE) {
            held = way;
        }
        return believed && way != Way.NONE;
    }

    private static Way find(byte[] bytes, int offset, int length, P1Mark mark) {
        if (mark.fitsWithCarriageReturns(bytes, offset, length)) {
            return Way.CARRIAGE_RETURNS;
        } else if (!takeOffParity(bytes, offset, length)) {
            return Way.NONE;
        } else if (mark.fits(Crc16.eights(bytes), offset, length)) {
            return Way.PARITY;
        }
        return mark.fitsWithCarriageReturns(bytes, offset, length) ? Way.PARITY_AND_CARRIAGE_RETURNS : Way.NONE;
    }

    /** Clears the uppermost bit of every byte and tells whether any was set. */
    static boolean takeOffParity(byte[] bytes, int offset, int length) {
        int all = 0;
        for (int i = offset; i < offset + length; i++) {
            all |= bytes[i];
            bytes[i] &= 0x7F;
        }
        return (all & 0x80) != 0;
    }
}
