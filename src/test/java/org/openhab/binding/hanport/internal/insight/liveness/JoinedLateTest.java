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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.doubles.HandSource;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.trouble.FrameTrouble;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * What is told of a link that was joined in the middle of a P1 telegram: that its beginning was missed, and nothing of
 * the line's speed.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class JoinedLateTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    static List<GoldenTelegram> telegrams() {
        return GoldenTelegram.all("p1");
    }

    @ParameterizedTest
    @MethodSource("telegrams")
    void theRestOfATelegramIsToldAsSuchWhereverItBegins(GoldenTelegram golden) {
        byte[] bytes = golden.bytes();
        // one make has no slash
        int header = Math.max(0, new String(bytes, StandardCharsets.ISO_8859_1).indexOf('/'));

        for (int joined = header + 1; joined < bytes.length; joined += 7) {
            byte[] rest = Arrays.copyOfRange(bytes, joined, bytes.length);

            assertEquals(Optional.of(FrameTrouble.JOINED_LATE), troubleAfter(rest), "joined at byte " + joined);
        }
    }

    @Test
    void theRestOfATelegramWithALongMessageIsToldAsSuch() {
        String lines = "1-0:1.7.0(00.480*kW)\r\n1-0:2.7.0(00.000*kW)\r\n";
        String rest = "0*kWh)\r\n" + lines + "0-0:96.13.0(" + "4D".repeat(1024) + ")\r\n" + lines + "!4711\r\n";

        Optional<Trouble> trouble = troubleAfter(rest.getBytes(StandardCharsets.US_ASCII));

        assertEquals(Optional.of(FrameTrouble.JOINED_LATE), trouble);
    }

    /** What is told once the meter has been silent for too long behind these bytes. */
    private static Optional<Trouble> troubleAfter(byte[] bytes) {
        HandClock clock = new HandClock();
        HandSource source = new HandSource(SourceKind.SERIAL);
        try (TelegramReader reader = new TelegramReader(source, StreamOptions.DEFAULT, clock)) {
            clock.advance(TIMEOUT.minusSeconds(10));
            reader.start(new Recorder());
            source.send(bytes);
            clock.advance(Duration.ofSeconds(10));
            return Diagnosis.of(reader.facts(), clock.instant(), TIMEOUT);
        }
    }
}
