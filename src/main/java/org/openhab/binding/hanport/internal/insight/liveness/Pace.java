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
package org.openhab.binding.hanport.internal.insight.liveness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How often something comes, learned from the gaps between its comings, and from when on it is overdue.
 *
 * @param interval the usual gap; zero while it is not known
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Pace(Duration interval) {

    /** So many intervals may pass before what should have come is overdue. */
    private static final int INTERVALS_MISSED = 4;

    /** The pace of what comes with nearly every telegram: neither one lost nor an extra one changes the median. */
    public static Pace middleOf(List<Duration> gaps) {
        return new Pace(gaps.isEmpty() ? Duration.ZERO : gaps.stream().sorted().toList().get(gaps.size() / 2));
    }

    /**
     * The pace of what comes with some telegrams only, so that one extra does not make an hourly value look overdue.
     */
    public static Pace longerOf(Duration gap, Duration gapBefore) {
        return new Pace(gap.compareTo(gapBefore) > 0 ? gap : gapBefore);
    }

    /** Whether there was a gap to learn from. */
    public boolean isKnown() {
        return !interval.isZero();
    }

    /**
     * How long it may stay away.
     *
     * @param shortest it never gets less
     */
    public Duration limit(Duration shortest) {
        Duration limit = interval.multipliedBy(INTERVALS_MISSED);
        return limit.compareTo(shortest) > 0 ? limit : shortest;
    }

    /** Whether what last came then is overdue now; exactly at its limit it is not. */
    public boolean isOverdue(Instant last, Duration shortest, Instant now) {
        return now.isAfter(last.plus(limit(shortest)));
    }
}
