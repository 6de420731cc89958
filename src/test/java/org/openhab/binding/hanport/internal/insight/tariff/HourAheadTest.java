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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * What the hours to come count for and cost.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HourAheadTest {

    private static List<HourAhead> hours(String tariff, String now, int count) throws TariffException {
        return HourAhead.from(ShippedTariffs.read(tariff), 20, OffsetDateTime.parse(now).toInstant(), count);
    }

    private static List<String> prices(List<HourAhead> hours) {
        return hours.stream().map(HourAhead::energyPrice)
                .map(price -> price.map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString).orElse("-"))
                .toList();
    }

    @Test
    void theDearHoursBeginAndEndWithTheirWindow() throws TariffException {
        List<HourAhead> hours = hours("se-nacka-energi", "2026-01-07T05:59:59+01:00", 18);

        assertEquals("0.085", prices(hours).get(0));
        assertEquals(List.of("0.337"), prices(hours.subList(1, 17)).stream().distinct().toList());
        assertEquals("0.085", prices(hours).get(17));
    }

    @Test
    void aHolidayIsCheapAllDay() throws TariffException {
        assertEquals(List.of("0.085"),
                prices(hours("se-nacka-energi", "2026-01-06T00:00+01:00", 24)).stream().distinct().toList());
    }

    @Test
    void aPriceWithoutVatIsToldWithIt() throws TariffException {
        assertEquals(List.of("0.212375", "0.362375"), prices(hours("no-elvia", "2026-09-01T05:10+02:00", 2)));
    }

    @Test
    void whatTheTariffDoesNotTellIsNotNothing() throws TariffException {
        assertEquals(List.of("-"), prices(hours("se-sollentuna-energi", "2026-03-02T10:00+01:00", 1)));
    }

    @Test
    void theNightWhenSummerTimeEndsHasTwoHoursTwo() throws TariffException {
        List<HourAhead> hours = hours("se-ellevio", "2025-10-26T02:30+01:00", 6);

        assertEquals(Instant.parse("2025-10-26T01:00:00Z"), hours.get(0).start(), "the second one");
        assertEquals(List.of("0.5", "0.5", "0.5", "0.5", "1", "1"),
                hours.stream().map(hour -> hour.weight().toPlainString()).toList());
    }

    @Test
    void fromTheDayWhenAFeeEndsItsHoursCountForNothing() throws TariffException {
        List<HourAhead> hours = hours("se-ellevio", "2026-05-31T23:00+02:00", 2);

        assertEquals(List.of("0.5", "0"), hours.stream().map(hour -> hour.weight().toPlainString()).toList());
        assertEquals(List.of("0.0625", "0.26"), prices(hours));
    }

    @Test
    void hoursBeforeTheTariffsFirstVersionAreLeftOut() throws TariffException {
        List<HourAhead> hours = hours("se-nacka-energi", "2025-06-30T22:00+02:00", 3);

        assertEquals(List.of(Instant.parse("2025-06-30T22:00:00Z")), hours.stream().map(HourAhead::start).toList());
    }

    @Test
    void anHourThatIsInNoFeeCountsForNothing() throws TariffException {
        List<HourAhead> hours = hours("se-btea", "2026-06-01T12:00+02:00", 1);

        assertEquals(BigDecimal.ONE, hours.get(0).weight(), "low load");
        assertEquals(BigDecimal.ZERO, hours("se-telge-nat", "2026-06-01T12:00+02:00", 1).get(0).weight());
    }
}
