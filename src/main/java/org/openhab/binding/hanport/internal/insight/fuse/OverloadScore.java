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

/**
 * How much of what a phase's fuse is sure to carry was used up: 1 means that a fuse which only just meets its standard
 * may blow now. Each moment above the fuse's current takes its share of the time that the fuse carries it; below the
 * current the fuse recovers.
 * <p>
 * Between two telegrams nobody knows the current, so two sums are kept: one as if the higher of the two had flowed, one
 * as if the lower had. A start current of ten seconds that one telegram saw is nothing in the lower one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class OverloadScore {

    private static final double MILLIS = 1000;
    /** Thermal: a fuse is as cold as before after some of these. */
    private static final double RECOVERS_IN_SECONDS = 600;
    /** Longer than this between two telegrams tells nothing of the time in between. */
    private static final double LONGEST_SECONDS = 60;
    private static final double OVERLOAD = 0.75;
    private static final double BLOWN = 1;
    private static final double WARNING = 0.3;
    private static final double CALM = 0.2;
    private static final double CALM_SECONDS = 60;

    private final MainFuse fuse;
    private double ratio = Double.NaN;
    private long last;
    private double low;
    private double high;
    private double calm;
    private boolean overload;

    OverloadScore(MainFuse fuse) {
        this.fuse = fuse;
    }

    /**
     * @param millis by the steady clock
     * @param amperes either sign; export loads a fuse as import does
     */
    void on(long millis, double amperes) {
        double now = Math.abs(amperes) / fuse.rated();
        double seconds = Math.min((millis - last) / MILLIS, LONGEST_SECONDS);
        last = millis;
        if (Double.isNaN(ratio) || seconds < 0) {
            ratio = now;
            return;
        }
        low = after(low, seconds, Math.min(ratio, now));
        high = after(high, seconds, Math.max(ratio, now));
        calm = now <= 1 ? calm + seconds : 0;
        ratio = now;
        boolean mayBlowBeforeTheNext = low > 0 && low + seconds / fuse.type().seconds(now) >= BLOWN;
        if (low >= OVERLOAD || mayBlowBeforeTheNext) {
            overload = true;
        } else if (high < CALM && calm >= CALM_SECONDS) {
            overload = false;
        }
    }

    private double after(double score, double seconds, double ratio) {
        if (ratio <= 1) {
            return score * Math.exp(-seconds / RECOVERS_IN_SECONDS);
        }
        return score + seconds / fuse.type().seconds(ratio);
    }

    /** What was surely used up. */
    double score() {
        return low;
    }

    /** What was used up at the most. */
    double most() {
        return high;
    }

    boolean isWarning() {
        return high >= WARNING && low > 0;
    }

    /** Whether the phase carries more than its fuse is sure to carry for long. */
    boolean isOverload() {
        return overload;
    }
}
