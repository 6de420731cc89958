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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonParser;

/**
 * Files of RISE's Eltariff API that are damaged, or say what a tariff of ours cannot.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class EltariffFaultsTest {

    private static final LocalDate UNTIL = LocalDate.parse("2027-01-01");

    /** A house with a fee for the peaks of weekdays. */
    private static String house() {
        return """
                { "tariffs": [ { "name": "House", "companyName": "Grid", "timeZone": "Europe/Stockholm",
                  "published": "2025-03-01T00:00:00+01:00",
                  "validPeriod": { "fromIncluding": "2025-01-01", "toExcluding": "2026-01-01" },
                  "energyPrice": { "costFunction": "sum(energy(c)*price(c))", "components": [ {
                    "type": "fixed", "reference": "transfer", "unit": "kWh",
                    "validPeriod": { "fromIncluding": "2025-01-01", "toExcluding": "2026-01-01" },
                    "price": { "priceIncVat": 0.25, "currency": "SEK" } } ] },
                  "powerPrice": { "costFunction": "sum(peak(c) * price(c))", "components": [ {
                    "type": "peak", "reference": "main", "unit": "kW",
                    "validPeriod": { "fromIncluding": "2025-01-01", "toExcluding": "2026-01-01" },
                    "price": { "priceIncVat": 45, "currency": "SEK" },
                    "peakIdentificationSettings": { "peakFunction": "peak(high)", "peakIdentificationPeriod": "P1D",
                      "peakDuration": "PT1H", "numberOfPeaksForAverageCalculation": 3 },
                    "recurringPeriods": [
                      { "reference": "high", "frequency": "P1D", "activePeriods": [ {
                        "fromIncluding": "07:00:00", "toExcluding": "20:00:00",
                        "calendarPatternReferences": { "include": ["weekdays"] } } ] },
                      { "reference": "low", "frequency": "P1D", "activePeriods": [ {
                        "fromIncluding": "20:00:00", "toExcluding": "07:00:00" } ] } ] } ] } } ] }
                """;
    }

    private static String fault(String json) {
        return String.valueOf(
                assertThrows(TariffException.class, () -> EltariffFile.read(json, "", List.of())).getMessage());
    }

    @Test
    void onlyTheTimesCountThatThePeakFunctionNames() throws TariffException {
        TariffVersion version = EltariffFile.read(house(), "", List.of()).versions().get(0);

        List<Window> windows = version.power().get(0).windows().in();

        assertEquals(1, windows.size());
        assertEquals(7 * 60, windows.get(0).from());
        assertEquals(20 * 60, windows.get(0).to());
    }

    @Test
    void aFarEndIsNone() throws TariffException {
        String json = house().replace("2026-01-01", "9999-12-31");

        List<TariffVersion> versions = EltariffFile.read(json, "", List.of()).versions();

        assertEquals(1, versions.size());
        assertEquals(Optional.empty(), versions.get(0).to());
    }

    @Test
    void ofWhatHasNoEndHolidaysAreComparedAsLongAsTheyAreListed() throws TariffException {
        String json = house().replace("2026-01-01", "9999-12-31").replace("\"include\": [\"weekdays\"]",
                "\"include\": [\"weekdays\"], \"exclude\": [\"2025-12-24\", \"2026-12-24\"]");

        TariffVersion version = EltariffFile.read(json, "", List.of()).versions().get(0);

        assertTrue(version.specialDays().contains(LocalDate.parse("2027-12-24")));
        assertFalse(version.specialDays().contains(LocalDate.parse("2027-12-23")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "sum(peak(c) * price(c)) | max(peak(c)*price(c)) | tariffs[0].powerPrice.costFunction: only sum(peak(c)*price(c)) can be said",
            "\"unit\": \"kW\" | \"unit\": \"kVA\" | tariffs[0].powerPrice.components[0].unit: only a price for each kW can be said",
            "\"unit\": \"kWh\" | \"unit\": \"MWh\" | tariffs[0].energyPrice.components[0].unit: only a price for each kWh can be said",
            "peak(high) | peak(main) | tariffs[0].powerPrice.components[0].recurringPeriods: there is no 'main', but [high, low]",
            "20:00:00\", | 23:59:59\", | tariffs[0].powerPrice.components[0].recurringPeriods[0].activePeriods[0].toExcluding: only full quarters of an hour can be said; a day ends with 00:00:00",
            "lculation\": 3 | lculation\": 101 | tariffs[0].powerPrice.components[0].peakIdentificationSettings.numberOfPeaksForAverageCalculation: this must be from 1 to 100",
            "0.25 | 0.2500000000001 | tariffs[0].energyPrice.components[0].price.priceIncVat: this must be a number from 0 up, below a thousand millions, with nine decimals at most" })
    void saysWhatCannotBeSaid(String what, String instead, String fault) {
        assertEquals(fault, fault(house().replace(what, instead)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0001-01-01", "-99999-01-01" })
    void aTariffOfAnotherAgeIsNone(String from) {
        String fault = fault(house().replace("2025-01-01", from));

        assertTrue(fault.endsWith("validPeriod.fromIncluding: no tariff is of that year")
                || fault.endsWith("must be a date such as 2026-01-31"), fault);
    }

    @Test
    void aPriceThatChangesWithinAMonthWouldChargeItsPeaksTwice() {
        String json = house().replaceFirst("\"reference\": \"transfer\",([^}]*)2025-01-01",
                "\"reference\": \"transfer\",$12025-03-15");

        String fault = fault(json);

        assertEquals("tariffs[0].powerPrice.components[0].validPeriod: it goes on over 2025-03-15,"
                + " when another price changes: within a month this cannot be said", fault);
    }

    @Test
    void aTariffWithoutAnythingSaysWhatIsMissing() {
        assertEquals("tariffs[0].validPeriod: this is missing", fault("""
                { "tariffs": [ { "name": "x", "companyName": "y", "timeZone": "Europe/Stockholm" } ] }
                """));
        assertEquals("this is no JSON: End of input at line 1 column 14 path $.tariffs[0].", fault("{\"tariffs\":[{"));
    }

    @Test
    void aMonthWithoutAPriceIsNotWrittenAsFree() throws TariffException {
        String own = TariffText.of(EltariffFile.read(house(), "", List.of())).replace("\"price\": 45",
                "\"pricePerMonth\": { \"1\": 45, \"2\": 45 }");
        Tariff tariff = TariffFile.read(own);

        String message = assertThrows(TariffException.class, () -> EltariffText.of(tariff, 20, UNTIL)).getMessage();

        assertEquals("versions[0].power main: there is no price for 2025-03", message);
    }

    @Test
    void farYearsAreNotWritten() throws TariffException {
        Tariff tariff = ShippedTariffs.read("se-varnamo-elnat");

        String message = assertThrows(TariffException.class, () -> EltariffText.of(tariff, 20, LocalDate.MAX))
                .getMessage();

        assertEquals("versions[0]: only times between 1990-01-01 and 2100-01-01 are written", message);
    }

    @Test
    void pricesAreWrittenWithoutExponents() throws TariffException {
        String json = EltariffText.of(ShippedTariffs.read("se-varnamo-elnat"), 20, UNTIL);

        assertFalse(json.contains("E+"), json);
        assertTrue(json.contains("\"priceExVat\": 3210,"), json);
    }

    /** Each value of a file in turn is another, or not there. */
    @Test
    void whateverValueOfAFileIsDamagedItIsATariffOrAFaultWithItsPlace() {
        String whole = house();
        int faults = 0;
        int tariffs = 0;
        for (String other : List.of("null", "{}", "[]", "[[]]", "\"\"", "\"x\"", "-1", "1E9", "1E-9999", "NaN", "true",
                "\"9999-12-31\"", "\"24:00:00\"", "[\"weekends\", \"2025-02-29\"]")) {
            for (String damaged : DamagedJson.of(whole, JsonParser.parseString(other))) {
                try {
                    Tariff tariff = EltariffFile.read(damaged, "", List.of());
                    assertEquals(tariff, TariffFile.read(TariffText.of(tariff)), damaged);
                    tariffs++;
                } catch (TariffException e) {
                    assertTrue(String.valueOf(e.getMessage()).matches("(tariffs|calendarPatterns|this must be).*"),
                            e.getMessage());
                    faults++;
                }
            }
        }
        assertTrue(faults > 300 && tariffs > 50, faults + " faults, " + tariffs + " tariffs");
    }
}
