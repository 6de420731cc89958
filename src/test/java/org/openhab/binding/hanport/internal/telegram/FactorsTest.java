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
package org.openhab.binding.hanport.internal.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Numbers that have to be multiplied to be true.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FactorsTest {

    private static final Quantity VOLTAGE = new Quantity(2304, 1, Unit.VOLT);

    private static Telegram telegram(Value... values) {
        List<Reading> readings = List.of(values).stream().map(value -> new Reading(ObisCode.of(1, 0, 1, 7, 0), value))
                .toList();
        return new Telegram(Protocol.DLMS_HDLC, MeterId.UNKNOWN, Optional.empty(), readings, List.of());
    }

    private static Value first(Telegram telegram) {
        return telegram.readings().get(0).value();
    }

    @Test
    void aFactorIsANumberAboveZeroWithAPointOrAComma() {
        assertEquals(Optional.of(new BigDecimal("0.1")), Factors.parse("0,1"));
        assertEquals(Optional.of(new BigDecimal("2.50")), Factors.parse(" 2.50 "));
        assertEquals(Optional.of(BigDecimal.ONE), Factors.parse("1.000"));
        assertEquals(Optional.of(new BigDecimal("1000000")), Factors.parse("1000000"));
        assertEquals(Optional.empty(), Factors.parse("1000000.1"));
        assertEquals(Optional.empty(), Factors.parse("0.0000000001"));
        assertEquals(Optional.empty(), Factors.parse("0"));
        assertEquals(Optional.empty(), Factors.parse("-1"));
        assertEquals(Optional.empty(), Factors.parse("1.000,5"));
        assertEquals(Optional.empty(), Factors.parse(""));
    }

    @Test
    void currentTransformersTouchAllButVoltages() {
        Factors factors = Factors.ofCurrentTransformers(new BigDecimal("40"));

        Telegram scaled = factors.applyTo(telegram(new Quantity(1054, 3, Unit.KILOWATT),
                new Quantity(12, 2, Unit.AMPERE), new Quantity(7, 0, Unit.VAR_HOUR), VOLTAGE, new Text("40")));

        assertEquals(telegram(new Quantity(42160, 3, Unit.KILOWATT), new Quantity(480, 2, Unit.AMPERE),
                new Quantity(280, 0, Unit.VAR_HOUR), VOLTAGE, new Text("40")), scaled);
    }

    @Test
    void singleWattHoursWhereTheTableSaysTen() {
        Factors factors = Factors.NONE.withEnergy(new BigDecimal("0.1"));

        Value scaled = first(factors.applyTo(telegram(new Quantity(123450, 0, Unit.WATT_HOUR))));

        assertEquals(new Quantity(new BigDecimal("12345.0"), Unit.WATT_HOUR), scaled);
    }

    @Test
    void reachTheEntriesOfHistories() {
        Reading peak = new Reading(ObisCode.of(1, 0, 1, 6, 0), new Quantity(5, 0, Unit.WATT));
        Factors factors = Factors.ofCurrentTransformers(BigDecimal.TEN);

        Value scaled = first(factors.applyTo(telegram(new History(3, List.of(peak)))));

        assertEquals(new History(3, List.of(new Reading(peak.obis(), new Quantity(50, 0, Unit.WATT)))), scaled);
    }

    @Test
    void leaveNoExponent() {
        Factors factors = Factors.NONE.withEnergy(new BigDecimal("1E+3"));

        Quantity scaled = (Quantity) first(factors.applyTo(telegram(new Quantity(7, 0, Unit.WATT_HOUR))));

        assertEquals("7000", scaled.number().toString());
    }

    @Test
    void changeNothingWhereThereAreNone() {
        Telegram telegram = telegram(VOLTAGE);

        assertSame(telegram, Factors.NONE.applyTo(telegram));
    }

    @Test
    void areAboveZero() {
        assertThrows(IllegalArgumentException.class, () -> Factors.NONE.withEnergy(BigDecimal.ZERO));
    }
}
