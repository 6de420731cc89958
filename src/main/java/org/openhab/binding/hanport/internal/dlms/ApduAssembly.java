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
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.LlcHeader;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Puts an APDU together that came in pieces: HDLC segments, segments of an M-Bus, blocks of a general block transfer.
 * <p>
 * Whatever stands between two pieces ends the assembly, since it may have been a piece of this or another APDU: bytes
 * that are no sound frame, a frame of other addresses, a number that does not follow, a first piece. HDLC segments have
 * no number, so the APDUs that they make must also end where their own lengths say. Holds no more than one APDU, and
 * that bounded.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ApduAssembly {

    /** Longer than any list that a meter pushes. */
    static final int LONGEST_APDU = 16 * 1024;

    private final ApduExtent extent = new ApduExtent();
    private final Pieces segments = new Pieces();
    private final Pieces blocks = new Pieces();
    /** Of the frame that brought the first piece. */
    private Slice addresses = Slice.of();
    /** Whether what was given last came in several pieces. */
    private boolean joined;

    /** Some pieces of an APDU. */
    private static final class Pieces {

        private byte[] bytes = {};
        private int length;
        /** The number of the piece that is due; 0 where none has come. */
        private int next;

        private void clear() {
            length = 0;
            next = 0;
        }

        private void add(Slice piece) throws DecodeException {
            if (length + piece.length() > LONGEST_APDU) {
                clear();
                throw new DecodeException(length, "APDU longer than any list");
            } else if (length + piece.length() > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + piece.length()));
            }
            System.arraycopy(piece.array(), piece.offset(), bytes, length, piece.length());
            length += piece.length();
            next++;
        }

        /** All pieces, which hold good until the next one is added. */
        private Slice taken() {
            Slice whole = new Slice(bytes, 0, length);
            clear();
            return whole;
        }
    }

    /** Forgets all pieces. */
    void clear() {
        segments.clear();
        blocks.clear();
    }

    /**
     * Ends what was begun, if anything was.
     *
     * @throws DecodeException to tell that the rest of it is missing
     */
    void end() throws DecodeException {
        if (isBegun()) {
            Pieces begun = blocks.next > 0 ? blocks : segments;
            int length = begun.length;
            clear();
            throw new DecodeException(
                    new Flaw(length, "rest of the telegram is missing", TelegramTrouble.PIECES_MISSING));
        }
    }

    /** Whether a piece is due that this frame cannot bring. */
    boolean isEndedBy(Frame.Hdlc frame) {
        return isBegun() && !(frame.follows() && frame.addresses().equals(addresses)
                && LlcHeader.begins(frame.information()) == (segments.next == 0));
    }

    /** The same for a frame of an M-Bus. */
    boolean isEndedBy(Frame.MBus frame) {
        return isBegun()
                && !(frame.follows() && frame.addresses().equals(addresses) && frame.segment() == segments.next);
    }

    /** The same for an APDU without a frame. */
    boolean isEndedBy(Frame.Apdu frame) {
        return isBegun() && !frame.follows();
    }

    /** Whether a block is due, and this one, or none, is not that. */
    boolean isEndedBy(Optional<Block> block) {
        return awaitsBlock() && (block.isEmpty() || block.get().number() != blocks.next + 1);
    }

    /** Whether what was given last came in several pieces: then other pieces may have been lost between them. */
    boolean hasJoined() {
        return joined;
    }

    /** Whether a block is due. */
    boolean awaitsBlock() {
        return blocks.next > 0;
    }

    private boolean isBegun() {
        return segments.next + blocks.next > 0;
    }

    /**
     * Takes the information field of the next frame. The LLC header E6 E7 00 stands before the first piece only.
     * Source: IEC 62056-46, clauses 5.3 and 6.4.4.5.
     *
     * @return the APDU without the LLC header, if it is whole with this
     * @throws DecodeException if the beginning of the APDU is missing, or its end is not where its lengths say
     */
    Optional<Slice> segment(Frame.Hdlc frame) throws DecodeException {
        Slice information = frame.information();
        joined = segments.next > 0;
        if (!joined) {
            Slice apdu = LlcHeader.without(information);
            if (!LlcHeader.begins(information) && (frame.segmented() || extent.least(apdu) != apdu.length())) {
                throw apdu.length() == 0 ? new DecodeException(0, "no APDU")
                        : new DecodeException(
                                new Flaw(0, "beginning of the APDU is missing", TelegramTrouble.PIECES_MISSING));
            }
            if (frame.segmented() || apdu.length() > 0 && apdu.at(0) == Block.TAG) {
                addresses = Slice.of(frame.addresses().copy());
            }
            if (!frame.segmented()) {
                return Optional.of(apdu);
            }
            segments.add(apdu);
            return Optional.empty();
        }
        segments.add(information);
        if (frame.segmented()) {
            return Optional.empty();
        }
        Slice whole = segments.taken();
        if (!extent.areWhole(whole)) {
            throw new DecodeException(new Flaw(0, "segment is missing", TelegramTrouble.PIECES_MISSING));
        }
        return Optional.of(whole);
    }

    /**
     * Takes the next frame of an M-Bus. Source: DLMS UA Green Book, M-Bus wrapper; EN 13757-3, annex on CI 00 to 1F.
     *
     * @return the APDU, if it is whole with this
     * @throws DecodeException if a segment is missing before it
     */
    Optional<Slice> segment(Frame.MBus frame) throws DecodeException {
        if (frame.segment() != segments.next) {
            throw new DecodeException(
                    new Flaw(0, "segment missing before segment " + frame.segment(), TelegramTrouble.PIECES_MISSING));
        }
        Slice data = frame.data();
        joined = frame.segment() > 0;
        if (frame.segment() == 0 && (!frame.last() || data.length() > 0 && data.at(0) == Block.TAG)) {
            addresses = frame.addresses();
        }
        if (frame.segment() == 0 && frame.last()) {
            return Optional.of(data);
        }
        segments.add(data);
        return frame.last() ? Optional.of(segments.taken()) : Optional.empty();
    }

    /**
     * Takes a block.
     *
     * @return the APDU, if this is its last block
     * @throws DecodeException if a block is missing before it, or they make more than any list
     */
    Optional<Slice> block(Block block) throws DecodeException {
        if (block.number() != blocks.next + 1) {
            throw new DecodeException(
                    new Flaw(2, "block missing before block " + block.number(), TelegramTrouble.PIECES_MISSING));
        }
        joined |= block.number() > 1;
        blocks.add(block.content());
        return block.last() ? Optional.of(blocks.taken()) : Optional.empty();
    }
}
