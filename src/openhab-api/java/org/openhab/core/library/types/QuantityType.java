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
package org.openhab.core.library.types;

import java.math.BigDecimal;

import javax.measure.IncommensurableException;
import javax.measure.Quantity;
import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

import tech.units.indriya.AbstractUnit;

/**
 * A number with its unit, as exact as it was given.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class QuantityType<T extends Quantity<T>> extends Number
        implements PrimitiveType, State, Command, Comparable<QuantityType<T>> {

    private static final long serialVersionUID = 1L;

    private final BigDecimal value;
    private final transient Unit<T> unit;

    public QuantityType(Number value, Unit<T> unit) {
        this.value = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        this.unit = unit;
    }

    /** A number and a unit with a space between them. */
    @SuppressWarnings("unchecked")
    public QuantityType(String text) {
        String[] parts = text.split(" ", 2);
        value = new BigDecimal(parts[0]);
        unit = (Unit<T>) (parts.length == 1 ? Units.ONE : parse(parts[1]));
    }

    private static Unit<?> parse(String symbol) {
        Units.getInstance();
        return AbstractUnit.parse(symbol);
    }

    public Unit<T> getUnit() {
        return unit;
    }

    public BigDecimal toBigDecimal() {
        return value;
    }

    public @Nullable QuantityType<T> toUnit(String targetUnit) {
        return toUnit(parse(targetUnit));
    }

    /** @return null where the two measure different things */
    @SuppressWarnings("unchecked")
    public @Nullable QuantityType<T> toUnit(Unit<?> targetUnit) {
        if (targetUnit.equals(unit)) {
            return this;
        }
        try {
            return new QuantityType<>(unit.getConverterToAny(targetUnit).convert(value), (Unit<T>) targetUnit);
        } catch (IncommensurableException e) {
            return null;
        }
    }

    @Override
    public String format(String pattern) {
        String withUnit = pattern.replace("%unit%", unit.toString().replace("%", "%%"));
        return withUnit.contains("%d") ? String.format(withUnit, value.toBigInteger()) : String.format(withUnit, value);
    }

    @Override
    public String toFullString() {
        return unit.equals(AbstractUnit.ONE) ? value.toString() : value + " " + unit;
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public int compareTo(QuantityType<T> other) {
        QuantityType<T> same = other.toUnit(unit);
        if (same == null) {
            throw new IllegalArgumentException("Cannot compare " + this + " with " + other);
        }
        return Double.compare(doubleValue(), same.doubleValue());
    }

    @Override
    public int hashCode() {
        return 31 * unit.hashCode() + value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        QuantityType<?> same = other instanceof QuantityType<?> quantity ? quantity.toUnit(unit) : null;
        return same != null && Double.compare(doubleValue(), same.doubleValue()) == 0;
    }

    @Override
    public int intValue() {
        return value.intValue();
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    @Override
    public float floatValue() {
        return value.floatValue();
    }

    @Override
    public double doubleValue() {
        return value.doubleValue();
    }
}
