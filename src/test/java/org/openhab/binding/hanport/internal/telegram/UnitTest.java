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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class UnitTest {

    @ParameterizedTest
    @CsvSource({ "kvarh, kvarh", "kVArh, kvarh", "kVarh, kvarh", "varh, varh", "VArh, varh", "kw, kW", "kW, kW", "W, W",
            "kVAr, kvar", "VAr, var", "kV, kV", "a, A", "kVA, kVA", "kHz, kHz", "m3, m3", "GJ, GJ", "s, s" })
    void knowsEveryMakersSpelling(String spelling, String symbol) {
        assertEquals(symbol, Unit.of(spelling).symbol());
    }

    @Test
    void scalesByThePrefix() {
        assertEquals(3, Unit.KILOWATT_HOUR.exponent());
        assertEquals(Unit.WATT_HOUR.dimension(), Unit.MEGAWATT_HOUR.dimension());
        assertEquals(9, Unit.GIGAJOULE.exponent());
    }

    @Test
    void keepsAnUnknownUnitAsWritten() {
        Unit unit = Unit.of("furlong");

        assertEquals(new Unit("furlong", Dimension.OTHER, 0), unit);
    }

    @Test
    void noUnitIsAPlainNumber() {
        assertSame(Unit.NONE, Unit.of(""));
    }
}
