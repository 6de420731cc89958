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
package org.openhab.binding.hanport.internal.insight.liveness;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * Bytes that are not as a meter sends them to this reader.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FaultyBytes {

    static final String KEY = "00112233445566778899AABBCCDDEEFF";
    static final String OTHER_KEY = "FFEEDDCCBBAA99887766554433221100";

    private static final HdlcEncoder HDLC = new HdlcEncoder(Slice.of((byte) 0x41), Slice.of((byte) 0x03), 0x13);
    private static final byte[] LLC = { (byte) 0xE6, (byte) 0xE7, 0 };
    /** Enough for two segments. */
    private static final int SEGMENT = 120;

    private FaultyBytes() {
    }

    static byte[] text() {
        return GoldenTelegram.named("landisgyr-e360-1.p1").bytes();
    }

    static byte[] hdlc() {
        return GoldenTelegram.named("kamstrup-omnipower-1.hex").bytes();
    }

    static byte[] repeated(byte[] bytes, int times) {
        byte[] all = {};
        for (int i = 0; i < times; i++) {
            all = Bytes.join(all, bytes);
        }
        return all;
    }

    /** Frames with line feeds inside, in front of each of which an adapter has put a carriage return. */
    static byte[] withReturns() {
        byte[] list = { 15, 0, 0, 0, 1, 0, 2, 3, 10, 2, '1', '2', 10, 1, '3', 6, 0, 0, 10, 13 };
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        for (byte sent : HDLC.encode(Slice.of(Bytes.join(LLC, list)), false)) {
            if (sent == '\n') {
                changed.write('\r');
            }
            changed.write(sent);
        }
        return repeated(changed.toByteArray(), 5);
    }

    static byte[] withoutChecksum() {
        String whole = new String(text(), US_ASCII);
        return (whole.substring(0, whole.lastIndexOf('!') + 1) + "\r\n").getBytes(US_ASCII);
    }

    static byte[] firstSegment() {
        byte[] apdu = new byte[300];
        apdu[0] = 15;
        byte[] segments = HDLC.encodeSegmented(Slice.of(Bytes.join(LLC, apdu)), SEGMENT);
        int end = 1;
        while (segments[end] != 0x7E) {
            end++;
        }
        return Arrays.copyOf(segments, end + 1);
    }

    /** An encrypted and authenticated telegram of a meter with KEY, and the other one for authentication. */
    static byte[] sealed() {
        return sealed(7);
    }

    /** The one with this invocation counter. */
    static byte[] sealed(int counter) {
        return HDLC.encode(Slice.of(Bytes.join(LLC, envelope(counter))), false);
    }

    /** The same with a bit of the ciphertext changed before the frame was made. */
    static byte[] changedOnTheWay() {
        byte[] envelope = envelope(7);
        envelope[envelope.length - 20] ^= 1;
        return HDLC.encode(Slice.of(Bytes.join(LLC, envelope)), false);
    }

    private static byte[] envelope(int counter) {
        byte[] list = { 15, 0, 0, 0, 1, 0, 2, 3, 9, 6, 1, 0, 1, 7, 0, (byte) 255, 6, 0, 0, 1, 0, 2, 2, 15, 0, 22, 27 };
        return new CipheringEncoder(HexFormat.of().parseHex(KEY), HexFormat.of().parseHex(OTHER_KEY),
                "KAM12345".getBytes(US_ASCII), 0x30).seal(list, counter);
    }

    /** A sound frame with a list of nothing that is known. */
    static byte[] unknownList() {
        byte[] list = { 15, 0, 0, 0, 1, 0, 2, 2, 17, 1, 17, 2 };
        return HDLC.encode(Slice.of(Bytes.join(LLC, list)), false);
    }
}
