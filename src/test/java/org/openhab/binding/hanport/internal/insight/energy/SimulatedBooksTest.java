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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Registers;
import org.openhab.binding.hanport.internal.simulator.SimulatedHouse;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.telegram.Direction;

/**
 * The books of simulated meters against the registers of their houses: {@code -Dbooks.days=365} for a year, on from
 * three days before the night when summer time ends.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SimulatedBooksTest {

    private static final int DAYS = Integer.getInteger("books.days", 5);
    private static final Instant START = Instant.parse("2026-10-22T22:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, mode = Mode.EXCLUDE, names = "MME_LOCKED")
    void eachHourIsExactAsSoonAsItsRegisterIsThere(MeterModel model) {
        int seed = 11;
        SimulatedMeter meter = new SimulatedMeter(model, seed, START);
        // the list of registers follows the hour by five seconds
        Duration late = model == MeterModel.DALA ? Duration.ofSeconds(5) : Duration.ZERO;
        int step = model == MeterModel.DALA ? 10 : 1;
        List<Long> imported = new ArrayList<>();
        List<Long> exported = new ArrayList<>();
        SimulatedHouse house = new SimulatedHouse(seed, START);
        for (int hour = 0; hour <= DAYS * 24; hour++) {
            Registers shown = house.at(START.plus(HOUR.multipliedBy(hour)).plus(late)).registers();
            imported.add(shown.activeImport() / 3600 / step * step);
            exported.add(shown.activeExport() / 3600 / step * step);
        }
        Ledger ledger = new Ledger(new HandMemory(), "house");
        int checked = 0;

        Instant due = START.plus(HOUR).plus(HOUR).plus(late);
        ledger.on(meter.telegramAt(START), START);
        for (Instant at = meter.nextPush(START); !at.isAfter(START.plus(Duration.ofDays(DAYS))); at = meter
                .nextPush(at)) {
            ledger.on(meter.telegramAt(at), at);
            if (at.equals(due)) {
                Instant end = due.minus(late);
                int hour = (int) Duration.between(START, end).toHours();
                assertExact(imported.get(hour) - imported.get(hour - 1),
                        ledger.between(Direction.IMPORT, end.minus(HOUR), end), step);
                assertExact(exported.get(hour) - exported.get(hour - 1),
                        ledger.between(Direction.EXPORT, end.minus(HOUR), end), step);
                checked++;
                due = due.plus(HOUR);
            }
        }

        assertTrue(checked >= DAYS * 24 - 2, "hours: " + checked);
    }

    /**
     * Telegrams of P1 meters may stand a few seconds beside the hour, so one Wh may be counted on its other side. The
     * list of the simulated OMNIPOWER holds what its register shows five seconds after the hour.
     */
    private static void assertExact(long wattHours, Energy energy, int step) {
        assertEquals(Quality.EXACT, energy.quality());
        assertEquals(wattHours, energy.wattHours(), step == 1 ? 1 : 0);
    }
}
