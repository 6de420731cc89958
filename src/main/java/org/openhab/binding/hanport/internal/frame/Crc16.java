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
import java.nio.ByteOrder;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The two 16 bit checksums of the customer ports, both bit-reflected.
 * <p>
 * Eight bytes are taken at a step: table {@code k} holds what a byte does to the checksum when {@code k} more bytes
 * follow it, so the eight contributions are independent of each other and only have to be combined (slicing by eight).
 * The checksum so far goes into the first two of them alone; the other six are combined ahead of it, which takes a
 * third
 * of the time away. Sixteen bytes at a step are no faster.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Crc16 {

    private static final int ARC_POLYNOMIAL = 0xA001;
    private static final int X25_POLYNOMIAL = 0x8408;
    private static final int X25_START = 0xFFFF;
    /** Source: IEC 62056-46, annex A. */
    private static final int X25_RESIDUE = 0xF0B8;
    private static final int SLICES = 8;
    private static final int HALF = SLICES / 2;
    private static final int VALUES = 256;

    private static final char[] ARC = table(ARC_POLYNOMIAL);
    private static final char[] X25 = table(X25_POLYNOMIAL);

    private Crc16() {
    }

    /**
     * CRC-16/ARC: polynomial 0x8005, start 0; of "123456789" it is 0xBB3D. Source: DSMR P1 Companion Standard 5.0.2,
     * section 5.2.
     *
     * @return 0..0xFFFF
     */
    public static int arc(byte[] bytes, int offset, int length) {
        return update(ARC, 0, bytes, offset, length);
    }

    /**
     * CRC-16/ARC of text whose lines have lost their carriage returns, as if one stood in front of every line feed that
     * has none.
     *
     * @return 0..0xFFFF
     */
    static int arcWithCarriageReturns(byte[] bytes, int offset, int length) {
        int crc = 0;
        int previous = 0;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n' && previous != '\r') {
                crc = step(ARC, crc, '\r');
            }
            previous = bytes[i];
            crc = step(ARC, crc, previous);
        }
        return crc;
    }

    /**
     * CRC-16/X-25: polynomial 0x1021, start 0xFFFF, inverted at the end; of "123456789" it is 0x906E. It goes over the
     * line low byte first. Source: IEC 62056-46, clause 6.4.4.5 and annex A.
     *
     * @return 0..0xFFFF
     */
    public static int x25(byte[] bytes, int offset, int length) {
        return update(X25, X25_START, bytes, offset, length) ^ 0xFFFF;
    }

    /**
     * CRC-16/X-25 of bytes behind others that end with their own checksum: those leave it at a constant, whatever they
     * are, so the whole has the checksum that the rest has behind that constant.
     *
     * @return 0..0xFFFF
     */
    static int x25BehindChecksum(byte[] bytes, int offset, int length) {
        return update(X25, X25_RESIDUE, bytes, offset, length) ^ 0xFFFF;
    }

    private static int update(char[] table, int start, byte[] bytes, int offset, int length) {
        int crc = start;
        int i = offset;
        int end = offset + length;
        ByteBuffer eights = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int last = end - SLICES; i <= last; i += SLICES) {
            long eight = eights.getLong(i);
            int low = (int) eight;
            int high = (int) (eight >>> 32);
            int ahead = table[5 * VALUES + (low >>> 16 & 0xFF)] ^ table[4 * VALUES + (low >>> 24)]
                    ^ table[3 * VALUES + (high & 0xFF)] ^ table[2 * VALUES + (high >>> 8 & 0xFF)]
                    ^ table[VALUES + (high >>> 16 & 0xFF)] ^ table[high >>> 24];
            int first = low ^ crc;
            crc = ahead ^ (table[7 * VALUES + (first & 0xFF)] ^ table[6 * VALUES + (first >>> 8 & 0xFF)]);
        }
        if (i + HALF <= end) {
            int four = eights.getInt(i) ^ crc;
            crc = table[3 * VALUES + (four & 0xFF)] ^ table[2 * VALUES + (four >>> 8 & 0xFF)]
                    ^ table[VALUES + (four >>> 16 & 0xFF)] ^ table[four >>> 24];
            i += HALF;
        }
        for (; i < end; i++) {
            crc = step(table, crc, bytes[i]);
        }
        return crc;
    }

    private static int step(char[] table, int crc, int value) {
        return crc >>> 8 ^ table[(crc ^ value) & 0xFF];
    }

    private static char[] table(int polynomial) {
        char[] table = new char[SLICES * VALUES];
        for (int value = 0; value < VALUES; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ polynomial;
            }
            table[value] = (char) crc;
        }
        for (int i = VALUES; i < table.length; i++) {
            table[i] = (char) step(table, table[i - VALUES], 0);
        }
        return table;
    }
}
