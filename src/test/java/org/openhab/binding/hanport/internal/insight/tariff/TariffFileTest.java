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

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.tariff.PowerPrice.ByFuse;
import org.openhab.binding.hanport.internal.insight.tariff.PowerPrice.PerMonth;
import org.openhab.binding.hanport.internal.insight.tariff.PowerPrice.Steps;

/**
 * Tariffs as they stand in files.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TariffFileTest {

    private static final String TARIFF = """
            {"format": 1, "id": "x", "company": "X", "country": "SE", "zone": "Europe/Stockholm", "currency": "SEK",
             "vat": 25, "prices": "with-vat", "versions": [{"from": "2026-01-01", "source": "a bill",
             "checkedUntil": "2026-02-01", "confidence": "primary", "holidays": ["public", "christmas-eve"],
             "power": [{"id": "p", "interval": 60, "aggregate": "mean", "count": 3, "distinctDays": true,
               "windows": [{"months": [1], "days": ["mon"], "from": "07:00", "to": "19:00", "weight": 0.5}],
               "price": 50}],
             "energy": [{"id": "e", "price": 10}], "fixed": {"per": "year", "byFuse": {"16": 1200}}}]}
            """;

    @Test
    void holdsWhatTheFileSays() throws TariffException {
        TariffVersion version = TariffFile.read(TARIFF).on(LocalDate.of(2026, 5, 1)).orElseThrow();

        assertEquals(Optional.of(new BigDecimal("1200")), version.fixed().perYear(16));
        assertEquals(Optional.empty(), version.fixed().perYear(20));
        assertEquals(Optional.of(new BigDecimal("50")), version.power().get(0).price().perKilowatt(Month.MAY, 16));
        assertTrue(version.specialDays().contains(LocalDate.of(2026, 12, 24)));
        assertTrue(version.specialDays().contains(LocalDate.of(2026, 6, 6)));
    }

    @Test
    void tellsNothingOfDaysBeforeItsFirstVersion() throws TariffException {
        assertEquals(Optional.empty(), TariffFile.read(TARIFF).on(LocalDate.of(2025, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "\"format\": 1 | \"format\": 2 | format: only format 1 is understood",
            "\"SE\" | \"XX\" | country: the holidays of this country are not known",
            "Stockholm | Nowhere | zone: there is no such time zone",
            "with-vat | maybe | prices: this must be with-vat or without-vat",
            "\"count\": 3, | '' | versions[0].power[0].count: a mean needs count and distinctDays",
            "\"price\": 50 | \"prise\": 50 | versions[0].power[0].price: there must be one of price, pricePerMonth, priceByFuse and steps",
            "\"price\": 10 | \"price\": 10, \"prize\": 1 | versions[0].energy[0].prize: there is no such field",
            "\"07:00\" | \"7\" | versions[0].power[0].windows[0].from: this must be a time such as 07:00",
            "[\"mon\"] | [\"monday\"] | versions[0].power[0].windows[0].days: 'monday' must be one of mon, tue ... sun",
            "[1] | [13] | versions[0].power[0].windows[0].months: 13 is no month",
            "0.5 | 0 | versions[0].power[0].windows[0].weight: this must be above 0; what does not count is no window",
            "christmas-eve | xmas | versions[0].holidays: there is no holiday 'xmas'",
            "2026-01-01 | 1 January | versions[0].from: this must be a date such as 2026-01-31",
            "\"16\": 1200 | \"16\": -1 | versions[0].fixed.byFuse.16: this must be a number from 0 up, below a thousand millions, with nine decimals at most",
            "\"price\": 50 | \"steps\": {\"by\": []} | versions[0].power[0].steps.by: there must be at least one step",
            "\"byFuse\": {\"16\": 1200} | \"byFuse\": {\"16\": 1200}, \"price\": 1 | versions[0].fixed.price: there must be one of price and byFuse",
            "\"byFuse\": {\"16\": 1200} | \"byfuse\": 1 | versions[0].fixed.price: there must be one of price and byFuse",
            "\"16\": 1200 | \"16\": 1200, \"016\": 1300 | versions[0].fixed.byFuse.016: this is there twice",
            "{\"id\": \"e\", \"price\": 10} | {\"id\": \"e\", \"price\": 10}, {\"id\": \"e\", \"price\": 1} | versions[0].energy: two have the same id",
            "\"vat\": 25, \"prices\": \"with-vat\" | \"prices\": \"without-vat\" | vat: prices without VAT need to know it",
            "60 | 30 | versions[0].power[0].interval: this must be 15 or 60 minutes" })
    void tellsWhereAFaultIs(String right, String wrong, String message) {
        String faulty = TARIFF.replace(right, wrong);

        TariffException fault = assertThrows(TariffException.class, () -> TariffFile.read(faulty));

        assertEquals(message, fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e9", "1e-10", "1e2147483647", "1e-2147483647", "1e99999999999", "-0.1",
            "123456789012345678901234567890" })
    void aNumberThatNoPriceCanBeIsAFaultAndNothingWorse(String number) {
        String faulty = TARIFF.replace("\"price\": 50", "\"price\": " + number);

        TariffException fault = assertThrows(TariffException.class, () -> TariffFile.read(faulty));

        assertEquals(
                "versions[0].power[0].price: this must be a number from 0 up, below a thousand millions, with nine decimals at most",
                fault.getMessage());
    }

    @Test
    void aHolidayThatIsTakenOutLeavesAnotherOneOfTheSameDate() throws TariffException {
        String norwegian = TARIFF.replace("\"SE\"", "\"NO\"").replace("christmas-eve", "-whit-monday");

        SpecialDays days = TariffFile.read(norwegian).versions().get(0).specialDays();

        assertFalse(days.contains(LocalDate.of(2026, 5, 25)));
        assertTrue(days.contains(LocalDate.of(2027, 5, 17)), "Whit Monday, but the national day too");
    }

    @Test
    void tellsThatATextIsNoJson() {
        for (String text : List.of("", "{", "[1]", "[".repeat(100_000), "\u0000")) {
            assertThrows(TariffException.class, () -> TariffFile.read(text));
        }
    }

    @Test
    void pricesAreOfTheseKinds() {
        assertEquals(Set.of(PerMonth.class, ByFuse.class, Steps.class),
                Set.of(PowerPrice.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @CsvSource({ "1.99, 120", "2.00, 200", "4.99, 200", "5, 336", "200, 5440" })
    void aStepOfElviaEndsBeforeItsLimit(BigDecimal kilowatts, BigDecimal price) throws TariffException {
        PowerPrice steps = ShippedTariffs.read("no-elvia").on(LocalDate.of(2026, 9, 1)).orElseThrow().power().get(0)
                .price();

        assertEquals(Optional.of(price), steps.of(kilowatts, Month.SEPTEMBER, 20));
    }

    @Test
    void theListNamesEachFileThatIsShipped() throws IOException, TariffException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "tariffs"))) {
            List<String> ids = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - 5)).sorted().toList();

            assertEquals(ids, ShippedTariffs.ids());
        }
        for (String id : ShippedTariffs.ids()) {
            assertEquals(id, ShippedTariffs.read(id).id());
        }
    }

    @Test
    void thereIsNoTariffByAnotherName() {
        assertThrows(TariffException.class, () -> ShippedTariffs.read("../list"));
    }
}
