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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.Sample;

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
    private static final int TELEGRAMS = 80;
    private static final long TEN_MINUTES = 600_000;
    /** What is lost when currents are sent with two decimals. */
    private static final double ROUNDING = 0.03;

    /** A house whose loads change now and then, and its charger. */
    private static final class House {

        private final Currents currents = new Currents();
        private final Random random;
        private final MainFuse fuse;
        private final int most;
        /** A that the car takes at the most. */
        private final double car;
        private final boolean tells;
        /** Telegrams that pass before the charger does what it is told. */
        private final int slow;
        private final FuseWatch watch;
        private final double[] loads;
        private final Deque<Integer> onItsWay = new ArrayDeque<>();
        private long millis = 1_000_000;
        private double taken;
        private int advice;

        House(int seed) {
            random = new Random(seed);
            fuse = new MainFuse(FUSES[random.nextInt(FUSES.length)], FuseType.GG, 0.8 + random.nextInt(5) * 0.05,
                    random.nextInt(40) / 10.0);
            most = 6 + random.nextInt(58);
            tells = random.nextBoolean();
            slow = tells ? random.nextInt(6) : 0;
            car = tells ? 6 + random.nextInt(40) : most;
            watch = new FuseWatch(fuse, new FuseWatch.Load(2300, 1, 0), most);
            loads = random.doubles(3, 0, fuse.amperes() * 0.4).toArray();
        }

        void goOn(long interval) {
            if (random.nextInt(10) == 0) {
                loads[random.nextInt(3)] = (random.nextDouble() * 1.3 - 0.3) * fuse.amperes();
            }
            millis += interval;
            taken = Math.min(car, onItsWay.size() > slow ? onItsWay.removeFirst() : 0);
            for (int phase = 0; tells && phase < 3; phase++) {
                watch.charger(phase, taken);
            }
            watch.take(currents.of(loads[0] + taken, loads[1] + taken, loads[2] + taken));
            advice = watch.view(millis).onAllPhases();
            onItsWay.addLast(advice);
        }

        /** Whether a phase carries more than is allowed when the charger takes this. */
        boolean isAbove(double charging) {
            return Arrays.stream(loads).max().orElseThrow() + charging > fuse.allowed() + ROUNDING;
        }
    }

    @Test
    void noPhaseIsAboveTheLimitForLongerThanATelegramAndWhatTheChargerNeedsToFollow() {
        for (int seed = 0; seed < HOUSES; seed++) {
            House house = new House(seed);
            int before = 0;
            long stopped = Long.MIN_VALUE / 2;
            for (int telegram = 0; telegram < TELEGRAMS; telegram++) {

                house.goOn(telegram == 2 ? TEN_MINUTES : INTERVALS[seed % INTERVALS.length]);

                int advice = house.advice;
                String where = "house " + seed + ", telegram " + telegram + ", A: " + advice;
                assertFalse(advice > 0 && house.isAbove(house.taken) && house.isAbove(Math.min(advice, house.car)),
                        where);
                assertTrue(advice == 0 || advice >= 6 && advice <= house.most, where);
                assertTrue(before > 0 || advice == 0 || house.millis - stopped >= TEN_MINUTES, where);
                stopped = before > 0 && advice == 0 ? house.millis : stopped;
                before = advice;
            }
        }
    }

    /** What is told of a charger in a cloud is up to two minutes old; without it the charger is taken to follow. */
    @ParameterizedTest
    @CsvSource({ "0, 1", "1, 1", "3, 1", "6, 2", "12, 1" })
    void aChargerThatIsToldOfLateIsNotStoppedForIt(int late, int slow) {
        for (double load = 3; load < 11; load += 0.7) {
            ChargerAdvice advice = new ChargerAdvice(16);
            List<Integer> advised = new ArrayList<>(Collections.nCopies(slow + late, 0));
            int stops = 0;
            for (long millis = 0; millis < 6 * TEN_MINUTES; millis += 10_000) {
                int before = advice.amperes();
                double taken = advised.get(advised.size() - slow);
                advice.phase(millis, 19 - load - taken, advised.get(advised.size() - slow - late), load + taken);
                advice.decide(millis);
                advised.add(advice.amperes());
                stops += advice.amperes() < before ? 1 : 0;
            }

            assertEquals(Math.min(16, Math.floor(19 - load - 0.3)), advice.amperes(), "load in A: " + load);
            assertEquals(0, stops, "load in A: " + load);
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
                on(advice, millis, free + (random.nextDouble() * 2 - 1) * noise);
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
            on(advice, millis, 100);
        }

        assertEquals(most, advice.amperes());
    }

    @Test
    void aChargerGetsWhatIsFreeButForTheEdgeOfAnAmpere() {
        for (double free = 8.05; free < 32; free += 0.1) {
            ChargerAdvice advice = new ChargerAdvice(32);

            for (long millis = 0; millis < 6 * TEN_MINUTES; millis += 10_000) {
                on(advice, millis, free);
            }

            assertEquals(Math.floor(free - 0.3), advice.amperes(), "A free: " + free);
        }
    }

    @Test
    void aChargerThatNobodyTellsOfIsNotOfferedMoreThanCanBeSeenOfIt() {
        FuseWatch watch = new FuseWatch(new MainFuse(20, FuseType.GG, 1, 1), new FuseWatch.Load(2300, 1, 0), 32);
        Sample withoutCar = new Currents().of(4, 2, 1);
        FuseView view = watch.none();

        for (long millis = 0; millis < 6 * TEN_MINUTES; millis += 10_000) {
            watch.take(withoutCar);
            view = watch.view(millis);
        }

        assertEquals(15, view.onAllPhases(), "19 - 4 + 1");
        assertEquals(List.of(18, 18, 18), view.onOnePhase());
    }

    /** @param available what the charger takes already is in it */
    private static void on(ChargerAdvice advice, long millis, double available) {
        advice.phase(millis, available - advice.amperes(), Double.NaN, advice.amperes());
        advice.decide(millis);
    }
}
