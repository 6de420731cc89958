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
package org.openhab.binding.hanport.internal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HdlcFramerTest {

    private static final HdlcEncoder ENCODER = new HdlcEncoder(hex("41"), hex("0883"), 0x13);
    private static final Slice INFORMATION = hex("E6E7000F40000000000102030405060708");
    private static final byte[] FRAME = ENCODER.encode(INFORMATION, false);
    private static final byte[] OTHER = ENCODER.encode(hex("E6E7000F55"), false);

    private final HdlcFramer framer = new HdlcFramer();

    @Test
    void aFrameIsMadeAsTheStandardSays() {
        HdlcEncoder encoder = new HdlcEncoder(hex("03"), hex("21"), 0x13);

        byte[] frame = encoder.encode(hex("E6E7000F"), false);

        assertEquals("7ea00d032113a959e6e7000fcc757e", HexFormat.of().formatHex(frame));
    }

    @Test
    void findsAFrameInPiecesOfAnySize() {
        byte[] stream = Bytes.join(FRAME, OTHER, FRAME);

        for (int chunk = 1; chunk <= stream.length; chunk++) {
            Recorder recorder = Recorder.listenTo(new HdlcFramer(), stream, chunk);

            assertEquals(List.of(frame(FRAME), frame(OTHER), frame(FRAME)), recorder.frames(), "pieces of " + chunk);
            assertEquals(List.of(), recorder.damages());
        }
    }

    @Test
    void handsOutTheInformationField() {
        Frame.Hdlc frame = (Frame.Hdlc) listenTo(FRAME).frames().get(0);

        assertEquals(INFORMATION, frame.information());
        assertEquals(Slice.of(Arrays.copyOfRange(FRAME, 1, FRAME.length - 1)), frame.bytes());
        assertFalse(frame.segmented());
    }

    @ParameterizedTest
    @CsvSource({ "41, 0883, 13", "2B, 21, 13", "01, 0001, 10", "01, 0201, 10", "CEFF, 03, 13", "03, 05, 00",
            "00020023, 00000003, 13", "CF, 0223, 00" })
    void takesAddressesOfOneTwoAndFourBytes(String destination, String source, String control) {
        HdlcEncoder encoder = new HdlcEncoder(hex(destination), hex(source), Integer.parseInt(control, 16));
        byte[] frame = encoder.encode(INFORMATION, false);

        Recorder recorder = listenTo(frame);

        assertEquals(INFORMATION, ((Frame.Hdlc) recorder.frames().get(0)).information());
    }

    @Test
    void flagAndEscapeBytesAreData() {
        Slice information = hex("E6E7007E7EA07D5E7DA01041088313");

        Recorder recorder = listenTo(ENCODER.encode(information, false));

        assertEquals(information, ((Frame.Hdlc) recorder.frames().get(0)).information());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void oneFlagMayCloseAFrameAndOpenTheNext() {
        byte[] shared = Bytes.join(FRAME, Arrays.copyOfRange(OTHER, 1, OTHER.length));

        Recorder recorder = listenTo(shared);

        assertEquals(List.of(frame(FRAME), frame(OTHER)), recorder.frames());
    }

    @Test
    void flagsInARowAreIdle() {
        Recorder recorder = listenTo(Bytes.join(hex("7E7E7E7E").copy(), FRAME, hex("7E7E7E").copy(), OTHER));

        assertEquals(List.of(frame(FRAME), frame(OTHER)), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void aFrameWithoutInformationIsSound() {
        byte[] empty = ENCODER.encode(Slice.of(), false);

        Frame.Hdlc frame = (Frame.Hdlc) listenTo(empty).frames().get(0);

        assertEquals(10, empty.length);
        assertEquals(0, frame.information().length());
    }

    @Test
    void joinsToTheWholeWhatWasSentInSegments() {
        byte[] apdu = new byte[300];
        new Random(3).nextBytes(apdu);

        Recorder recorder = listenTo(ENCODER.encodeSegmented(Slice.of(apdu), 110));

        List<Frame.Hdlc> frames = recorder.frames().stream().map(Frame.Hdlc.class::cast).toList();
        assertEquals(List.of(true, true, false), frames.stream().map(Frame.Hdlc::segmented).toList());
        assertEquals(Slice.of(apdu),
                Slice.of(Bytes.join(frames.stream().map(frame -> frame.information().copy()).toArray(byte[][]::new))));
    }

    @Test
    void tellsWhatIsWrongWithAFrame() {
        byte[] header = flipped(FRAME, 4 * 8 + 1);
        byte[] body = flipped(FRAME, 15 * 8);
        byte[] unclosed = flipped(FRAME, (FRAME.length - 1) * 8);

        assertEquals(List.of(new Damage(Reason.HEADER_CHECKSUM, 0, 9)), listenTo(header).damages());
        assertEquals(List.of(new Damage(Reason.CHECKSUM, 0, FRAME.length - 1)), listenTo(body).damages());
        assertEquals(List.of(new Damage(Reason.END_MISSING, 0, FRAME.length - 1)), listenTo(unclosed).damages());
        assertEquals(List.of(new Damage(Reason.CUT_SHORT, 0, 20)), listenTo(Arrays.copyOf(FRAME, 20)).damages());
    }

    @Test
    void noFlippedBitEverMakesAFrameAndTheNextOneIsFound() {
        for (int bit = 0; bit < FRAME.length * 8; bit++) {
            Recorder recorder = listenTo(Bytes.join(flipped(FRAME, bit), OTHER));

            assertEquals(List.of(frame(OTHER)), recorder.frames(), "bit " + bit);
        }
    }

    @Test
    void findsTheNextFrameAtOnceAfterOneThatWasCut() {
        byte[] longFrame = ENCODER.encode(Slice.of(new byte[1500]), false);
        for (int size = 0; size < longFrame.length; size += 7) {
            Recorder recorder = new Recorder();

            recorder.feed(new HdlcFramer(), Bytes.join(Arrays.copyOf(longFrame, size), FRAME), 13);

            assertEquals(List.of(frame(FRAME)), recorder.frames(), "cut at " + size);
        }
    }

    @Test
    void findsAFrameBehindAnyNoise() {
        Random random = new Random(21);
        for (int round = 0; round < 300; round++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);

            Recorder recorder = new Recorder();
            recorder.feed(new HdlcFramer(), Bytes.join(noise, FRAME), 1 + random.nextInt(200));

            assertEquals(List.of(frame(FRAME)), recorder.frames(), "round " + round);
        }
    }

    @Test
    void takesTheLongestFrameThereIs() {
        byte[] longest = ENCODER.encode(Slice.of(new byte[2047 - 10]), false);

        Recorder recorder = Recorder.listenTo(framer, Bytes.join(FRAME, longest, FRAME), 500);

        assertEquals(List.of(frame(FRAME), frame(longest), frame(FRAME)), recorder.frames());
        assertThrows(IllegalArgumentException.class, () -> ENCODER.encode(Slice.of(new byte[2047 - 9]), false));
    }

    @Test
    void aFloodOfSoundHeadersIsPassedInLinearTime() {
        byte[] header = Arrays.copyOf(ENCODER.encode(Slice.of(new byte[2000]), false), 9);
        ByteArrayOutputStream flood = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            flood.writeBytes(header);
        }

        Recorder recorder = Recorder.listenTo(framer, Bytes.join(flood.toByteArray(), FRAME), 64);

        assertEquals(List.of(frame(FRAME)), recorder.frames());
    }

    @Test
    void countsPositionsFromTheFirstByteOfAll() {
        Recorder recorder = Recorder.listenTo(framer, Bytes.join(new byte[5000], FRAME, flipped(FRAME, 15 * 8)), 100);

        assertEquals(List.of(new Damage(Reason.CHECKSUM, 5000 + FRAME.length, FRAME.length - 1)), recorder.damages());
    }

    @Test
    void startsAfreshAfterTheEnd() {
        Recorder recorder = Recorder.listenTo(framer, Arrays.copyOf(FRAME, 12), 12);
        recorder.feed(framer, Arrays.copyOfRange(FRAME, 12, FRAME.length), 5);
        assertEquals(List.of(), recorder.frames());

        recorder.feed(framer, FRAME, 5);
        assertEquals(List.of(frame(FRAME)), recorder.frames());
    }

    @Test
    void anAddressMustEndWhereItsLastBitSays() {
        for (String wrong : List.of("", "40", "4143", "020202", "00020022", "0002000203")) {
            assertThrows(IllegalArgumentException.class, () -> new HdlcEncoder(hex(wrong), hex("03"), 0x13), wrong);
        }
        assertTrue(new HdlcEncoder(hex("41"), hex("03"), 0x13).encode(Slice.of(), false).length > 0);
    }

    private static Recorder listenTo(byte[] stream) {
        return Recorder.listenTo(new HdlcFramer(), stream, stream.length);
    }

    /** What the framer must make of a frame that the encoder made with addresses of one and two bytes. */
    private static Frame frame(byte[] encoded) {
        Slice bytes = Slice.of(Arrays.copyOfRange(encoded, 1, encoded.length - 1));
        return new Frame.Hdlc(bytes, bytes.slice(8, bytes.length() - 10), false, 0, false);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static Slice hex(String digits) {
        return Slice.of(HexFormat.of().parseHex(digits));
    }
}
