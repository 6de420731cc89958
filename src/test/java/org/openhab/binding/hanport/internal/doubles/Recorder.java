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
package org.openhab.binding.hanport.internal.doubles;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.PushListener;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.Framer;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Keeps all that framers, decoders and readers tell. What sources tell, from threads of their own, is kept by
 * {@code source.Received}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Recorder implements FrameListener, PushListener, TelegramListener {

    private final List<Frame> frames = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<Telegram> telegrams = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();

    /** Feeds the stream in pieces of this many bytes and ends it. */
    public static Recorder listenTo(Framer framer, byte[] stream, int chunk) {
        Recorder recorder = new Recorder();
        recorder.feed(framer, stream, chunk);
        framer.end(recorder);
        return recorder;
    }

    /** Feeds the stream in pieces of this many bytes to all framers and decoders, and ends it. */
    public static Recorder listenTo(StreamOptions options, byte[] stream, int chunk) {
        Recorder recorder = new Recorder();
        StreamDecoder decoder = new StreamDecoder(options, recorder);
        for (int i = 0; i < stream.length; i += chunk) {
            decoder.feed(stream, i, Math.min(chunk, stream.length - i));
        }
        decoder.end();
        return recorder;
    }

    public void feed(Framer framer, byte[] stream, int chunk) {
        for (int i = 0; i < stream.length; i += chunk) {
            framer.feed(stream, i, Math.min(chunk, stream.length - i), this);
        }
    }

    @Override
    public void frame(Frame frame) {
        frames.add(copy(frame));
        places.add(place(frame));
    }

    @Override
    public void damage(Damage damage) {
        damages.add(damage);
    }

    @Override
    public void telegram(Telegram telegram) {
        telegrams.add(telegram);
    }

    @Override
    public void undecodable(Flaw flaw) {
        flaws.add(flaw);
    }

    @Override
    public void damaged(Damage damage) {
        damages.add(damage);
    }

    /** What came, whatever its place. */
    public List<Frame> frames() {
        return frames;
    }

    /** Where it came: the position, and a sign where the frame follows the one before. */
    public List<String> places() {
        return places;
    }

    public List<Telegram> telegrams() {
        return telegrams;
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    public List<Damage> damages() {
        return damages;
    }

    private static String place(Frame frame) {
        boolean follows = frame instanceof Frame.Hdlc hdlc && hdlc.follows()
                || frame instanceof Frame.MBus bus && bus.follows()
                || frame instanceof Frame.Apdu apdu && apdu.follows();
        return frame.position() + (follows ? "+" : "");
    }

    private static Frame copy(Frame frame) {
        Slice bytes = Slice.of(frame.bytes().copy());
        if (frame instanceof Frame.P1 p1) {
            return new Frame.P1(bytes, p1.checksummed());
        } else if (frame instanceof Frame.Hdlc hdlc) {
            return new Frame.Hdlc(bytes, Slice.of(hdlc.information().copy()), hdlc.segmented(), 0, false);
        }
        if (frame instanceof Frame.MBus bus) {
            return new Frame.MBus(bytes, Slice.of(bus.data().copy()), bus.segment(), bus.last(), 0, false);
        }
        if (frame instanceof Frame.Sml file) {
            return new Frame.Sml(bytes, Slice.of(file.messages().copy()), file.checksum(), 0);
        }
        return new Frame.Apdu(bytes, 0, false);
    }
}
