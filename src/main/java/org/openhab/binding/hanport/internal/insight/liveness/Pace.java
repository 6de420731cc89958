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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.Rhythm;

/**
 * How often something comes, and from when on it is overdue: after two missed intervals there is reason to doubt, after
 * three it has stopped.
 *
 * @param interval the usual gap; zero while it is not known
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Pace(Duration interval) {

    /** A meter that starts takes up to a minute, and as long as its interval is not known it may be starting. */
    public static final Duration START = Duration.ofSeconds(60);

    private static final int DOUBTFUL = 2;
    private static final int STOPPED = 3;
    /** What networks and schedulers are late by; a little less than the second that is allowed for it. */
    private static final long LATE = Duration.ofMillis(800).toNanos();

    /** Whether there was a gap to learn from. */
    public boolean isKnown() {
        return !interval.isZero();
    }

    /** How long it may stay away until there is reason to doubt that it still comes. */
    public Duration doubt() {
        return Duration.ofNanos(DOUBTFUL * interval.toNanos() + LATE);
    }

    /** How long it may stay away until it is taken to have stopped. */
    public Duration limit() {
        return Duration.ofNanos(limit(interval.toNanos()));
    }

    /** The same in nanoseconds: this is asked for every channel of every telegram. */
    static long limit(long interval) {
        return STOPPED * interval + LATE;
    }

    /**
     * How long it may stay away.
     *
     * @param shortest it never gets less
     */
    public Duration limit(Duration shortest) {
        return longer(limit(), shortest);
    }

    /** How long a link may be silent. */
    public static Duration limit(Rhythm rhythm) {
        Pace pace = new Pace(rhythm.interval());
        return rhythm.isSteady() ? pace.limit() : pace.limit(START);
    }

    /** How long a link may be silent until there is reason to doubt that it works. */
    public static Duration doubt(Rhythm rhythm) {
        Pace pace = new Pace(rhythm.interval());
        return rhythm.isSteady() ? pace.doubt() : longer(pace.doubt(), START);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
