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
package org.openhab.binding.hanport.internal.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * A house that is the same every time, and could be true.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SimulatedHouseTest {

    private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-10T00:00:00Z");

    @Test
    void isTheSameForTheSameSeedAndStart() {
        List<HouseState> first = day(new SimulatedHouse(7, START));
        List<HouseState> second = day(new SimulatedHouse(7, START));

        assertEquals(first, second);
    }

    @Test
    void differsFromTheHouseOfAnotherSeed() {
        HouseState one = new SimulatedHouse(7, START).at(START);
        HouseState other = new SimulatedHouse(8, START).at(START);

        assertNotEquals(one.phases(), other.phases());
        assertNotEquals(one.registers(), other.registers());
    }

    @Test
    void tellsTheSameInWhateverOrderItIsAsked() {
        SimulatedHouse house = new SimulatedHouse(7, START);
        Instant morning = START.plus(Duration.ofHours(8));
        Instant evening = START.plus(Duration.ofHours(20));
        HouseState firstMorning = house.at(morning);
        HouseState firstEvening = house.at(evening);

        HouseState morningAgain = house.at(morning);
        HouseState eveningAgain = house.at(evening);

        assertEquals(firstMorning, morningAgain);
        assertEquals(firstEvening, eveningAgain);
    }

    @Test
    void countsEnergiesAsTheExactIntegralOfThePowers() {
        SimulatedHouse house = new SimulatedHouse(7, SUMMER);
        Registers before = house.at(SUMMER).registers();
        long[] wattSeconds = new long[4];

        for (Instant at = SUMMER; at.isBefore(SUMMER.plus(Duration.ofDays(2))); at = at.plus(SimulatedHouse.STEP)) {
            HouseState state = house.at(at);
            wattSeconds[0] += 5L * Math.max(state.watts(), 0);
            wattSeconds[1] += 5L * Math.max(-state.watts(), 0);
            wattSeconds[2] += 5L * Math.max(state.vars(), 0);
            wattSeconds[3] += 5L * Math.max(-state.vars(), 0);
        }
        Registers after = house.at(SUMMER.plus(Duration.ofDays(2))).registers();

        assertEquals(wattSeconds[0], after.activeImport() - before.activeImport());
        assertEquals(wattSeconds[1], after.activeExport() - before.activeExport());
        assertEquals(wattSeconds[2], after.reactiveImport() - before.reactiveImport());
        assertEquals(wattSeconds[3], after.reactiveExport() - before.reactiveExport());
        assertTrue(LongStream.of(wattSeconds).allMatch(sum -> sum > 0), "all four registers count in summer");
    }

    @Test
    void makesCurrentsOfPowersAndVoltages() {
        day(new SimulatedHouse(7, START)).stream().flatMap(state -> state.phases().stream()).forEach(phase -> {
            double apparent = phase.amperes() * phase.decivolts() / 10;

            assertEquals(Math.hypot(phase.watts(), phase.vars()), apparent, 1e-6);
        });
    }

    @Test
    void lowersTheVoltageUnderLoadAndRaisesItWithSun() {
        PhaseState idle = PhaseState.behindGrid(230, 0, 0);
        PhaseState loaded = PhaseState.behindGrid(230, 3_680, 0);
        PhaseState exporting = PhaseState.behindGrid(230, -3_680, 0);

        assertEquals(2_300, idle.decivolts());
        assertEquals(2_255, loaded.decivolts());
        assertEquals(2_345, exporting.decivolts());
    }

    @Test
    void staysWithinWhatAHouseCanDoAllYear() {
        List<PhaseState> phases = samples(2026).map(HouseState::phases).flatMap(List::stream).toList();

        assertTrue(phases.stream().allMatch(phase -> phase.decivolts() > 2_160 && phase.decivolts() < 2_440));
        assertTrue(phases.stream().allMatch(phase -> phase.amperes() < 35));
        assertTrue(phases.stream().anyMatch(phase -> phase.amperes() > 16), "the car charges");
    }

    @Test
    void exportsOnSummerNoonsAndNeverAtNight() {
        List<HouseState> noons = july("10:00:00Z");
        List<HouseState> nights = july("23:30:00Z");

        assertTrue(noons.stream().filter(state -> state.watts() < -500).count() > 10);
        assertTrue(nights.stream().allMatch(state -> state.watts() > 0));
    }

    @Test
    void chargesTheCarOnSomeEvenings() {
        long charging = july("21:30:00Z").stream().filter(state -> state.watts() > 10_000).count();

        assertTrue(charging >= 5 && charging <= 20, charging + " of 31 evenings");
    }

    @Test
    void refusesMomentsBeforeItsStart() {
        SimulatedHouse house = new SimulatedHouse(7, START);

        assertThrows(IllegalArgumentException.class, () -> house.at(START.minusSeconds(1)));
    }

    private static List<HouseState> day(SimulatedHouse house) {
        List<HouseState> states = new ArrayList<>();
        for (int minute = 0; minute < 24 * 60; minute++) {
            states.add(house.at(START.plus(Duration.ofMinutes(minute))));
        }
        return states;
    }

    /** Every 17 minutes of a year; each from a house of its own, so that nothing need be counted in between. */
    private static Stream<HouseState> samples(int year) {
        Instant newYear = Instant.parse(year + "-01-01T00:00:00Z");
        return IntStream.range(0, 365 * 24 * 60 / 17).mapToObj(i -> newYear.plus(Duration.ofMinutes(17L * i)))
                .map(at -> new SimulatedHouse(3, at).at(at));
    }

    private static List<HouseState> july(String time) {
        return IntStream.rangeClosed(1, 31).mapToObj(day -> Instant.parse("2026-07-%02dT%s".formatted(day, time)))
                .map(at -> new SimulatedHouse(3, at).at(at)).toList();
    }
}
