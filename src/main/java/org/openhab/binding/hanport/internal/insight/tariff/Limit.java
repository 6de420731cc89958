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
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How much energy an interval may take before a power fee rises.
 *
 * @param basis the fee's, by the intervals that have ended
 * @param day the local date that the interval begins on
 * @param weight what its energy counts for, above 0
 * @param wattHours of the interval; above it the fee rises
 * @param perKilowatt what one kW more than that costs this month, with VAT; empty where the tariff tells no price
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Limit(Basis basis, LocalDate day, BigDecimal weight, double wattHours, Optional<BigDecimal> perKilowatt) {

    private static final double KILO = 1000;

    /**
     * The limit of an interval on a day.
     *
     * @param basis the fee's, by the intervals that have ended
     * @param perKilowatt what one kW more of the basis costs, with VAT
     */
    static Limit of(Basis basis, LocalDate day, BigDecimal weight, Optional<BigDecimal> perKilowatt) {
        PowerComponent component = basis.component();
        double free = component.freeKilowatts().max(component.leastKilowatts()).doubleValue();
        double weighted = Math.max(threshold(basis, day), free * KILO * hours(component));
        if (component.price() instanceof PowerPrice.Steps steps) {
            weighted = Math.max(weighted, ofStep(basis, day, steps));
        }
        int share = component.aggregate() == PowerComponent.Aggregate.MEAN ? component.count() : 1;
        BigDecimal parts = BigDecimal.valueOf((long) share * component.rollingMonths());
        return new Limit(basis, day, weight, weighted / weight.doubleValue(),
                perKilowatt.map(price -> price.multiply(weight).divide(parts, MathContext.DECIMAL64)));
    }

    /** What an interval's weighted energy must be above to become a peak that counts for more. */
    private static double threshold(Basis basis, LocalDate day) {
        List<Peak> peaks = basis.peaks();
        PowerComponent component = basis.component();
        if (component.onePerDay()) {
            Optional<Peak> today = peaks.stream().filter(peak -> peak.day().equals(day)).findFirst();
            if (today.isPresent()) {
                return today.get().weighted().doubleValue();
            }
        }
        return peaks.size() < component.peaks() ? 0 : peaks.get(peaks.size() - 1).weighted().doubleValue();
    }

    private static double hours(PowerComponent component) {
        return component.interval().toMinutes() / 60.0;
    }

    /** The peaks that stay if one more comes on a day: in the place of that day's own, or of the lowest one. */
    private static List<Peak> staying(Basis basis, LocalDate day) {
        PowerComponent component = basis.component();
        return basis.peaks().stream().filter(peak -> !component.onePerDay() || !peak.day().equals(day))
                .limit(component.peaks() - 1L).toList();
    }

    private static double sum(List<Peak> peaks) {
        return peaks.stream().mapToDouble(peak -> peak.weighted().doubleValue()).sum();
    }

    /** With this peak the mean is at the end of its step. */
    private static double ofStep(Basis basis, LocalDate day, PowerPrice.Steps steps) {
        List<Peak> others = staying(basis, day);
        return steps.step(basis.kilowatts()).flatMap(PowerPrice.Step::end)
                .map(end -> (others.size() + 1) * end.doubleValue() * KILO * hours(basis.component()) - sum(others))
                .orElse(Double.POSITIVE_INFINITY);
    }

    PowerComponent component() {
        return basis.component();
    }

    /**
     * What the fee rises by this month if the interval is a peak.
     *
     * @param watts mean power over the whole interval, as it is measured
     * @param withVat what makes a price of the tariff one with VAT
     * @return 0 up to the limit; empty where the tariff tells no price
     */
    Optional<BigDecimal> cost(double watts, UnaryOperator<BigDecimal> withVat) {
        double over = watts - watts();
        if (over <= 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return component().price() instanceof PowerPrice.Steps steps ? Optional.of(withVat.apply(higher(steps, watts)))
                : perKilowatt.map(price -> price.multiply(BigDecimal.valueOf(over / KILO)));
    }

    /** How much dearer the step is that the mean then falls in. */
    private BigDecimal higher(PowerPrice.Steps steps, double watts) {
        List<Peak> others = staying(basis, day);
        double wattHours = watts * hours(component()) * weight.doubleValue() + sum(others);
        double kilowatts = wattHours / hours(component()) / KILO / (others.size() + 1);
        BigDecimal then = steps.step(BigDecimal.valueOf(kilowatts)).map(PowerPrice.Step::price).orElse(BigDecimal.ZERO);
        return steps.step(basis.kilowatts()).map(PowerPrice.Step::price).map(then::subtract).orElse(then);
    }

    /** The mean power over the whole interval that uses the limit up, in W. */
    double watts() {
        return Peak.watts(wattHours, component().interval());
    }
}
