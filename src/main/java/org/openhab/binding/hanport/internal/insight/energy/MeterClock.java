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
package org.openhab.binding.hanport.internal.insight.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Times;

/**
 * The meter's clock, which bills go by, also between the telegrams that tell it: it goes on with the steady clock.
 * Until
 * it was told the machine's own clock stands for it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MeterClock {

    private Optional<Instant> steady = Optional.empty();
    private Instant meter = Instant.EPOCH;

    /**
     * The meter's clock at this moment.
     *
     * @param times its meter's clock is one that can be true, or empty
     */
    public Instant at(Times times) {
        if (times.meter().isPresent()) {
            steady = Optional.of(times.steady());
            meter = times.meter().get();
            return meter;
        }
        return steady.map(told -> meter.plus(Duration.between(told, times.steady()))).orElse(times.wall());
    }
}
