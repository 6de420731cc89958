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
 * @param gap the time between its last two comings; zero while it came only once
 * @param gapBefore the gap before that one; zero while there is none
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Freshness(Instant renewed, Duration gap, Duration gapBefore) {

    /** While the pace is not known it may be the slowest there is, hourly, and one telegram may get lost. */
    public static final Duration FIRST_LIMIT = Duration.ofMinutes(130);

    /** A value that came for the first time. */
    public static Freshness first(Instant now) {
        return new Freshness(now, Duration.ZERO, Duration.ZERO);
    }

    /** The value came again. */
    public Freshness renew(Instant now) {
        return new Freshness(now, Duration.between(renewed, now), gap);
    }

    /**
     * How long the value may stay without being renewed.
     *
     * @param linkTimeout how long the whole link may be silent; a value never gets less
     */
    public Duration limit(Duration linkTimeout) {
        return pace().limit(shortest(linkTimeout));
    }

    /** Whether the value is too old to be shown; exactly at its limit it is not. */
    public boolean expired(Instant now, Duration linkTimeout) {
        return pace().isOverdue(renewed, shortest(linkTimeout), now);
    }

    private Pace pace() {
        return Pace.longerOf(gap, gapBefore);
    }

    private Duration shortest(Duration linkTimeout) {
        return pace().isKnown() || linkTimeout.compareTo(FIRST_LIMIT) > 0 ? linkTimeout : FIRST_LIMIT;
    }
}
