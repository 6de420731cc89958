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
package org.openhab.binding.hanport.internal.insight.plausibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * What meters of all makes send is not doubted, neither the first time nor when it goes on.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SoundTelegramsTest {

    private static final Instant NOON = Instant.parse("2026-01-15T11:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Duration PACE = Duration.ofSeconds(10);

    /** Numbers of these were made up beside each other: no meter sends more power than its currents allow. */
    private static final String MADE_UP = "value.power-factor[power-import, 3141 W, 2013 W]";

    @Test
    void areNotDoubtedTheFirstTime() {
        assertEquals(List.of(), doubted(1));
    }

    @Test
    void areNotDoubtedWhenTheyGoOn() {
        assertEquals(List.of("kaifa-ma105h2e-1 " + MADE_UP, "kaifa-ma105h2e-2 " + MADE_UP), doubted(30));
    }

    private static List<String> doubted(int times) {
        List<String> doubted = new ArrayList<>();
        Stream.of("p1", "hex").flatMap(ending -> GoldenTelegram.all(ending).stream()).forEach(
                golden -> told(golden.bytes(), times).forEach(told -> doubted.add(golden.name() + " " + told)));
        return doubted;
    }

    private static List<String> told(byte[] bytes, int times) {
        Recorder recorder = Recorder.listenTo(StreamOptions.DEFAULT.withAcceptMissingChecksum(true), bytes,
                bytes.length);
        List<String> told = new ArrayList<>();
        for (Telegram telegram : recorder.telegrams()) {
            Judged judged = new Judged();
            Instant start = telegram.time().map(clock -> clock.instant(ZONE)).orElse(NOON);
            for (int time = 0; time < times; time++) {
                judged.take(telegram, start.plus(PACE.multipliedBy(time)));
            }
            told.addAll(judged.told());
            told.addAll(Collections.nCopies(judged.doubts() - judged.told().size(), "held"));
        }
        return told;
    }
}
