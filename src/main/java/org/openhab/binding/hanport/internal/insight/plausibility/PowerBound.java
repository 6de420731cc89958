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
package org.openhab.binding.hanport.internal.insight.plausibility;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.Series;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * The most active power that the voltages and currents of a telegram allow. Less than that is always possible: reactive
 * power and harmonics make currents larger, phases that give and take make the sum smaller.
 * <p>
 * It holds for four wires with voltages to the neutral and, since the sum over two elements of line voltage times
 * current is never below the power (Aron), for Norway's IT networks with three.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PowerBound {

    static final double UNKNOWN = Double.NaN;

    /** Powers and currents are means over different seconds, and of different classes of accuracy. */
    private static final double TOLERANCE = 1.2;
    private static final double LEAST_WATTS = 60;
    /** A voltage below is that of a conductor which is not connected. */
    private static final double LEAST_VOLTS = 50;
    /** Where the meter sends no voltages. */
    private static final double USUAL_VOLTS = 260;

    /** By how much the step of a current grows with its factor: what was 1 A wide is 40 A wide behind 200:5. */
    private final double stepFactor;

    PowerBound(double stepFactor) {
        this.stepFactor = stepFactor;
    }

    /**
     * @param phase 0 for all together
     * @return W, or {@link #UNKNOWN}
     */
    double of(Sample sample, int phase) {
        return phase == 0 ? ofAll(sample) : ofPhase(sample, phase);
    }

    private double ofPhase(Sample sample, int phase) {
        double volts = sample.value(Series.VOLTAGE, phase);
        return sample.has(Series.CURRENT, phase) && volts >= LEAST_VOLTS
                ? volts * amperes(sample, phase) * TOLERANCE + LEAST_WATTS
                : UNKNOWN;
    }

    private double ofAll(Sample sample) {
        double highest = 0;
        for (int phase = 0; phase < Sample.PHASES; phase++) {
            double volts = sample.value(Series.VOLTAGE, phase);
            if (volts >= LEAST_VOLTS && phase > 0 && !sample.has(Series.CURRENT, phase)) {
                return UNKNOWN;
            } else if (volts > highest) {
                highest = volts;
            }
        }
        double sum = 0;
        for (int phase = 0; phase < Sample.PHASES; phase++) {
            if (sample.has(Series.CURRENT, phase)) {
                double volts = sample.value(Series.VOLTAGE, phase);
                double known = volts >= LEAST_VOLTS ? volts : highest >= LEAST_VOLTS ? highest : USUAL_VOLTS;
                sum += known * amperes(sample, phase);
            }
        }
        return sum == 0 ? UNKNOWN : sum * TOLERANCE + LEAST_WATTS;
    }

    /** The most that it can be: meters round to a step, or cut off what is below one. */
    private double amperes(Sample sample, int phase) {
        double step = sample.reading(Series.CURRENT, phase).value() instanceof Quantity quantity ? quantity.step() : 1;
        return Math.abs(sample.value(Series.CURRENT, phase)) + step * stepFactor;
    }
}
