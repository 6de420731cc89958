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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.MBusEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * What the meters of one line may send: for each framing the same lists plain, in envelopes with a tag and without, as
 * a
 * whole and in pieces. Made once, since sealing takes longer than reading.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SentLines {

    static final byte[] KEY = "the key of a toy".getBytes();
    static final byte[] AUTHENTICATION_KEY = "and the other on".getBytes();

    private static final byte[] LLC = { (byte) 0xE6, (byte) 0xE7, 0 };
    private static final byte[] TITLE = { 'K', 'F', 'M', 1, 2, 3, 4, 5 };
    private static final int TAGGED = 0x30;
    private static final int UNTAGGED = 0x20;
    /** Some maker's list of items whose values begin behind this code's last byte. */
    private static final int UINT32 = 6;
    private static final int VARIANTS = 3;
    private static final int SEGMENT = 60;
    private static final int BLOCK = 70;
    private static final int BUS_SEGMENT = 90;

    final List<SentTelegram> hdlc = new ArrayList<>();
    final List<SentTelegram> bus = new ArrayList<>();
    final List<SentTelegram> texts = new ArrayList<>();
    /** Envelopes with a tag and no frame, which only a receiver with the authentication key may believe anywhere. */
    final List<SentTelegram> tagged = new ArrayList<>();
    /** APDUs with no frame that prove nothing. */
    final List<SentTelegram> bare = new ArrayList<>();

    private int counter;

    SentLines() {
        List<byte[]> apdus = apdus();
        for (int i = 0; i < apdus.size(); i++) {
            byte[] apdu = apdus.get(i);
            HdlcEncoder encoder = new HdlcEncoder(Slice.of((byte) (i % 2 == 0 ? 0x41 : 0xCF)),
                    Slice.of((byte) 0x08, (byte) 0x83), 0x13);
            List<Telegram> telegrams = SentTelegram.read(Bytes.join(LLC, apdu));
            add(apdu, false, encoder, telegrams);
            add(sealed(apdu, TAGGED), true, encoder, telegrams);
            add(sealed(apdu, UNTAGGED), true, encoder, telegrams);
            tagged.add(new SentTelegram(List.of(sealed(apdu, TAGGED)), telegrams, true));
        }
        HdlcEncoder encoder = new HdlcEncoder(Slice.of((byte) 0x41), Slice.of((byte) 0x03), 0x13);
        byte[] both = Bytes.join(LLC, apdus.get(0), LLC, apdus.get(1));
        byte[] frame = encoder.encode(Slice.of(both), false);
        hdlc.add(new SentTelegram(List.of(frame), SentTelegram.read(frame), false));
        hdlc.add(new SentTelegram(List.of(encoder.encode(Slice.of(), false)), List.of(), false));
        for (String name : List.of("kamstrup-omnia-1.p1", "sagemcom-s211-1.p1")) {
            byte[] bytes = fromSlash(GoldenTelegram.named(name).bytes());
            texts.add(new SentTelegram(List.of(bytes), SentTelegram.read(bytes), false));
            tagged.add(new SentTelegram(List.of(sealed(bytes, TAGGED)), SentTelegram.read(bytes), true));
        }
    }

    private void add(byte[] content, boolean sealed, HdlcEncoder encoder, List<Telegram> telegrams) {
        byte[] information = Bytes.join(LLC, content);
        hdlc.add(new SentTelegram(List.of(encoder.encode(Slice.of(information), false)), telegrams, sealed));
        hdlc.add(new SentTelegram(segments(encoder, information), telegrams, sealed));
        hdlc.add(new SentTelegram(
                blocks(content).stream().map(block -> encoder.encode(Slice.of(Bytes.join(LLC, block)), false)).toList(),
                telegrams, sealed));
        bus.add(new SentTelegram(busFrames(content), telegrams, sealed));
        bare.add(new SentTelegram(List.of(content), telegrams, sealed));
        bare.add(new SentTelegram(List.of(information), telegrams, sealed));
        bare.add(new SentTelegram(blocks(content), telegrams, sealed));
    }

    private byte[] sealed(byte[] plain, int security) {
        return new CipheringEncoder(KEY, AUTHENTICATION_KEY, TITLE, security).seal(plain, ++counter);
    }

    /** A text begins an envelope with its first character. */
    private static byte[] fromSlash(byte[] text) {
        int slash = 0;
        while (text[slash] != '/') {
            slash++;
        }
        return Arrays.copyOfRange(text, slash, text.length);
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

    private static List<byte[]> segments(HdlcEncoder encoder, byte[] information) {
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0; at < information.length; at += SEGMENT) {
            int to = Math.min(at + SEGMENT, information.length);
            frames.add(encoder.encode(Slice.of(Arrays.copyOfRange(information, at, to)), to < information.length));
        }
        return frames;
    }

    private static List<byte[]> blocks(byte[] apdu) {
        List<byte[]> blocks = new ArrayList<>();
        for (int at = 0, number = 1; at < apdu.length; at += BLOCK, number++) {
            byte[] content = Arrays.copyOfRange(apdu, at, Math.min(at + BLOCK, apdu.length));
            byte control = (byte) (at + BLOCK < apdu.length ? 0x40 : 0xC0);
            byte[] header = { (byte) 0xE0, control, 0, (byte) number, 0, 0, (byte) content.length };
            blocks.add(Bytes.join(header, content));
        }
        return blocks;
    }

    private static List<byte[]> busFrames(byte[] apdu) {
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0, number = 0; at < apdu.length; at += BUS_SEGMENT, number++) {
            int to = Math.min(at + BUS_SEGMENT, apdu.length);
            frames.add(MBusEncoder.encode(Slice.of(Arrays.copyOfRange(apdu, at, to)), number, to == apdu.length));
        }
        return frames;
    }
}
