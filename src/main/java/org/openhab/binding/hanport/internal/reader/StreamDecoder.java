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

import java.time.InstantSource;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ApduFramer;
import org.openhab.binding.hanport.internal.dlms.PushListener;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.Framer;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.MBusFramer;
import org.openhab.binding.hanport.internal.frame.P1Framer;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Turns a stream of bytes into telegrams, whatever the meter speaks.
 * <p>
 * Every framer listens to every byte: a framing is recognised by its checksum and by nothing else, so there is no mode
 * to be in the wrong one of, and a meter that is switched from one protocol to another is understood at its next
 * telegram. A framer that hears another's protocol costs one comparison for every eight bytes.
 * <p>
 * Bytes of a frame with a sound checksum are nobody else's, nor is a text without one that is understood as a whole. So
 * the framer that spoke last hears first, and where a piece of the stream consists of such frames of its own, the
 * others only get to know how long it was, once there is something else for them to hear. That is a third of the time
 * of a short list.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class StreamDecoder {

    /** Fewer bytes than any telegram has; flags, checksums and line ends between frames are no more than that. */
    private static final int BETWEEN_FRAMES = 16;
    private static final int MOST_UNHEARD = 1 << 30;
    private static final int VALUES = 256;
    /** Index of the framer of texts. */
    private static final int TEXTS = 0;

    /** An array, since a list's iterator is made anew for every byte of a line that brings them one by one. */
    private final Framer[] framers;
    private final ApduFramer apdus;
    private final Frames frames = new Frames();
    private final FrameDecoder decoder;
    private final TelegramListener listener;
    /** Which framers' frames may begin with a byte: a bit for each, by its index. */
    private final byte[] openings = new byte[VALUES];
    /** Index of the framer whose frame was the last that is nobody else's. */
    private int speaker;
    /** Whether none of the others holds anything. */
    private boolean othersIdle = true;
    /** How many bytes went by that the others have not been told of. */
    private int unheard;

    /** For a stream that came at another time. */
    public StreamDecoder(StreamOptions options, TelegramListener listener) {
        this(options, listener, Optional.empty());
    }

    /**
     * @param arrivals tells when bytes come: meters differ in what they make of summer time, and what makes their clock
     *            right is meant; empty for a stream that came at another time
     */
    public StreamDecoder(StreamOptions options, TelegramListener listener, Optional<InstantSource> arrivals) {
        decoder = new FrameDecoder(options, arrivals);
        apdus = new ApduFramer(decoder::proves);
        // the framer of APDUs last, for it has to know what the others have found
        framers = new Framer[] { new P1Framer(), new HdlcFramer(), new MBusFramer(), apdus };
        this.listener = listener;
        for (int i = 0; i < framers.length; i++) {
            for (int value : framers[i].openings()) {
                openings[value] |= (byte) (1 << i);
            }
        }
    }

    /** Takes the next bytes of the stream; they are not kept. */
    public void feed(byte[] bytes, int offset, int length) {
        int first = speaker;
        boolean alone = othersIdle && framers[first].isIdle();
        frames.clear();
        feed(first, bytes, offset, length);
        int framed = alone && framers[first].isIdle() ? frames.framed(length) : 0;
        pass(framed);
        if (framed > 0 && !mayBegin(first, bytes, offset + framed, offset + length)) {
            pass(length - framed);
            return;
        }
        tellUnheard(first);
        for (int i = 0; i < framers.length; i++) {
            if (i != first) {
                feed(i, bytes, offset + framed, length - framed);
            }
        }
        othersIdle = areOthersIdle();
    }

    private void feed(int index, byte[] bytes, int offset, int length) {
        frames.of = index;
        framers[index].feed(bytes, offset, length, frames);
    }

    /** Whether the frame of another may begin between those that this framer has heard. */
    private boolean mayBegin(int heard, byte[] bytes, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= openings[bytes[i] & 0xFF];
        }
        return (all & ~(1 << heard)) != 0;
    }

    private void pass(int length) {
        if (unheard > MOST_UNHEARD - length) {
            tellUnheard(speaker);
        }
        unheard += length;
    }

    private void tellUnheard(int heard) {
        for (int i = 0; i < framers.length && unheard > 0; i++) {
            if (i != heard) {
                framers[i].pass(unheard);
            }
        }
        unheard = 0;
    }

    private boolean areOthersIdle() {
        for (int i = 0; i < framers.length; i++) {
            if (i != speaker && !framers[i].isIdle()) {
                return false;
            }
        }
        return true;
    }

    /** What was fed so far is whole; the next byte begins something new from the same meter. */
    public void endPiece() {
        tellUnheard(speaker);
        judgeFraming();
        for (int i = 0; i < framers.length; i++) {
            frames.of = i;
            framers[i].endPiece(frames);
        }
    }

    /** Nothing came for longer than a meter or a gateway is silent within a telegram; the same meter goes on. */
    public void pause() {
        tellUnheard(speaker);
        judgeFraming();
        for (int i = 0; i < framers.length; i++) {
            frames.of = i;
            framers[i].pause(frames);
        }
        decoder.pause(frames);
    }

    /** The stream is broken off here; the next byte starts afresh, and may come from another meter. */
    public void end() {
        tellUnheard(speaker);
        for (int i = 0; i < framers.length; i++) {
            frames.of = i;
            framers[i].end(frames);
        }
        decoder.end(frames);
    }

    /** What is silent in the middle of a frame was no APDU. */
    private void judgeFraming() {
        for (Framer framer : framers) {
            if (framer.isWithinFrame()) {
                apdus.otherFraming();
            }
        }
    }

    private final class Frames implements FrameListener, PushListener {

        private int of;
        /** How many frames that are nobody else's there were in what was fed last, and their bytes. */
        private int count;
        private int size;
        /** Whether the last telegram was understood to the last character; it holds no frame of another kind then. */
        private boolean plain;
        /** Whether something was made of the last frame; it is a piece of a telegram else. */
        private boolean told;

        void clear() {
            count = 0;
            size = 0;
        }

        /**
         * How many of the bytes fed last are nobody else's. As many as lie outside of frames are kept for the others at
         * the end, where another's frame may begin.
         */
        int framed(int length) {
            return length - size < count * BETWEEN_FRAMES ? size : 0;
        }

        @Override
        public void frame(Frame frame) {
            boolean checked = isChecked(frame);
            if (checked) {
                take(frame);
            }
            plain = false;
            told = false;
            decoder.decode(frame, this);
            if (!checked && plain && frame instanceof Frame.P1) {
                take(frame);
            } else if (checked && !told) {
                listener.piece();
            }
        }

        @Override
        public void telegram(Telegram telegram) {
            plain = telegram.flaws().isEmpty();
            told = true;
            listener.telegram(telegram);
        }

        @Override
        public void undecodable(Flaw flaw) {
            told = true;
            listener.undecodable(flaw);
        }

        private void take(Frame frame) {
            count++;
            size += frame.bytes().length();
            speaker = of;
            apdus.otherFraming();
        }

        private static boolean isChecked(Frame frame) {
            return frame instanceof Frame.Hdlc || frame instanceof Frame.MBus
                    || frame instanceof Frame.P1 text && text.checksummed();
        }

        @Override
        public void damage(Damage damage) {
            if (framers[of] != apdus && hasSoundHeader(damage)) {
                apdus.otherFraming();
            }
            listener.damaged(damage);
        }

        /** A damaged header may come about by chance in an encrypted text; it is told for noise, too. */
        private boolean hasSoundHeader(Damage damage) {
            return of != TEXTS && damage.reason() != Damage.Reason.HEADER_CHECKSUM;
        }
    }
}
