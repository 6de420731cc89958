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
package org.openhab.binding.hanport.internal.channel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channel types of OH-INF/thing/insight.xml: what is made of what a meter sends. No OBIS code feeds them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum InsightType {
    /** a current, import positive */
    AMPERES("amperes", "Number:ElectricCurrent", Units.AMPERE, 2),
    /** whole amperes that a charger may take */
    CHARGING_CURRENT("charging-current", "Number:ElectricCurrent", Units.AMPERE, 0),
    /** what a charger takes, told by an item */
    CHARGER_LOAD("charger-load", "Number:ElectricCurrent", Units.AMPERE, 1),
    PERCENT("percent", "Number:Dimensionless", Units.PERCENT, 1),
    MEAN_POWER("mean-power", "Number:Power", Units.WATT, 0),
    INTERVAL_ENERGY("interval-energy", "Number:Energy", Units.WATT_HOUR, 0),
    SECONDS("seconds", "Number:Time", Units.SECOND, 0),
    WEIGHT("weight", "Number", Units.ONE, 3),
    MONEY("money", "Number", Units.ONE, 2),
    /** of a kWh */
    PRICE("price", "Number", Units.ONE, 4),
    LOAD_LEVEL("load-level", "Number", Units.ONE, 0),
    CONDITION("condition", "Switch", Units.ONE, 0),
    MESSAGE("message", "String", Units.ONE, 0),
    MOMENT("moment", "DateTime", Units.ONE, 0);

    private final String id;
    private final String itemType;
    private final Unit<?> unit;
    private final int decimals;

    InsightType(String id, String itemType, Unit<?> unit, int decimals) {
        this.id = id;
        this.itemType = itemType;
        this.unit = unit;
        this.decimals = decimals;
    }

    public String id() {
        return id;
    }

    public String itemType() {
        return itemType;
    }

    /** The type of this id, or empty if it is not one of these. */
    public static Optional<InsightType> withId(String id) {
        return Stream.of(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    /**
     * A number as a state.
     *
     * @param number in the type's unit
     * @return UNDEF if it is none
     */
    State state(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return UnDefType.UNDEF;
        }
        return state(BigDecimal.valueOf(number));
    }

    /** A number in the type's unit as a state, rounded to the type's decimals. */
    State state(BigDecimal number) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        return unit.equals(Units.ONE) ? new DecimalType(rounded) : new QuantityType<>(rounded, unit);
    }
}
