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

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.Series;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble.Kind;

/**
 * Powers against the voltages and currents of the same telegram. A power above them is held, and told only once the
 * next telegram shows that it was none: the values of a list may be of different moments, so when a load is switched on
 * its power may be told a telegram before its current. A power that stays above them is none of damage: it is shown,
 * and told to be a matter of a factor.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PowerCheck {

    /** Three times 200 A, for a meter that sends powers alone. */
    private static final double USUAL_MOST = 150_000;
    private static final double TIMES_LARGEST = 3;
    private static final double LIKENESS = 0.2;
    /** So many telegrams with too large a power are no damage. */
    private static final int FEW = 2;
    private static final int TELEGRAMS = 6;
    /** A meter whose powers have fitted so often is one whose powers fit. */
    private static final int ENOUGH = 3;
    private static final long MINUTE = 60_000;
    private static final long TOLD_AGAIN_AFTER = 24 * 60 * MINUTE;

    private final PowerBound bounds;
    private final double usualMost;
    private final Spike[] spikes = new Spike[Series.POWERS.size() * Sample.PHASES];
    private double largest;
    /** How many telegrams have fitted, as far as that is counted. */
    private int fitting;
    /** How many telegrams in a row have not. */
    private int misfits;
    private long misfitsSince;
    private long toldAt = Long.MIN_VALUE / 2;
    /** What was held of the telegram before, the largest of it. */
    private @Nullable ValueTrouble held;
    private double heldWatts;
    private int heldPhase;

    /**
     * @param factor what powers were multiplied with
     * @param currentStep by how much the step of currents has grown with their factor
     */
    PowerCheck(double factor, double currentStep) {
        bounds = new PowerBound(currentStep);
        usualMost = USUAL_MOST * Math.max(factor, 1);
        Arrays.setAll(spikes, slot -> new Spike(LIKENESS));
    }

    /**
     * @param complete whether nothing is missing in the telegram, and its voltages and currents can be true
     * @param millis by the steady clock
     */
    void judge(Sample sample, boolean complete, long millis, Doubts doubts) {
        ValueTrouble before = held;
        boolean explained = before != null && complete && heldWatts <= bounds.of(sample, heldPhase);
        held = null;
        boolean fits = true;
        for (int phase = 0; phase < Sample.PHASES; phase++) {
            double bound = complete ? bounds.of(sample, phase) : PowerBound.UNKNOWN;
            for (Series series : Series.POWERS) {
                if (sample.has(series, phase)) {
                    fits &= judge(sample, series, phase, bound, doubts);
                }
            }
        }
        if (fits) {
            misfits = 0;
            fitting = Math.min(fitting + 1, ENOUGH);
            largest = Math.max(largest, sample.largestPower());
            if (before != null && !explained) {
                doubts.tell(Check.POWER, before);
            }
        } else {
            misfit(sample, millis, doubts);
        }
    }

    /** The largest power that was believed until now, in W. */
    double largest() {
        return largest;
    }

    /** The most that a power of this meter is believed to be, in W. */
    double plausible() {
        return Math.max(usualMost, largest * TIMES_LARGEST);
    }

    private void misfit(Sample sample, long millis, Doubts doubts) {
        misfits++;
        if (misfits == 1) {
            misfitsSince = millis;
        } else if (misfits >= TELEGRAMS && millis - misfitsSince >= MINUTE && millis - toldAt >= TOLD_AGAIN_AFTER) {
            toldAt = millis;
            tellMisfit(sample, doubts);
        }
    }

    private boolean judge(Sample sample, Series series, int phase, double known, Doubts doubts) {
        double watts = Math.abs(sample.value(series, phase));
        double bound = Double.isNaN(known) ? Math.max(usualMost, largest * TIMES_LARGEST) : known;
        boolean doubtful = watts > bound;
        boolean alone = spikes[series.ordinal() * Sample.PHASES + phase].isAlone(watts, doubtful);
        if (alone && misfits < FEW && fitting >= ENOUGH) {
            ValueTrouble trouble = trouble(Kind.POWER, sample.reading(series, phase), bound);
            doubts.hold(Check.POWER, sample.reading(series, phase), trouble, false);
            if (held == null || watts > heldWatts) {
                held = trouble;
                heldWatts = watts;
                heldPhase = phase;
            }
        } else if (doubtful && Double.isNaN(known)) {
            largest = Math.max(largest, watts);
        }
        return !doubtful;
    }

    private void tellMisfit(Sample sample, Doubts doubts) {
        for (int phase = 0; phase < Sample.PHASES; phase++) {
            double bound = bounds.of(sample, phase);
            for (Series series : Series.POWERS) {
                if (sample.has(series, phase) && Math.abs(sample.value(series, phase)) > bound) {
                    doubts.tell(Check.POWER, trouble(Kind.POWER_FACTOR, sample.reading(series, phase), bound));
                    return;
                }
            }
        }
    }

    private static ValueTrouble trouble(Kind kind, Reading reading, double bound) {
        return new ValueTrouble(kind, Doubts.name(reading), Doubts.figure(reading), Doubts.figure(bound, "W"));
    }
}
