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
package org.openhab.binding.hanport.internal.line;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.MBusEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.source.SerialLine.Parity;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LineJudgeTest {

    private static final String WELL = "well";
    private static final String UNDECIDED = "undecided";

    private static final byte[] HDLC_WITH_LINE_FEEDS = new HdlcEncoder(Slice.of(new byte[] { 0x21 }),
            Slice.of(new byte[] { 0x13 }), 0x13)
            .encode(Slice.of(new byte[] { (byte) 0xE6, (byte) 0xE7, 0, 15, 0, 0, 0, 1, 0, 2, 3, 10, 2, '1', '2', 10, 1,
                    '3', 6, 0, 0, 10, 13 }), false);

    private static final SerialLine SLOVENIA = new SerialLine(38400, 8, Parity.NONE, 1);
    private static final SerialLine FAST_SEVEN_BITS = new SerialLine(115200, 7, Parity.EVEN, 1);
    private static final SerialLine MIDDLE = new SerialLine(9600, 8, Parity.NONE, 1);

    static List<GoldenTelegram> text() {
        return GoldenTelegram.all("p1");
    }

    /** One that is long enough to be judged from two of them. */
    static Stream<GoldenTelegram> binary() {
        return GoldenTelegram.all("hex").stream().filter(golden -> golden.bytes().length >= 100);
    }

    @ParameterizedTest
    @MethodSource("text")
    void textIsPlausible(GoldenTelegram golden) {
        assertEquals(WELL, verdict(golden, 1, SerialLine.P1, false, SerialLine.P1));
    }

    @ParameterizedTest
    @MethodSource("binary")
    void framesArePlausible(GoldenTelegram golden) {
        assertEquals(WELL, verdict(golden, 2, SerialLine.HAN, false, SerialLine.HAN));
    }

    @ParameterizedTest
    @MethodSource("text")
    void sevenBitsReadAsEightArePlausible(GoldenTelegram golden) {
        assertEquals(WELL, verdict(golden, 1, SerialLine.D0, false, MIDDLE));
        assertEquals(WELL, verdict(golden, 1, FAST_SEVEN_BITS, false, SerialLine.P1));
    }

    @ParameterizedTest
    @MethodSource("text")
    void textOnAnInvertedLineIsRecognised(GoldenTelegram golden) {
        assertEquals("inverted", verdict(golden, 1, SerialLine.P1, true, SerialLine.P1));
        assertEquals("inverted", verdict(golden, 1, SLOVENIA, true, SLOVENIA));
    }

    @ParameterizedTest
    @MethodSource("text")
    void nothingElseIsCalledInverted(GoldenTelegram golden) {
        List<SerialLine> lines = List.of(SerialLine.P1, SerialLine.HAN, SerialLine.HAN_EVEN, SerialLine.D0, MIDDLE,
                SLOVENIA);
        for (SerialLine sender : lines) {
            for (SerialLine reader : lines) {
                String name = sender + " read as " + reader;
                assertNotEquals("inverted", verdict(golden, 3, sender, false, reader), name);
                if (sender.baud() != reader.baud()) {
                    assertNotEquals("inverted", verdict(golden, 3, sender, true, reader), name);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("text")
    void textAtAnotherSpeedIsGarbage(GoldenTelegram golden) {
        assertEquals("wrong-speed", verdict(golden, 100, SerialLine.P1, false, SerialLine.HAN));
        assertEquals("wrong-speed", verdict(golden, 20, SerialLine.P1, false, MIDDLE));
        assertEquals("wrong-speed", verdict(golden, 5, SerialLine.P1, false, SLOVENIA));
        assertEquals("slower", verdict(golden, 1, MIDDLE, false, SerialLine.P1));
        assertEquals("slower", verdict(golden, 1, SerialLine.D0, false, SerialLine.P1));
        assertEquals("wrong-speed", verdict(golden, 5, SLOVENIA, false, SerialLine.P1));
    }

    @ParameterizedTest
    @MethodSource("binary")
    void slowFramesReadFastAreKnownAtOnce(GoldenTelegram golden) {
        assertEquals("slower", verdict(golden, 1, SerialLine.HAN, false, SerialLine.P1));
        assertEquals("slower", verdict(golden, 1, SerialLine.HAN_EVEN, false, SerialLine.P1));
    }

    /** Frames of every kind of beginning that is not a text's. */
    static Stream<Arguments> frames() {
        byte[] apdu = GoldenTelegram.named("kaifa-ma309m-1.hex").bytes();
        byte[] envelope = new CipheringEncoder(new byte[16], new byte[16], "SAG12345".getBytes(US_ASCII), 0x30)
                .seal(new byte[300], 1);
        return Stream.of(Arguments.of("HDLC", GoldenTelegram.named("kamstrup-omnipower-1.hex").bytes()),
                Arguments.of("HDLC in segments", GoldenTelegram.named("aidon-esd-2.hex").bytes()),
                Arguments.of("M-Bus", MBusEncoder.encodeSegmented(Slice.of(apdu), 120)),
                Arguments.of("encrypted", envelope));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void framesOnAnInvertedLineAreRecognised(String name, byte[] frames) {
        for (boolean restarts : new boolean[] { false, true }) {
            Uart port = new Uart(SerialLine.HAN, restarts);

            assertEquals("inverted", verdict(port.read(frames, SerialLine.HAN, true)));
            assertEquals("inverted", verdict(port.read(frames, SerialLine.HAN_EVEN, true)));
        }
    }

    @ParameterizedTest
    @MethodSource("binary")
    void everyMetersFramesOnAnInvertedLineAreRecognised(GoldenTelegram golden) {
        for (boolean restarts : new boolean[] { false, true }) {
            Uart port = new Uart(SerialLine.P1, restarts);

            assertEquals("inverted", verdict(port.read(golden.bytes(), SerialLine.P1, true)));
        }
    }

    /** With the 5 behind the maker's letters that nearly all have. */
    static Stream<GoldenTelegram> usualText() {
        return text().stream().filter(golden -> golden.bytes()[4] == '5' || golden.bytes()[6] == '5');
    }

    @ParameterizedTest
    @MethodSource("usualText")
    void textOnAnInvertedLineIsRecognisedByPortsThatLoseTheirPlace(GoldenTelegram golden) {
        assertEquals("inverted", verdict(new Uart(SerialLine.P1, true).read(golden.bytes(), SerialLine.P1, true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void whatIsNotInvertedIsNotCalledSo(String name, byte[] frames) {
        List<SerialLine> lines = List.of(SerialLine.P1, SerialLine.HAN, SerialLine.HAN_EVEN, MIDDLE, SLOVENIA);
        for (SerialLine sender : lines) {
            for (SerialLine reader : lines) {
                for (boolean restarts : new boolean[] { false, true }) {
                    byte[] read = new Uart(reader, restarts).read(frames, sender, false);

                    assertNotEquals("inverted", verdict(read, 5), () -> sender + " read as " + reader);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void framesWithParityAreRecognisedByPortsThatLoseTheirPlace(String name, byte[] frames) {
        byte[] read = new Uart(SerialLine.HAN, true).read(frames, SerialLine.HAN_EVEN, false);

        assertEquals("parity", verdict(read));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void framesAtTheWrongParityAreNeverPlausible(String name, byte[] frames) {
        for (boolean restarts : new boolean[] { false, true }) {
            byte[] read = new Uart(SerialLine.HAN_EVEN, restarts).read(frames, SerialLine.HAN, false);
            LineJudge judge = new LineJudge();
            for (int i = 0; i < 2000; i++) {
                judge.feed(read, 0, read.length);

                assertNotEquals(WELL, look(judge));
                assertNotEquals("inverted", look(judge));
            }
        }
    }

    @Test
    void saysAnotherThingWhenTheCableWasTurned() {
        byte[] frames = GoldenTelegram.named("kamstrup-omnipower-1.hex").bytes();
        LineJudge judge = new LineJudge();
        byte[] read = Uart.of(SerialLine.HAN).read(frames, SerialLine.HAN, true);
        judge.feed(read, 0, read.length);
        assertEquals("inverted", look(judge));

        judge.feed(frames, 0, frames.length);

        assertEquals(WELL, look(judge));
    }

    @Test
    void whatWasSeenLongAgoFades() {
        byte[] frames = GoldenTelegram.named("kamstrup-omnipower-1.hex").bytes();
        LineJudge judge = new LineJudge();
        judge.feed(frames, 0, frames.length);

        judge.feed(new byte[10_000], 0, 10_000);

        assertEquals("slower", look(judge));
    }

    @Test
    void aDamagedTelegramIsStillPlausible() {
        byte[] bytes = GoldenTelegram.named("landisgyr-e360-1.p1").bytes();
        Random random = new Random(3);
        for (int i = 0; i < bytes.length / 4; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }

        assertEquals(WELL, verdict(bytes));
    }

    @Test
    void aFewBytesSayNothing() {
        assertEquals(UNDECIDED, verdict(new byte[63]));
        assertEquals(UNDECIDED, verdict(new byte[0]));
        assertEquals("slower", verdict(new byte[64]));
    }

    @Test
    void noiseIsGarbage() {
        Random random = new Random(5);
        int garbage = 0;
        for (int run = 0; run < 1000; run++) {
            byte[] noise = new byte[256];
            random.nextBytes(noise);
            String verdict = verdict(noise);
            assertNotEquals("inverted", verdict);
            garbage += verdict.equals("wrong-speed") ? 1 : 0;
        }

        assertTrue(garbage > 900, "most of 1000, but not " + garbage);
    }

    @Test
    void anOpeningOfSmlIsWell() {
        byte[] sml = new byte[400];
        new Random(1).nextBytes(sml);
        System.arraycopy(new byte[] { 0x1B, 0x1B, 0x1B, 0x1B, 1, 1, 1, 1 }, 0, sml, 50, 8);

        assertEquals(WELL, verdict(sml));
    }

    @Test
    void aGatewayThatAddsReturnsIsNamed() {
        byte[] plain = HDLC_WITH_LINE_FEEDS;
        byte[] sent = new byte[2 * plain.length];
        int length = 0;
        for (byte value : plain) {
            if (value == '\n') {
                sent[length++] = '\r';
            }
            sent[length++] = value;
        }
        for (int size = 1; size <= length; size++) {
            LineJudge judge = new LineJudge();

            for (int from = 0; from < length; from += size) {
                judge.feed(sent, from, Math.min(size, length - from));
            }

            assertEquals("lf-to-crlf", look(judge), size + " bytes at a time");
        }
    }

    @Test
    void changesItsMindWhenTheLineDoes() {
        LineJudge judge = new LineJudge();
        judge.feed(new byte[100_000], 0, 100_000);
        assertEquals("slower", look(judge));

        for (int i = 0; i < 40; i++) {
            byte[] text = GoldenTelegram.named("landisgyr-e360-1.p1").bytes();
            judge.feed(text, 0, text.length);
        }

        assertEquals(WELL, look(judge));
    }

    @Test
    void startsAfresh() {
        LineJudge judge = new LineJudge();
        judge.feed(new byte[1000], 0, 1000);

        judge.clear();

        assertEquals(UNDECIDED, look(judge));
    }

    private static String verdict(GoldenTelegram golden, int times, SerialLine sender, boolean inverted,
            SerialLine reader) {
        return verdict(Uart.of(reader).read(golden.bytes(), sender, inverted), times);
    }

    /** The key of the trouble; or that there is none, or that nothing is known yet. */
    private static String look(LineJudge judge) {
        return judge.trouble().map(Trouble::key).orElse(judge.isDecided() ? WELL : UNDECIDED);
    }

    private static String verdict(byte[] bytes) {
        return verdict(bytes, 1);
    }

    private static String verdict(byte[] bytes, int times) {
        LineJudge judge = new LineJudge();
        for (int i = 0; i < times; i++) {
            judge.feed(bytes, 0, bytes.length);
        }
        return look(judge);
    }
}
