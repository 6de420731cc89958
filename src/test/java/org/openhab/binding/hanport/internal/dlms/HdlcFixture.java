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
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Takes the HDLC frames of a fixture apart, by their lengths alone, so that these tests need no framer.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HdlcFixture {

    private static final int SEGMENTED = 0x08;
    private static final int CHECKSUM = 2;

    private HdlcFixture() {
    }

    static List<Frame.Hdlc> frames(GoldenTelegram golden) {
        Slice bytes = Slice.of(golden.bytes());
        List<Frame.Hdlc> frames = new ArrayList<>();
        for (int at = 0; at < bytes.length();) {
            int length = (bytes.at(at + 1) & 7) << 8 | bytes.at(at + 2);
            Slice frame = bytes.slice(at + 1, length);
            int header = afterAddress(frame, afterAddress(frame, 2)) + 1 + CHECKSUM;
            Slice information = frame.slice(header, length - header - CHECKSUM);
            frames.add(new Frame.Hdlc(frame, information, (frame.at(0) & SEGMENTED) != 0));
            at += length + 2;
        }
        return frames;
    }

    /** Whether the fixture is one list in one frame. */
    static boolean isOneFrame(GoldenTelegram golden) {
        return golden.bytes()[0] == 0x7E && frames(golden).size() == 1 && !frames(golden).get(0).segmented();
    }

    private static int afterAddress(Slice frame, int at) {
        int last = at;
        while ((frame.at(last) & 1) == 0) {
            last++;
        }
        return last + 1;
    }

    /** A frame whose information field is this; the decoder looks at nothing else. */
    static Frame.Hdlc frame(byte... information) {
        return new Frame.Hdlc(Slice.of(information), Slice.of(information), false);
    }

    static Frame.Hdlc frame(Slice information, boolean segmented) {
        return new Frame.Hdlc(information, information, segmented);
    }

    /** What the last frame of the fixture gives. */
    static Telegram decode(DlmsDecoder decoder, GoldenTelegram golden) throws DecodeException {
        Optional<Telegram> telegram = Optional.empty();
        for (Frame.Hdlc frame : frames(golden)) {
            telegram = decoder.decode(frame);
        }
        return telegram.orElseThrow();
    }

    static Telegram decode(String fixture) throws DecodeException {
        return decode(new DlmsDecoder(), GoldenTelegram.named(fixture));
    }

    /** The information field of a fixture's only frame: LLC header and APDU. */
    static byte[] information(String fixture) {
        return frames(GoldenTelegram.named(fixture)).get(0).information().copy();
    }
}
