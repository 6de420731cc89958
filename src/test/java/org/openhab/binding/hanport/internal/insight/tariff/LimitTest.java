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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.energy.IntervalTable;

/**
 * The limit of an interval, under every tariff that is shipped, against the bill: up to it the power fees are what they
 * were, above it they are higher, by as much as was told.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LimitTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int FUSE = 63;
    private static final int ABOVE = 500;
    private static final int HOUSES = 10;
    /** What is told is of a year's mean; the books here know of one month. */
    private static final int MONTHS_OF_FLUVIUS = 12;
    /** In each of them, from its tenth day on, every fee has as many peaks as it names. */
    private static final List<LocalDate> MONTHS = List.of(LocalDate.of(2025, 11, 10), LocalDate.of(2025, 12, 15),
            LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 15), LocalDate.of(2026, 10, 22));

    static Stream<String> tariffs() {
        return ShippedTariffs.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("tariffs")
    void upToItNothingRisesAndAboveItTheFees(String id) throws TariffException {
        Tariff tariff = ShippedTariffs.read(id);
        Random random = new Random(1);
        boolean rolling = id.equals("be-fluvius");
        int limited = 0;
        for (int house = 0; house < HOUSES; house++) {
            LocalDate day = MONTHS.get(house % MONTHS.size()).plusDays(random.nextInt(8));
            Duration length = Duration.ofMinutes(rolling ? 15 : 60);
            Instant now = day.atStartOfDay(ZONE).toInstant().plus(length.multipliedBy(random.nextInt(20)));
            TreeMap<Instant, Long> before = house(random, now, length);
            IntervalTable table = table(before);
            TariffWatch watch = new TariffWatch(tariff, FUSE, OptionalDouble.empty(), table, nothing());
            Outlook outlook = watch.on(now, 0);

            BigDecimal idle = power(tariff, before, now, 0);
            double hours = length.toMinutes() / 60.0;
            boolean unlimited = outlook.weight().signum() == 0;
            double limit = unlimited ? 20_000 : outlook.limit();

            String where = id + " " + now + " " + outlook;
            assertEquals(idle, power(tariff, before, now, (long) Math.ceil(limit * hours) - 1), where);
            if (!unlimited) {
                limited++;
                long above = Math.round(limit * hours) + ABOVE;
                BigDecimal rise = power(tariff, before, now, above).subtract(idle);
                assertTrue(rise.signum() > 0, where);
                BigDecimal told = watch.whatIf(now, above / hours, length).cost().orElseThrow();
                assertEquals(rise.doubleValue() / (rolling ? MONTHS_OF_FLUVIUS : 1), told.doubleValue(), 0.02, where);
            }
        }
        assertEquals(hasPower(tariff), limited > 0);
    }

    private static boolean hasPower(Tariff tariff) {
        return MONTHS.stream().flatMap(day -> tariff.on(day).stream()).anyMatch(version -> !version.power().isEmpty());
    }

    private static TreeMap<Instant, Long> house(Random random, Instant now, Duration length) {
        TreeMap<Instant, Long> house = new TreeMap<>();
        Instant begin = YearMonth.from(now.atZone(ZONE)).atDay(1).atStartOfDay(ZONE).toInstant();
        for (Instant start = begin; start.isBefore(now); start = start.plus(length)) {
            house.put(start, (long) (300 + random.nextInt(1500) * (random.nextInt(20) == 0 ? 4 : 1)));
        }
        return house;
    }

    private static IntervalTable table(TreeMap<Instant, Long> house) {
        List<String> lines = new ArrayList<>();
        house.forEach((start, wattHours) -> lines.add(start.atZone(ZONE).toOffsetDateTime() + "," + wattHours));
        return IntervalTable.read(lines);
    }

    private static Corrections nothing() {
        return new Corrections(Memory.NONE, "");
    }

    private static BigDecimal power(Tariff tariff, TreeMap<Instant, Long> before, Instant now, long wattHours) {
        TreeMap<Instant, Long> house = new TreeMap<>(before);
        house.put(now, wattHours);
        return new Billing(tariff, FUSE, table(house), nothing()).bill(YearMonth.from(now.atZone(ZONE)))
                .sum(Bill.Kind.POWER).orElseThrow();
    }
}
