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
import org.openhab.binding.hanport.internal.insight.energy.Integral;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble.Kind;

/**
 * The register of one direction against the power in between: Kamstrup's meters in Sweden count single watt-hours or
 * tens of them, as the grid company has set them up, and nothing in their lists tells which. Three hours in a row that
 * come to ten times the energy, or a tenth, show it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FactorCheck {

    private static final long ABOUT_AN_HOUR = 55 * 60_000;
    private static final long TOO_LONG = 24 * 60 * 60_000;
    private static final int HOURS = 3;
    private static final double LEAST_WATT_HOURS = 100;
    private static final double FEW_STEPS = 10;
    private static final double MANY_STEPS = 100;
    /** One hour may be off by more than all together, since powers are told every few seconds only. */
    private static final double LEAST_OF_AN_HOUR = 6.5;
    private static final double MOST_OF_AN_HOUR = 15;
    private static final double LEAST = 8;
    private static final double MOST = 12.5;

    private final boolean importing;
    private final FactorAdvice advice;
    private double startRegister = Double.NaN;
    private double startEnergy;
    private long startGaps;
    private long start;
    /** Hours that say the same, one after the other. */
    private int hours;
    /** 1 if the register counts ten times the energy, -1 if it counts a tenth, 0 if it is right. */
    private int powerOfTen;
    private double counted;
    private double flowed;
    private int told;

    FactorCheck(boolean importing, FactorAdvice advice) {
        this.importing = importing;
        this.advice = advice;
    }

    /**
     * @param energy what the power of this direction has come to
     * @param millis by the steady clock
     */
    void judge(Sample sample, Integral energy, long millis, Doubts doubts) {
        if (!sample.hasTotal(importing) || !energy.isBegun()) {
            return;
        }
        Quantity register = sample.total(importing);
        double now = register.inBaseUnit();
        double delta = now - startRegister;
        double expected = energy.wattHours() - startEnergy;
        boolean known = !Double.isNaN(startRegister) && delta >= 0 && energy.gaps() == startGaps;
        if (known && millis - start < ABOUT_AN_HOUR) {
            return;
        }
        double step = register.step();
        boolean enough = expected >= Math.max(LEAST_WATT_HOURS, FEW_STEPS * step)
                && (delta >= FEW_STEPS * step || expected >= MANY_STEPS * step);
        if (known && enough) {
            judge(delta, expected, doubts);
        } else if (known && millis - start < TOO_LONG) {
            return;
        }
        start = millis;
        startRegister = now;
        startEnergy = energy.wattHours();
        startGaps = energy.gaps();
    }

    private void judge(double delta, double expected, Doubts doubts) {
        int power = isTenfold(delta / expected) ? 1 : isTenfold(expected / Math.max(delta, 1e-9)) ? -1 : 0;
        if (power != powerOfTen) {
            powerOfTen = power;
            hours = 0;
            counted = 0;
            flowed = 0;
        }
        hours++;
        counted += delta;
        flowed += expected;
        double ratio = power > 0 ? counted / flowed : flowed / counted;
        if (power == 0 && delta > expected / 2 && delta < expected * 2) {
            told = 0;
            advice.energiesAreTrue();
        } else if (power != told && hours >= HOURS && ratio >= LEAST && ratio <= MOST) {
            told = power;
            String factor = power > 0 ? advice.energiesAreTenfold() : advice.energiesAreATenth();
            doubts.tell(Check.FACTOR,
                    new ValueTrouble(Kind.ENERGY_FACTOR, importing ? "energy-import" : "energy-export",
                            Doubts.figure(counted, "Wh"), Doubts.figure(flowed, "Wh"), factor));
        }
    }

    private static boolean isTenfold(double ratio) {
        return ratio >= LEAST_OF_AN_HOUR && ratio <= MOST_OF_AN_HOUR;
    }
}
