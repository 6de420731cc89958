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
 * Between two telegrams nobody knows the current. The lower of the two surely flowed, the higher is taken to have done
 * so for half of the time. What one telegram alone has seen never makes an overload, so that a start current does not.
 * A
 * restart begins at zero.
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
    /** There is no more than all of it: a fuse that holds although it need not recovers from here. */
    private static final double BLOWN = 1;
    private static final double OVERLOAD = 0.72;
    /** The most that is not sure, before a telegram and again behind it. Twice this is less than an overload. */
    private static final double ALONE = 0.35;
    /** More than one telegram brings at once. */
    private static final double WARNING = 0.4;
    /** Start currents are shorter, with what telegrams are early. */
    private static final double START_SECONDS = 9;
    /** Intervals: half of the one before the first telegram that shows it, and all of the one behind the last. */
    private static final double UNSEEN = 1.5;
    private static final double CALM = 0.2;
    private static final double CALM_SECONDS = 60;

    private final MainFuse fuse;
    private double ratio = Double.NaN;
    private long last;
    private double score;
    private double calm;
    private double above;
    private boolean overload;

    OverloadScore(MainFuse fuse) {
        this.fuse = fuse;
    }

    /**
     * @param millis by the steady clock
     * @param amperes either sign; export loads a fuse as import does
     */
    void on(long millis, double amperes) {
        double before = ratio;
        double seconds = Math.min((millis - last) / MILLIS, LONGEST_SECONDS);
        ratio = Math.abs(amperes) / fuse.rated();
        last = millis;
        if (Double.isNaN(before) || seconds < 0) {
            return;
        }
        double sure = used(seconds, Math.min(before, ratio));
        double perhaps = used(seconds, Math.max(before, ratio)) - sure;
        score = after(seconds, Math.max(before, ratio), sure + Math.min(perhaps / 2, ALONE));
        above = sure > 0 ? above + seconds : 0;
        judge(seconds, above >= START_SECONDS && score + UNSEEN * used(seconds, ratio) >= BLOWN);
    }

    private double after(double seconds, double highest, double used) {
        return highest <= 1 ? score * Math.exp(-seconds / RECOVERS_IN_SECONDS) : Math.min(score + used, BLOWN);
    }

    private double used(double seconds, double ratio) {
        return Math.min(seconds / fuse.type().seconds(ratio), BLOWN);
    }

    private void judge(double seconds, boolean mayBlowBeforeTheNext) {
        calm = ratio <= 1 ? calm + seconds : 0;
        if (isOverload(score) || mayBlowBeforeTheNext) {
            overload = true;
        } else if (score < CALM && calm >= CALM_SECONDS) {
            overload = false;
        }
    }

    /** What was used up, 0 to 1. */
    double score() {
        return score;
    }

    /** What would be used up after so many more seconds of this current. */
    double after(double seconds, double amperes) {
        double steady = Math.abs(amperes) / fuse.rated();
        return after(seconds, steady, used(seconds, steady));
    }

    static boolean isOverload(double score) {
        return score >= OVERLOAD;
    }

    /** Whether much was used up, and more is being so. */
    boolean isWarning() {
        return score >= WARNING && ratio > 1;
    }

    /** Whether the phase carries more than its fuse is sure to carry for long. */
    boolean isOverload() {
        return overload;
    }
}
