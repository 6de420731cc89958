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
package org.openhab.binding.hanport.internal.reader;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ApduFramer;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.Framer;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.MBusFramer;
import org.openhab.binding.hanport.internal.frame.P1Framer;
import org.openhab.binding.hanport.internal.frame.SmlFramer;

/**
 * The framers of a stream, one for each framing, all of which get every byte.
 * <p>
 * Bytes of a frame that is known to be of one framing are of no other. So the framer that found the last such frame is
 * fed first, and where a piece of the stream consists of such frames of its own, the others are only told how long it
 * was, once there is something else for them. That is a third of the time of a short list.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Framers {

    /** Fewer bytes than any telegram has; flags, checksums and line ends between frames are no more than that. */
    private static final int BETWEEN_FRAMES = 16;
    private static final int FARTHEST_BEHIND = 1 << 30;
    private static final int VALUES = 256;
    /** Index of the framer of texts. */
    private static final int TEXTS = 0;

    /** An array, since a list's iterator is made anew for every byte of a line that brings them one by one. */
    private final Framer[] framers;
    private final ApduFramer apdus;
    private final FrameListener listener;
    /** Which framers' frames may begin with a byte: a bit for each, by its index. */
    private final byte[] openings = new byte[VALUES];
    /** Index of the framer that is fed first. */
    private int first;
    /** Index of the framer that works just now. */
    private int current;
    /** Whether none but the first holds anything. */
    private boolean othersIdle = true;
    /** How many bytes went by that the others have not been told of. */
    private int behind;
    /** How many bytes of the stream were fed so far. */
    private long fed;
    /** How many bytes of frames that are known to be of one framing there were in what was fed last. */
    private int size;
    /** Where the last of these ends, and whether more stands between any of them than frames have between them. */
    private long end;
    private boolean scattered;

    /**
     * @param apdus the framer of bare APDUs, which has to know what the others have found
     * @param listener takes the frames of all framers
     */
    Framers(ApduFramer apdus, FrameListener listener) {
        this.apdus = apdus;
        this.listener = listener;
        framers = new Framer[] { new P1Framer(), new HdlcFramer(), new MBusFramer(), new SmlFramer(), apdus };
        for (int i = 0; i < framers.length; i++) {
            for (int value : framers[i].openings()) {
                openings[value] |= (byte) (1 << i);
            }
        }
    }

    void feed(byte[] bytes, int offset, int length) {
        size = 0;
        end = fed;
        scattered = false;
        fed += length;
        int leader = first;
        boolean alone = othersIdle && framers[leader].isIdle();
        feed(leader, bytes, offset, length);
        int framed = alone && framers[leader].isIdle() ? framed() : 0;
        pass(framed);
        if (framed > 0 && !mayBegin(leader, bytes, offset + framed, offset + length)) {
            pass(length - framed);
            return;
        }
        catchUp(leader);
        for (int i = 0; i < framers.length; i++) {
            if (i != leader) {
                feed(i, bytes, offset + framed, length - framed);
            }
        }
        othersIdle = areOthersIdle();
    }

    private void feed(int index, byte[] bytes, int offset, int length) {
        current = index;
        framers[index].feed(bytes, offset, length, listener);
    }

    /** What was fed so far is whole; the next byte begins something new from the same meter. */
    void endPiece() {
        catchUp(first);
        judgeFraming();
        for (current = 0; current < framers.length; current++) {
            framers[current].endPiece(listener);
        }
    }

    /** Nothing came for longer than a meter or a gateway is silent within a telegram; the same meter goes on. */
    void pause() {
        catchUp(first);
        judgeFraming();
        for (current = 0; current < framers.length; current++) {
            framers[current].pause(listener);
        }
    }

    /** The stream is broken off here; the next byte starts afresh. */
    void end() {
        catchUp(first);
        for (current = 0; current < framers.length; current++) {
            framers[current].end(listener);
        }
    }

    /** The frame that is told just now is of this framing, and so its bytes are of no other. */
    void take(Frame frame) {
        size += frame.bytes().length();
        scattered |= frame.position() - end > BETWEEN_FRAMES;
        end = frame.position() + frame.bytes().length();
        first = current;
        apdus.otherFraming();
    }

    /** Whether what is told just now is told by the framer of texts. */
    boolean isOfTexts() {
        return current == TEXTS;
    }

    /** A frame of another framing than bare APDUs was damaged, if its header is sound. */
    void damaged(Damage damage) {
        if (framers[current] != apdus && hasSoundHeader(damage)) {
            apdus.otherFraming();
        }
    }

    /** A damaged header may come about by chance in an encrypted text; it is told for noise, too. */
    private boolean hasSoundHeader(Damage damage) {
        return current != TEXTS && damage.reason() != Damage.Reason.HEADER_CHECKSUM;
    }

    /**
     * How many of the bytes fed last are of no other framing. As many as lie outside of frames are kept for the others
     * at the end, where a frame of theirs may begin.
     */
    private int framed() {
        return scattered || fed - end > BETWEEN_FRAMES ? 0 : size;
    }

    /** Whether the frame of another framer may begin in these bytes. */
    private boolean mayBegin(int leader, byte[] bytes, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= openings[bytes[i] & 0xFF];
        }
        return (all & ~(1 << leader)) != 0;
    }

    private void pass(int length) {
        if (behind > FARTHEST_BEHIND - length) {
            catchUp(first);
        }
        behind += length;
    }

    private void catchUp(int leader) {
        for (int i = 0; i < framers.length && behind > 0; i++) {
            if (i != leader) {
                framers[i].pass(behind);
            }
        }
        behind = 0;
    }

    private boolean areOthersIdle() {
        for (int i = 0; i < framers.length; i++) {
            if (i != first && !framers[i].isIdle()) {
                return false;
            }
        }
        return true;
    }

    /** What is silent in the middle of a frame was no APDU. */
    private void judgeFraming() {
        for (Framer framer : framers) {
            if (framer.isWithinFrame()) {
                apdus.otherFraming();
            }
        }
    }
}
