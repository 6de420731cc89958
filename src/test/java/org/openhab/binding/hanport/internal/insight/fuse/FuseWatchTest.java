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

import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.fuse.SignedCurrents.Origin;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * What is free on a main fuse, and who may take it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FuseWatchTest {

    private static final MainFuse FUSE = new MainFuse(20, FuseType.GG, 1, 1);
    private static final FuseWatch.Load LOAD = new FuseWatch.Load(2300, 1, 60_000);

    private final Currents currents = new Currents();
    private FuseWatch watch = new FuseWatch(FUSE, LOAD, 16);
    private long millis = 5_000_000;

    @Test
    void headroomFollowsAStepWithinOneTelegram() {
        assertEquals(List.of(18.0, 17.0, 24.0), on(2, 3, -4).headrooms());

        FuseView after = on(12, 3, -4);

        assertEquals(List.of(8.0, 17.0, 24.0), after.headrooms());
        assertEquals(8, after.headroom());
    }

    @Test
    void nothingIsFreeWhenNothingIsKnown() {
        for (int i = 0; i < 100; i++) {
            on(1, 1, 1);
        }

        FuseView none = watch.none();

        assertEquals(0, none.headroom());
        assertEquals(List.of(0, 0, 0), none.onOnePhase());
        assertEquals(0, none.onAllPhases());
        assertFalse(none.mayStart());
    }

    @Test
    void aChargerBeginsAfterTenMinutesAndThenGetsWhatIsFree() {
        int seconds = 0;
        while (on(2, 2, 2).onAllPhases() == 0) {
            seconds += 10;
        }
        for (int i = 0; i < 100; i++) {
            on(2 + taken(), 2 + taken(), 2 + taken());
        }

        assertEquals(600, seconds);
        assertEquals(16, taken());
    }

    @Test
    void aChargerIsTakenDownAtOnceByAllThatIsTooMuchAndStoppedBelowSixAmperes() {
        charge();

        assertEquals(10, on(9 + 16, 2 + 16, 2 + 16).onAllPhases());
        assertEquals(10, on(9 + 10, 2 + 10, 2 + 10).onAllPhases());
        assertEquals(0, on(14 + 10, 2 + 10, 2 + 10).onAllPhases());
    }

    @Test
    void noPhaseIsAboveTheLimitForLongerThanATelegramInTenThousandHouses() {
        for (int house = 0; house < 10_000; house++) {
            boolean told = house % 2 == 0;
            Random random = new Random(house);
            watch = new FuseWatch(FUSE, LOAD, 16);
            double[] loads = { random.nextInt(10), random.nextInt(10), random.nextInt(10) };
            int charger = 0;
            boolean above = false;
            for (int telegram = 0; telegram < 50; telegram++) {
                if (random.nextInt(8) == 0) {
                    loads[random.nextInt(3)] = random.nextInt(190) / 10.0;
                    above = false;
                }
                for (int phase = 0; phase < 3 && told; phase++) {
                    watch.charger(phase, charger);
                }
                double highest = Math.max(loads[0], Math.max(loads[1], loads[2])) + charger;
                assertFalse(above && charger > 0 && highest > 19.001, house + " at telegram " + telegram);
                above = highest > 19.001;
                charger = on(loads[0] + charger, loads[1] + charger, loads[2] + charger).onAllPhases();
                if (telegram < 2) {
                    millis += 600_000;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = { 2, 2.95, 3.4, 8.3, 12.9, 13.2 })
    void theAdviceGoesOneWayUnderConstantLoad(double load) {
        charge();
        int turns = 0;
        int direction = 0;
        int before = taken();
        for (int i = 0; i < 180; i++) {
            double noise = i % 2 * 0.1;
            int now = on(load + noise + before, 2 + before, 2 + before).onAllPhases();
            int step = Integer.signum(now - before);
            turns += step != 0 && direction != 0 && step != direction ? 1 : 0;
            direction = step == 0 ? direction : step;
            before = now;
        }

        assertTrue(turns <= 1, "turns in half an hour: " + turns);
    }

    @Test
    void aLoadMayStartAfterThereWasRoomForAWhile() {
        boolean atOnce = on(5, 19, 19).mayStart();
        for (int i = 0; i < 6; i++) {
            on(5, 19, 19);
        }

        assertFalse(atOnce);
        assertTrue(on(5, 19, 19).mayStart());
        assertFalse(on(10, 19, 19).mayStart());
    }

    @Test
    void anOverloadIsAnEmergency() {
        FuseView view = on(32, 5, 5);
        for (int i = 0; i < 8; i++) {
            view = on(32, 5, 5);
        }

        assertEquals(LoadLevel.EMERGENCY, view.loadLevel());
        assertEquals(-12, view.headroom());
    }

    @Test
    void currentsWithoutPowersAreTakenForImport() {
        FuseView view = see(
                currents.of(List.of(Currents.reading(31, 7, 0, Unit.AMPERE), Currents.reading(51, 3, 0, Unit.AMPERE),
                        Currents.reading(1, 0, 0, Unit.WATT), Currents.reading(2, 900, 0, Unit.WATT))),
                millis);

        assertEquals(List.of(7.0, 3.0, Double.NaN), view.currents());
        assertEquals(Origin.NONE, watch.origin());
        assertEquals(0, view.onAllPhases());
    }

    @Test
    void theOnlyPhaseHasTheDirectionOfTheWholePower() {
        FuseView view = see(currents.of(List.of(Currents.reading(31, 7, 0, Unit.AMPERE),
                Currents.reading(1, 0, 0, Unit.WATT), Currents.reading(2, 900, 0, Unit.WATT))), millis);

        assertEquals(-7, view.currents().get(0));
        assertEquals(Origin.TOTAL_POWER, watch.origin());
    }

    @Test
    void wholeAmperesAreMadeExactByThePower() {
        FuseView view = see(currents.of(List.of(Currents.reading(31, 7, 0, Unit.AMPERE),
                Currents.reading(21, 1794, 0, Unit.WATT), Currents.reading(32, 2300, 1, Unit.VOLT))), millis);

        assertEquals(7.8, view.currents().get(0), 1e-9);
    }

    private void charge() {
        for (int i = 0; i < 200; i++) {
            on(2 + taken(), 2 + taken(), 2 + taken());
        }
        assertEquals(16, taken());
    }

    private int last;

    private int taken() {
        return last;
    }

    private FuseView on(double one, double two, double three) {
        FuseView view = see(currents.of(one, two, three), millis += 10_000);
        last = view.onAllPhases();
        return view;
    }

    private FuseView see(Sample sample, long at) {
        watch.take(sample);
        return watch.view(at);
    }
}
