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

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The value that a meter sends under one OBIS code.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface Value {

    /**
     * What is made of a value of each kind.
     *
     * @param <T> what is made
     */
    record Cases<T> (Function<Quantity, T> quantity, Function<Text, T> text, Function<Clock, T> clock,
            Function<Flag, T> flag, Function<History, T> history) {
    }

    /** What is made of a value of this kind. */
    <T> T match(Cases<T> cases);

    /**
     * A measured number, exact as sent: the number of decimals is the meter's resolution.
     */
    final class Quantity implements Value {

        /** Powers of ten that a double holds exactly. */
        private static final double[] TENS = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
                1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

        private final long unscaled;
        private final int decimals;
        private final Unit unit;
        /** Made when it is asked for: of the forty numbers of a telegram, a house looks at ten. */
        private @Nullable BigDecimal number;

        public Quantity(BigDecimal number, Unit unit) {
            this.number = number;
            this.unit = unit;
            unscaled = 0;
            decimals = number.scale();
        }

        /** The number unscaled × 10<sup>-decimals</sup>. */
        public Quantity(long unscaled, int decimals, Unit unit) {
            this.unscaled = unscaled;
            this.decimals = decimals;
            this.unit = unit;
        }

        public BigDecimal number() {
            // two threads may both make it, and make the same
            BigDecimal exact = number;
            if (exact == null) {
                exact = BigDecimal.valueOf(unscaled, decimals);
                number = exact;
            }
            return exact;
        }

        public Unit unit() {
            return unit;
        }

        /** -1 below zero, 0, or 1. */
        public int signum() {
            BigDecimal exact = number;
            return exact == null ? Long.signum(unscaled) : exact.signum();
        }

        /** The same with the other sign. */
        public Quantity negated() {
            BigDecimal exact = number;
            return exact == null && unscaled != Long.MIN_VALUE ? new Quantity(-unscaled, decimals, unit)
                    : new Quantity(number().negate(), unit);
        }

        /** 0 in the same unit and resolution. */
        public Quantity none() {
            return new Quantity(0, decimals, unit);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.quantity().apply(this);
        }

        /**
         * The number in the base unit of its dimension, rounded once: for judging, which makes no {@link #number()}.
         */
        public double inBaseUnit() {
            BigDecimal exact = number;
            int shift = unit.exponent() - decimals;
            if (unscaled == 0) {
                return exact == null ? 0 : exact.scaleByPowerOfTen(unit.exponent()).doubleValue();
            } else if (Math.abs(shift) >= TENS.length) {
                return number().scaleByPowerOfTen(unit.exponent()).doubleValue();
            }
            return shift < 0 ? unscaled / TENS[-shift] : unscaled * TENS[shift];
        }

        /** The smallest difference that the number can show, in the base unit of its dimension. */
        public double step() {
            int shift = unit.exponent() - decimals;
            if (Math.abs(shift) >= TENS.length) {
                return Math.pow(10, shift);
            }
            return shift < 0 ? 1 / TENS[-shift] : TENS[shift];
        }

        /** Numbers with different decimals are different quantities. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Quantity that && unit.equals(that.unit) && number().equals(that.number());
        }

        @Override
        public int hashCode() {
            return 31 * number().hashCode() + unit.hashCode();
        }

        @Override
        public String toString() {
            return "Quantity[number=" + number() + ", unit=" + unit + "]";
        }
    }

    /**
     * Any text: ids, messages, and every value whose form is not known. As on the wire; texts that P1 sends as
     * hexadecimal digits stay so.
     */
    record Text(String text) implements Value {

        private static final int MARK_SIZE = 4;

        /** Whether this stands for an object that the meter itself cannot read: Iskraemeco writes ER and a number. */
        public boolean isUnreadable() {
            int from = text.startsWith("(") ? 1 : 0;
            return text.length() == MARK_SIZE + 2 * from && text.startsWith("ER", from)
                    && Character.isDigit(text.charAt(from + 2)) && Character.isDigit(text.charAt(from + 3));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.text().apply(this);
        }
    }

    /**
     * A moment of the meter's own clock. A clock that names no moment (all zeros, month 13) is a {@link Text}.
     */
    record Clock(MeterTime time) implements Value {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.clock().apply(this);
        }
    }

    /**
     * A state that is on or off, such as a breaker's.
     */
    record Flag(boolean on) implements Value {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.flag().apply(this);
        }
    }

    /**
     * A list of past readings, each with its own time: power failures, month peaks.
     *
     * @param count how many the meter has on record, 0 or more; it may send fewer than that
     * @param entries those it sent
     */
    record History(int count, List<Reading> entries) implements Value {
        public History {
            entries = List.copyOf(entries);
        }

        public History(List<Reading> entries) {
            this(entries.size(), entries);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.history().apply(this);
        }
    }
}
