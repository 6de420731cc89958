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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a power fee goes by in a month.
 *
 * @param peaks those that make it, the highest first; fewer than the tariff names while the month is young
 * @param kilowatts not rounded: money is made of it, and rounded then
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Basis(PowerComponent component, List<Peak> peaks, BigDecimal kilowatts) {

    private static final int WATT = 3;

    public Basis {
        peaks = List.copyOf(peaks);
    }

    /** The month alone. */
    static Basis of(PowerComponent component, List<Peak> peaks) {
        BigDecimal sum = peaks.stream().map(Peak::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal perHour = BigDecimal.valueOf(60 / component.interval().toMinutes());
        BigDecimal kilowatts = sum.multiply(perHour).movePointLeft(WATT);
        if (component.aggregate() == PowerComponent.Aggregate.MEAN && !peaks.isEmpty()) {
            kilowatts = kilowatts.divide(BigDecimal.valueOf(peaks.size()), MathContext.DECIMAL128);
        }
        return new Basis(component, peaks,
                kilowatts.subtract(component.freeKilowatts()).max(component.leastKilowatts()).max(BigDecimal.ZERO));
    }

    /** With the mean of this month's and of earlier ones' bases. */
    Basis rolling(List<BigDecimal> earlier) {
        BigDecimal sum = earlier.stream().reduce(kilowatts, BigDecimal::add);
        return new Basis(component, peaks, sum.divide(BigDecimal.valueOf(earlier.size() + 1L), MathContext.DECIMAL128));
    }
}
