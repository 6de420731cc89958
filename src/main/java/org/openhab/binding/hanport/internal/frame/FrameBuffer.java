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
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The latest stretch of a stream, as much of it as one frame may need: bytes are put in at the end and dropped at the
 * front.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class FrameBuffer {

    /** Every bit of a byte counts in {@link #find}. */
    static final long ALL_BITS = -1L;
    /** The uppermost bit of a byte is no part of it: it may be the parity of a 7 bit character. */
    static final long SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;

    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final int STEP = 2 * Long.BYTES;
    /** Most framers of a line never hold more than a few bytes. */
    private static final int FIRST_SIZE = 256;

    private final int capacity;
    private byte[] bytes;
    private ByteBuffer eights;
    private int end;
    private long dropped;

    /** @param capacity how many bytes it holds at most; it begins with less */
    public FrameBuffer(int capacity) {
        this.capacity = capacity;
        bytes = new byte[Math.min(FIRST_SIZE, capacity)];
        eights = Crc16.eights(bytes);
    }

    /** What is held; another array once more has come. */
    public byte[] bytes() {
        return bytes;
    }

    /** The same bytes, of which eight can be taken at once. */
    ByteBuffer eights() {
        return eights;
    }

    /** One past the last byte that is held. */
    public int end() {
        return end;
    }

    boolean isFull() {
        return end == capacity;
    }

    /** Where the byte at this index stood in the whole stream. */
    public long position(int index) {
        return dropped + index;
    }

    /** Takes as many bytes as there is room for and tells how many. */
    public int append(byte[] source, int offset, int length) {
        int count = Math.min(length, capacity - end);
        if (end + count > bytes.length) {
            grow(end + count);
        }
        System.arraycopy(source, offset, bytes, end, count);
        end += count;
        return count;
    }

    private void grow(int least) {
        bytes = Arrays.copyOf(bytes, Math.min(capacity, Math.max(least, bytes.length + bytes.length / 2)));
        eights = Crc16.eights(bytes);
    }

    /** Forgets this many bytes at the front; the others move up. */
    public void drop(int count) {
        if (count > 0) {
            System.arraycopy(bytes, count, bytes, 0, end - count);
            end -= count;
            dropped += count;
        }
    }

    /** Counts bytes that went by while nothing is held and were not put in. */
    public void pass(int count) {
        dropped += count;
    }

    /**
     * Eight bytes are compared at a time.
     *
     * @param value what is looked for, 0..0xFF; 0..0x7F where the uppermost bit does not count
     * @param mask the bits that count, the same for each of eight bytes
     * @return index of the first byte from {@code from} on that has this value, or -1
     */
    int find(int value, int from, long mask) {
        int i = from;
        long wanted = value * EACH_BYTE;
        for (int last = end - Long.BYTES; i <= last; i += Long.BYTES) {
            long found = zeros((eights.getLong(i) & mask) ^ wanted);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; i < end; i++) {
            if ((bytes[i] & (int) mask & 0xFF) == value) {
                return i;
            }
        }
        return -1;
    }

    /** Where two values stand so far apart: the index of the first from {@code from} on, or -1. */
    int findPair(int value, int distance, int second, int from) {
        int i = from;
        for (int last = end - distance - STEP; i <= last; i += STEP) {
            if (hasZero(pair(i, value, distance, second), pair(i + Long.BYTES, value, distance, second))) {
                break;
            }
        }
        for (; i < end - distance; i++) {
            if ((bytes[i] & 0xFF) == value && (bytes[i + distance] & 0xFF) == second) {
                return i;
            }
        }
        return -1;
    }

    /** The first byte from {@code from} on that is this value, or the second one directly behind another; or -1. */
    public int findEither(int value, int before, int second, int from) {
        int i = from;
        if (i == 0 && end > 0 && (bytes[i++] & 0xFF) == value) {
            return 0;
        }
        for (int last = end - Long.BYTES; i <= last; i += Long.BYTES) {
            if (hasZero(eights.getLong(i) ^ value * EACH_BYTE, pair(i - 1, before, 1, second))) {
                break;
            }
        }
        for (; i < end; i++) {
            int here = bytes[i] & 0xFF;
            if (here == value || here == second && (bytes[i - 1] & 0xFF) == before) {
                return i;
            }
        }
        return -1;
    }

    /** A byte of it is zero where both values stand. */
    private long pair(int index, int value, int distance, int second) {
        return eights.getLong(index) ^ value * EACH_BYTE | eights.getLong(index + distance) ^ second * EACH_BYTE;
    }

    /** Whether a byte of either is zero. */
    private static boolean hasZero(long one, long other) {
        return ((one - EACH_BYTE & ~one | other - EACH_BYTE & ~other) & ~SEVEN_BITS) != 0;
    }

    /**
     * The uppermost bit of every byte that is zero: adding 0x7F to the lower bits of a byte carries into the uppermost
     * one for every other value.
     */
    private static long zeros(long eight) {
        return ~((eight & SEVEN_BITS) + SEVEN_BITS | eight | SEVEN_BITS);
    }
}
