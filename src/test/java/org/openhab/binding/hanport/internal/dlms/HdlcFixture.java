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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Takes the HDLC frames of a fixture apart, by their lengths alone, so that these tests need no framer.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HdlcFixture {

    private static final int SEGMENTED = 0x08;
    private static final int CHECKSUM = 2;
    /** Format, addresses, control field and checksum. */
    private static final byte[] HEADER = { (byte) 0xA0, 0, 0x41, 0x08, (byte) 0x83, 0x13, 0, 0 };

    private HdlcFixture() {
    }

    public static List<Frame.Hdlc> frames(GoldenTelegram golden) {
        Slice bytes = Slice.of(golden.bytes());
        List<Frame.Hdlc> frames = new ArrayList<>();
        for (int at = 0; at < bytes.length();) {
            int length = (bytes.at(at + 1) & 7) << 8 | bytes.at(at + 2);
            Slice frame = bytes.slice(at + 1, length);
            int header = afterAddress(frame, afterAddress(frame, 2)) + 1 + CHECKSUM;
            Slice information = frame.slice(header, length - header - CHECKSUM);
            frames.add(new Frame.Hdlc(frame, information, (frame.at(0) & SEGMENTED) != 0, at + 1, at > 0));
            at += length + 2;
        }
        return frames;
    }

    /** Whether the fixture is one list in one frame. */
    public static boolean isOneFrame(GoldenTelegram golden) {
        return golden.bytes()[0] == 0x7E && frames(golden).size() == 1 && !frames(golden).get(0).segmented();
    }

    private static int afterAddress(Slice frame, int at) {
        int last = at;
        while ((frame.at(last) & 1) == 0) {
            last++;
        }
        return last + 1;
    }

    /** A frame with this information field. */
    public static Frame.Hdlc frame(byte... information) {
        return frame(Slice.of(information), false);
    }

    /** A frame that follows the one before. */
    public static Frame.Hdlc frame(Slice information, boolean segmented) {
        byte[] bytes = new byte[HEADER.length + information.length() + CHECKSUM];
        System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
        System.arraycopy(information.array(), information.offset(), bytes, HEADER.length, information.length());
        Slice frame = Slice.of(bytes);
        return new Frame.Hdlc(frame, frame.slice(HEADER.length, information.length()), segmented, 0, true);
    }

    /**
     * The last telegram that is whole with this frame.
     *
     * @throws DecodeException if something in it cannot be decoded
     */
    public static Optional<Telegram> decode(DlmsDecoder decoder, Frame frame) throws DecodeException {
        Recorder recorder = new Recorder();
        if (frame instanceof Frame.Hdlc hdlc) {
            decoder.decode(hdlc, recorder);
        } else if (frame instanceof Frame.MBus bus) {
            decoder.decode(bus, recorder);
        } else if (frame instanceof Frame.Apdu apdu) {
            decoder.decode(apdu, recorder);
        }
        List<Flaw> flaws = recorder.flaws();
        if (!flaws.isEmpty()) {
            throw new DecodeException(flaws.get(flaws.size() - 1));
        }
        List<Telegram> telegrams = recorder.telegrams();
        return telegrams.isEmpty() ? Optional.empty() : Optional.of(telegrams.get(telegrams.size() - 1));
    }

    /** What the last frame of the fixture gives. */
    public static Telegram decode(DlmsDecoder decoder, GoldenTelegram golden) throws DecodeException {
        Optional<Telegram> telegram = Optional.empty();
        for (Frame.Hdlc frame : frames(golden)) {
            telegram = decode(decoder, frame);
        }
        return telegram.orElseThrow();
    }

    public static Telegram decode(String fixture) throws DecodeException {
        return decode(new DlmsDecoder(), GoldenTelegram.named(fixture));
    }

    /** The information field of a fixture's only frame: LLC header and APDU. */
    public static byte[] information(String fixture) {
        return frames(GoldenTelegram.named(fixture)).get(0).information().copy();
    }
}
