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
package org.openhab.binding.hanport.internal.source;

import java.time.Duration;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long to wait before a gateway is asked for the next telegram: learned from how often there is a new one.
 * <p>
 * Asked too early, it answers with the telegram that we have: from the gaps between new ones follows the meter's own
 * interval. Asked too late, there is a new one every time, and nothing tells how many were missed: then the pause is
 * shortened until there is an old one in between. Answers that stay the same (the meter is silent) make the pause grow
 * by a half until something new comes, and no longer: then it is to be had soon.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PollPace {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** So many gaps tell the interval; the longest is left out, as the meter may have been silent. */
    private static final int GAPS = 5;
    private static final int SAME_UNTIL_SLOWER = 3;

    private final long shortest;
    private final long longest;
    private final long[] gaps = new long[GAPS];
    private int gapsSeen;
    private boolean askedInBetween;
    private int sameInARow;
    private boolean begun;
    private long lastNew;
    /** What has been learned, and what it has grown to while nothing new comes. */
    private long learned;
    private long grown;

    /** @param shortest the pause that never gets shorter, longer than zero */
    PollPace(Duration shortest) {
        this.shortest = shortest.toNanos();
        longest = Math.max(this.shortest, LONGEST.toNanos());
        learned = this.shortest;
        grown = learned;
    }

    /**
     * The pause until the next request.
     *
     * @param isNew whether the answer brought another telegram than the one before
     * @param now when it came, in nanoseconds
     */
    Duration next(boolean isNew, long now) {
        if (isNew) {
            news(now);
            grown = learned;
            sameInARow = 0;
        } else {
            askedInBetween = true;
            sameInARow++;
            if (sameInARow >= SAME_UNTIL_SLOWER) {
                grown = Math.min(longest, learned + learned / 2);
            }
        }
        return Duration.ofNanos(grown);
    }

    private void news(long now) {
        if (begun) {
            gaps[gapsSeen] = now - lastNew;
            gapsSeen++;
        }
        begun = true;
        lastNew = now;
        if (gapsSeen == GAPS) {
            long wanted = askedInBetween ? interval() : learned / 4 * 3;
            learned = Math.max(shortest, Math.min(longest, wanted));
            gapsSeen = 0;
            askedInBetween = false;
        }
    }

    private long interval() {
        long longestGap = Arrays.stream(gaps).max().orElseThrow();
        return (Arrays.stream(gaps).sum() - longestGap) / (GAPS - 1);
    }
}
