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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.insight.energy.Ledger;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * What a load that begins now would bring, and how far the step of a table still goes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class WhatIfTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Duration HOUR = Duration.ofHours(1);

    private final HandMemory memory = new HandMemory();
    private final Ledger ledger = new Ledger(memory, "house");
    private Instant now = LocalDate.of(2026, 9, 7).atStartOfDay(ZONE).toInstant();
    private double register = 1_000_000;

    private TariffWatch watch(String tariff) throws TariffException {
        return new TariffWatch(ShippedTariffs.read(tariff), 25, OptionalDouble.empty(), ledger,
                new Corrections(memory, "corrections"));
    }

    /** Whole hours of constant power, told each minute, to the beginning of the next. */
    private Outlook live(TariffWatch watch, double watts, int hours) {
        Outlook outlook = send(watch, watts);
        for (int minute = 0; minute < hours * 60; minute++) {
            register += watts / 60;
            now = now.plusSeconds(60);
            outlook = send(watch, watts);
        }
        return outlook;
    }

    private Outlook send(TariffWatch watch, double watts) {
        ledger.on(new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(),
                List.of(new Reading(ObisCode.of(1, 0, 1, 7, 0), new Quantity((long) watts, 0, Unit.WATT)),
                        new Reading(ObisCode.of(1, 0, 1, 8, 0), new Quantity(Math.round(register), 0, Unit.WATT_HOUR))),
                List.of()), now);
        return watch.on(now, watts);
    }

    @Test
    void aHigherHourOfTheSameDayComesInThePlaceOfThatDaysPeak() throws TariffException {
        TariffWatch watch = watch("no-elvia");
        live(watch, 4000, 1);

        Outlook sameDay = live(watch, 0, 1);
        live(watch, 0, 22);
        Outlook nextDay = live(watch, 0, 1);

        assertEquals(5000, sameDay.limit(), 1, "alone it makes the mean, and the step ends at 5 kW");
        assertEquals(6000, nextDay.limit(), 1, "with 4 kW it makes a mean of 5 kW");
    }

    @Test
    void aDaysPeakThatIsNotTheLowestIsTheOneThatIsReplaced() throws TariffException {
        TariffWatch watch = watch("no-elvia");
        live(watch, 3000, 1);
        live(watch, 0, 23);
        live(watch, 2000, 1);
        live(watch, 0, 23);
        live(watch, 4000, 1);

        Outlook outlook = live(watch, 0, 1);

        assertEquals(10_000, outlook.limit(), 1, "with 3 and 2 kW it makes a mean of 5 kW");
    }

    @Test
    void aLoadThatLeavesTheStepCostsTheNextStepsPrice() throws TariffException {
        TariffWatch watch = watch("no-elvia");
        live(watch, 4000, 1);
        live(watch, 0, 23);

        WhatIf within = watch.whatIf(now, 5500, HOUR);
        WhatIf beyond = watch.whatIf(now, 6500, HOUR);
        WhatIf twoSteps = watch.whatIf(now, 17_000, HOUR);

        assertEquals(new WhatIf(5500, false, Optional.of(new BigDecimal("0.00"))), within);
        assertEquals(new WhatIf(6500, true, Optional.of(new BigDecimal("170.00"))), beyond, "336 less 200, and VAT");
        assertEquals(Optional.of(new BigDecimal("335.00")), twoSteps.cost(), "468 less 200, and VAT");
    }

    @Test
    void whereTwoFeesAreForTheSameHourTheLoadCostsBoth() throws TariffException {
        now = LocalDate.of(2026, 1, 13).atTime(8, 0).atZone(ZONE).toInstant();
        TariffWatch watch = watch("se-jonkoping-energi");
        send(watch, 0);

        WhatIf load = watch.whatIf(now, 3000, HOUR);

        assertEquals(Optional.of(new BigDecimal("140.04")), load.cost(), "3 kW of (27.70 + 65.66) kr, by two peaks");
    }

    @Test
    void whereTheFeesHaveOtherPeaksEachRisesByItsOwn() throws TariffException {
        now = LocalDate.of(2026, 1, 13).atTime(4, 0).atZone(ZONE).toInstant();
        TariffWatch watch = watch("se-karlstads-elnat");
        live(watch, 5000, 1);
        live(watch, 2000, 2);

        WhatIf below = watch.whatIf(now, 2000, HOUR);
        WhatIf above = watch.whatIf(now, 4000, HOUR);

        assertEquals(Optional.of(new BigDecimal("148.30")), below.cost(),
                "4 kW are 2 more than in the high load so far");
        assertEquals(Optional.of(new BigDecimal("340.15")), above.cost(),
                "6 kW are 4 more than there, and 1 more than at night");
    }
}
