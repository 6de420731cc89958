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

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.doubles.HandSource;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.line.LineSearch;
import org.openhab.binding.hanport.internal.line.Uart;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * A meter on a line that is modelled bit by bit, and a reader that finds it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LineSearchTest {

    private static final Duration STEP = Duration.ofMillis(100);
    private static final SerialLine MIDDLE = SerialLine.parse("9600 8N1").orElseThrow();

    private final HandClock clock = new HandClock();
    private final List<SerialLine> found = new ArrayList<>();
    private LineSearch search = new LineSearch(clock, found::add);
    private final HandSource port = new HandSource(SourceKind.SERIAL);
    private TelegramReader reader = reader();
    private int telegrams;

    @ParameterizedTest
    @CsvSource({ "landisgyr-e360-1.p1, 115200 8N1, 115200 8N1, 10, 15",
            "landisgyr-e360-1.p1, 115200 7E1, 115200 8N1, 10, 25",
            "kamstrup-omnipower-1.hex, 2400 8N1, 2400 8N1, 10, 25", "kaifa-ma304h4d-1.hex, 2400 8E1, 2400 8N1, 10, 90",
            "landisgyr-e360-1.p1, 9600 8N1, 9600 8N1, 10, 125", "landisgyr-e360-1.p1, 9600 7E1, 9600 8N1, 10, 125",
            "iskra-am550-1.p1, 38400 8N1, 38400 8N1, 10, 150", "kamstrup-omnipower-1.hex, 2400 8N1, 2400 8N1, 15, 35" })
    void findsTheLineByListening(String fixture, String sender, String expected, int interval, int within) {
        start();

        int seconds = listen(fixture, sender, false, interval, 400, true);

        assertEquals(List.of(SerialLine.parse(expected).orElseThrow()), found);
        assertTrue(seconds <= within, () -> "found after " + seconds + " s");
    }

    @Test
    void keepsTheLineThatItHasFound() {
        start();
        listen("kamstrup-omnipower-1.hex", "2400 8N1", false, 10, 400, true);

        listen("kamstrup-omnipower-1.hex", "2400 8N1", false, 10, 3600, false);

        assertEquals(List.of(SerialLine.HAN), found);
        assertEquals(361, telegrams);
    }

    @Test
    void triesTheRememberedLineFirstAndTellsItNotAgain() {
        remember(MIDDLE);
        start();

        int seconds = listen("landisgyr-e360-1.p1", "9600 8N1", false, 10, 400, true);

        assertEquals(10, seconds);
        assertEquals(List.of(), found);
    }

    @Test
    void remembersALineThatIsNotInTheList() {
        SerialLine odd = SerialLine.parse("19200 8O1").orElseThrow();
        remember(odd);
        start();

        listen("landisgyr-e360-1.p1", "19200 8O1", false, 10, 400, true);

        assertEquals(odd, search.get());
        assertEquals(1, telegrams);
    }

    @Test
    void staysOnTheGoodLineHoweverLongThePortIsSilent() {
        remember(SerialLine.HAN);

        silence(Duration.ofHours(5));

        assertEquals(SerialLine.HAN, search.get());
    }

    @Test
    void triesOneAfterTheOtherWhileNothingWasEverReceived() {
        List<SerialLine> tried = new ArrayList<>();
        for (int i = 0; i <= LineSearch.LINES.size(); i++) {
            tried.add(search.get());
            silence(LineSearch.LISTENING);
        }

        assertEquals(LineSearch.LINES, tried.subList(0, LineSearch.LINES.size()));
        assertEquals(LineSearch.LINES.get(0), tried.get(LineSearch.LINES.size()));
    }

    @Test
    void timeInWhichThePortIsNotOpenDoesNotCount() {
        search.get();

        clock.advance(Duration.ofHours(1));

        assertEquals(SerialLine.P1, search.get());
    }

    @Test
    void noiseForAMomentDoesNotDriveItFromTheGoodLine() {
        remember(SerialLine.HAN);
        start();
        listen("kamstrup-omnipower-1.hex", "2400 8N1", false, 10, 400, true);

        port.send(new byte[500]);
        silence(Duration.ofHours(1));

        assertEquals(SerialLine.HAN, search.get());
    }

    @Test
    void searchesAgainWhenAnotherMeterIsPluggedIn() {
        remember(SerialLine.HAN);
        start();
        listen("kamstrup-omnipower-1.hex", "2400 8N1", false, 10, 400, true);

        int seconds = listen("landisgyr-e360-1.p1", "115200 8N1", false, 10, 1000, true);

        assertEquals(List.of(SerialLine.P1), found);
        assertTrue(seconds >= LineSearch.PATIENCE.toSeconds() && seconds < 400, () -> "after " + seconds + " s");
    }

    @Test
    void goesBackToTheGoodLineWhenTheNoiseHasGone() {
        remember(SerialLine.HAN);
        start();
        for (int i = 0; i < 40; i++) {
            port.send(new byte[100]);
            silence(Duration.ofSeconds(1));
        }
        assertNotEquals(SerialLine.HAN, search.get());

        silence(Duration.ofSeconds(71));

        assertEquals(SerialLine.HAN, search.get());
    }

    @ParameterizedTest
    @CsvSource({ "landisgyr-e360-1.p1, 115200 8N1, 115200 8N1", "kamstrup-omnipower-1.hex, 2400 8N1, 2400 8N1",
            "kaifa-ma304h4d-1.hex, 2400 8E1, 2400 8N1", "aidon-esd-1.hex, 115200 8N1, 115200 8N1" })
    void saysThatTheLineIsInvertedAndFindsItOnceItIsNot(String fixture, String sender, String expected) {
        start();
        listen(fixture, sender, true, 10, 600, false);
        assertEquals(Optional.of(LineTrouble.INVERTED), reader.facts().misread());

        int seconds = listen(fixture, sender, false, 10, 600, true);

        assertEquals(10, seconds);
        assertEquals(List.of(SerialLine.parse(expected).orElseThrow()), found);
    }

    @Test
    void leavesALineOfWhichTheParityIsWrongAsSoonAsItIsSeen() {
        start();
        silence(LineSearch.LISTENING);
        assertEquals(SerialLine.HAN, search.get());

        port.send(new Uart(SerialLine.HAN, true).read(GoldenTelegram.named("aidon-esd-2.hex").bytes(),
                SerialLine.HAN_EVEN, false));
        silence(LineSearch.GARBAGE);

        assertEquals(SerialLine.HAN_EVEN, search.get());
    }

    @Test
    void saysThatAFixedLineIsMuchTooFast() {
        reader = new TelegramReader(port, StreamOptions.DEFAULT, clock);
        start();

        for (int i = 0; i < 7; i++) {
            clock.advance(Duration.ofSeconds(10));
            receive(GoldenTelegram.named("kamstrup-omnipower-1.hex").bytes(), SerialLine.HAN, false, SerialLine.P1);
        }

        assertEquals(Optional.of(LineTrouble.SLOWER), reader.facts().misread());
    }

    @Test
    void anEncryptedFrameShowsTheLineAsWell() {
        start();
        silence(LineSearch.LISTENING);

        receive(encrypted(), SerialLine.HAN, false, search.get());

        assertEquals(List.of(SerialLine.HAN), found);
        assertEquals(0, telegrams);
    }

    /** A frame of a meter that encrypts, to a reader without a key. */
    private static byte[] encrypted() {
        byte[] envelope = new CipheringEncoder(new byte[16], new byte[16],
                "KAM12345".getBytes(StandardCharsets.US_ASCII), 0x30).seal(new byte[100], 1);
        return new HdlcEncoder(Slice.of((byte) 0x2B), Slice.of((byte) 0x21), 0x13).encode(Slice.of(envelope), false);
    }

    private void remember(SerialLine line) {
        search = new LineSearch(line, clock, found::add);
        reader = reader();
    }

    private TelegramReader reader() {
        return new TelegramReader(port, StreamOptions.DEFAULT, clock, search);
    }

    private void start() {
        reader.start(telegram -> telegrams++);
    }

    private void silence(Duration time) {
        for (Duration done = STEP; done.compareTo(time) <= 0; done = done.plus(STEP)) {
            clock.advance(STEP);
            search.get();
        }
    }

    /** A meter sends every so many seconds; returns after how many the first telegram was understood. */
    private int listen(String fixture, String sender, boolean inverted, int interval, int seconds, boolean once) {
        byte[] bytes = GoldenTelegram.named(fixture).bytes();
        SerialLine line = SerialLine.parse(sender).orElseThrow();
        int before = telegrams;
        for (int second = 1; second <= seconds; second++) {
            silence(Duration.ofSeconds(1));
            if (second % interval == 0) {
                receive(bytes, line, inverted, search.get());
            }
            if (once && telegrams > before) {
                return second;
            }
        }
        return seconds;
    }

    private void receive(byte[] bytes, SerialLine sender, boolean inverted, SerialLine listening) {
        port.send(Uart.of(listening).read(bytes, sender, inverted));
    }
}
