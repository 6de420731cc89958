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
package org.openhab.binding.hanport.internal.reader;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Learns how often telegrams come from the gaps between them.
 * <p>
 * The interval is the third longest of the last sixteen gaps: two that were lost do not change it, nor does an hourly
 * list in between, and where lists of several kinds take turns it is the longer of their gaps. A network holds bytes up
 * for some seconds now and then and brings them in a burst, so gaps of up to ten seconds are remembered for half an
 * hour to an hour, as if the limit of three intervals were to hold each of them and a fifth more.
 * <p>
 * Not for use by two threads at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class RhythmLearner {

    private static final int KEPT = 16;
    /** No meter sends twice within half a second: what comes so soon after another was held up on its way. */
    private static final long SHORTEST = Duration.ofMillis(500).toNanos();
    private static final long LONGEST_DELAY = Duration.ofSeconds(10).toNanos();
    private static final Duration MEMORY = Duration.ofMinutes(30);
    /** Behind a silence of so many intervals it may be a meter that was started anew. */
    private static final int SILENCE = 4;
    /** So many gaps in a row are enough to rely on. */
    private static final int ENOUGH = 3;

    private final long[] gaps = new long[KEPT];
    private int seen;
    private int inARow;
    /** The longest delays in this half hour and in the one before. */
    private long delay;
    private long delayBefore;
    private Instant remembered = Instant.EPOCH;
    private Rhythm rhythm = Rhythm.UNKNOWN;

    /** The next telegram came, so long after the one before. */
    void gap(Duration gap, Instant now) {
        long nanos = gap.toNanos();
        if (nanos < SHORTEST) {
            return;
        }
        boolean silence = nanos >= SILENCE * rhythm.interval().toNanos() && seen > 0;
        inARow = silence ? 0 : Math.min(inARow + 1, ENOUGH);
        gaps[seen % KEPT] = nanos;
        seen++;
        remember(nanos, now);
        long interval = Math.max(usual(), Math.max(delay, delayBefore) / 5 * 2);
        if (interval != rhythm.interval().toNanos() || rhythm.isSteady() != inARow >= ENOUGH) {
            rhythm = new Rhythm(Duration.ofNanos(interval), inARow >= ENOUGH);
        }
    }

    /** How often they come, as far as it is known. */
    Rhythm rhythm() {
        return rhythm;
    }

    private void remember(long nanos, Instant now) {
        if (remembered.plus(MEMORY).isBefore(now)) {
            delayBefore = delay;
            delay = 0;
            remembered = now;
        }
        if (nanos <= LONGEST_DELAY) {
            delay = Math.max(delay, nanos);
        }
    }

    /** The third longest of five and more gaps; of fewer the one in the middle, the longer of two. */
    private long usual() {
        int count = Math.min(seen, KEPT);
        long first = 0;
        long second = 0;
        long third = 0;
        for (int i = 0; i < count; i++) {
            long gap = gaps[i];
            if (gap > first) {
                third = second;
                second = first;
                first = gap;
            } else if (gap > second) {
                third = second;
                second = gap;
            } else if (gap > third) {
                third = gap;
            }
        }
        if (count < 3) {
            return first;
        }
        return count < 5 ? second : third;
    }
}
