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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.energy.IntervalTable;

/**
 * Tariffs in the form of RISE's Eltariff API.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class EltariffTest {

    private static final int FUSE = 20;
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final YearMonth FIRST = YearMonth.of(2024, 11);
    private static final YearMonth LAST = YearMonth.of(2026, 12);
    private static final LocalDate UNTIL = LocalDate.parse("2027-01-01");
    /** What cannot be said there, and why not. */
    private static final Map<String, String> REFUSED = Map.of( //
            "be-fluvius", "versions[0].power month-peak: a least power cannot be said in Eltariff JSON", //
            "no-elvia", "versions[0].power capacity: a table of steps cannot be said in Eltariff JSON", //
            "se-ellevio", "versions[0].power main: weights of hours cannot be said in Eltariff JSON");
    private static final IntervalTable TABLE = table();

    static List<String> shipped() {
        return ShippedTariffs.ids();
    }

    /** Two years of a house whose hours differ. */
    private static IntervalTable table() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> lines = new ArrayList<>();
        OffsetDateTime end = LAST.plusMonths(1).atDay(1).atStartOfDay(ZONE).toOffsetDateTime();
        for (var hour = FIRST.atDay(1).atStartOfDay(ZONE); hour.toOffsetDateTime()
                .isBefore(end); hour = hour.plusHours(1)) {
            lines.add(hour.toOffsetDateTime() + "," + random.nextInt(200, 9000) + ",0");
        }
        return IntervalTable.read(lines);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsWrittenThereAndReadBackMakesTheSameBills(String id) throws TariffException {
        Tariff tariff = ShippedTariffs.read(id);
        if (REFUSED.containsKey(id)) {
            assertEquals(REFUSED.get(id),
                    assertThrows(TariffException.class, () -> EltariffText.of(tariff, FUSE, UNTIL)).getMessage());
            return;
        }

        Tariff back = EltariffFile.read(EltariffText.of(tariff, FUSE, UNTIL), "", List.of());

        int months = 0;
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            if (tariff.on(month.atDay(1)).isPresent()) {
                months++;
                assertEquals(amounts(tariff, month), amounts(back, month), id + " " + month);
            }
        }
        assertTrue(months >= 12, "months that were compared: " + months);
        assertEquals(tariff.companyOrgNo(), back.companyOrgNo());
    }

    /** What each line costs; in one form a fee has one name for all seasons, in the other one for each. */
    private static List<BigDecimal> amounts(Tariff tariff, YearMonth month) {
        return new Billing(tariff, FUSE, TABLE, new Corrections(Memory.NONE, "")).bill(month).lines().stream()
                .map(line -> line.amount().orElseThrow()).filter(amount -> amount.signum() != 0).sorted().toList();
    }

    private static String file(String power) {
        return """
                { "tariffs": [ { "id": "1", "name": "House", "product": "house", "companyName": "Grid",
                  "lastUpdated": "2025-03-01T00:00:00", "timeZone": "Europe/Stockholm", "billingPeriod": "P1M",
                  "validPeriod": { "fromIncluding": "2025-01-01", "toExcluding": "2026-01-01" },
                  "fixedPrice": { "id": "2", "name": "16 A", "pricedPeriod": "P1Y",
                    "validPeriod": { "fromIncluding": "2025-01-01", "toExcluding": "2026-01-01" },
                    "price": { "priceExVat": 960, "priceIncVat": 1200, "currency": "SEK" } },
                  "powerPrice": { "id": "3", "name": "Power", "components": [ { "type": "peak", "reference": "main",
                    "validPeriod": { "fromIncluding": "2025-01-01", "toExcluding": "2026-01-01" },
                    "price": { "priceExVat": 36, "priceIncVat": 45, "currency": "SEK" }, %s } ] } } ] }
                """.formatted(power);
    }

    private static String peaks(String function, String within, String duration, int count) {
        return """
                "peakIdentificationSettings": { "peakFunction": "%s", "peakIdentificationPeriod": "%s",
                  "peakDuration": "%s", "numberOfPeaksForAverageCalculation": %d }
                """.formatted(function, within, duration, count);
    }

    private static String times(String from, String to, String references) {
        return """
                "recurringPeriods": [ { "reference": "main", "frequency": "P1D", "activePeriods": [
                  { "fromIncluding": "%s", "toExcluding": "%s", "calendarPatternReferences": %s } ] } ]
                """.formatted(from, to, references);
    }

    @Test
    void readsTheFormOfOlderFilesToo() throws TariffException {
        String json = file(peaks("peak(main)", "P1D", "PT1H", 3));

        TariffVersion version = EltariffFile.read(json, "", List.of()).versions().get(0);

        assertEquals(new FixedFee(true, java.util.Optional.of(BigDecimal.valueOf(1200)), Map.of()), version.fixed());
        assertEquals(3, version.power().get(0).count());
        assertTrue(version.power().get(0).distinctDays());
        assertEquals(Windows.ALWAYS, version.power().get(0).windows());
        assertEquals(LocalDate.parse("2025-03-01"), version.checkedUntil());
    }

    @Test
    void takesHolidaysByTheirNamesWhereTheFileDoesNotTell() throws TariffException {
        String json = file(peaks("peak(main)", "P1D", "PT1H", 3) + ","
                + times("07:00:00", "20:00:00", "{ \"include\": [\"weekdays\"], \"exclude\": [\"holidays\"] }"));

        TariffVersion version = EltariffFile.read(json, "", List.of("public", "christmas-eve")).versions().get(0);

        assertTrue(version.specialDays().contains(LocalDate.parse("2025-12-24")));
        assertTrue(version.specialDays().contains(LocalDate.parse("2025-05-29")));
        assertEquals(7 * 60, version.power().get(0).windows().in().get(0).from());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "max(peak(high),peak(low)/2) | P1D | PT1H | peakFunction: only the mean of the highest peaks can be said",
            "max(avg(main)-4,0) | PT15M | PT15M | peakFunction: only the mean of the highest peaks can be said",
            "peak(main) | P1D | PT30M | peakDuration: this must be PT1H or PT15M",
            "peak(main) | P1W | PT1H | peakIdentificationPeriod: one peak a day (P1D)" })
    void saysWhichRuleOfPeaksCannotBeSaid(String function, String within, String duration, String fault) {
        String json = file(peaks(function, within, duration, 3));

        String message = assertThrows(TariffException.class, () -> EltariffFile.read(json, "", List.of())).getMessage();

        assertTrue(message.startsWith("tariffs[0].powerPrice.components[0].peakIdentificationSettings." + fault),
                message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "{ \"exclude\": [\"holidays\"] } | the file does not tell which days the holidays are",
            "{ \"exclude\": [\"2025-12-23\"] } | these times cannot be said, as on 2025-12-23: the dates",
            "{ \"exclude\": [\"full-moon\"] } | 'full-moon' must be a date such as 2026-01-31" })
    void saysWhichDaysCannotBeSaid(String references, String fault) {
        String json = file(peaks("peak(main)", "P1D", "PT1H", 3) + "," + times("07:00:00", "20:00:00", references));

        String message = assertThrows(TariffException.class, () -> EltariffFile.read(json, "", List.of())).getMessage();

        assertTrue(message.contains(fault), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = { //
            "[] | this must be an object in braces", //
            "{} | tariffs: there is no tariff in the file", //
            "{ | this is no JSON: " })
    void saysThatAFileIsNone(String json, String fault) {
        String message = assertThrows(TariffException.class, () -> EltariffFile.read(json, "", List.of())).getMessage();

        assertTrue(message.startsWith(fault), message);
    }
}
