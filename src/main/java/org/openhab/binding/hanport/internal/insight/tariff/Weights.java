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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What each interval of some days counts for, looked up once: a month is gone through anew each hour.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Weights {

    private final Instant from;
    private final long seconds;
    private final BigDecimal[] weights;

    /** @param length of each interval */
    Weights(Windows windows, SpecialDays specialDays, ZoneId zone, Instant from, Instant to, Duration length) {
        this.from = from;
        seconds = length.toSeconds();
        weights = new BigDecimal[(int) (Duration.between(from, to).toSeconds() / seconds)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = windows.weight(from.plusSeconds(i * seconds).atZone(zone), specialDays);
        }
    }

    /** What the interval that begins then counts for; 0 if it does not count. */
    BigDecimal at(Instant start) {
        return weights[(int) ((start.getEpochSecond() - from.getEpochSecond()) / seconds)];
    }
}
