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
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long to wait before the next attempt: the double of the last pause up to a longest one, each moved at random by
 * up to a fifth, so that hundreds of sources do not come back to a restarted gateway in the same moment.
 * <p>
 * Not for use by two threads at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    /** A meter that is back is to be read within two of its intervals and five seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(3);
    /** A gateway that accepts and hangs up at once has not let us in. */
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final double JITTER = 0.2;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration pause;

    /** 1 s, 2 s, 3 s, 3 s … */
    public Backoff(RandomGenerator random) {
        this(FIRST, LONGEST, random);
    }

    /**
     * @param first the first pause, longer than zero
     * @param longest the pause that is not exceeded but by the random part, at least the first
     */
    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("pauses from " + first + " to " + longest);
        }
        this.first = first;
        this.longest = longest;
        this.random = random;
        pause = first;
    }

    /** The pause before the next attempt. */
    public Duration next() {
        Duration now = pause;
        Duration doubled = now.multipliedBy(2);
        pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofNanos(Math.round(now.toNanos() * factor));
    }

    /** An attempt succeeded and held for this long: if that was long enough, pauses begin with the first again. */
    public void succeeded(Duration held) {
        if (held.compareTo(STEADY) >= 0) {
            beginAnew();
        }
    }

    /** What was opened has shown its worth: pauses begin with the first again. */
    public void beginAnew() {
        pause = first;
    }
}
