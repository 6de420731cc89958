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

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MBusFramerTest {

    private static final byte[] DATA = HexFormat.of().parseHex("0f80000000000201060000006816");
    private static final byte[] ONE = MBusEncoder.encode(Slice.of(DATA), 0, true);

    private final MBusFramer framer = new MBusFramer();

    @Test
    void composesTheFrameOfTheStandard() {
        assertEquals("68131368" + "53ff100167" + "0f80000000000201060000006816" + "e0" + "16",
                HexFormat.of().formatHex(ONE));
    }

    @Test
    void findsAFrameInEveryChunking() {
        for (int chunk = 1; chunk <= ONE.length; chunk++) {
            Recorder recorder = Recorder.listenTo(framer, ONE, chunk);

            assertEquals(List.of(new Frame.MBus(Slice.of(ONE), Slice.of(DATA), 0, true, 0, false)), recorder.frames());
            assertEquals(List.of(), recorder.damages());
        }
    }

    @Test
    void givesAFrameWithItsLastByte() {
        Recorder recorder = new Recorder();

        recorder.feed(framer, Arrays.copyOf(ONE, ONE.length - 1), ONE.length);
        assertEquals(List.of(), recorder.frames());

        recorder.feed(framer, new byte[] { 0x16 }, 1);
        assertEquals(List.of(new Frame.MBus(Slice.of(ONE), Slice.of(DATA), 0, true, 0, false)), recorder.frames());
    }

    @Test
    void tellsTheNumbersOfSegments() {
        byte[] apdu = random(600);
        byte[] stream = MBusEncoder.encodeSegmented(Slice.of(apdu), 245);

        for (int chunk = 1; chunk <= stream.length; chunk += 7) {
            List<Frame> frames = Recorder.listenTo(framer, stream, chunk).frames();

            List<String> numbers = frames.stream().map(frame -> (Frame.MBus) frame)
                    .map(segment -> segment.segment() + (segment.last() ? " last" : "")).toList();
            byte[] joined = Bytes
                    .join(frames.stream().map(frame -> ((Frame.MBus) frame).data().copy()).toArray(byte[][]::new));
            assertEquals(List.of("0", "1", "2 last"), numbers);
            assertArrayEquals(apdu, joined);
        }
    }

    @Test
    void takesALengthThatHasOverflowed() {
        for (int size = 251; size <= MBusEncoder.LONGEST_DATA; size++) {
            byte[] data = random(size);
            byte[] stream = MBusEncoder.encode(Slice.of(data), 1, true);

            assertEquals(size + 5 - 256, stream[1]);
            assertEquals(List.of(new Frame.MBus(Slice.of(stream), Slice.of(data), 1, true, 0, false)),
                    Recorder.listenTo(framer, stream, 13).frames());
        }
    }

    @Test
    void everyFlippedBitCostsThisFrameAlone() {
        byte[] stream = Bytes.join(ONE, ONE);
        for (int bit = 0; bit < 8 * ONE.length; bit++) {
            byte[] damaged = stream.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            int at = bit / 8;

            List<Frame> frames = Recorder.listenTo(framer, damaged, 5).frames();

            // the frame count bit is no part of the frame's meaning, but the checksum covers it
            assertEquals(List.of(Slice.of(ONE)), frames.stream().map(Frame::bytes).toList(), "byte " + at);
        }
    }

    @Test
    void tellsWhatIsWrong() {
        byte[] wrongSum = ONE.clone();
        wrongSum[12] ^= 1;
        byte[] wrongEnd = ONE.clone();
        wrongEnd[ONE.length - 1] = 0;

        assertEquals(List.of(new Damage(Reason.CHECKSUM, 0, ONE.length)),
                Recorder.listenTo(new MBusFramer(), wrongSum, 3).damages());
        assertEquals(List.of(new Damage(Reason.END_MISSING, 0, ONE.length)),
                Recorder.listenTo(new MBusFramer(), wrongEnd, 3).damages());
        assertEquals(List.of(new Damage(Reason.CUT_SHORT, 0, ONE.length - 1)),
                Recorder.listenTo(new MBusFramer(), Arrays.copyOf(ONE, ONE.length - 1), 3).damages());
    }

    @Test
    void aTornFrameDoesNotDelayTheNextOnes() {
        byte[] longer = MBusEncoder.encode(Slice.of(random(240)), 0, true);
        for (int cut = 4; cut < longer.length; cut++) {
            byte[] stream = Bytes.join(Arrays.copyOf(longer, cut), ONE);
            Recorder recorder = new Recorder();

            recorder.feed(new MBusFramer(), stream, 9);

            assertEquals(List.of(new Frame.MBus(Slice.of(ONE), Slice.of(DATA), 0, true, 0, false)), recorder.frames(),
                    "cut at " + cut);
        }
    }

    @Test
    void noiseAndOtherFramingsAreNoDamage() {
        Recorder recorder = Recorder.listenTo(framer, random(200_000), 777);

        recorder.feed(framer, "/ABC5hhhhhh\r\n1-0:1.8.0(00001.000*kWh)\r\nhSSh!".repeat(50).getBytes(), 100);

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void findsAFrameAfterAnyGarbage() {
        Random chance = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] garbage = new byte[chance.nextInt(600)];
            for (int j = 0; j < garbage.length; j++) {
                garbage[j] = ONE[chance.nextInt(ONE.length)];
            }

            List<Frame> frames = Recorder.listenTo(framer, Bytes.join(garbage, ONE), 64).frames();

            assertEquals(Slice.of(ONE), frames.get(frames.size() - 1).bytes());
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
