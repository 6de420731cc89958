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
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * The books of a house whose power is known to the watt.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LedgerTest {

    private static final Instant NINE = Instant.parse("2026-01-15T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String KEY = "energy";

    private final HandMemory memory = new HandMemory();
    private Ledger ledger = new Ledger(memory, KEY);
    /** The register when the house's time begins, in Wh. */
    private long zero = 1_000_000;
    private String meter = "1000001";

    @Test
    void hoursOfAMeterThatSendsItsRegisterEachTimeAreExact() {
        p1(NINE, NINE.plus(Duration.ofHours(2)));

        assertEquals(List.of(exact(NINE), exact(NINE.plus(HOUR))), hours(NINE, 3));
        assertEquals(new Energy(wattHours(NINE.plus(HOUR), NINE.plusSeconds(4500)), Quality.EXACT),
                ledger.between(Direction.IMPORT, NINE.plus(HOUR), NINE.plusSeconds(4500)));
    }

    @Test
    void edgesBetweenTwoTelegramsAreSplitBetweenThem() {
        p1(NINE.plusSeconds(7), NINE.plusSeconds(7).plus(HOUR.multipliedBy(2)));

        Energy hour = ledger.between(Direction.IMPORT, NINE.plus(HOUR), NINE.plus(HOUR.multipliedBy(2)));

        assertEquals(Quality.EXACT, hour.quality());
        assertEquals(wattHours(NINE.plus(HOUR), NINE.plus(HOUR.multipliedBy(2))), hour.wattHours(), 1);
    }

    @Test
    void hoursOfAMeterWithHourlyRegistersAreExactAndTheirQuartersAddUp() {
        hanNve(NINE, NINE.plus(Duration.ofHours(3)));

        List<Interval> quarters = ledger.intervals(Direction.IMPORT, NINE.plus(HOUR), NINE.plus(HOUR.multipliedBy(2)),
                EnergyLedger.QUARTER);

        assertEquals(List.of(exact(NINE.plus(HOUR)), exact(NINE.plus(HOUR.multipliedBy(2)))),
                hours(NINE.plus(HOUR), 2));
        assertEquals(wattHours(NINE.plus(HOUR), NINE.plus(HOUR.multipliedBy(2))),
                quarters.stream().mapToLong(quarter -> quarter.energy().wattHours()).sum());
        assertEquals(List.of(Quality.ESTIMATED, Quality.ESTIMATED, Quality.ESTIMATED, Quality.ESTIMATED),
                quarters.stream().map(quarter -> quarter.energy().quality()).toList());
        quarters.forEach(quarter -> assertEquals(wattHours(quarter.start(), quarter.start().plusSeconds(900)),
                quarter.energy().wattHours(), 5));
    }

    @Test
    void theRunningHourOfAMeterWithHourlyRegistersIsEstimatedFromItsPower() {
        hanNve(NINE, NINE.plusSeconds(3600 + 2400));

        Energy running = ledger.since(Direction.IMPORT, NINE.plus(HOUR));

        assertEquals(Quality.ESTIMATED, running.quality());
        assertEquals(wattHours(NINE.plus(HOUR), NINE.plusSeconds(6000)), running.wattHours(), 10);
    }

    @Test
    void anHourInWhichOpenhabWasRestartedIsExact() {
        p1(NINE, NINE.plusSeconds(1234));
        ledger.save();
        ledger = new Ledger(memory, KEY);
        p1(NINE.plusSeconds(1810), NINE.plusSeconds(3700));

        assertEquals(List.of(exact(NINE)), hours(NINE, 2));
        assertEquals(Quality.ESTIMATED, ledger.between(Direction.IMPORT, NINE, NINE.plusSeconds(1800)).quality(),
                "the edge in the pause");
    }

    @Test
    void anHourInWhichThePowerFailedIsExactIfTheNextTelegramComesBeforeItsEnd() {
        p1(NINE, NINE.plusSeconds(1234));
        ledger = new Ledger(memory, KEY);
        p1(NINE.plusSeconds(1810), NINE.plusSeconds(3700));

        assertEquals(List.of(exact(NINE)), hours(NINE, 2));
    }

    @Test
    void hoursWhoseCommonEdgeLiesInALongSilenceAreGapsAndTheirSumIsExact() {
        p1(NINE, NINE.plusSeconds(2400));
        p1(NINE.plusSeconds(4500), NINE.plus(HOUR.multipliedBy(2)));

        List<Quality> qualities = hours(NINE, 2).stream().map(hour -> hour.energy().quality()).toList();

        assertEquals(List.of(Quality.GAP, Quality.GAP), qualities);
        assertEquals(new Energy(wattHours(NINE, NINE.plus(HOUR.multipliedBy(2))), Quality.EXACT),
                ledger.between(Direction.IMPORT, NINE, NINE.plus(HOUR.multipliedBy(2))));
    }

    @Test
    void hoursWhoseCommonEdgeLiesInAShortSilenceAreEstimated() {
        p1(NINE, NINE.plusSeconds(3400));
        p1(NINE.plusSeconds(3900), NINE.plus(HOUR.multipliedBy(2)));

        List<Quality> qualities = hours(NINE, 2).stream().map(hour -> hour.energy().quality()).toList();

        assertEquals(List.of(Quality.ESTIMATED, Quality.ESTIMATED), qualities);
    }

    @Test
    void aMeterThatWasReplacedGoesOnWhereTheOldOneEnded() {
        p1(NINE, NINE.plusSeconds(1200));
        meter = "2000002";
        zero = -wattHours(Instant.EPOCH, NINE.plusSeconds(3000));
        p1(NINE.plusSeconds(3000), NINE.plus(HOUR.multipliedBy(3)));

        List<Interval> hours = hours(NINE, 3);

        assertEquals(Quality.GAP, hours.get(0).energy().quality(), "what flowed in between nobody counted");
        assertEquals(List.of(exact(NINE.plus(HOUR)), exact(NINE.plus(HOUR.multipliedBy(2)))), hours.subList(1, 3));
    }

    @Test
    void bothHoursTwoOfTheNightWhenSummerTimeEndsAreIntervals() {
        Instant night = Instant.parse("2026-10-24T22:00:00Z");
        p1(night, night.plus(Duration.ofHours(25)));

        List<Interval> hours = hours(night, 25);

        assertEquals(25, hours.size());
        assertTrue(hours.stream().allMatch(hour -> hour.equals(exact(hour.start()))));
    }

    @Test
    void aYearIsSmallAndSeldomWritten() {
        Instant end = NINE.plus(Duration.ofDays(400));
        for (Instant at = NINE; at.isBefore(end); at = at.plusSeconds(300)) {
            on(at, true);
        }

        long size = memory.keys().stream().mapToLong(key -> memory.load(key).orElse("").length()).sum();

        assertTrue(size < 500_000, "characters: " + size);
        assertTrue(memory.writes() <= 400 * 24 * 2 + 14 * 24, "writes: " + memory.writes());
        assertEquals(14, memory.keys().stream().filter(key -> key.startsWith(KEY + " ")).count());
        assertEquals(exact(NINE.plus(Duration.ofDays(100))), hours(NINE.plus(Duration.ofDays(100)), 1).get(0));
    }

    @Test
    void whatWasChangedByHandIsLeftAlone() {
        p1(NINE, NINE.plus(HOUR));
        ledger.save();
        for (String key : List.copyOf(memory.keys())) {
            memory.save(key, memory.load(key).orElseThrow().replace('1', 'x'));
        }

        ledger = new Ledger(memory, KEY);
        p1(NINE.plus(HOUR), NINE.plus(HOUR.multipliedBy(2)));

        assertEquals(List.of(exact(NINE.plus(HOUR))), hours(NINE.plus(HOUR), 1));
    }

    @Test
    void aSilenceOfYearsIsNotWrittenDown() {
        p1(NINE, NINE.plus(HOUR));
        Instant later = NINE.plus(Duration.ofDays(800));
        p1(later, later.plus(HOUR));

        assertEquals(List.of(exact(later)), hours(later, 1));
        assertEquals(Quality.GAP, ledger.since(Direction.IMPORT, NINE).quality());
    }

    private void p1(Instant from, Instant to) {
        for (Instant at = from; !at.isAfter(to); at = at.plusSeconds(10)) {
            on(at, true);
        }
    }

    /** Powers each ten seconds, and five seconds after each hour the register of its end. */
    private void hanNve(Instant from, Instant to) {
        for (Instant at = from; !at.isAfter(to); at = at.plusSeconds(10)) {
            on(at, false);
            if (at.getEpochSecond() % 3600 == 0) {
                ledger.on(telegram(List.of(power(at), register(at))), at.plusSeconds(5));
            }
        }
    }

    private void on(Instant at, boolean withRegister) {
        ledger.on(telegram(withRegister ? List.of(power(at), register(at)) : List.of(power(at))), at);
    }

    private Telegram telegram(List<Reading> readings) {
        return new Telegram(Protocol.P1, new MeterId("", "", meter), Optional.empty(), readings, List.of());
    }

    private static Reading power(Instant at) {
        return new Reading(ObisCode.of(1, 0, 1, 7, 0), new Quantity(watts(at), 0, Unit.WATT));
    }

    private Reading register(Instant at) {
        return new Reading(ObisCode.of(1, 0, 1, 8, 0),
                new Quantity(zero + wattHours(Instant.EPOCH, at), 0, Unit.WATT_HOUR));
    }

    /** Another power in each minute of the hour: 600 W and 60 W more each minute. */
    private static long watts(Instant at) {
        return 600 + 60 * (at.getEpochSecond() / 60 % 60);
    }

    /** The integral of the power, in whole Wh by the register. */
    private static long wattHours(Instant from, Instant to) {
        return counted(to) - counted(from);
    }

    private static long counted(Instant at) {
        long minutes = at.getEpochSecond() / 60;
        long hours = minutes / 60;
        long inHour = minutes % 60;
        long wattMinutes = hours * (600 * 60 + 60 * 1770) + 600 * inHour + 60 * (inHour * (inHour - 1) / 2);
        return (wattMinutes * 60 + watts(at) * (at.getEpochSecond() % 60)) / 3600;
    }

    private static Interval exact(Instant start) {
        return new Interval(start, new Energy(wattHours(start, start.plus(HOUR)), Quality.EXACT));
    }

    private List<Interval> hours(Instant from, int count) {
        return new ArrayList<>(ledger.intervals(Direction.IMPORT, from, from.plus(HOUR.multipliedBy(count)), HOUR));
    }
}
