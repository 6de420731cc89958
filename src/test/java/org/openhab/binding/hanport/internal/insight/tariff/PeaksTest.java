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

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.insight.energy.IntervalTable;
import org.openhab.binding.hanport.internal.insight.tariff.PowerComponent.Aggregate;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.HolidayCalendar;

/**
 * The peaks of houses with holes in their books under fees of all kinds, against a search that looks at every interval
 * and sorts them all.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class PeaksTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SpecialDays RED = new SpecialDays(HolidayCalendar.SWEDEN, true, Set.of(), Set.of());
    /** With the nights of both changes of the clock, Easter, and Christmas; and a leap day. */
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2024, 2), YearMonth.of(2026, 3),
            YearMonth.of(2026, 4), YearMonth.of(2026, 10), YearMonth.of(2026, 12));

    private final HandMemory memory = new HandMemory();

    static Stream<Random> houses() {
        return IntStream.range(0, 60).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("houses")
    void areTheHighestOfAllIntervals(Random random) {
        YearMonth month = MONTHS.get(random.nextInt(MONTHS.size()));
        PowerComponent fee = fee(random);
        TreeMap<Instant, Long> house = house(random, month, fee.interval());
        Corrections corrections = new Corrections(memory, "corrections");

        Basis basis = billing(fee, 35, house, corrections).bases(month).get(0);

        assertEquals(expected(fee, house),
                basis.peaks().stream().map(peak -> peak.start() + " " + peak.weighted().stripTrailingZeros()).toList());
    }

    @ParameterizedTest
    @MethodSource("houses")
    void countWhatTheUserKnowsBetterInItsPlaceAndInHoles(Random random) {
        YearMonth month = MONTHS.get(random.nextInt(MONTHS.size()));
        PowerComponent fee = fee(random);
        TreeMap<Instant, Long> house = house(random, month, fee.interval());
        Corrections corrections = new Corrections(memory, "corrections");
        TreeMap<Instant, Long> known = new TreeMap<>(house);
        Instant begin = start(month);
        for (int i = 0; i < 20; i++) {
            Instant start = begin.plus(fee.interval().multipliedBy(random.nextInt(600)));
            if (random.nextInt(3) == 0) {
                corrections.forget(start);
                known.remove(start);
            } else {
                long wattHours = random.nextInt(9000);
                corrections.correct(start, wattHours);
                known.put(start, wattHours);
            }
        }
        corrections.correct(begin.minus(fee.interval()), 9999);
        corrections.correct(house.lastKey().plus(fee.interval()), 9999);

        Basis basis = billing(fee, 35, house, corrections).bases(month).get(0);

        assertEquals(expected(fee, known),
                basis.peaks().stream().map(peak -> peak.start() + " " + peak.weighted().stripTrailingZeros()).toList());
    }

    @Test
    void anHourAboveTwiceTheFuseIsNone() {
        YearMonth month = YearMonth.of(2026, 1);
        PowerComponent fee = component(HOUR, Windows.ALWAYS, 1, false, Aggregate.MAX);
        TreeMap<Instant, Long> house = new TreeMap<>(
                Map.of(start(month), 2 * 3 * 230L * 16 + 1, start(month).plus(HOUR), 2 * 3 * 230L * 16));

        Basis basis = billing(fee, 16, house, new Corrections(memory, "corrections")).bases(month).get(0);

        assertEquals(new BigDecimal("22.080"), basis.kilowatts());
    }

    private static List<String> expected(PowerComponent fee, Map<Instant, Long> house) {
        record Candidate(Instant start, BigDecimal weighted) {
        }
        List<Candidate> all = new ArrayList<>();
        house.forEach((start, wattHours) -> {
            BigDecimal weight = fee.windows().weight(start.atZone(ZONE), RED);
            if (weight.signum() > 0) {
                all.add(new Candidate(start, weight.multiply(BigDecimal.valueOf(wattHours))));
            }
        });
        all.sort(Comparator.comparing(Candidate::weighted).reversed().thenComparing(Candidate::start));
        Set<Object> days = new HashSet<>();
        return all.stream().filter(one -> !fee.onePerDay() || days.add(one.start().atZone(ZONE).toLocalDate()))
                .limit(fee.peaks()).map(one -> one.start() + " " + one.weighted().stripTrailingZeros()).toList();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    private static TreeMap<Instant, Long> house(Random random, YearMonth month, Duration length) {
        TreeMap<Instant, Long> house = new TreeMap<>();
        int highest = random.nextBoolean() ? 8000 : 5;
        Instant end = start(month.plusMonths(1));
        for (Instant start = start(month); start.isBefore(end); start = start.plus(length)) {
            if (random.nextInt(10) > 0) {
                house.put(start, (long) random.nextInt(highest));
            }
        }
        return house;
    }

    private static Billing billing(PowerComponent fee, int fuse, TreeMap<Instant, Long> house,
            Corrections corrections) {
        List<String> lines = new ArrayList<>();
        house.forEach((start, wattHours) -> lines
                .add(ZonedDateTime.ofInstant(start, ZONE).toOffsetDateTime() + "," + wattHours));
        TariffVersion version = new TariffVersion(YearMonth.of(2020, 1).atDay(1), Optional.empty(), RED, List.of(fee),
                List.of(), FixedFee.UNKNOWN, "", YearMonth.of(2020, 1).atDay(1), "inferred", "");
        Tariff tariff = new Tariff("x", "X", "", "", ZONE, "SEK", BigDecimal.ZERO, true, List.of(version));
        return new Billing(tariff, fuse, IntervalTable.read(lines), corrections);
    }

    private static PowerComponent fee(Random random) {
        List<Window> in = random.nextInt(4) == 0 ? List.of() : List.of(window(random), window(random));
        List<Window> except = random.nextInt(3) == 0 ? List.of(window(random)) : List.of();
        return component(random.nextBoolean() ? HOUR : Duration.ofMinutes(15), new Windows(in, except),
                1 + random.nextInt(5), random.nextBoolean(), Aggregate.values()[random.nextInt(3)]);
    }

    private static PowerComponent component(Duration interval, Windows windows, int count, boolean distinctDays,
            Aggregate aggregate) {
        return new PowerComponent("x", interval, false, windows, count, distinctDays, aggregate, BigDecimal.ZERO,
                BigDecimal.ZERO, 1, new PowerPrice.ByFuse(Map.of()));
    }

    private static Window window(Random random) {
        Set<DayOfWeek> days = random.nextBoolean() ? EnumSet.allOf(DayOfWeek.class)
                : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        BigDecimal weight = List.of(BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.333"))
                .get(random.nextInt(3));
        return new Window(EnumSet.allOf(Month.class), days, random.nextBoolean(), random.nextInt(24) * 60,
                (1 + random.nextInt(24)) * 60, weight);
    }
}
