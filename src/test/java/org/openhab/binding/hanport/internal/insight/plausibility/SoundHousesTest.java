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
package org.openhab.binding.hanport.internal.insight.plausibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.telegram.Quantities;

/**
 * Meters that say nothing wrong are never doubted.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SoundHousesTest {

    /** -Dplausibility.days=30 for a month of each house. */
    private static final int DAYS = Integer.getInteger("plausibility.days", 3);
    /** The night to 25 October 2026 has 25 hours. */
    private static final Instant START = Instant.parse("2026-10-23T22:00:00Z");

    @ParameterizedTest
    @EnumSource(MeterModel.class)
    void areNeverDoubted(MeterModel model) {
        SimulatedMeter meter = new SimulatedMeter(model, 1, START);

        Judged judged = new Judged().run(meter, START, Duration.ofDays(DAYS), Quantities.POWER_IMPORT);

        assertEquals(0, judged.doubts(), judged.told().toString());
    }
}
