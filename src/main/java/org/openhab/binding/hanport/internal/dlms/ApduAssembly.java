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

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.LlcFramer;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Puts an APDU together that came in pieces: HDLC segments, blocks of a general block transfer, and frames that break
 * an APDU off without a mark. Holds no more than the one APDU, and that bounded.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ApduAssembly {

    /** Longer than any list that a meter pushes. */
    static final int LONGEST_APDU = 16 * 1024;
    /** The tag of a block. Source: IEC 62056-5-3, clause 6.5 (general-block-transfer). */
    static final int BLOCK = 0xE0;

    /** How often a list may break off and go on. Each time it is read from the start. */
    private static final int MOST_REMAINDERS = 8;
    private static final int LAST_BLOCK = 0x80;

    private byte[] pieces = {};
    private int length;
    private boolean expected;
    private boolean remainder;
    private int remainders;
    private byte[] blocks = {};
    private int blocksLength;
    private int nextBlock = 1;

    /** Forgets all pieces. */
    void clear() {
        dropPieces();
        dropBlocks();
    }

    /** Whether an APDU is kept that ended too early. */
    boolean holdsRemainder() {
        return remainder;
    }

    /**
     * Takes the information field of the next frame. The LLC header E6 E7 00 stands before the first piece only, so it
     * begins a new APDU, whatever was still expected. Source: IEC 62056-46, clauses 5.3 and 6.4.4.5.
     *
     * @param more whether the frame says that more segments follow
     * @return the APDU, if it is whole with this
     */
    Optional<Slice> piece(Slice information, boolean more) throws DecodeException {
        if (hasLlc(information) || !expected) {
            dropPieces();
            Slice apdu = withoutLlc(information);
            if (!more) {
                return Optional.of(apdu);
            }
            append(apdu);
        } else {
            append(information);
        }
        expected = more;
        remainder = false;
        return more ? Optional.empty() : Optional.of(new Slice(pieces, 0, length));
    }

    /** Keeps an APDU that ended too early, since the next frame may go on where it ended; but not for ever. */
    void keep(Slice apdu) throws DecodeException {
        byte[] beginning = apdu.copy();
        int kept = remainders;
        dropPieces();
        if (kept < MOST_REMAINDERS) {
            append(Slice.of(beginning));
            expected = true;
            remainder = true;
            remainders = kept + 1;
        }
    }

    /** Whether this begins with a whole LLC header. */
    static boolean hasLlc(Slice information) {
        return information.length() >= LlcFramer.HEADER_SIZE
                && LlcFramer.beginsWithHeader(information.array(), information.offset(), information.end());
    }

    static Slice withoutLlc(Slice information) {
        return hasLlc(information)
                ? information.slice(LlcFramer.HEADER_SIZE, information.length() - LlcFramer.HEADER_SIZE)
                : information;
    }

    /**
     * Takes a block: E0, control, number, number acknowledged, length, content.
     *
     * @return the APDU, if this is its last block
     * @throws DecodeException if a block is missing before it, or it does not hold what it says
     */
    Optional<Slice> block(Slice apdu) throws DecodeException {
        AxdrReader reader = new AxdrReader(apdu);
        reader.next();
        int control = reader.next();
        int number = (int) reader.number(2);
        reader.pass(2);
        int size = reader.length();
        if (number == 1) {
            dropBlocks();
        } else if (number != nextBlock) {
            dropBlocks();
            throw new DecodeException(2, "block missing before block " + number);
        }
        blocks = joined(blocks, blocksLength, apdu.slice(reader.position(), size));
        blocksLength += size;
        nextBlock = number + 1;
        if ((control & LAST_BLOCK) == 0) {
            return Optional.empty();
        }
        Slice whole = new Slice(blocks, 0, blocksLength);
        dropBlocks();
        return Optional.of(whole);
    }

    private void append(Slice piece) throws DecodeException {
        pieces = joined(pieces, length, piece);
        length += piece.length();
    }

    private byte[] joined(byte[] begun, int size, Slice piece) throws DecodeException {
        if (size + piece.length() > LONGEST_APDU) {
            clear();
            throw new DecodeException(size, "APDU longer than any list");
        }
        byte[] room = size + piece.length() <= begun.length ? begun
                : Arrays.copyOf(begun, Math.max(2 * begun.length, size + piece.length()));
        System.arraycopy(piece.array(), piece.offset(), room, size, piece.length());
        return room;
    }

    private void dropPieces() {
        length = 0;
        expected = false;
        remainder = false;
        remainders = 0;
    }

    private void dropBlocks() {
        blocksLength = 0;
        nextBlock = 1;
    }
}
