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

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.MBusEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Reading;

/**
 * A telegram as a meter sends it, in one frame or several.
 *
 * @param frames its frames, each with all that stands around it on the line
 * @param readings what each telegram in it says: one, or several APDUs of one frame
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SentTelegram(List<byte[]> frames, List<List<Reading>> readings) {

    static final byte[] KEY = "the key of a toy".getBytes();
    static final byte[] AUTHENTICATION_KEY = "and the other on".getBytes();

    private static final byte[] LLC = { (byte) 0xE6, (byte) 0xE7, 0 };
    private static final byte[] TITLE = { 'K', 'F', 'M', 1, 2, 3, 4, 5 };
    /** Some maker's list of items whose values begin behind this code's last byte. */
    private static final int UINT32 = 6;
    private static final int VARIANTS = 3;

    /** What meters of one line send, which has one framing or several. */
    static List<List<SentTelegram>> lines() {
        List<SentTelegram> hdlc = new ArrayList<>();
        List<SentTelegram> bus = new ArrayList<>();
        List<SentTelegram> text = new ArrayList<>();
        List<SentTelegram> sealed = new ArrayList<>();
        List<byte[]> apdus = apdus();
        for (int i = 0; i < apdus.size(); i++) {
            byte[] apdu = apdus.get(i);
            byte[] tagged = new CipheringEncoder(KEY, AUTHENTICATION_KEY, TITLE, 0x30).seal(apdu, i);
            byte[] untagged = new CipheringEncoder(KEY, AUTHENTICATION_KEY, TITLE, 0x20).seal(apdu, 1000 + i);
            HdlcEncoder encoder = new HdlcEncoder(Slice.of((byte) (i % 2 == 0 ? 0x41 : 0xCF)),
                    Slice.of((byte) 0x08, (byte) 0x83), 0x13);
            for (byte[] content : List.of(apdu, tagged, untagged)) {
                add(hdlc, apdu, List.of(encoder.encode(Slice.of(join(LLC, content)), false)));
                add(hdlc, apdu, segments(encoder, join(LLC, content), 60));
                add(hdlc, apdu, blocks(encoder, content, 70));
                add(bus, apdu, busFrames(content, 90));
            }
            add(sealed, apdu, List.of(tagged));
        }
        HdlcEncoder encoder = new HdlcEncoder(Slice.of((byte) 0x41), Slice.of((byte) 0x03), 0x13);
        byte[] both = join(LLC, apdus.get(0), LLC, apdus.get(1));
        hdlc.add(new SentTelegram(List.of(encoder.encode(Slice.of(both), false)),
                List.of(readings(apdus.get(0)), readings(apdus.get(1)))));
        for (String name : List.of("kamstrup-omnia-1.p1", "sagemcom-s211-1.p1")) {
            byte[] bytes = GoldenTelegram.named(name).bytes();
            text.add(new SentTelegram(List.of(bytes), DamagedStream.readings(bytes)));
            sealed.add(new SentTelegram(
                    List.of(new CipheringEncoder(KEY, AUTHENTICATION_KEY, TITLE, 0x30).seal(bytes, name.length())),
                    DamagedStream.readings(bytes)));
        }
        List<SentTelegram> mixed = new ArrayList<>(hdlc);
        mixed.addAll(bus);
        mixed.addAll(text);
        return List.of(hdlc, bus, text, sealed, mixed);
    }

    private static void add(List<SentTelegram> line, byte[] apdu, List<byte[]> frames) {
        line.add(new SentTelegram(frames, List.of(readings(apdu))));
    }

    private static List<Reading> readings(byte[] apdu) {
        return DamagedStream.readings(join(LLC, apdu)).get(0);
    }

    /** Lists of the same form with other values, which are the ones that may be mixed up. */
    private static List<byte[]> apdus() {
        List<byte[]> apdus = new ArrayList<>();
        for (String name : List.of("aidon-6534-2.hex", "aidon-6534-1.hex", "kamstrup-omnipower-1.hex")) {
            byte[] frame = GoldenTelegram.named(name).bytes();
            byte[] apdu = Arrays.copyOfRange(frame, start(frame), frame.length - 3);
            for (int variant = 0; variant < VARIANTS; variant++) {
                apdus.add(varied(apdu, variant));
            }
        }
        return apdus;
    }

    /** Behind the LLC header. */
    private static int start(byte[] frame) {
        int at = 0;
        while (frame[at] != LLC[0] || frame[at + 1] != LLC[1]) {
            at++;
        }
        return at + LLC.length;
    }

    private static byte[] varied(byte[] apdu, int variant) {
        byte[] varied = apdu.clone();
        for (int i = 8; i < varied.length - 4; i++) {
            boolean number = varied[i - 1] == (byte) 0xFF && varied[i] == UINT32;
            if (number) {
                varied[i + 3] = (byte) (variant * 7 + i);
                varied[i + 4] = (byte) (variant * 31 + i);
            }
        }
        return varied;
    }

    private static List<byte[]> segments(HdlcEncoder encoder, byte[] information, int size) {
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0; at < information.length; at += size) {
            int to = Math.min(at + size, information.length);
            frames.add(encoder.encode(Slice.of(Arrays.copyOfRange(information, at, to)), to < information.length));
        }
        return frames;
    }

    private static List<byte[]> blocks(HdlcEncoder encoder, byte[] apdu, int size) {
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0, number = 1; at < apdu.length; at += size, number++) {
            byte[] content = Arrays.copyOfRange(apdu, at, Math.min(at + size, apdu.length));
            byte control = (byte) (at + size < apdu.length ? 0x40 : 0xC0);
            byte[] header = { (byte) 0xE0, control, 0, (byte) number, 0, 0, (byte) content.length };
            frames.add(encoder.encode(Slice.of(join(LLC, header, content)), false));
        }
        return frames;
    }

    private static List<byte[]> busFrames(byte[] apdu, int size) {
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0, number = 0; at < apdu.length; at += size, number++) {
            int to = Math.min(at + size, apdu.length);
            frames.add(MBusEncoder.encode(Slice.of(Arrays.copyOfRange(apdu, at, to)), number, to == apdu.length));
        }
        return frames;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
