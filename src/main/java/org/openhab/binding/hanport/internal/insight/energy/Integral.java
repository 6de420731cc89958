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
package org.openhab.binding.hanport.internal.insight.energy;

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The energy of a power that is told from time to time, added up by the trapezoid rule. Where it was not told for
 * longer than its pace allows nobody knows the energy: that is a gap, and nothing is added. One thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Integral {

    /** While the pace is not known: the slowest list of powers comes once a minute. */
    private static final long FIRST_LIMIT = 65_000;
    /** A power that is told more seldom says too little about the time in between. */
    private static final long SLOWEST_LIMIT = 200_000;
    private static final int INTERVALS = 3;
    private static final long LATE = 1_500;
    private static final double MILLIS_OF_HOUR = 3_600_000;
    private static final int REMEMBERED = 5;

    private final long[] intervals = new long[REMEMBERED];
    private final long[] sorted = new long[REMEMBERED];
    private int known;
    private boolean begun;
    private double watts;
    private long last;
    private double wattMillis;
    private long gaps;
    private long limit = FIRST_LIMIT;

    /**
     * The power at a moment that is not before the one before.
     *
     * @param now W, not below 0
     * @param millis by the steady clock
     */
    public void on(double now, long millis) {
        if (begun) {
            long interval = Math.max(millis - last, 0);
            if (interval > limit) {
                gaps++;
            } else {
                wattMillis += (watts + now) / 2 * interval;
            }
            learn(interval);
        }
        begun = true;
        watts = now;
        last = millis;
    }

    /** A list that comes out of turn changes the middle one of five intervals as little as one that is lost. */
    private void learn(long interval) {
        if (interval > 0) {
            intervals[known++ % REMEMBERED] = interval;
            int count = Math.min(known, REMEMBERED);
            if (count < INTERVALS) {
                return;
            }
            System.arraycopy(intervals, 0, sorted, 0, count);
            Arrays.sort(sorted, 0, count);
            limit = Math.min(sorted[count / 2] * INTERVALS + LATE, SLOWEST_LIMIT);
        }
    }

    /** The energy of all that was added up, in Wh, up to the last time that the power was told. */
    public double wattHours() {
        return wattMillis / MILLIS_OF_HOUR;
    }

    /** How many gaps there were. */
    public long gaps() {
        return gaps;
    }

    /** Whether the power was ever told. */
    public boolean isBegun() {
        return begun;
    }

    /** From when on there is a gap if the power is not told again, in milliseconds of the steady clock. */
    public long deadline() {
        return last + limit;
    }
}
