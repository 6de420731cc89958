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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.doubles.Recorder;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SmlFramerTest {

    private static final byte[] MESSAGES = hex("7605000102030405");
    private static final byte[] ONE = SmlFrames.encode(Slice.of(MESSAGES), SmlChecksum.X25);

    private final SmlFramer framer = new SmlFramer();

    @Test
    void composesTheFileOfTheStandard() {
        byte[] file = SmlFrames.encode(Slice.of(hex("760500")), SmlChecksum.X25);

        String covered = "1b1b1b1b01010101" + "76050000" + "1b1b1b1b1a01";
        int checksum = Crc16.x25(hex(covered), 0, covered.length() / 2);
        assertEquals(covered + String.format("%02x%02x", checksum & 0xFF, checksum >> 8),
                HexFormat.of().formatHex(file));
    }

    @Test
    void findsAFileInEveryChunking() {
        for (int chunk = 1; chunk <= ONE.length; chunk++) {
            Recorder recorder = Recorder.listenTo(framer, ONE, chunk);

            assertEquals(List.of(sml(ONE, MESSAGES)), recorder.frames());
            assertEquals(List.of(), recorder.damages());
        }
    }

    @Test
    void givesAFileWithItsLastByte() {
        Recorder recorder = new Recorder();

        recorder.feed(framer, Arrays.copyOf(ONE, ONE.length - 1), ONE.length);
        assertEquals(List.of(), recorder.frames());
        assertTrue(framer.isWithinFrame());

        recorder.feed(framer, new byte[] { ONE[ONE.length - 1] }, 1);
        assertEquals(List.of(sml(ONE, MESSAGES)), recorder.frames());
        assertTrue(framer.isIdle());
    }

    @Test
    void takesOutWhatTellsDataFromEscapeSequences() {
        for (int size = 0; size < 20; size++) {
            byte[] messages = new byte[size];
            Arrays.fill(messages, (byte) 0x1B);
            byte[] between = Bytes.join(hex("76"), messages, hex("00"));
            byte[] file = SmlFrames.encode(Slice.of(between), SmlChecksum.X25);

            assertEquals(List.of(sml(file, between)), Recorder.listenTo(framer, file, 3).frames());
        }
    }

    @Test
    void takesTheOtherChecksumThatSomeMetersSend() {
        byte[] file = SmlFrames.encode(Slice.of(MESSAGES), SmlChecksum.KERMIT);

        int checksum = Crc16.kermit(file, 0, file.length - 2);
        assertEquals(checksum, file[file.length - 2] & 0xFF | (file[file.length - 1] & 0xFF) << 8);
        assertEquals(List.of(new Frame.Sml(Slice.of(file), Slice.of(MESSAGES), SmlChecksum.KERMIT, 0)),
                Recorder.listenTo(framer, file, 5).frames());
    }

    @Test
    void oneFlippedBitIsDamageAndNoFile() {
        for (int bit = 0; bit < ONE.length * 8; bit++) {
            byte[] file = ONE.clone();
            file[bit / 8] ^= (byte) (1 << bit % 8);

            assertEquals(List.of(), Recorder.listenTo(framer, file, 7).frames());
        }
    }

    @Test
    void aFileThatWasCutOffCostsOnlyItself() {
        for (int size = 0; size < ONE.length; size++) {
            byte[] stream = Bytes.join(Arrays.copyOf(ONE, size), ONE, ONE);

            assertEquals(List.of(sml(ONE, MESSAGES), sml(ONE, MESSAGES)),
                    Recorder.listenTo(framer, stream, 11).frames(), "cut at " + size);
        }
    }

    @Test
    void bytesThatLookLikeHalfAnEscapeSequenceHideNoFile() {
        for (int run = 0; run < 12; run++) {
            byte[] escapes = new byte[run];
            Arrays.fill(escapes, (byte) 0x1B);
            byte[] stream = Bytes.join(Arrays.copyOf(ONE, 12), escapes, ONE);

            assertEquals(List.of(sml(ONE, MESSAGES)), Recorder.listenTo(framer, stream, 4).frames(), "run of " + run);
        }
    }

    @Test
    void whatNeverEndsIsGivenUp() {
        byte[] stream = Bytes.join(Arrays.copyOf(ONE, 8), new byte[20_000], ONE);

        Recorder recorder = Recorder.listenTo(framer, stream, 1000);

        assertEquals(List.of(sml(ONE, MESSAGES)), recorder.frames());
        assertEquals(List.of(new Damage(Damage.Reason.TOO_LONG, 0, 8192)), recorder.damages());
    }

    @Test
    void theEndOfTheStreamInAFileIsDamage() {
        Recorder recorder = Recorder.listenTo(framer, Arrays.copyOf(ONE, 14), 14);

        assertEquals(List.of(new Damage(Damage.Reason.CUT_SHORT, 0, 14)), recorder.damages());
        assertFalse(framer.isWithinFrame());
    }

    private static Frame sml(byte[] file, byte[] messages) {
        return new Frame.Sml(Slice.of(file), Slice.of(messages), SmlChecksum.X25, 0);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
