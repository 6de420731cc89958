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
package org.openhab.binding.hanport.internal.handler;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Time as it passes from one telegram to the next: by the meter's clock where that goes on sensibly, so that a
 * recording
 * that is played faster lives faster; else by the steady clock. It never goes back.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterPace {

    private static final Duration LONGEST_STEP = Duration.ofSeconds(60);

    private Instant lastMeter = Instant.MIN;
    private Instant lastSteady = Instant.MIN;
    private long millis;

    /** Milliseconds since the first telegram. */
    long millis(Instant meter, Instant steady) {
        if (!lastSteady.equals(Instant.MIN)) {
            Duration passed = Duration.between(lastMeter, meter);
            boolean sensible = !passed.isNegative() && !passed.isZero() && passed.compareTo(LONGEST_STEP) <= 0;
            millis += sensible ? passed.toMillis() : Math.max(Duration.between(lastSteady, steady).toMillis(), 0);
        }
        lastMeter = meter;
        lastSteady = steady;
        return millis;
    }
}
