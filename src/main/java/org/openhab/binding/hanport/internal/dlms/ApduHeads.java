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
package org.openhab.binding.hanport.internal.dlms;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ciphering.Envelope;
import org.openhab.binding.hanport.internal.frame.FrameBuffer;
import org.openhab.binding.hanport.internal.frame.LlcHeader;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Knows where in a stream a bare APDU may begin, and how long it is then.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ApduHeads {

    /** How many bytes in front of an envelope tell whose it is: a block and its LLC header. */
    private static final int LONGEST_WRAPPER = 16;
    /** Slash, three letters of the maker, and the speed. */
    private static final int SHORTEST_HEADER_LINE = 4;
    /** Of a block, without the length of its content. */
    private static final int SHORTEST_BLOCK_HEAD = 6;
    /** The start byte of an M-Bus frame. */
    private static final byte BUS = 0x68;

    private final FrameBuffer buffer;
    private final ApduExtent extent = new ApduExtent();
    private int leastInside;

    ApduHeads(FrameBuffer buffer) {
        this.buffer = buffer;
    }

    boolean isEnvelope(int start) {
        return buffer.bytes()[start] == (byte) Envelope.TAG;
    }

    /**
     * How many bytes the APDU here has at least, see {@link ApduExtent#least(Slice)}.
     *
     * @param any whether any kind may begin here, and not an envelope alone
     */
    int least(int start, boolean any) {
        if (any || isEnvelope(start) && !isWrapped(start)) {
            return extent.least(from(start));
        }
        return isBehindHeaderLine(start) ? extent.leastUntagged(from(start)) : ApduExtent.NONE;
    }

    /** Whether what was told last is the size of a whole envelope, and not of more of its head. */
    boolean isTold() {
        return extent.isTold();
    }

    /**
     * Where another envelope begins, or may begin, inside of this one; of that more than one byte must have come.
     *
     * @param silence whether nothing more comes, so that only a whole head counts
     * @return a negative number if nowhere
     */
    int inside(int first, int to, boolean silence) {
        int start = first;
        while ((start = buffer.findEither(Envelope.TAG, '\n', 0, start + 1)) >= 0 && start < to) {
            int least = isEnvelope(start) ? extent.least(from(start)) : ApduExtent.NONE;
            if (least != ApduExtent.NONE && (extent.isTold() || !silence && buffer.end() - start > 1)) {
                leastInside = least;
                return start;
            }
        }
        return -1;
    }

    /** How many bytes the one that was found last has at least. */
    int leastInside() {
        return leastInside;
    }

    private Slice from(int start) {
        return new Slice(buffer.bytes(), start, buffer.end() - start);
    }

    /** Whether this envelope lies in an APDU that another framer takes. */
    private boolean isWrapped(int start) {
        byte[] bytes = buffer.bytes();
        for (int i = start - LlcHeader.SIZE; i >= Math.max(start - LONGEST_WRAPPER, 0); i--) {
            boolean llc = LlcHeader.mayBegin(bytes, i, i + LlcHeader.SIZE);
            boolean bus = start - i > 3 && bytes[i] == BUS && bytes[i + 3] == BUS && bytes[i + 1] == bytes[i + 2];
            boolean block = start - i > SHORTEST_BLOCK_HEAD && Block.isFirst(new Slice(bytes, i, start - i));
            if (llc || bus || block) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line in front is the header of a P1 telegram, with an empty line behind it or none. */
    private boolean isBehindHeaderLine(int start) {
        byte[] bytes = buffer.bytes();
        int i = start - 1;
        while (i >= 0 && (bytes[i] == '\r' || bytes[i] == '\n')) {
            i--;
        }
        while (i >= 0 && bytes[i] > ' ' && bytes[i] != '/') {
            i--;
        }
        return i >= 0 && start - i > SHORTEST_HEADER_LINE && bytes[i] == '/' && isMaker(bytes, i + 1);
    }

    /** Whether the three letters of a maker stand here. */
    private static boolean isMaker(byte[] bytes, int from) {
        for (int i = from; i < from + ApduExtent.MAKER_SIZE; i++) {
            if (!ApduExtent.isLetter(bytes[i])) {
                return false;
            }
        }
        return true;
    }
}
