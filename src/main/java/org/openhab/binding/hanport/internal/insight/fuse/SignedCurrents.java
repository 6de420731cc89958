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
package org.openhab.binding.hanport.internal.insight.fuse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.Series;

/**
 * The current of each phase, import positive. Meters send currents without a sign, most of them, and some as whole
 * amperes: direction, and what the rounding hides, come from the phase's power. A phase of 0 A and 0 V is one that the
 * meter does not measure, or that has no voltage: nothing is free on it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SignedCurrents {

    /** How many phases there can be. */
    public static final int PHASES = 3;

    /** Where directions come from. */
    public enum Origin {
        /** from each phase's power */
        PHASE_POWER,
        /** from the power of the only phase */
        TOTAL_POWER,
        /** from nowhere: each current is taken for import, which may leave too little headroom and never too much */
        NONE
    }

    private final double[] amperes = new double[PHASES];
    private Origin origin = Origin.NONE;
    private int known;

    /** Takes a telegram in the place of the one before. */
    void take(Sample sample) {
        known = 0;
        origin = Origin.PHASE_POWER;
        for (int phase = 1; phase <= PHASES; phase++) {
            double value = current(sample, phase);
            amperes[phase - 1] = value;
            known += Double.isNaN(value) ? 0 : 1;
        }
        if (origin == Origin.NONE && known == 1) {
            double total = net(sample, 0);
            for (int i = 0; i < PHASES && !Double.isNaN(total); i++) {
                amperes[i] = Math.copySign(amperes[i], total);
                origin = Origin.TOTAL_POWER;
            }
        }
    }

    private double current(Sample sample, int phase) {
        double power = net(sample, phase);
        double told = Math.abs(sample.value(Series.CURRENT, phase));
        double volts = sample.value(Series.VOLTAGE, phase);
        double active = volts > 0 ? Math.abs(power) / volts : Double.NaN;
        if (volts == 0 && told == 0) {
            return Double.NaN;
        }
        double magnitude = Double.isNaN(told) ? active : Double.isNaN(active) ? told : Math.max(told, active);
        if (Double.isNaN(power) && !Double.isNaN(magnitude)) {
            origin = Origin.NONE;
            return magnitude;
        }
        return Math.copySign(magnitude, power);
    }

    private static double net(Sample sample, int phase) {
        double net = sample.value(Series.NET, phase);
        double imported = sample.value(Series.IMPORT, phase);
        double exported = sample.value(Series.EXPORT, phase);
        if (!Double.isNaN(net)) {
            return net;
        }
        return Double.isNaN(exported) ? imported : Double.isNaN(imported) ? 0 - exported : imported - exported;
    }

    /**
     * A current in A, import positive.
     *
     * @param phase 0 for L1 to 2 for L3
     * @return not a number if the meter does not tell it
     */
    public double amperes(int phase) {
        return amperes[phase];
    }

    /** The smallest of all that the meter tells; not a number if there is none. */
    double smallest() {
        double smallest = Double.NaN;
        for (double each : amperes) {
            smallest = smallest < each || Double.isNaN(each) ? smallest : each;
        }
        return smallest;
    }

    /** How many phases the meter tells. */
    public int known() {
        return known;
    }

    /** Where the directions come from. */
    public Origin origin() {
        return origin;
    }
}
