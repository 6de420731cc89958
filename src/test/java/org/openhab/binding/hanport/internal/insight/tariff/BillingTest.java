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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.energy.EnergyLedger;
import org.openhab.binding.hanport.internal.insight.energy.IntervalTable;
import org.openhab.binding.hanport.internal.insight.energy.Ledger;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Bills of months in which something happens.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BillingTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final String HEAD = """
            {"format": 1, "id": "x", "company": "X", "country": "SE", "zone": "Europe/Stockholm", "currency": "SEK",
             "vat": 25, "prices": "%s", "versions": [%s]}
            """;
    private static final String VERSION = """
            {"from": "%s", %s "source": "s", "checkedUntil": "2026-04-01", "confidence": "primary",
             "power": [{"id": "p", "interval": 60, %s, "price": 60}], "energy": [{"id": "e", "price": 10}],
             "fixed": {"per": "month", "price": 300}}
            """;
    private static final String MEAN_OF_TWO = "\"aggregate\": \"mean\", \"count\": 2, \"distinctDays\": true";

    private static Tariff tariff(String prices, String... versions) throws TariffException {
        return TariffFile.read(HEAD.formatted(prices, String.join(",", versions)));
    }

    /** 1 kWh in each hour, but for some. */
    private static EnergyLedger april(String... others) {
        List<String> lines = new ArrayList<>();
        Instant end = at(YearMonth.of(2026, 5).atDay(1), 0);
        for (Instant hour = at(APRIL.atDay(1), 0); hour.isBefore(end); hour = hour.plusSeconds(3600)) {
            String start = hour.atZone(ZONE).toOffsetDateTime().toString();
            String other = List.of(others).stream().filter(line -> line.startsWith(start)).findFirst().orElse("");
            if (!other.endsWith("-")) {
                lines.add(other.isEmpty() ? start + ",1000" : other);
            }
        }
        return IntervalTable.read(lines);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static List<String> lines(Tariff tariff, EnergyLedger ledger) {
        return new Billing(tariff, 20, ledger, new Corrections(Memory.NONE, "")).bill(APRIL).lines().stream()
                .map(line -> line.id() + " " + line.amount().map(BigDecimal::toPlainString).orElse("-")).toList();
    }

    @Test
    void aVersionThatBeginsInTheMonthSplitsItWithItsOwnPeaksAndItsShareOfTheFixedFees() throws TariffException {
        Tariff tariff = tariff("with-vat", VERSION.formatted("2026-01-01", "\"to\": \"2026-04-11\",", MEAN_OF_TWO),
                VERSION.formatted("2026-04-11", "", "\"aggregate\": \"max\"").replace("300", "600"));

        List<String> lines = lines(tariff,
                april("2026-04-05T17:00+02:00,5000", "2026-04-10T23:00+02:00,3000", "2026-04-20T12:00+02:00,7000"));

        assertEquals(List.of("p 240.00", "e 24.60", "fixed 100.00", "p 420.00", "e 48.60", "fixed 400.00"), lines);
    }

    @Test
    void anHourThatIsNotKnownIsNoPeakAndNoEnergy() throws TariffException {
        Tariff tariff = tariff("with-vat", VERSION.formatted("2026-01-01", "", MEAN_OF_TWO));

        assertEquals(List.of("p 60.00", "e 71.90", "fixed 300.00"), lines(tariff, april("2026-04-05T17:00+02:00,-")));
    }

    @Test
    void pricesWithoutVatGetItBeforeTheLineIsRounded() throws TariffException {
        Tariff tariff = tariff("without-vat", VERSION.formatted("2026-01-01", "", MEAN_OF_TWO));

        assertEquals(List.of("p 75.00", "e 90.00", "fixed 375.00"), lines(tariff, april()));
    }

    @Test
    void whatIsFreeIsTakenOffAndTheLeastIsCharged() throws TariffException {
        Tariff free = tariff("with-vat", VERSION.formatted("2026-01-01", "", MEAN_OF_TWO + ", \"freeKw\": 0.4"));
        Tariff least = tariff("with-vat", VERSION.formatted("2026-01-01", "", MEAN_OF_TWO + ", \"minimumKw\": 2.5"));

        assertEquals("p 36.00", lines(free, april()).get(0));
        assertEquals("p 150.00", lines(least, april()).get(0));
    }

    @Test
    void eachDaysHighestHourIsSummedUpWhereATariffSaysSo() throws TariffException {
        Tariff tariff = tariff("with-vat", VERSION.formatted("2026-01-01", "", "\"aggregate\": \"sum\""));

        assertEquals("p 2040.00",
                lines(tariff, april("2026-04-05T17:00+02:00,5000", "2026-04-05T18:00+02:00,4000")).get(0),
                "29 days of 1 kW and one of 5");
    }

    @Test
    void exportIsTakenOffInEachHourWhereAFeeIsForNet() throws TariffException {
        Tariff tariff = tariff("with-vat",
                VERSION.formatted("2026-01-01", "", "\"flow\": \"net\", \"aggregate\": \"max\""));

        assertEquals("p 180.00",
                lines(tariff, april("2026-04-05T17:00+02:00,5000,2000", "2026-04-06T17:00+02:00,2500,0")).get(0));
    }

    @Test
    void whatTheFuseCannotHaveLetThroughIsNoPeak() throws TariffException {
        Tariff tariff = tariff("with-vat", VERSION.formatted("2026-01-01", "", "\"aggregate\": \"max\""));

        assertEquals("p 60.00", lines(tariff, april("2026-04-05T17:00+02:00,80000")).get(0));
    }

    @Test
    void aPriceThatIsNotKnownIsNotZero() throws TariffException {
        Tariff tariff = tariff("with-vat", VERSION.formatted("2026-01-01", "", MEAN_OF_TWO).replace("\"price\": 300",
                "\"byFuse\": {\"16\": 300}"));
        Bill bill = new Billing(tariff, 20, april(), new Corrections(Memory.NONE, "")).bill(APRIL);

        assertEquals(Optional.empty(), bill.sum(Bill.Kind.FIXED));
        assertFalse(bill.isWhole());
        assertEquals(new BigDecimal("132.00"), bill.total());
    }

    /** A register each minute: two hours of 3 and 4 kW with a silence over their edge, then a new meter. */
    @Test
    void aSilenceOverAnHoursEdgeAndANewMeterCostNoPeakThatWasSeenWhole() throws TariffException {
        Ledger ledger = new Ledger(new HandMemory(), "house");
        Tariff tariff = tariff("with-vat", VERSION.formatted("2026-01-01", "", "\"aggregate\": \"max\""));
        Instant start = at(APRIL.atDay(10), 0);
        double register = 5_000_000;
        String id = "1111111";
        for (int minute = 0; minute <= 6 * 60; minute++) {
            if (minute == 5 * 60 - 20) {
                register = 0;
                id = "2222222";
            }
            boolean silent = minute > 100 && minute < 145 || minute > 5 * 60 - 40 && minute < 5 * 60 - 20;
            if (!silent) {
                ledger.on(
                        new Telegram(Protocol.P1, new MeterId("", "", id), Optional.empty(),
                                List.of(new Reading(ObisCode.of(1, 0, 1, 8, 0),
                                        new Quantity(Math.round(register), 0, Unit.WATT_HOUR))),
                                List.of()),
                        start.plus(Duration.ofMinutes(minute)));
            }
            register += (minute < 60 ? 2000 : minute < 180 ? 9000 : minute < 240 ? 3000 : 1000) / 60.0;
        }

        Billing billing = new Billing(tariff, 20, ledger, new Corrections(Memory.NONE, ""));
        List<Peak> peaks = billing.bases(APRIL).get(0).peaks();

        assertEquals(List.of(start.plus(Duration.ofHours(3))), peaks.stream().map(Peak::start).toList(),
                "the hours of 9 kW have no edge between them");
        assertEquals(3000, peaks.get(0).watts(), 1);
        assertTrue(billing.bill(APRIL).sum(Bill.Kind.ENERGY).orElseThrow().compareTo(new BigDecimal("2.43")) >= 0,
                "the energy of both is in the bill: " + billing.bill(APRIL));
    }
}
