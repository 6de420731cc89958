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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long a value may be shown that is not renewed. Each value has a pace of its own: powers come with every telegram,
 * energies from some meters once an hour, and a meter may be switched to a shorter list that leaves a value out for
 * good.
 *
 * @param renewed when the value last came
 * @param pace how often it comes: its longest gap, which is forgotten within a quarter of its length when it comes more
 *            often, so that one extra telegram does not make an hourly value look overdue
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Freshness(Instant renewed, Pace pace) {

    /** While the pace is not known it may be the slowest there is, hourly, and one telegram may get lost. */
    public static final Duration FIRST_LIMIT = Duration.ofMinutes(130);

    /** No meter sends a value twice within half a second: what comes so soon was held up on its way. */
    private static final Duration SHORTEST_GAP = Duration.ofMillis(500);
    private static final int FORGETTING = 4;
    private static final Pace UNKNOWN = new Pace(Duration.ZERO);

    /** A value that came for the first time. */
    public static Freshness first(Instant now) {
        return new Freshness(now, UNKNOWN);
    }

    /** The value came again. */
    public Freshness renew(Instant now) {
        Duration gap = Duration.between(renewed, now);
        if (gap.compareTo(SHORTEST_GAP) < 0) {
            return new Freshness(now, pace);
        }
        Duration before = pace.interval().minus(gap.multipliedBy(FORGETTING));
        Duration longest = gap.compareTo(before) > 0 ? gap : before;
        return new Freshness(now, longest.equals(pace.interval()) ? pace : new Pace(longest));
    }

    /**
     * How long the value may stay without being renewed.
     *
     * @param linkTimeout how long the whole link may be silent; a value never gets less
     */
    public Duration limit(Duration linkTimeout) {
        return limit(linkTimeout, FIRST_LIMIT);
    }

    /**
     * How long it may stay away.
     *
     * @param linkTimeout how long the whole link may be silent; it never gets less
     * @param first the least while its pace is not known
     */
    public Duration limit(Duration linkTimeout, Duration first) {
        return pace.limit(pace.isKnown() || linkTimeout.compareTo(first) > 0 ? linkTimeout : first);
    }

    /** Whether the value is too old to be shown; exactly at its limit it is not. */
    public boolean expired(Instant now, Duration linkTimeout) {
        return expired(now, linkTimeout, FIRST_LIMIT);
    }

    /**
     * Whether it has stayed away for too long; exactly at its limit it has not.
     *
     * @see #limit(Duration, Duration)
     */
    public boolean expired(Instant now, Duration linkTimeout, Duration first) {
        return now.isAfter(renewed.plus(limit(linkTimeout, first)));
    }
}
