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
package org.openhab.binding.hanport.internal.insight.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chargers that do what they are told, or some of it, or later, in houses whose loads come and go.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ChargerLoopTest {

    private static final int[] FUSES = { 16, 20, 25, 32, 35, 50, 63, 80 };
    private static final int[] INTERVALS = { 1000, 2500, 5000, 10_000 };
    private static final int HOUSES = 10_000;
    private static final int TELEGRAMS = 120;
    private static final long TEN_MINUTES = 600_000;
    /** What is lost when currents are sent with two decimals. */
    private static final double ROUNDING = 0.03;

    private final Currents currents = new Currents();

    /**
     * Some charge on one phase, some on three; some tell what they take, and that may be less, or late by telegrams.
     */
    @Test
    void noAdviceIsMoreThanWhatIsLeftOfTheFuseOnAnyPhase() {
        for (int seed = 0; seed < HOUSES; seed++) {
            Random random = new Random(seed);
            MainFuse fuse = new MainFuse(FUSES[random.nextInt(FUSES.length)], FuseType.GG,
                    0.8 + random.nextInt(5) * 0.05, random.nextInt(40) / 10.0);
            int most = 6 + random.nextInt(58);
            boolean told = random.nextBoolean();
            int late = told ? random.nextInt(6) : 0;
            double car = told ? 6 + random.nextInt(40) : most;
            FuseWatch watch = new FuseWatch(fuse, new FuseWatch.Load(2300, 1, 0), most);
            Deque<Integer> onItsWay = new ArrayDeque<>();
            double[] loads = random.doubles(3, 0, fuse.amperes() * 0.4).toArray();
            long millis = 1_000_000;
            int before = 0;
            long stopped = Long.MIN_VALUE / 2;
            for (int telegram = 0; telegram < TELEGRAMS; telegram++) {
                if (random.nextInt(10) == 0) {
                    loads[random.nextInt(3)] = (random.nextDouble() * 1.3 - 0.3) * fuse.amperes();
                }
                double taken = Math.min(car, onItsWay.size() > late ? onItsWay.removeFirst() : 0);
                for (int phase = 0; told && phase < 3; phase++) {
                    watch.charger(phase, taken);
                }
                millis += telegram == 2 ? TEN_MINUTES : INTERVALS[seed % INTERVALS.length];

                watch.take(currents.of(loads[0] + taken, loads[1] + taken, loads[2] + taken));
                int advice = watch.view(millis).onAllPhases();

                String where = "house " + seed + ", telegram " + telegram + ": " + advice;
                double highest = Arrays.stream(loads).max().orElseThrow();
                assertTrue(advice == 0 || highest + advice <= fuse.allowed() + ROUNDING, where + " on " + highest);
                assertTrue(advice == 0 || advice >= 6 && advice <= most, where + " of " + most);
                assertTrue(before > 0 || advice == 0 || millis - stopped >= TEN_MINUTES, where + " begun too early");
                stopped = before > 0 && advice == 0 ? millis : stopped;
                before = advice;
                onItsWay.addLast(advice);
            }
        }
    }

    /** White noise, as of a pump and of voltage that goes up and down, around any mean. */
    @ParameterizedTest
    @CsvSource({ "1000, 0.0", "1000, 0.5", "1000, 1.0", "10000, 0.0", "10000, 0.25", "10000, 0.4" })
    void underConstantLoadTheDirectionChangesOnceInTenMinutesAtMost(int interval, double noise) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ChargerAdvice advice = new ChargerAdvice(32);
            double free = 6 + random.nextDouble() * 20;
            int before = 0;
            int direction = 0;
            long turned = Long.MIN_VALUE / 2;
            for (long millis = 0; millis < 3 * 6 * TEN_MINUTES; millis += interval) {
                advice.on(millis, free + (random.nextDouble() * 2 - 1) * noise);
                int step = Integer.signum(advice.amperes() - before);
                before = advice.amperes();
                if (step * direction < 0) {
                    assertTrue(millis - turned >= TEN_MINUTES, "house " + seed + " with A free: " + free);
                    turned = millis;
                }
                direction = step == 0 ? direction : step;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 6, 7, 8, 10, 13, 16, 20, 32, 63, 80 })
    void aChargerGetsAllThatItCanTakeWhereThereIsRoom(int most) {
        ChargerAdvice advice = new ChargerAdvice(most);

        for (long millis = 0; millis < 6 * TEN_MINUTES; millis += 10_000) {
            advice.on(millis, 100);
        }

        assertEquals(most, advice.amperes());
    }

    @Test
    void aChargerGetsWhatIsFreeButForTheEdgeOfAnAmpere() {
        for (double free = 8.05; free < 32; free += 0.1) {
            ChargerAdvice advice = new ChargerAdvice(32);

            for (long millis = 0; millis < 6 * TEN_MINUTES; millis += 10_000) {
                advice.on(millis, free);
            }

            assertEquals(Math.floor(free - 0.3), advice.amperes(), "A free: " + free);
        }
    }
}
