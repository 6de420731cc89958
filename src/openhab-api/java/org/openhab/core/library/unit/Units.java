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
package org.openhab.core.library.unit;

import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;
import javax.measure.quantity.ElectricCurrent;
import javax.measure.quantity.ElectricPotential;
import javax.measure.quantity.Energy;
import javax.measure.quantity.Frequency;
import javax.measure.quantity.Power;
import javax.measure.quantity.Time;
import javax.measure.spi.SystemOfUnits;

import org.eclipse.jdt.annotation.NonNullByDefault;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.unit.AlternateUnit;
import tech.units.indriya.unit.ProductUnit;

/**
 * openHAB's units. It counts reactive and apparent power as power, reactive and apparent energy as energy.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Units {

    public static final Unit<Dimensionless> ONE = AbstractUnit.ONE;
    public static final Unit<Dimensionless> PERCENT = tech.units.indriya.unit.Units.PERCENT;
    public static final Unit<Time> SECOND = tech.units.indriya.unit.Units.SECOND;
    public static final Unit<Time> HOUR = tech.units.indriya.unit.Units.HOUR;
    public static final Unit<Frequency> HERTZ = tech.units.indriya.unit.Units.HERTZ;
    public static final Unit<ElectricCurrent> AMPERE = tech.units.indriya.unit.Units.AMPERE;
    public static final Unit<ElectricPotential> VOLT = tech.units.indriya.unit.Units.VOLT;
    public static final Unit<Energy> JOULE = tech.units.indriya.unit.Units.JOULE;

    public static final Unit<Power> WATT = tech.units.indriya.unit.Units.WATT;
    public static final Unit<Power> VAR = new AlternateUnit<>(WATT, "var");
    public static final Unit<Power> KILOVAR = labelled(MetricPrefix.KILO(VAR), "kvar");
    public static final Unit<Power> VOLT_AMPERE = new AlternateUnit<>(WATT, "VA");
    public static final Unit<Power> KILOVOLT_AMPERE = labelled(MetricPrefix.KILO(VOLT_AMPERE), "kVA");

    public static final Unit<Energy> WATT_HOUR = labelled(hours(WATT), "Wh");
    public static final Unit<Energy> KILOWATT_HOUR = labelled(MetricPrefix.KILO(WATT_HOUR), "kWh");
    public static final Unit<Energy> MEGAWATT_HOUR = labelled(MetricPrefix.MEGA(WATT_HOUR), "MWh");
    public static final Unit<Energy> VAR_HOUR = labelled(hours(VAR), "varh");
    public static final Unit<Energy> KILOVAR_HOUR = labelled(MetricPrefix.KILO(VAR_HOUR), "kvarh");
    public static final Unit<Energy> VOLT_AMPERE_HOUR = labelled(hours(VOLT_AMPERE), "VAh");

    public static final Unit<?> CUBICMETRE_PER_HOUR = labelled(SIUnits.CUBIC_METRE.divide(HOUR), "m³/h");

    static {
        labelled(VAR, "var");
        labelled(VOLT_AMPERE, "VA");
    }

    private Units() {
    }

    public static SystemOfUnits getInstance() {
        return tech.units.indriya.unit.Units.getInstance();
    }

    private static Unit<Energy> hours(Unit<Power> power) {
        return new ProductUnit<>(power.multiply(HOUR));
    }

    private static <U extends Unit<?>> U labelled(U unit, String symbol) {
        SimpleUnitFormat.getInstance().label(unit, symbol);
        return unit;
    }
}
