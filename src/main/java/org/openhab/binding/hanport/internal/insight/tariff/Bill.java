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
package org.openhab.binding.hanport.internal.insight.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a month costs, with VAT, if it ended now.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Bill(List<Line> lines) {

    private static final int MONEY = 2;
    /** What is not exact after a division is so far behind the point that it is none of the sum's. */
    private static final int CERTAIN = 20;

    public Bill {
        lines = List.copyOf(lines);
    }

    /** What a line is for. */
    public enum Kind {
        /** kW */
        POWER,
        /** kWh */
        ENERGY,
        /** months */
        FIXED
    }

    /**
     * A line.
     *
     * @param id the component's name in the tariff
     * @param quantity what the price is multiplied with, not rounded
     * @param amount rounded half up to hundredths of the currency; empty where the tariff does not tell the price
     */
    public record Line(Kind kind, String id, BigDecimal quantity, Optional<BigDecimal> amount) {

        static Line of(Kind kind, String id, BigDecimal quantity, Optional<BigDecimal> exact) {
            return new Line(kind, id, quantity, exact.map(Bill::rounded));
        }
    }

    /** Half up to hundredths, as bills are. */
    static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(CERTAIN, RoundingMode.HALF_UP).setScale(MONEY, RoundingMode.HALF_UP);
    }

    /** Whether there is a line of a kind at all. */
    public boolean has(Kind kind) {
        return lines.stream().anyMatch(line -> line.kind == kind);
    }

    /** The sum of the lines of a kind; empty if the price of one is not known. */
    public Optional<BigDecimal> sum(Kind kind) {
        return sum(lines.stream().filter(line -> line.kind == kind).toList());
    }

    /** The sum of all lines whose price is known. */
    public BigDecimal total() {
        return sum(lines.stream().filter(line -> line.amount.isPresent()).toList()).orElse(BigDecimal.ZERO);
    }

    /** Whether the price of each line is known. */
    public boolean isWhole() {
        return lines.stream().allMatch(line -> line.amount.isPresent());
    }

    private static Optional<BigDecimal> sum(List<Line> lines) {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO.setScale(MONEY));
        for (Line line : lines) {
            sum = sum.flatMap(before -> line.amount.map(before::add));
        }
        return sum;
    }
}
