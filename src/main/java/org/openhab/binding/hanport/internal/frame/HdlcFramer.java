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
 * Finds HDLC frames of type 3. Source: IEC 62056-46, clause 6.4.
 *
 * <pre>
 * 7E | format 2 | destination 1, 2, 4 | source 1, 2, 4 | control 1 | HCS 2 | information | FCS 2 | 7E
 * </pre>
 *
 * No customer port stuffs bytes, so 7E and 7D are data as any other and the length in the format field rules. A frame
 * without information has no HCS of its own. The closing flag may open the next frame.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HdlcFramer implements Framer {

    public static final int FLAG = 0x7E;
    /** The format field: frame type 3, bit S, and the number of bytes between the flags. */
    public static final int TYPE_3 = 0xA000;
    public static final int TYPE_MASK = 0xF000;
    static final int SEGMENTED = 0x0800;
    static final int LONGEST = 0x07FF;
    static final int FORMAT_SIZE = 2;
    static final int CHECKSUM_SIZE = 2;

    private static final int LONGEST_ADDRESS = 4;
    private static final int CAPACITY = 2 * (LONGEST + 2);

    private final FrameBuffer buffer = new FrameBuffer(CAPACITY);
    private final FrameSearch search = new FrameSearch(buffer, new Shape());
    private int headerSize;
    private int length;

    @Override
    public void feed(byte[] bytes, int offset, int size, FrameListener listener) {
        search.feed(bytes, offset, size, listener);
    }

    @Override
    public int[] openings() {
        return new int[] { FLAG };
    }

    @Override
    public boolean isIdle() {
        return buffer.end() == 0 || buffer.end() == 1 && buffer.bytes()[0] == FLAG;
    }

    @Override
    public void pass(int size) {
        search.pass(size);
    }

    @Override
    public boolean isWithinFrame() {
        return search.isWithinFrame();
    }

    @Override
    public void end(FrameListener listener) {
        search.end(listener);
    }

    /** A frame begins with its opening flag; the closing one is not counted in, for it may open the next. */
    private final class Shape implements FrameSearch.Shape {

        private int size;

        @Override
        public Verdict judge(int start) {
            Verdict verdict = judgeFlag(start);
            size = 1 + (verdict == Verdict.HEADER_DAMAGED ? headerSize + CHECKSUM_SIZE : length);
            return verdict;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int next(int from) {
            int flag = buffer.find(FLAG, from, FrameBuffer.ALL_BITS);
            return flag < 0 ? buffer.end() : flag;
        }

        @Override
        public Frame frame(int start, boolean follows) {
            return HdlcFramer.this.frame(start + 1, follows);
        }

        /** Any number of flags may stand between frames. */
        @Override
        public boolean isIdle(int at) {
            return buffer.bytes()[at] == FLAG;
        }
    }

    /** Looks at what stands behind this flag, as far as it has come, and notes the sizes of header and frame. */
    private Verdict judgeFlag(int flag) {
        byte[] bytes = buffer.bytes();
        int start = flag + 1;
        int held = buffer.end() - start;
        if (bytes[flag] != FLAG) {
            return Verdict.NO_FRAME;
        } else if (held < FORMAT_SIZE) {
            return Verdict.HEADER_AWAITED;
        }
        int format = (bytes[start] & 0xFF) << 8 | bytes[start + 1] & 0xFF;
        length = format & LONGEST;
        headerSize = (format & TYPE_MASK) == TYPE_3 ? headerSize(start) : -1;
        if (headerSize <= 0) {
            return headerSize < 0 ? Verdict.NO_FRAME : Verdict.HEADER_AWAITED;
        } else if (length != headerSize + CHECKSUM_SIZE && length < headerSize + 2 * CHECKSUM_SIZE) {
            return Verdict.NO_FRAME;
        } else if (held < headerSize + CHECKSUM_SIZE) {
            return Verdict.HEADER_AWAITED;
        } else if (Crc16.x25(buffer.eights(), start, headerSize) != checksum(start + headerSize)) {
            return Verdict.HEADER_DAMAGED;
        }
        if (held < length) {
            return Verdict.REST_AWAITED;
        } else if (!isInformationSound(start + headerSize + CHECKSUM_SIZE, start + length)) {
            return Verdict.DAMAGED;
        } else if (held == length) {
            return Verdict.REST_AWAITED;
        }
        return bytes[start + length] == FLAG ? Verdict.SOUND : Verdict.NOT_CLOSED;
    }

    /** Bytes from the format to the control field; 0 if there are too few to tell, -1 if this is no header. */
    private int headerSize(int start) {
        int end = start + FORMAT_SIZE;
        for (int address = 0; address < 2; address++) {
            int size = addressSize(end);
            if (size <= 0) {
                return size;
            }
            end += size;
        }
        return end + 1 - start;
    }

    /** Bytes of the address here, the last of which has bit 0 set; 0 if there are too few to tell, -1 if it is none. */
    private int addressSize(int start) {
        for (int size = 1; size <= LONGEST_ADDRESS; size++) {
            if (start + size > buffer.end()) {
                return 0;
            } else if ((buffer.bytes()[start + size - 1] & 1) != 0) {
                return size == 3 ? -1 : size;
            }
        }
        return -1;
    }

    /** Whether the frame's checksum holds, given that of its header does; without information they are the same. */
    private boolean isInformationSound(int from, int end) {
        int to = end - CHECKSUM_SIZE;
        return from == end || Crc16.x25BehindChecksum(buffer.eights(), from, to - from) == checksum(to);
    }

    /** The checksum that stands here, low byte first. */
    private int checksum(int at) {
        byte[] bytes = buffer.bytes();
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    private Frame frame(int start, boolean follows) {
        byte[] bytes = buffer.bytes();
        int behindHeader = start + headerSize + CHECKSUM_SIZE;
        int size = Math.max(length - headerSize - 2 * CHECKSUM_SIZE, 0);
        boolean segmented = (bytes[start] << 8 & SEGMENTED) != 0;
        return new Frame.Hdlc(new Slice(bytes, start, length), new Slice(bytes, behindHeader, size), segmented,
                buffer.position(start), follows);
    }
}
