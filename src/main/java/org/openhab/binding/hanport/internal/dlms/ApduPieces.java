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

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.LlcHeader;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * The pieces of APDUs where they lie in their frames, so that other bytes of the same number can be put there. Source:
 * IEC 62056-46, clauses 5.3 (LLC) and 6.4.4.5 (segments); IEC 62056-5-3, clause 6.5 (blocks).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ApduPieces {

    /** More blocks than any list takes. */
    private static final int MOST_PIECES = 256;

    private final List<Slice> pieces;

    private ApduPieces(List<Slice> pieces) {
        this.pieces = pieces;
    }

    /**
     * The fewest of these frames, from the last one back, that hold whole APDUs together.
     *
     * @param frames one or more, in the order in which they came; the last one makes an APDU whole
     * @return how many frames at the end they are
     */
    public static int whole(List<Frame> frames) {
        ApduExtent extent = new ApduExtent();
        for (int count = 1; count <= Math.min(frames.size(), MOST_PIECES); count++) {
            if (extent.areWhole(of(frames.subList(frames.size() - count, frames.size())).joined())) {
                return count;
            }
        }
        return 1;
    }

    /** @param frames of DLMS, each of which holds a piece */
    public static ApduPieces of(List<Frame> frames) {
        return new ApduPieces(frames.stream().map(ApduPieces::piece).toList());
    }

    private static Slice piece(Frame frame) {
        Slice content = LlcHeader.without(frame.content());
        Optional<Block> block = Block.decode(content);
        return block.map(Block::content).orElse(content);
    }

    /** The APDUs, in bytes of their own. */
    public Slice joined() {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Slice piece : pieces) {
            joined.write(piece.array(), piece.offset(), piece.length());
        }
        return Slice.of(joined.toByteArray());
    }

    /** Puts these in place of the APDUs that are there; they are of the same length. */
    public void replace(Slice apdus) {
        int done = 0;
        for (Slice piece : pieces) {
            System.arraycopy(apdus.array(), apdus.offset() + done, piece.array(), piece.offset(), piece.length());
            done += piece.length();
        }
    }
}
