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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ApduFramerTest {

    private static final byte[] HANDED_ON = HexFormat.of().parseHex("e6e7000f4000000000020106000001f4");

    private static final Frame WHOLE = new Frame.Apdu(Slice.of(HANDED_ON), 0, false);

    private final ApduFramer framer = new ApduFramer(bytes -> false);

    @Test
    void givesTheFirstApdusOfAStreamWhenSilenceFollowsAndThenEachWithItsLastByte() {
        for (int chunk = 1; chunk <= HANDED_ON.length; chunk++) {
            Recorder recorder = new Recorder();
            ApduFramer line = new ApduFramer(bytes -> false);

            recorder.feed(line, HANDED_ON, chunk);
            recorder.feed(line, HANDED_ON, chunk);
            assertEquals(List.of(), recorder.frames());

            line.pause(recorder);
            assertEquals(List.of(WHOLE, WHOLE), recorder.frames());

            recorder.feed(line, HANDED_ON, chunk);
            assertEquals(List.of(WHOLE, WHOLE, WHOLE), recorder.frames());
            assertEquals(List.of("0", "16+", "32+"), recorder.places());
            assertTrue(line.isIdle());
        }
    }

    @Test
    void believesARunThatIsLongerThanAnyFrame() {
        Recorder recorder = new Recorder();

        for (int i = 0; i < 127; i++) {
            recorder.feed(framer, HANDED_ON, 100);
        }
        assertEquals(List.of(), recorder.frames());

        recorder.feed(framer, HANDED_ON, 100);
        assertEquals(Collections.nCopies(128, WHOLE), recorder.frames());
    }

    @Test
    void nothingIsBelievedOnALineThatHasShownAnotherFraming() {
        Recorder recorder = new Recorder();
        recorder.feed(framer, HANDED_ON, 100);

        framer.otherFraming();
        framer.pause(recorder);
        recorder.feed(framer, HANDED_ON, 100);
        framer.endPiece(recorder);
        assertEquals(List.of(), recorder.frames());

        framer.end(recorder);
        recorder.feed(framer, HANDED_ON, 100);
        framer.end(recorder);
        assertEquals(List.of(WHOLE), recorder.frames());
    }

    @Test
    void believesWhatProvesItselfOnAnyLine() {
        byte[] title = { 'K', 'A', 'M', 1, 2, 3, 4, 5 };
        byte[] key = new byte[16];
        byte[] sealed = new CipheringEncoder(key, key, title, 0x30).seal(HANDED_ON, 1);
        Ciphering ciphering = Ciphering.withKeys(key, key);
        ApduFramer line = new ApduFramer(ciphering::proves);
        Recorder recorder = new Recorder();
        line.otherFraming();

        recorder.feed(line, new byte[] { 1, 2, 3 }, 1);
        recorder.feed(line, sealed, 7);
        sealed[30] ^= 1;
        recorder.feed(line, sealed, 7);
        sealed[30] ^= 1;

        assertEquals(List.of(new Frame.Apdu(Slice.of(sealed), 0, false)), recorder.frames());
    }

    @Test
    void theEndOfAFrameThatWasJoinedLateIsNoApdu() {
        byte[] frame = GoldenTelegram.named("aidon-6534-2.hex").bytes();
        byte[] fromHeaderOn = Arrays.copyOfRange(frame, 9, frame.length);
        assertEquals((byte) 0xE6, fromHeaderOn[0]);
        Recorder recorder = new Recorder();

        recorder.feed(framer, fromHeaderOn, 10);
        framer.pause(recorder);
        recorder.feed(framer, fromHeaderOn, 10);
        recorder.feed(framer, frame, 10);

        assertEquals(List.of(), recorder.frames());
    }

    @Test
    void goesOnBehindAPause() {
        Recorder recorder = new Recorder();
        recorder.feed(framer, new byte[] { 0x02, 0x01, 0x06 }, 1);
        recorder.feed(framer, HANDED_ON, 4);
        framer.pause(recorder);
        recorder.feed(framer, HANDED_ON, 4);
        assertEquals(List.of(), recorder.frames());

        framer.pause(recorder);
        assertEquals(List.of(WHOLE), recorder.frames());

        recorder.feed(framer, HANDED_ON, 4);
        assertEquals(List.of(WHOLE, WHOLE), recorder.frames());
    }

    @Test
    void anApduThatIsNotWholeEndsAtAPause() {
        Recorder recorder = new Recorder();
        recorder.feed(framer, Arrays.copyOf(HANDED_ON, 12), 4);
        framer.pause(recorder);
        recorder.feed(framer, HANDED_ON, 4);
        framer.pause(recorder);

        assertEquals(List.of(WHOLE), recorder.frames());
    }

    @Test
    void givesAllThatCameWhenTheStreamEnds() {
        for (int chunk = 1; chunk <= HANDED_ON.length; chunk++) {
            Recorder recorder = Recorder.listenTo(framer, HANDED_ON, chunk);

            assertEquals(List.of(WHOLE), recorder.frames());
        }
    }

    @Test
    void passesOverAStreamThatBeginsOtherwise() {
        Recorder recorder = new Recorder();
        recorder.feed(framer, new byte[] { 0x7E }, 1);
        recorder.feed(framer, HANDED_ON, 4);
        framer.end(recorder);
        assertEquals(List.of(), recorder.frames());

        recorder.feed(framer, HANDED_ON, 4);
        framer.end(recorder);
        assertEquals(List.of(WHOLE), recorder.frames());
    }

    @Test
    void aHeaderAloneIsNothing() {
        Recorder recorder = Recorder.listenTo(framer, Arrays.copyOf(HANDED_ON, 3), 1);

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }

    @Test
    void recoversAfterALongStreamOfOtherBytes() {
        Recorder recorder = Recorder.listenTo(framer, new byte[] { 0x55, 0x55 }, 2);
        recorder.feed(framer, new byte[12_000], 100);
        framer.end(recorder);
        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(), recorder.damages());

        recorder.feed(framer, HANDED_ON, 100);
        framer.end(recorder);
        assertEquals(List.of(WHOLE), recorder.frames());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0f40000000000201060000 01f4", "0f400000000c07ea0b1607090000ff8000000201060000 01f4",
            "0f40000000090c07ea0b1607090000ff8000000101060000 01f4", "e0c100010000050f40000000" })
    void takesAnApduWithoutItsHeader(String digits) {
        byte[] apdu = HexFormat.of().parseHex(digits.replace(" ", ""));
        for (int chunk = 1; chunk <= apdu.length; chunk++) {
            Recorder recorder = Recorder.listenTo(framer, apdu, chunk);

            assertEquals(List.of(new Frame.Apdu(Slice.of(apdu), 0, false)), recorder.frames());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "0f40000000070201060000 01f4", "0f40000000000901060000 01f4",
            "0f40000000090b07ea0b160709000000ff8000000101060000 01f4", "e0c101010000050f40000000", "e0c10000000005",
            "0f4000000000", "db0841424300000000000a" })
    void passesOverWhatIsNoApdu(String digits) {
        byte[] bytes = HexFormat.of().parseHex(digits.replace(" ", ""));
        for (int chunk = 1; chunk <= bytes.length; chunk++) {
            Recorder recorder = Recorder.listenTo(framer, bytes, chunk);

            assertEquals(List.of(), recorder.frames());
            assertEquals(List.of(), recorder.damages());
        }
    }

    @Test
    void aLongStreamThatMerelyBeginsAsAnApduIsNoDamage() {
        byte[] stream = Arrays.copyOf(HexFormat.of().parseHex("0f400000000002"), 6000);

        Recorder recorder = Recorder.listenTo(framer, stream, 100);

        assertEquals(List.of(), recorder.frames());
        assertEquals(List.of(), recorder.damages());
    }
}
