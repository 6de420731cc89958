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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.doubles.HandSource;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * Lines and gateways on which one APDU follows another without a frame, for ever: the meters of Czechia.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class UnframedLineTest {

    private static final GoldenTelegram GOLDEN = GoldenTelegram.named("sagemcom-xt211-1.hex");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HandClock clock = new HandClock();
    private final Recorder recorder = new Recorder();
    private final HandSource line = new HandSource(SourceKind.TCP);
    private final TelegramReader reader = new TelegramReader(line, StreamOptions.DEFAULT, clock);

    @BeforeEach
    void start() {
        reader.start(recorder);
    }

    @Test
    void theFirstListCountsWhenAnotherOneComesAndThatAtOnce() {
        send(apdu());
        assertReceived(0);

        send(apdu());
        assertReceived(2);

        send(apdu());
        assertReceived(3);
    }

    @Test
    void aLineThatIsJoinedWithinAListIsUnderstoodFromTheNextOneOn() {
        send(Arrays.copyOfRange(apdu(), 100, apdu().length));
        send(apdu());
        send(apdu());

        assertReceived(2);
    }

    @Test
    void aListOfWhichTheEndIsLostCostsNoOther() {
        send(apdu());
        send(Arrays.copyOf(apdu(), 100));
        send(apdu());
        send(apdu());

        assertReceived(3);
    }

    /** So many telegrams, each with all that the meter sent. */
    private void assertReceived(int times) {
        assertEquals(Collections.nCopies(times, readings(GOLDEN.expected())),
                recorder.telegrams().stream().map(telegram -> readings(GoldenTelegram.lines(telegram))).toList());
    }

    /** In pieces as a line brings them, and then nothing for a minute. */
    private void send(byte[] bytes) {
        for (int at = 0; at < bytes.length; at += 16) {
            clock.advance(Duration.ofMillis(20));
            line.send(Arrays.copyOfRange(bytes, at, Math.min(at + 16, bytes.length)));
        }
        clock.advance(MINUTE);
    }

    /** What stands in the frame behind flag, header and LLC header, without its checksum and flag. */
    private static byte[] apdu() {
        byte[] frame = GOLDEN.bytes();
        return Arrays.copyOfRange(frame, 11, frame.length - 3);
    }

    private static List<String> readings(List<String> lines) {
        return lines.stream().filter(text -> text.contains(" = ")).toList();
    }
}
