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
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Turns a stream of bytes into telegrams, whatever the meter speaks.
 * <p>
 * A framing is recognised by its checksum and by nothing else, so there is no mode to be in the wrong one of, and a
 * meter that is switched from one protocol to another is understood at its next telegram. A framer that gets another's
 * protocol costs a comparison or two for every eight bytes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class StreamDecoder implements ByteDecoder {

    private final Frames frames = new Frames();
    private final FrameDecoder decoder;
    private final Framers framers;
    private final TelegramListener listener;

    /** For a stream that came at another time. */
    public StreamDecoder(StreamOptions options, TelegramListener listener) {
        this(options, listener, Optional.empty());
    }

    /**
     * @param arrivals tells when bytes come: meters differ in what they make of summer time, and what makes their clock
     *            right is meant; empty for a stream that came at another time, in which telegrams may come again
     */
    public StreamDecoder(StreamOptions options, TelegramListener listener, Optional<InstantSource> arrivals) {
        this.listener = listener;
        decoder = new FrameDecoder(options, arrivals);
        framers = new Framers(new ApduFramer(decoder::proves), frames);
    }

    @Override
    public void feed(byte[] bytes, int offset, int length) {
        framers.feed(bytes, offset, length);
    }

    @Override
    public void endPiece() {
        framers.endPiece();
    }

    @Override
    public void pause() {
        framers.pause();
        decoder.pause(frames);
    }

    @Override
    public void end() {
        framers.end();
        decoder.end(frames);
    }

    /** Gives frames to the decoder, and tells of what it makes of them. */
    private final class Frames implements FrameListener, PushListener {

        /** Whether the last telegram was understood to the last character; it holds no frame of another kind then. */
        private boolean plain;
        /** Whether something was made of the last frame; it is a piece of a telegram else. */
        private boolean told;

        @Override
        public void frame(Frame frame) {
            boolean checked = frame.isChecked();
            if (checked) {
                framers.take(frame);
            }
            plain = false;
            told = false;
            listener.frame(frame);
            decoder.decode(frame, this);
            if (!checked && plain && framers.isOfTexts()) {
                framers.take(frame);
            } else if (checked && !told) {
                listener.piece();
            }
        }

        @Override
        public void telegram(Telegram telegram) {
            plain = telegram.flaws().isEmpty()
                    || telegram.flaws().stream().allMatch(flaw -> flaw.trouble() == TelegramTrouble.CHECKSUM_MISSING);
            told = true;
            listener.telegram(telegram);
        }

        @Override
        public void undecodable(Flaw flaw) {
            told = true;
            listener.undecodable(flaw);
        }

        @Override
        public void damage(Damage damage) {
            framers.damaged(damage);
            listener.damaged(damage);
        }
    }
}
