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
import java.time.temporal.ChronoUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long a value may be shown that is not renewed. Each value has a pace of its own: powers come with every telegram,
 * energies from some meters once an hour, and a meter may be switched to a shorter list that leaves a value out for
 * good.
 *
 * @param renewed when the value last came
 * @param pace how often it comes, in nanoseconds: its longest gap, which is forgotten within a quarter of its length
 *            when
 *            it comes more often, so that one extra telegram does not make an hourly value look overdue; 0 while it is
 *            not known
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Freshness(Instant renewed, long pace) {

    /** While the pace is not known it may be the slowest there is, hourly, and one telegram may get lost. */
    public static final Duration FIRST_LIMIT = Duration.ofMinutes(130);

    /** No meter sends a value twice within half a second: what comes so soon was held up on its way. */
    private static final long SHORTEST_GAP = Duration.ofMillis(500).toNanos();
    private static final int FORGETTING = 4;

    /** A value that came for the first time. */
    public static Freshness first(Instant now) {
        return new Freshness(now, 0);
    }

    /** The value came again. */
    public Freshness renew(Instant now) {
        long gap = renewed.until(now, ChronoUnit.NANOS);
        return new Freshness(now, gap < SHORTEST_GAP ? pace : Math.max(gap, pace - FORGETTING * gap));
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
        return Duration.ofNanos(limit(linkTimeout.toNanos(), first.toNanos()));
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
        return renewed.until(now, ChronoUnit.NANOS) > limit(linkTimeout.toNanos(), first.toNanos());
    }

    private long limit(long linkTimeout, long first) {
        long least = pace > 0 ? linkTimeout : Math.max(linkTimeout, first);
        return Math.max(Pace.limit(pace), least);
    }
}
