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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The numbers that COSEM, and SML after it, give to units. Source: IEC 62056-6-2, clause 4.3.2, table 4.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class CosemUnit {

    private static final int JOULE = 25;
    private static final int NONE = 255;
    private static final String UNNAMED = "unit ";
    private static final Unit[] UNITS = table();

    private CosemUnit() {
    }

    /** The unit of this number 0..255; one that has no name in the table is called by its number. */
    public static Unit unit(int number) {
        return UNITS[number];
    }

    /** The number of this unit; {@value #NONE} (no unit) where COSEM has none for it. */
    public static int number(Unit unit) {
        for (int number = 1; number < NONE; number++) {
            if (UNITS[number].equals(unit)) {
                return number;
            }
        }
        return NONE;
    }

    private static Unit[] table() {
        String[] symbols = { "", "a", "mo", "wk", "d", "h", "min", "s", "°", "°C", "currency", "m", "m/s", "m3", "m3",
                "m3/h", "m3/h", "m3/d", "m3/d", "l", "kg", "N", "Nm", "Pa", "bar", "J", "J/h", "W", "VA", "var", "Wh",
                "VAh", "varh", "A", "C", "V", "V/m", "F", "Ω", "Ωm", "Wb", "T", "A/m", "H", "Hz", "1/Wh", "1/varh",
                "1/VAh", "V2h", "A2h", "kg/s", "S", "K", "1/V2h", "1/A2h", "1/m3", "%", "Ah" };
        Unit[] units = new Unit[NONE + 1];
        for (int number = 0; number < units.length; number++) {
            String symbol = number < symbols.length ? symbols[number] : UNNAMED.concat(Integer.toString(number));
            units[number] = new Unit(symbol, Dimension.OTHER, 0);
        }
        for (Unit known : List.of(Unit.SECOND, Unit.CUBIC_METRE, Unit.WATT, Unit.VOLT_AMPERE, Unit.VAR, Unit.WATT_HOUR,
                Unit.VOLT_AMPERE_HOUR, Unit.VAR_HOUR, Unit.AMPERE, Unit.VOLT, Unit.HERTZ)) {
            for (int number = 0; number < symbols.length; number++) {
                units[number] = symbols[number].equals(known.symbol()) ? known : units[number];
            }
        }
        units[JOULE] = new Unit("J", Dimension.HEAT, 0);
        units[0] = Unit.NONE;
        units[NONE] = Unit.NONE;
        return units;
    }
}
