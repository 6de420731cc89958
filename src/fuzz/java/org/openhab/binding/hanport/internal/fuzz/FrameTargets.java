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
package org.openhab.binding.hanport.internal.fuzz;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.Framer;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.P1Framer;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.frame.SmlFramer;
import org.openhab.binding.hanport.internal.p1.P1Decoder;
import org.openhab.binding.hanport.internal.sml.SmlDecoder;
import org.openhab.binding.hanport.internal.sml.SmlFile;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * A framer and the decoder behind it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FrameTargets {

    private FrameTargets() {
    }

    static void text(byte[] input) {
        P1Decoder decoder = new P1Decoder();
        take(new P1Framer(), frame -> List.of(decoder.decode((Frame.P1) frame)), input, Sound.TEXT);
    }

    static void hdlc(byte[] input) {
        DlmsDecoder decoder = new DlmsDecoder();
        take(new HdlcFramer(), frame -> Pushed.of(decoder, frame), input, Sound.FRAME);
    }

    static void file(byte[] input) {
        take(new SmlFramer(), frame -> telegrams(((Frame.Sml) frame).messages()), input, Sound.FILE);
    }

    /** What is decoded, which must be the same under checksums that were computed anew. */
    private static List<Telegram> telegrams(Slice messages) throws DecodeException {
        SmlFile file = new SmlFile(messages);
        file.places().forEach(place -> messages.slice(place.offset(), place.length()));
        List<Telegram> telegrams = SmlDecoder.decode(messages);
        if (!SmlDecoder.decode(Slice.of(file.sealed(messages.copy()))).equals(telegrams)) {
            throw new BrokenPromiseException("another telegram under new checksums");
        }
        return telegrams;
    }

    private static void take(Framer framer, FrameDecoder decoder, byte[] input, Sound sound) {
        Decoded decoded = new Decoded(decoder);
        Chunks.feed(input, (bytes, offset, length) -> framer.feed(bytes, offset, length, decoded));
        if (Chunks.ends(input)) {
            framer.end(decoded);
        }
        decoded.read.clear();
        framer.feed(sound.bytes(), 0, sound.bytes().length, decoded);
        sound.requireIn(decoded.read);
    }

    /** Makes telegrams of a frame. */
    private interface FrameDecoder {
        List<Telegram> decode(Frame frame) throws DecodeException;
    }

    /** Keeps what comes out. */
    private static final class Decoded implements FrameListener {

        private final FrameDecoder decoder;
        private final List<List<Reading>> read = new ArrayList<>();

        Decoded(FrameDecoder decoder) {
            this.decoder = decoder;
        }

        @Override
        public void frame(Frame frame) {
            try {
                decoder.decode(frame).forEach(telegram -> read.add(telegram.readings()));
            } catch (DecodeException e) {
                Flaws.require(e.flaw());
            }
        }

        @Override
        public void damage(Damage damage) {
            if (damage.position() < 0 || damage.length() <= 0) {
                throw new BrokenPromiseException("damage in no place: " + damage);
            }
        }
    }
}
