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
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class QuantityTest {

    @Test
    void keepsTheDecimalsThatWereSent() {
        assertEquals("230.10", new Quantity(23010, 2, Unit.VOLT).number().toPlainString());
    }

    @Test
    void isTheSameHoweverItWasMade() {
        Quantity ofDigits = new Quantity(-1500, 3, Unit.KILOWATT);
        Quantity ofNumber = new Quantity(new BigDecimal("-1.500"), Unit.KILOWATT);

        assertEquals(ofNumber, ofDigits);
        assertEquals(ofNumber.hashCode(), ofDigits.hashCode());
        assertEquals("Quantity[number=-1.500, unit=kW]", ofDigits.toString());
    }

    @Test
    void differsByDecimalsAndUnit() {
        Quantity quantity = new Quantity(1500, 3, Unit.KILOWATT);

        assertNotEquals(quantity, new Quantity(15, 1, Unit.KILOWATT));
        assertNotEquals(quantity, new Quantity(1500, 3, Unit.WATT));
    }

    @Test
    void isTheSameNumberInItsBaseUnitHoweverItIsWritten() {
        assertEquals(1_500, new Quantity(1500, 3, Unit.KILOWATT).inBaseUnit());
        assertEquals(1_500, new Quantity(new BigDecimal("1.5"), Unit.KILOWATT).inBaseUnit());
        assertEquals(38_641_970, new Quantity(3_864_197, -1, Unit.WATT_HOUR).inBaseUnit());
        assertEquals(230.1, new Quantity(23010, 2, Unit.VOLT).inBaseUnit());
        assertEquals(0, new Quantity(0, 3, Unit.KILOWATT).inBaseUnit());
    }

    @Test
    void knowsItsStep() {
        assertEquals(1, new Quantity(1500, 3, Unit.KILOWATT).step());
        assertEquals(10, new Quantity(3_864_197, -1, Unit.WATT_HOUR).step());
        assertEquals(0.1, new Quantity(new BigDecimal("230.1"), Unit.VOLT).step());
    }

    @Test
    void hasASignInEitherForm() {
        for (long number : new long[] { -15, 0, 15, Long.MIN_VALUE, Long.MAX_VALUE }) {
            Quantity ofDigits = new Quantity(number, 1, Unit.WATT);
            Quantity ofNumber = new Quantity(BigDecimal.valueOf(number, 1), Unit.WATT);

            assertEquals(Long.signum(number), ofDigits.signum());
            assertEquals(Long.signum(number), ofNumber.signum());
            assertEquals(new Quantity(BigDecimal.valueOf(number, 1).negate(), Unit.WATT), ofDigits.negated());
            assertEquals(ofDigits.negated(), ofNumber.negated());
            assertEquals(new Quantity(new BigDecimal("0.0"), Unit.WATT), ofDigits.none());
            assertEquals(ofDigits.none(), ofNumber.none());
        }
    }
}
