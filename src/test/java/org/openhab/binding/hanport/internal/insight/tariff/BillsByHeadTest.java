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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.energy.IntervalTable;

/**
 * Bills whose sums can be made by head: a house that takes 100 Wh each hour, but for some that are named.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BillsByHeadTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final TreeMap<Instant, Integer> house = new TreeMap<>();

    private static String version(String dates, String rest) {
        return """
                {%s, "source": "a bill", "checkedUntil": "2026-01-01", "confidence": "primary", %s}
                """.formatted(dates, rest);
    }

    private static Tariff tariff(String... versions) throws TariffException {
        return TariffFile.read("""
                {"format": 1, "id": "x", "company": "X", "country": "SE", "zone": "Europe/Stockholm",
                 "currency": "SEK", "vat": 25, "prices": "with-vat", "versions": [%s]}
                """.formatted(String.join(",", versions)));
    }

    private static String fee(String fields) {
        return "\"power\": [{\"id\": \"p\", \"interval\": 60, " + fields + "}]";
    }

    private void live(LocalDate from, LocalDate to) {
        Instant end = to.atStartOfDay(ZONE).toInstant();
        for (Instant hour = from.atStartOfDay(ZONE).toInstant(); hour
                .isBefore(end); hour = hour.plus(Duration.ofHours(1))) {
            house.put(hour, 100);
        }
    }

    private void peak(int month, int day, int hour, int wattHours) {
        house.put(LocalDateTime.of(2026, month, day, hour, 0).atZone(ZONE).toInstant(), wattHours);
    }

    private Billing billing(Tariff tariff) {
        List<String> lines = house.entrySet().stream()
                .map(hour -> hour.getKey().atZone(ZONE).toOffsetDateTime() + "," + hour.getValue()).toList();
        return new Billing(tariff, 20, IntervalTable.read(lines), new Corrections(Memory.NONE, ""));
    }

    private static List<String> lines(Bill bill) {
        return bill.lines().stream()
                .map(line -> line.kind() + " " + line.quantity().stripTrailingZeros().toPlainString() + " "
                        + line.amount().map(Object::toString).orElse("-"))
                .toList();
    }

    @Test
    void daysBetweenTwoVersionsCostNothingThatIsKnown() throws TariffException {
        live(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
        peak(4, 15, 12, 9000);
        String rest = fee("\"aggregate\": \"max\", \"price\": 10");
        Tariff tariff = tariff(version("\"from\": \"2026-01-01\", \"to\": \"2026-04-10\"", rest),
                version("\"from\": \"2026-04-20\"", rest));

        assertEquals(List.of("POWER 0.1 1.00", "POWER 0.1 1.00"), lines(billing(tariff).bill(APRIL)));
        assertEquals(List.of(), lines(billing(tariff).bill(YearMonth.of(2025, 12))));
    }

    @Test
    void halfAHundredthIsRoundedUpInEachLineAndNowhereElse() throws TariffException {
        live(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2));
        peak(4, 1, 12, 1001);
        Tariff tariff = tariff(version("\"from\": \"2026-01-01\"", fee("\"aggregate\": \"max\", \"price\": 5")
                + ", \"energy\": [{\"id\": \"e\", \"price\": 0.5}, {\"id\": \"f\", \"price\": 0.4}]"));

        Bill bill = billing(tariff).bill(APRIL);

        assertEquals(List.of("POWER 1.001 5.01", "ENERGY 3.301 0.02", "ENERGY 3.301 0.01"), lines(bill));
        assertEquals("5.04", bill.total().toString());
    }

    @Test
    void fewerPeaksThanTheTariffNamesAreTheMeanOfThoseThatThereAre() throws TariffException {
        live(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 3));
        peak(4, 1, 12, 2000);
        peak(4, 1, 13, 1900);
        peak(4, 2, 12, 1000);
        Tariff tariff = tariff(version("\"from\": \"2026-01-01\"",
                fee("\"aggregate\": \"mean\", \"count\": 5, \"distinctDays\": true, \"price\": 10")));

        assertEquals(List.of("POWER 1.5 15.00"), lines(billing(tariff).bill(APRIL)));
    }

    @Test
    void aRollingMeanIsOfTheMonthsThatAreKnownEachAtLeastTheLeast() throws TariffException {
        live(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1));
        peak(1, 7, 12, 9000);
        peak(2, 7, 12, 5000);
        peak(4, 7, 12, 3000);
        String fields = "\"aggregate\": \"max\", \"minimumKw\": 2.5, \"price\": 4, \"rollingMonths\": ";

        assertEquals(List.of("POWER 4.875 19.50"),
                lines(billing(tariff(version("\"from\": \"2020-01-01\"", fee(fields + "12")))).bill(APRIL)),
                "9, 5, 2.5 and 3 kW");
        assertEquals(List.of("POWER 3.5 14.00"),
                lines(billing(tariff(version("\"from\": \"2020-01-01\"", fee(fields + "3")))).bill(APRIL)));
    }
}
