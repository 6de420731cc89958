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

/**
 * The values of one register over time: what was believed last, and what is put forward against it.
 * <p>
 * A value that cannot follow from the last one is held. Three telegrams that follow from each other, over ten minutes
 * at
 * least, are believed: damage does not come three times alike, a meter that starts may send zeros for a minute, and a
 * register that really begins anew does not stay hidden. What is ten times the last value, or a tenth, never counts as
 * such a beginning: no energy does that, a changed number of decimals does.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class RegisterLine {

    /** What a value is to the one before. */
    enum Verdict {
        SOUND,
        BACK,
        FAST,
        TENFOLD,
        TENTH,
        /** held until now, and believed from now on */
        ANEW
    }

    static final long UNKNOWN = Long.MIN_VALUE;

    private static final int TELEGRAMS = 3;
    private static final long LEAST_MILLIS = 600_000;
    private static final double MILLIS_OF_HOUR = 3_600_000;
    private static final double NEARLY = 0.01;
    /** Below that many steps ten times is nothing special. */
    private static final double FEW_STEPS = 1_000;

    private double value = Double.NaN;
    private double before = Double.NaN;
    private long seen = UNKNOWN;
    private long changed = UNKNOWN;
    private double candidate = Double.NaN;
    private long candidateSince;
    private long candidateSeen;
    private int candidates;

    /** What was believed before a restart. */
    void remember(double remembered, long millis) {
        value = remembered;
        seen = millis;
    }

    /**
     * @param now in base units
     * @param millis by the steady clock
     * @param growth the most that the register can grow
     */
    Verdict judge(double now, long millis, Growth growth) {
        if (Double.isNaN(value) || growth.allows(value, seen, now, millis)) {
            believe(now, millis);
            return Verdict.SOUND;
        }
        boolean follows = !Double.isNaN(candidate) && growth.allows(candidate, candidateSeen, now, millis);
        if (!follows) {
            candidates = 0;
            candidateSince = millis;
        }
        candidates++;
        candidate = now;
        candidateSeen = millis;
        Verdict verdict = verdict(now, growth);
        boolean isNewLevel = verdict == Verdict.BACK || verdict == Verdict.FAST;
        if (isNewLevel && candidates >= TELEGRAMS && millis - candidateSince >= LEAST_MILLIS) {
            before = value;
            believe(now, millis);
            return Verdict.ANEW;
        }
        return verdict;
    }

    private Verdict verdict(double now, Growth growth) {
        boolean isLarge = Math.min(now, value) >= FEW_STEPS * growth.step();
        if (isLarge && Math.abs(now / value - 10) < 10 * NEARLY) {
            return Verdict.TENFOLD;
        } else if (isLarge && Math.abs(now / value - 0.1) < 0.1 * NEARLY) {
            return Verdict.TENTH;
        }
        return now < value ? Verdict.BACK : Verdict.FAST;
    }

    private void believe(double now, long millis) {
        if (now != value) {
            changed = millis;
        }
        value = now;
        seen = millis;
        candidate = Double.NaN;
        candidates = 0;
    }

    /** Whether nothing was held of the telegram before. */
    boolean isFirstOfItsKind() {
        return candidates <= 1;
    }

    /** The value believed last; not a number while there is none. */
    double value() {
        return value;
    }

    /** What was believed before the register began anew. */
    double valueBefore() {
        return before;
    }

    /** When the value believed last came, in milliseconds of the steady clock; {@link #UNKNOWN} if it is not known. */
    long seen() {
        return seen;
    }

    /** When the register grew last; {@link #UNKNOWN} while it has not. */
    long changed() {
        return changed;
    }

    /**
     * The most that a register can grow.
     *
     * @param perHour in base units
     * @param latency how old the register may be in its telegram, in milliseconds
     * @param slack what it may grow at any time, in base units
     * @param step the smallest difference that it shows
     */
    record Growth(double perHour, long latency, double slack, double step) {

        boolean allows(double from, long fromMillis, double to, long toMillis) {
            if (to < from) {
                return false;
            } else if (to == from || fromMillis == UNKNOWN) {
                return true;
            }
            double hours = (Math.max(toMillis - fromMillis, 0) + latency) / MILLIS_OF_HOUR;
            return to - from <= perHour * hours + slack;
        }
    }
}
