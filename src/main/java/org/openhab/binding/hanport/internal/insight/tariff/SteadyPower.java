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
package org.openhab.binding.hanport.internal.insight.tariff;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Power as it was lately: a mean that forgets, so that a kettle does not move the projection of an hour.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SteadyPower {

    private static final double FORGETS_IN_SECONDS = 90;
    private static final double MILLIS = 1000;

    private double watts = Double.NaN;
    private Instant last = Instant.EPOCH;

    /** @param now W */
    void on(Instant at, double now) {
        double seconds = Duration.between(last, at).toMillis() / MILLIS;
        boolean fresh = Double.isNaN(watts) || seconds < 0 || seconds > 10 * FORGETS_IN_SECONDS;
        watts = fresh ? now : now + (watts - now) * Math.exp(-seconds / FORGETS_IN_SECONDS);
        last = at;
    }

    /** W; 0 if it was never told. */
    double watts() {
        return Double.isNaN(watts) ? 0 : watts;
    }
}
