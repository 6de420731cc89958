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
package org.openhab.binding.hanport.internal.insight.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedHouse;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Energies between two registers of an hourly list.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class EnergyEstimateTest {

    private static final Instant START = Instant.parse("2026-04-15T09:00:00Z");

    private final EnergyEstimate estimate = new EnergyEstimate();

    @Test
    void isGivenFromTheFirstRegisterOn() {
        SimulatedMeter meter = new SimulatedMeter(MeterModel.DALA, 1, START);

        List<Instant> given = new ArrayList<>();
        for (Instant at = meter.nextPush(START.minusSeconds(100)); given.isEmpty(); at = meter.nextPush(at)) {
            if (!at.isBefore(START) && !on(meter.telegramAt(at), at).isEmpty()) {
                given.add(at);
            }
        }

        assertEquals(List.of(START.plusSeconds(40)), given, "four powers after the register of 09:00:05");
    }

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, names = { "MALUNG", "VARNAMO" })
    void isNotGivenWhereRegistersComeWithThePowers(MeterModel model) {
        SimulatedMeter meter = new SimulatedMeter(model, 1, START);

        int given = 0;
        for (Instant at = START; at.isBefore(START.plus(Duration.ofHours(3))); at = meter.nextPush(at)) {
            given += on(meter.telegramAt(at), at).size();
        }

        assertEquals(0, given);
    }

    /** The nights to 29 March and 25 October 2026, and a day of sun. */
    @ParameterizedTest
    @ValueSource(strings = { "2026-03-28T20:00:00Z", "2026-10-24T20:00:00Z", "2026-06-15T04:00:00Z" })
    void followsTheRegistersThatNobodySees(String from) {
        Instant start = Instant.parse(from);
        SimulatedMeter meter = new SimulatedMeter(MeterModel.DALA, 1, start);
        SimulatedHouse house = new SimulatedHouse(1, start);

        double furthest = 0;
        double before = 0;
        for (Instant at = start; at.isBefore(start.plus(Duration.ofHours(12))); at = meter.nextPush(at)) {
            for (Estimate found : on(meter.telegramAt(at), at)) {
                double wattHours = wattHours(found);
                double counted = (found.direction() == Direction.IMPORT ? house.at(at).registers().activeImport()
                        : house.at(at).registers().activeExport()) / 3_600.0;
                furthest = Math.max(furthest, Math.abs(wattHours - counted));
                if (found.direction() == Direction.IMPORT) {
                    assertTrue(wattHours >= before, "never goes back");
                    before = wattHours;
                }
            }
        }

        assertTrue(furthest < 60, "Wh: " + furthest);
    }

    @Test
    void isNoneAfterAGapUntilTheNextRegister() {
        SimulatedMeter meter = new SimulatedMeter(MeterModel.DALA, 1, START);
        Instant pause = START.plus(Duration.ofMinutes(20));
        Instant end = pause.plus(Duration.ofMinutes(2));

        List<String> changes = new ArrayList<>();
        for (Instant at = START; at.isBefore(START.plus(Duration.ofMinutes(70))); at = meter.nextPush(at)) {
            if (at.isBefore(pause) || at.isAfter(end)) {
                for (Estimate found : on(meter.telegramAt(at), at)) {
                    String change = found.key() + " " + found.value().isPresent();
                    if (changes.lastIndexOf(change) <= changes
                            .lastIndexOf(found.key() + " " + found.value().isEmpty())) {
                        changes.add(change);
                    }
                }
            }
        }

        assertEquals(
                List.of("energy-import-estimate true", "energy-export-estimate true", "energy-import-estimate false",
                        "energy-export-estimate false", "energy-import-estimate true", "energy-export-estimate true"),
                changes);
    }

    @Test
    void isNoneOnceAPowerIsOverdue() {
        SimulatedMeter meter = new SimulatedMeter(MeterModel.DALA, 1, START);
        Instant last = START;
        for (Instant at = START; at.isBefore(START.plus(Duration.ofMinutes(20))); at = meter.nextPush(at)) {
            on(meter.telegramAt(at), at);
            last = at;
        }
        Instant look = estimate.nextLook().orElseThrow();

        assertEquals(last.plusMillis(31_501), look, "three intervals and a little");
        assertEquals(List.of(), estimate.at(new Times(look.minusMillis(2), look, Optional.empty())));
        assertEquals(
                List.of(new Estimate(Direction.IMPORT, Optional.empty()),
                        new Estimate(Direction.EXPORT, Optional.empty())),
                estimate.at(new Times(look, look, Optional.empty())));
        assertEquals(Optional.empty(), estimate.nextLook());
    }

    private List<Estimate> on(Telegram telegram, Instant at) {
        return estimate.on(telegram, new Times(at, at, Optional.empty()));
    }

    private static double wattHours(Estimate estimate) {
        return estimate.value().map(value -> ((Quantity) value).inBaseUnit()).orElse(Double.NaN);
    }
}
