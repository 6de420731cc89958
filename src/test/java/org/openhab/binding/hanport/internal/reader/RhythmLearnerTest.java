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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class RhythmLearnerTest {

    private final RhythmLearner learner = new RhythmLearner();
    private Instant now = Instant.parse("2026-02-01T06:00:00Z");

    private void gaps(double... seconds) {
        for (double gap : seconds) {
            Duration length = Duration.ofNanos(Math.round(gap * 1e9));
            now = now.plus(length);
            learner.gap(length, now);
        }
    }

    private double interval() {
        return learner.rhythm().interval().toNanos() / 1e9;
    }

    private static double[] times(int count, double... seconds) {
        return DoubleStream.generate(() -> 0).limit(count).flatMap(nothing -> DoubleStream.of(seconds)).toArray();
    }

    @Test
    void nothingIsKnownBeforeTheFirstGap() {
        assertEquals(Rhythm.UNKNOWN, learner.rhythm());
    }

    @Test
    void threeGapsInARowAreEnoughToRelyOn() {
        gaps(10, 10);
        assertFalse(learner.rhythm().isSteady());

        gaps(10);

        assertEquals(new Rhythm(Duration.ofSeconds(10), true), learner.rhythm());
    }

    @Test
    void twoLostTelegramsDoNotChangeIt() {
        gaps(times(10, 10));
        gaps(20, 10, 20, 10);

        assertEquals(10, interval());
    }

    @Test
    void anHourlyListInBetweenDoesNotChangeIt() {
        for (int hour = 0; hour < 3; hour++) {
            gaps(times(359, 10));
            gaps(4, 6);
            assertEquals(10, interval());
            assertTrue(learner.rhythm().isSteady());
        }
    }

    @Test
    void listsOfSeveralKindsHaveTheLongerOfTheirGaps() {
        gaps(times(20, 2.5, 2.5, 2.5, 3.25, 1.75));

        assertEquals(3.25, interval());
    }

    @Test
    void aBurstTellsNoIntervalAndTheDelayBeforeItIsRemembered() {
        gaps(times(30, 1));
        gaps(6, 0.01, 0.01, 0.01, 0.01, 0.01);
        gaps(times(500, 1));

        assertEquals(2.4, interval());
    }

    @Test
    void aDelayIsForgottenWithinAnHour() {
        gaps(times(30, 1));
        gaps(6);
        gaps(times(3600, 1));

        assertEquals(1, interval());
    }

    @Test
    void followsAMeterThatTakesUpAnotherPace() {
        gaps(times(20, 10));
        gaps(30, 30, 30);
        assertEquals(30, interval());

        gaps(times(14, 10));
        assertEquals(10, interval());
    }

    @Test
    void behindALongSilenceItIsNotReliedOnUntilThreeGapsHaveCome() {
        gaps(times(20, 10));
        gaps(3600);
        assertEquals(new Rhythm(Duration.ofSeconds(10), false), learner.rhythm());

        gaps(10, 10, 10);

        assertEquals(new Rhythm(Duration.ofSeconds(10), true), learner.rhythm());
    }

    @Test
    void aGatewayOnAWirelessNetworkGivesNoFalseAlarmOnceItsDelaysAreKnown() {
        RandomGenerator random = new java.util.SplittableRandom(8);
        double clock = 0;
        double last = 0;
        int alarms = 0;
        for (int second = 1; second < 86400; second++) {
            double late = random.nextDouble() < 0.005 ? 3.5 * random.nextDouble() : 0.1 * random.nextDouble();
            double arrival = Math.max(second + late, clock);
            clock = arrival;
            double limit = 3 * interval() + 0.8;
            if (learner.rhythm().isSteady() && arrival - last > limit) {
                alarms++;
            }
            gaps(arrival - last);
            last = arrival;
        }

        assertTrue(alarms <= 2, alarms + " alarms in a day");
    }
}
