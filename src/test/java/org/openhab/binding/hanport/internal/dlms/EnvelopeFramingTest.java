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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Envelopes of our own; what is in them does not matter here, so it is noise.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class EnvelopeFramingTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String TITLE = "4142430102030405";
    private static final byte[] ONE = envelope("db08" + TITLE + "820130" + "30", 0x130);
    private static final byte[] OTHER = envelope("db08" + TITLE + "81a0" + "21", 0xA0);

    private final ApduFramer framer = new ApduFramer(bytes -> false);

    @Test
    void findsEnvelopesInEveryChunking() {
        byte[] stream = Bytes.join(ONE, OTHER, ONE);
        for (int chunk = 1; chunk <= stream.length; chunk++) {
            Recorder recorder = Recorder.listenTo(framer, stream, chunk);

            assertEquals(frames(ONE, OTHER, ONE), recorder.frames());
            assertEquals(List.of(), recorder.damages());
        }
    }

    @Test
    void takesEveryCodingOfTheLength() {
        for (String length : new String[] { "40", "8140", "820040" }) {
            byte[] stream = envelope("db08" + TITLE + length + "20", 0x40);

            assertEquals(frames(stream), Recorder.listenTo(framer, stream, 3).frames());
        }
    }

    @Test
    void startsAnywhereInTheStreamWithTheSecondWholeOne() {
        byte[] stream = Bytes.join(ONE, ONE, OTHER);
        for (int skipped = 1; skipped < ONE.length; skipped++) {
            byte[] rest = Arrays.copyOfRange(stream, skipped, stream.length);

            assertEquals(frames(OTHER), Recorder.listenTo(framer, rest, 50).frames());
        }
    }

    @Test
    void aTornEnvelopeDoesNotSwallowTheNext() {
        for (int cut = 14; cut < ONE.length; cut++) {
            byte[] torn = Arrays.copyOf(ONE, cut);
            for (int chunk : new int[] { 1, 30, 1000 }) {
                Recorder recorder = new Recorder();
                ApduFramer line = new ApduFramer(bytes -> false);
                recorder.feed(line, Bytes.join(torn, OTHER), chunk);
                line.pause(recorder);

                assertEquals(frames(OTHER), recorder.frames(), "cut at " + cut);
                boolean seenInTime = chunk > 1 || cut < ONE.length - 1;
                assertEquals(seenInTime ? List.of(new Damage(Reason.CUT_SHORT, 0, cut)) : List.of(), recorder.damages(),
                        "cut at " + cut);
            }
        }
    }

    @Test
    void tellsOfAnEnvelopeThatTheStreamBreaksOff() {
        Recorder recorder = Recorder.listenTo(framer, Arrays.copyOf(ONE, 100), 7);

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(new Damage(Reason.CUT_SHORT, 0, 100)), recorder.damages());

        recorder.feed(framer, ONE, 7);
        framer.pause(recorder);
        assertEquals(frames(ONE), recorder.frames());
    }

    @Test
    void takesAnEnvelopeWithoutTagAndTitleBehindAHeaderLineOnly() {
        byte[] bare = envelope("00" + "820130" + "30", 0x130);
        for (String line : new String[] { "/ABC5G0\r\n\r\n", "/ABC5G0\n" }) {
            byte[] stream = Bytes.join(line.getBytes(), bare, "!1234\r\n".getBytes());
            for (int chunk = 1; chunk < 40; chunk++) {
                assertEquals(frames(bare), Recorder.listenTo(framer, stream, chunk).frames());
            }
        }

        assertEquals(List.of(), Recorder.listenTo(framer, bare, 9).frames());
        assertEquals(List.of(), Recorder.listenTo(framer, Bytes.join("ABC5G0\r\n".getBytes(), bare), 9).frames());
    }

    @ParameterizedTest
    @ValueSource(strings = { "7ea0100305000000e6e700", "68fafa6853ff100167", "68fafa6853ff000167",
            "e6e700e0c00001000082010d", "e0c10001000081a0" })
    void leavesToOthersWhatIsWrapped(String wrapper) {
        byte[] stream = Bytes.join(HEX.parseHex(wrapper), ONE);
        for (int chunk = 1; chunk < 40; chunk++) {
            Recorder recorder = Recorder.listenTo(framer, stream, chunk);

            assertEquals(List.of(), recorder.frames());
            assertEquals(List.of(), recorder.damages());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "db07" + TITLE, "db08" + "3132330102030405" + "820130" + "30",
            "db08" + TITLE + "83000130" + "30", "db08" + TITLE + "80" + "30", "db08" + TITLE + "820130" + "10",
            "db08" + TITLE + "820130" + "3f", "db08" + TITLE + "11" + "30", "db08" + TITLE + "823000" + "30" })
    void mustBeginWithoutDoubt(String beginning) {
        Recorder recorder = Recorder.listenTo(framer, Bytes.join(HEX.parseHex(beginning), new byte[13000]), 100);

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void noiseIsNoDamage() {
        byte[] noise = new byte[1 << 20];
        new Random(8).nextBytes(noise);
        Arrays.fill(noise, 1000, 100_000, (byte) 0xDB);

        Recorder recorder = Recorder.listenTo(framer, noise, 4000);

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void findsTheSecondEnvelopeAfterAnyGarbage() {
        Random chance = new Random(9);
        for (int i = 0; i < 2000; i++) {
            byte[] garbage = new byte[chance.nextInt(600)];
            for (int j = 0; j < garbage.length; j++) {
                garbage[j] = ONE[chance.nextInt(16)];
            }

            List<Frame> frames = Recorder.listenTo(framer, Bytes.join(garbage, OTHER, ONE), 64).frames();

            assertEquals(Slice.of(ONE), frames.get(frames.size() - 1).bytes());
        }
    }

    /** @param length how many bytes there are from the security control on, which is the last of the beginning */
    private static byte[] envelope(String beginning, int length) {
        byte[] noise = new byte[length - 1];
        new Random(length).nextBytes(noise);
        return Bytes.join(HEX.parseHex(beginning), noise);
    }

    private static List<Frame> frames(byte[]... envelopes) {
        return Arrays.stream(envelopes).<Frame> map(bytes -> new Frame.Apdu(Slice.of(bytes), 0, false)).toList();
    }
}
