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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How much energy an interval may take before a power fee rises.
 *
 * @param weight what its energy counts for, above 0
 * @param wattHours of the interval; above it the fee rises
 * @param perKilowatt what one kW more than that costs this month, with VAT; empty where the tariff tells no price
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Limit(PowerComponent component, BigDecimal weight, double wattHours, Optional<BigDecimal> perKilowatt) {

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
        double hours = component.interval().toMinutes() / 60.0;
        double weighted = Math.max(threshold(basis, day), free * KILO * hours);
        if (component.price() instanceof PowerPrice.Steps steps) {
            weighted = Math.max(weighted, ofStep(basis, steps, hours));
        }
        int share = component.aggregate() == PowerComponent.Aggregate.MEAN ? component.count() : 1;
        BigDecimal parts = BigDecimal.valueOf((long) share * component.rollingMonths());
        return new Limit(component, weight, weighted / weight.doubleValue(),
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

    /** With this peak more, or in the lowest one's place, the mean is at the end of its step. */
    private static double ofStep(Basis basis, PowerPrice.Steps steps, double hours) {
        Optional<BigDecimal> end = steps.step(basis.kilowatts()).flatMap(PowerPrice.Step::end);
        int count = Math.min(basis.peaks().size() + 1, basis.component().peaks());
        double others = basis.peaks().stream().limit(count - 1L).mapToDouble(peak -> peak.weighted().doubleValue())
                .sum();
        return end.map(kilowatts -> count * kilowatts.doubleValue() * KILO * hours - others)
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The mean power over the whole interval that uses the limit up, in W. */
    double watts() {
        return Peak.watts(wattHours, component.interval());
    }
}
