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
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A unit of measurement as meters use them.
 *
 * @param symbol the usual spelling, such as {@code kWh}; as the meter wrote it where the unit is unknown
 * @param dimension what it measures
 * @param exponent the power of ten to the dimension's base unit: kWh 3, Wh 0
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Unit(String symbol, Dimension dimension, int exponent) {

    public static final Unit NONE = new Unit("", Dimension.NONE, 0);
    public static final Unit WATT = new Unit("W", Dimension.ACTIVE_POWER, 0);
    public static final Unit KILOWATT = new Unit("kW", Dimension.ACTIVE_POWER, 3);
    public static final Unit VAR = new Unit("var", Dimension.REACTIVE_POWER, 0);
    public static final Unit KILOVAR = new Unit("kvar", Dimension.REACTIVE_POWER, 3);
    public static final Unit VOLT_AMPERE = new Unit("VA", Dimension.APPARENT_POWER, 0);
    public static final Unit KILOVOLT_AMPERE = new Unit("kVA", Dimension.APPARENT_POWER, 3);
    public static final Unit WATT_HOUR = new Unit("Wh", Dimension.ACTIVE_ENERGY, 0);
    public static final Unit KILOWATT_HOUR = new Unit("kWh", Dimension.ACTIVE_ENERGY, 3);
    public static final Unit MEGAWATT_HOUR = new Unit("MWh", Dimension.ACTIVE_ENERGY, 6);
    public static final Unit VAR_HOUR = new Unit("varh", Dimension.REACTIVE_ENERGY, 0);
    public static final Unit KILOVAR_HOUR = new Unit("kvarh", Dimension.REACTIVE_ENERGY, 3);
    public static final Unit VOLT_AMPERE_HOUR = new Unit("VAh", Dimension.APPARENT_ENERGY, 0);
    public static final Unit KILOVOLT_AMPERE_HOUR = new Unit("kVAh", Dimension.APPARENT_ENERGY, 3);
    public static final Unit VOLT = new Unit("V", Dimension.VOLTAGE, 0);
    public static final Unit KILOVOLT = new Unit("kV", Dimension.VOLTAGE, 3);
    public static final Unit AMPERE = new Unit("A", Dimension.CURRENT, 0);
    public static final Unit KILOAMPERE = new Unit("kA", Dimension.CURRENT, 3);
    public static final Unit HERTZ = new Unit("Hz", Dimension.FREQUENCY, 0);
    public static final Unit KILOHERTZ = new Unit("kHz", Dimension.FREQUENCY, 3);
    public static final Unit CUBIC_METRE = new Unit("m3", Dimension.VOLUME, 0);
    public static final Unit GIGAJOULE = new Unit("GJ", Dimension.HEAT, 9);
    public static final Unit CUBIC_METRE_PER_HOUR = new Unit("m3/h", Dimension.FLOW, 0);
    public static final Unit CELSIUS = new Unit("degC", Dimension.TEMPERATURE, 0);
    public static final Unit SECOND = new Unit("s", Dimension.DURATION, 0);

    private static final List<Unit> KNOWN = List.of(NONE, WATT, KILOWATT, VAR, KILOVAR, VOLT_AMPERE, KILOVOLT_AMPERE,
            WATT_HOUR, KILOWATT_HOUR, MEGAWATT_HOUR, VAR_HOUR, KILOVAR_HOUR, VOLT_AMPERE_HOUR, KILOVOLT_AMPERE_HOUR,
            VOLT, KILOVOLT, AMPERE, KILOAMPERE, HERTZ, KILOHERTZ, CUBIC_METRE, GIGAJOULE, CUBIC_METRE_PER_HOUR, CELSIUS,
            SECOND);
    /** Other spellings, as they are over the line in ISO 8859-1. */
    private static final Map<String, Unit> SPELLINGS = Map.of("\u00b0C", CELSIUS, "m\u00b3", CUBIC_METRE, "m\u00b3/h",
            CUBIC_METRE_PER_HOUR);

    /**
     * The unit that a meter spells so; makers differ in capitals (kvarh, kVArh, kVarh), so case does not count.
     *
     * @return the known unit, or one of dimension {@link Dimension#OTHER} that keeps the spelling
     */
    public static Unit of(String symbol) {
        for (Unit unit : KNOWN) {
            if (unit.symbol.equalsIgnoreCase(symbol)) {
                return unit;
            }
        }
        Unit spelled = SPELLINGS.get(symbol);
        return spelled == null ? new Unit(symbol, Dimension.OTHER, 0) : spelled;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
