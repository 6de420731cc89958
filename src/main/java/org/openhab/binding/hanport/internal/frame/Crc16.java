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
 * third of the time away. Sixteen bytes at a step are no faster.
 * <p>
 * Both checksums are in one table, each entry of which holds that of one in its lower and that of the other in its
 * upper half: of a table that is constant the compiler knows that no index lies outside, which takes a third of the
 * time away again.
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

    /** By how many bits the entries of each checksum are shifted up. */
    private static final int ARC = 0;
    private static final int X25 = 16;
    private static final int CHECKSUM = 0xFFFF;
    private static final int[] TABLE = table();

    private Crc16() {
    }

    /**
     * CRC-16/ARC: polynomial 0x8005, start 0; of "123456789" it is 0xBB3D. Source: DSMR P1 Companion Standard 5.0.2,
     * section 5.2.
     *
     * @return 0..0xFFFF
     */
    public static int arc(byte[] bytes, int offset, int length) {
        return arc(eights(bytes), offset, length);
    }

    /** The same of bytes that are checked again and again: making a buffer for them each time costs memory. */
    static int arc(ByteBuffer eights, int offset, int length) {
        return update(ARC, 0, eights, offset, length);
    }

    /** The bytes, of which eight can be taken at once, the first one lowest. */
    static ByteBuffer eights(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * CRC-16/ARC of text whose lines have lost their carriage returns, as if one stood in front of every line feed that
     * has none.
     *
     * @return 0..0xFFFF
     */
    static int arcWithCarriageReturns(byte[] bytes, int offset, int length) {
        return withCarriageReturns(ARC, 0, bytes, offset, length);
    }

    /** The same of CRC-16/X-25. */
    static int x25WithCarriageReturns(byte[] bytes, int offset, int length) {
        return withCarriageReturns(X25, X25_START, bytes, offset, length) ^ CHECKSUM;
    }

    private static int withCarriageReturns(int shift, int start, byte[] bytes, int offset, int length) {
        int crc = start;
        int previous = 0;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n' && previous != '\r') {
                crc = step(shift, crc, '\r');
            }
            previous = bytes[i];
            crc = step(shift, crc, previous);
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
        return x25(eights(bytes), offset, length);
    }

    /**
     * CRC-16/Kermit: as X-25, but from 0 on and not inverted; of "123456789" it is 0x2189. Some meters behind optical
     * heads take it for X-25.
     *
     * @return 0..0xFFFF
     */
    public static int kermit(byte[] bytes, int offset, int length) {
        return kermit(eights(bytes), offset, length);
    }

    /** The same of bytes that are checked again and again. */
    static int kermit(ByteBuffer eights, int offset, int length) {
        return update(X25, 0, eights, offset, length);
    }

    /** The same of bytes that are checked again and again. */
    static int x25(ByteBuffer eights, int offset, int length) {
        return update(X25, X25_START, eights, offset, length) ^ CHECKSUM;
    }

    /**
     * CRC-16/X-25 of bytes behind others that end with their own checksum: those leave it at a constant, whatever they
     * are, so the whole has the checksum that the rest has behind that constant.
     *
     * @return 0..0xFFFF
     */
    static int x25BehindChecksum(ByteBuffer eights, int offset, int length) {
        return update(X25, X25_RESIDUE, eights, offset, length) ^ CHECKSUM;
    }

    private static int update(int shift, int start, ByteBuffer eights, int offset, int length) {
        int crc = start;
        int i = offset;
        int end = offset + length;
        for (int last = end - SLICES; i <= last; i += SLICES) {
            long eight = eights.getLong(i);
            int low = (int) eight;
            int high = (int) (eight >>> 32);
            int ahead = TABLE[5 * VALUES + (low >>> 16 & 0xFF)] ^ TABLE[4 * VALUES + (low >>> 24)]
                    ^ TABLE[3 * VALUES + (high & 0xFF)] ^ TABLE[2 * VALUES + (high >>> 8 & 0xFF)]
                    ^ TABLE[VALUES + (high >>> 16 & 0xFF)] ^ TABLE[high >>> 24];
            // only the lowest two bytes of this count, so what the other checksum leaves above them does not matter
            int first = low ^ crc;
            crc = (ahead ^ (TABLE[7 * VALUES + (first & 0xFF)] ^ TABLE[6 * VALUES + (first >>> 8 & 0xFF)])) >>> shift;
        }
        crc &= CHECKSUM;
        if (i + HALF <= end) {
            int four = eights.getInt(i) ^ crc;
            crc = (TABLE[3 * VALUES + (four & 0xFF)] ^ TABLE[2 * VALUES + (four >>> 8 & 0xFF)]
                    ^ TABLE[VALUES + (four >>> 16 & 0xFF)] ^ TABLE[four >>> 24]) >>> shift & CHECKSUM;
            i += HALF;
        }
        for (; i < end; i++) {
            crc = step(shift, crc, eights.get(i));
        }
        return crc;
    }

    private static int step(int shift, int crc, int value) {
        return crc >>> 8 ^ TABLE[(crc ^ value) & 0xFF] >>> shift & CHECKSUM;
    }

    private static int[] table() {
        int[] table = new int[SLICES * VALUES];
        for (int value = 0; value < VALUES; value++) {
            table[value] = bitByBit(value, ARC_POLYNOMIAL) | bitByBit(value, X25_POLYNOMIAL) << X25;
        }
        for (int i = VALUES; i < table.length; i++) {
            int before = table[i - VALUES];
            int arc = (before & CHECKSUM) >>> 8 ^ table[before & 0xFF] & CHECKSUM;
            int x25 = before >>> X25 >>> 8 ^ table[before >>> X25 & 0xFF] >>> X25;
            table[i] = arc | x25 << X25;
        }
        return table;
    }

    private static int bitByBit(int value, int polynomial) {
        int crc = value;
        for (int bit = 0; bit < 8; bit++) {
            crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ polynomial;
        }
        return crc;
    }
}
