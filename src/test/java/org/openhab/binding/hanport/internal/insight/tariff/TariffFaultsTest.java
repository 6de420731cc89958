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
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.energy.IntervalTable;

import com.google.gson.JsonParser;

/**
 * Files of tariffs that somebody wrote with a slip of the hand, or that are damaged.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TariffFaultsTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final LocalDate UNTIL = LocalDate.parse("2027-01-01");
    private static final IntervalTable MARCH = march();

    /** The month in which a night lacks an hour, by quarters. */
    private static IntervalTable march() {
        List<String> lines = new ArrayList<>();
        OffsetDateTime start = OffsetDateTime.parse("2026-03-01T00:00+01:00");
        OffsetDateTime end = OffsetDateTime.parse("2026-04-01T00:00+02:00");
        for (OffsetDateTime quarter = start; quarter.isBefore(end); quarter = quarter.plusMinutes(15)) {
            lines.add(quarter + "," + (100 + quarter.getHour() * 50) + "," + quarter.getHour());
        }
        return IntervalTable.read(lines);
    }

    private static String own(String power) {
        return """
                { "format": 1, "id": "own", "company": "Grid", "country": "SE", "zone": "Europe/Stockholm",
                  "currency": "SEK", "vat": 25, "prices": "with-vat", "versions": [ {
                    "from": "2026-01-01", "source": "a bill", "checkedUntil": "2026-02-01", "confidence": "primary",
                    "power": [ { "id": "main", "interval": 60, "aggregate": "max", "price": 50%s } ] } ] }
                """.formatted(power);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            ", \"price\": 60 | versions[0].power[0].price: this is there twice",
            "} ], \"power\": [ { \"id\": \"x\" | versions[0].power: this is there twice",
            ", \"windows\": [ { \"from\": \"07:00\", \"to\": \"23:59\" } ] | versions[0].power[0].windows[0].to: power is measured by quarters of an hour, so this must be one; a day ends with 24:00",
            ", \"windows\": [ { \"from\": \"07:00:30\" } ] | versions[0].power[0].windows[0].from: power is measured by quarters of an hour, so this must be one; a day ends with 24:00" })
    void tellsASlipOfTheHand(String power, String fault) {
        String message = assertThrows(TariffException.class, () -> TariffFile.read(own(power))).getMessage();

        assertEquals(fault, message);
    }

    /** Each value of a file in turn is another, or not there. */
    @ParameterizedTest
    @ValueSource(strings = { "se-btea", "se-ellevio" })
    void whateverValueOfAFileIsDamagedItMakesABillOrAFaultWithItsPlace(String id) throws TariffException {
        String whole = TariffText.of(ShippedTariffs.read(id));
        int faults = 0;
        int bills = 0;
        for (String other : List.of("null", "{}", "[]", "\"\"", "\"x\"", "-1", "0", "1E8", "2.5", "true",
                "\"-999999999-01-01\"", "\"+999999999-12-31\"", "\"24:00\"")) {
            for (String damaged : DamagedJson.of(whole, JsonParser.parseString(other))) {
                try {
                    Tariff tariff = TariffFile.read(damaged);
                    assertEquals(tariff, TariffFile.read(TariffText.of(tariff)), damaged);
                    assertTrue(new Billing(tariff, 20, MARCH, new Corrections(Memory.NONE, "")).bill(MONTH).total()
                            .signum() >= 0);
                    bills++;
                    EltariffText.of(tariff, 20, UNTIL);
                } catch (TariffException e) {
                    assertFalse(String.valueOf(e.getMessage()).isBlank());
                    faults++;
                }
            }
        }
        assertTrue(faults > 100 && bills > 10, faults + " faults, " + bills + " bills");
    }
}
