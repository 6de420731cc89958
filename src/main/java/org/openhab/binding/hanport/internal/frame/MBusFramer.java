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
import org.openhab.binding.hanport.internal.frame.FrameSearch.Verdict;

/**
 * Finds the long frames of wired M-Bus in which meters push (Austria, Switzerland). Source: EN 13757-2, clause 5.6.2;
 * EN 13757-3 for CI; DLMS UA Green Book, M-Bus wrapper.
 *
 * <pre>
 * 68 | L | L | 68 | C | A | CI | STSAP | DTSAP | data | checksum 1 | 16
 * </pre>
 *
 * L counts from C to the last byte of data. Sagemcom lets it overflow: 01 stands for 257. The checksum is only a sum of
 * bytes, so the header must be that of a push before it is taken for one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MBusFramer implements Framer {

    public static final int START = 0x68;
    static final int END = 0x16;
    /** From the first to the second start byte. */
    static final int PREFIX_SIZE = 4;
    /** C, A, CI, STSAP, DTSAP. */
    static final int HEADER_SIZE = 5;
    /** Checksum and end byte. */
    static final int SUFFIX_SIZE = 2;
    /** The longest that L can mean: 3, overflowed. */
    static final int LONGEST = 259;
    static final int OVERFLOW = 256;
    /** L counts the header too, so less than this has overflowed. */
    static final int SHORTEST = 4;
    /** Send user data. */
    static final int SEND = 0x53;
    /** CI of the application layer: the number of the segment, and whether it is the last. */
    static final int SEGMENT = 0x0F;
    static final int LAST = 0x10;

    /** The frame count bit of C is any. */
    private static final int COUNT_BIT = 0x20;
    private static final int CAPACITY = 2 * (PREFIX_SIZE + LONGEST + SUFFIX_SIZE);

    private final FrameBuffer buffer = new FrameBuffer(CAPACITY);
    private final FrameSearch search = new FrameSearch(buffer, new Shape());
    private int length;

    @Override
    public void feed(byte[] bytes, int offset, int size, FrameListener listener) {
        search.feed(bytes, offset, size, listener);
    }

    @Override
    public int[] openings() {
        return new int[] { START };
    }

    @Override
    public boolean isIdle() {
        return buffer.end() == 0;
    }

    @Override
    public void pass(int bytes) {
        search.pass(bytes);
    }

    @Override
    public boolean isWithinFrame() {
        return search.isWithinFrame();
    }

    @Override
    public void end(FrameListener listener) {
        search.end(listener);
    }

    private final class Shape implements FrameSearch.Shape {

        @Override
        public Verdict judge(int start) {
            return MBusFramer.this.judge(start);
        }

        @Override
        public int size() {
            return PREFIX_SIZE + length + SUFFIX_SIZE;
        }

        /** At the two start bytes, or where too few bytes have come to see both. */
        @Override
        public int next(int from) {
            int start = buffer.findPair(START, PREFIX_SIZE - 1, START, from);
            return start < 0 ? Math.min(buffer.end(), Math.max(from, buffer.end() - PREFIX_SIZE + 1)) : start;
        }

        @Override
        public Frame frame(int start, boolean follows) {
            return MBusFramer.this.frame(start, follows);
        }

        @Override
        public boolean isIdle(int at) {
            return false;
        }
    }

    /** Looks at what stands here, as far as it has come, and notes how long the frame is. */
    private Verdict judge(int start) {
        byte[] bytes = buffer.bytes();
        int held = buffer.end() - start;
        if (bytes[start] != START || held > 2 && bytes[start + 1] != bytes[start + 2]) {
            return Verdict.NO_FRAME;
        } else if (held < PREFIX_SIZE + HEADER_SIZE) {
            return Verdict.HEADER_AWAITED;
        } else if (!isHeader(start)) {
            return Verdict.NO_FRAME;
        }
        length = bytes[start + 1] & 0xFF;
        length += length < SHORTEST ? OVERFLOW : 0;
        if (held < PREFIX_SIZE + length + SUFFIX_SIZE) {
            return Verdict.REST_AWAITED;
        }
        int checksum = start + PREFIX_SIZE + length;
        if (bytes[checksum] != (byte) sum(bytes, start + PREFIX_SIZE, length)) {
            return Verdict.DAMAGED;
        }
        return bytes[checksum + 1] == END ? Verdict.SOUND : Verdict.NOT_CLOSED;
    }

    private boolean isHeader(int start) {
        byte[] bytes = buffer.bytes();
        int control = bytes[start + PREFIX_SIZE];
        int information = bytes[start + PREFIX_SIZE + 2];
        return bytes[start + 3] == START && bytes[start + 1] != SHORTEST && isSend(control)
                && isApplicationLayer(information);
    }

    /** Whether this C sends data. */
    public static boolean isSend(int control) {
        return (control & ~COUNT_BIT) == (SEND & ~COUNT_BIT);
    }

    /** Whether behind this CI field a segment of an APDU follows. */
    public static boolean isApplicationLayer(int information) {
        return (information & ~(SEGMENT | LAST)) == 0;
    }

    /** The checksum in its lowest byte. */
    static int sum(byte[] bytes, int offset, int length) {
        int sum = 0;
        for (int i = offset; i < offset + length; i++) {
            sum += bytes[i];
        }
        return sum;
    }

    private Frame frame(int start, boolean follows) {
        byte[] bytes = buffer.bytes();
        int control = bytes[start + PREFIX_SIZE + 2];
        Slice data = new Slice(bytes, start + PREFIX_SIZE + HEADER_SIZE, length - HEADER_SIZE);
        return new Frame.MBus(new Slice(bytes, start, PREFIX_SIZE + length + SUFFIX_SIZE), data, control & SEGMENT,
                (control & LAST) != 0, buffer.position(start), follows);
    }
}
