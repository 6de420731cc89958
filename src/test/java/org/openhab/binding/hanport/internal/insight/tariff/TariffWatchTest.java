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
package org.openhab.binding.hanport.internal.insight.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.energy.Ledger;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedHouse;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * The interval that runs, against a tariff.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TariffWatchTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final OptionalDouble NO_CEILING = OptionalDouble.empty();

    private final HandMemory memory = new HandMemory();
    private final Ledger ledger = new Ledger(memory, "house");
    private final Corrections corrections = new Corrections(memory, "corrections");
    private Instant now = at(2026, 1, 12, 0);
    private double register = 1_000_000;

    /** A house of constant power for some time, telling its register each minute. */
    private Outlook live(TariffWatch watch, double watts, int minutes) {
        Outlook outlook = send(watch, watts);
        for (int minute = 0; minute < minutes; minute++) {
            register += watts / 60;
            now = now.plusSeconds(60);
            outlook = send(watch, watts);
        }
        return outlook;
    }

    private Outlook send(TariffWatch watch, double watts) {
        ledger.on(new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(),
                List.of(new Reading(ObisCode.of(1, 0, 1, 7, 0), new Quantity((long) watts, 0, Unit.WATT)),
                        new Reading(ObisCode.of(1, 0, 1, 8, 0), new Quantity(Math.round(register), 0, Unit.WATT_HOUR))),
                List.of()), now);
        return watch.on(now, watts);
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDate.of(year, month, day).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private TariffWatch watch(String tariff, OptionalDouble ceiling) throws TariffException {
        return new TariffWatch(ShippedTariffs.read(tariff), 20, ceiling, ledger, corrections);
    }

    @Test
    void withoutPeaksYetNothingIsFreeOfCharge() throws TariffException {
        TariffWatch watch = watch("se-goteborg-energi", NO_CEILING);

        Outlook outlook = live(watch, 1000, 30);

        assertEquals(0, outlook.allowed());
        assertEquals(1000, outlook.projected(), 1);
        assertTrue(outlook.risk());
        assertEquals(16.33, outlook.perKilowatt().orElseThrow().doubleValue(), 0.01, "a third of 49 kr");
    }

    @Test
    void underACeilingTheRestOfTheHourMayUseWhatIsLeft() throws TariffException {
        TariffWatch watch = watch("se-goteborg-energi", OptionalDouble.of(4000));

        Outlook outlook = live(watch, 2000, 30);

        assertEquals(6000, outlook.allowed(), 1, "3 kWh in half an hour");
        assertFalse(outlook.risk());
    }

    @Test
    void afterThreeDaysTheThirdPeakIsTheLimitAndTodaysOwnPeakOnItsDay() throws TariffException {
        TariffWatch watch = watch("se-goteborg-energi", NO_CEILING);
        for (double peak : List.of(5000.0, 3000.0, 4000.0)) {
            live(watch, peak, 60);
            live(watch, 500, 23 * 60);
        }

        Outlook morning = live(watch, 500, 1);
        live(watch, 500, 59);
        live(watch, 6000, 60);
        Outlook later = live(watch, 500, 1);

        assertEquals(3000, morning.limit(), 1);
        assertEquals(6000, later.limit(), 1, "one peak a day: the next hour of this day must be higher");
        assertEquals(List.of(6000L, 5000L, 4000L),
                watch.bases().get(0).peaks().stream().map(peak -> Math.round(peak.watts())).toList());
    }

    @Test
    void theNightThatCountsHalfMayUseTwice() throws TariffException {
        TariffWatch watch = watch("se-ellevio", OptionalDouble.of(2000));

        Outlook night = live(watch, 500, 90);
        live(watch, 500, 8 * 60);
        Outlook day = live(watch, 500, 1);

        assertEquals(4000, night.limit(), 1);
        assertEquals(new BigDecimal("0.5"), night.weight());
        assertEquals(2000, day.limit(), 1);
    }

    @Test
    void whereNoFeeIsDueTheFuseAloneIsTheLimit() throws TariffException {
        TariffWatch watch = watch("se-varnamo-elnat", OptionalDouble.of(2000));

        Outlook outlook = live(watch, 5000, 30);

        assertEquals(20 * 690, outlook.limit());
        assertFalse(outlook.risk());
        assertEquals(BigDecimal.ZERO, outlook.weight());
        assertEquals(Optional.empty(), outlook.perKilowatt());
    }

    @Test
    void aCorrectedPeakCountsAsItStandsOnTheBillAndAForgottenOneNotAtAll() throws TariffException {
        TariffWatch watch = watch("se-goteborg-energi", NO_CEILING);
        live(watch, 5000, 60);
        live(watch, 500, 24 * 60);

        corrections.correct(at(2026, 1, 12, 0), 4000);
        watch.refresh();
        live(watch, 500, 1);
        long corrected = Math.round(watch.bases().get(0).peaks().get(0).watts());
        corrections.forget(at(2026, 1, 12, 0));
        watch.refresh();
        live(watch, 500, 1);
        long forgotten = Math.round(watch.bases().get(0).peaks().get(0).watts());

        assertEquals(4000, corrected);
        assertEquals(500, forgotten);
        assertEquals(500, Math.round(new TariffWatch(ShippedTariffs.read("se-goteborg-energi"), 20, NO_CEILING, ledger,
                new Corrections(memory, "corrections")).on(now, 500).projected()), "also after a restart");
    }

    @Test
    void anHourWhoseBeginningNobodySawIsJudgedByItsPower() throws TariffException {
        now = now.plusSeconds(1200);
        TariffWatch watch = watch("se-goteborg-energi", OptionalDouble.of(4000));

        Outlook outlook = live(watch, 3000, 20);

        assertEquals(3000, outlook.projected(), 1);
        assertEquals(4000, outlook.allowed(), 1);
    }

    /** A load that comes or goes after that moves the hour by more: nobody can know of it. */
    @ParameterizedTest
    @EnumSource(value = MeterModel.class, mode = Mode.EXCLUDE, names = "MME_LOCKED")
    void inTheLastQuarterTheProjectionIsNear(MeterModel model) throws TariffException {
        Instant start = at(2026, 1, 12, 0);
        SimulatedMeter meter = new SimulatedMeter(model, 3, start);
        SimulatedHouse house = new SimulatedHouse(3, start);
        TariffWatch watch = watch("se-goteborg-energi", NO_CEILING);
        Sample sample = new Sample();
        List<Double> errors = new ArrayList<>();
        List<Double> hours = new ArrayList<>();
        for (int hour = 0; hour <= 3 * 24; hour++) {
            hours.add(house.at(start.plusSeconds(hour * 3600L)).registers().activeImport() / 3600.0);
        }

        for (Instant at = start; at.isBefore(start.plus(Duration.ofDays(3))); at = meter.nextPush(at)) {
            Telegram telegram = meter.telegramAt(at);
            sample.take(telegram.readings());
            ledger.on(telegram, at);
            Outlook outlook = watch.on(at, sample.power(true) - sample.power(false));
            long left = Duration.between(at, outlook.end()).toSeconds();
            if (at.isAfter(start.plusSeconds(3600)) && left <= 900) {
                int number = (int) Duration.between(start, outlook.start()).toHours();
                double hour = hours.get(number + 1) - hours.get(number);
                errors.add(Math.abs(outlook.projected() - hour) / Math.max(hour, 500));
            }
        }
        double near = errors.stream().filter(error -> error <= 0.03).count() / (double) errors.size();

        assertTrue(near > 0.85, "within 3 %: " + near);
    }

    /** Shown on a bill of September 2025: 5.35 kW and 434.53 kr; the energies are made up to give that. */
    @Test
    void aRealLineOfEllevioIsReproduced() throws TariffException {
        Tariff ellevio = ShippedTariffs.read("se-ellevio");
        now = at(2025, 9, 1, 0);
        TariffWatch watch = new TariffWatch(ellevio, 20, NO_CEILING, ledger, new Corrections(Memory.NONE, ""));
        live(watch, 100, 9 * 60);
        for (double peak : List.of(5400.0, 5344.0, 5300.15)) {
            live(watch, peak, 60);
            live(watch, 100, 23 * 60);
        }

        Bill bill = watch.bill(now);

        assertEquals(new BigDecimal("434.53"), bill.sum(Bill.Kind.POWER).orElseThrow());
        assertEquals("5.35", watch.bases().get(0).kilowatts().setScale(2, RoundingMode.HALF_UP).toString());
    }
}
