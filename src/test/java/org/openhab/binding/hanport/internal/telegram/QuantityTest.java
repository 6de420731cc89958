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
}
