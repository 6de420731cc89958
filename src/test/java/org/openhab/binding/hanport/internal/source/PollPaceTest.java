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
package org.openhab.binding.hanport.internal.source;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A meter that sends at its own pace, and a gateway that is asked for its latest telegram.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class PollPaceTest {

    private static final long MILLI = 1_000_000;

    private long now;
    private long latest = -1;
    private int requests;
    private int delivered;

    @ParameterizedTest
    @CsvSource({ "1000, 1000", "1000, 2500", "1000, 5000", "1000, 10000", "1000, 15000", "2000, 10000", "5000, 10000",
            "10000, 15000", "10000, 30000" })
    void asksHardlyMoreOftenThanTheMeterSendsAndMissesFew(int shortest, int interval) {
        PollPace pace = new PollPace(Duration.ofMillis(shortest));
        ask(pace, interval, Duration.ofMinutes(5));
        requests = 0;
        delivered = 0;

        ask(pace, interval, Duration.ofHours(3));

        double sent = Duration.ofHours(3).toMillis() / (double) interval;
        assertTrue(requests <= 1.35 * sent, () -> requests + " requests for " + sent + " telegrams");
        assertTrue(delivered >= 0.85 * sent, () -> delivered + " of " + sent + " telegrams");
    }

    @Test
    void neverGetsFasterThanAllowed() {
        PollPace pace = new PollPace(Duration.ofSeconds(10));

        for (int i = 0; i < 1000; i++) {
            assertEquals(Duration.ofSeconds(10), pace.next(true, i * 10_000 * MILLI));
        }
    }

    @Test
    void toleratesTwoOldAnswersAndSlowsDownAtTheThird() {
        PollPace pace = new PollPace(Duration.ofSeconds(1));
        pace.next(true, 0);

        assertEquals(Duration.ofSeconds(1), pace.next(false, 1000 * MILLI));
        assertEquals(Duration.ofSeconds(1), pace.next(false, 2000 * MILLI));
        assertEquals(Duration.ofMillis(1500), pace.next(false, 3000 * MILLI));
        assertEquals(Duration.ofMillis(1500), pace.next(false, 4500 * MILLI));
        assertEquals(Duration.ofSeconds(1), pace.next(true, 6000 * MILLI));
    }

    @Test
    void asksASilentMeterNearlyAsOftenSinceItIsToBeReadSoonWhenItIsBack() {
        PollPace pace = new PollPace(Duration.ofSeconds(1));
        Duration pause = Duration.ZERO;

        for (int i = 0; i < 100; i++) {
            pause = pace.next(false, now);
        }

        assertEquals(Duration.ofMillis(1500), pause);
    }

    @Test
    void keepsAPauseThatIsLongerThanAMinute() {
        PollPace pace = new PollPace(Duration.ofMinutes(5));

        for (int i = 0; i < 100; i++) {
            assertEquals(Duration.ofMinutes(5), pace.next(i % 7 == 0, i * 300_000 * MILLI));
        }
    }

    @Test
    void comesBackToTheMetersPaceAfterASilence() {
        PollPace pace = new PollPace(Duration.ofSeconds(1));
        ask(pace, 2000, Duration.ofMinutes(10));
        long silent = now + Duration.ofHours(2).toNanos();
        while (now < silent) {
            now += pace.next(false, now).toNanos();
        }
        ask(pace, 2000, Duration.ofMinutes(10));
        delivered = 0;

        ask(pace, 2000, Duration.ofMinutes(10));

        assertTrue(delivered >= 270, () -> delivered + " of 300 telegrams");
    }

    private void ask(PollPace pace, int interval, Duration time) {
        long end = now + time.toNanos();
        while (now < end) {
            long telegram = now / (interval * MILLI);
            boolean isNew = telegram != latest;
            latest = telegram;
            requests++;
            delivered += isNew ? 1 : 0;
            now += pace.next(isNew, now).toNanos();
        }
    }
}
