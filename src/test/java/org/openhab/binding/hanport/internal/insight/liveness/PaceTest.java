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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class PaceTest {

    private static final Instant START = Instant.parse("2026-02-01T06:00:00Z");
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private static Pace middleOf(int... seconds) {
        return Pace.middleOf(IntStream.of(seconds).mapToObj(Duration::ofSeconds).toList());
    }

    @Test
    void nothingIsKnownBeforeTheFirstGap() {
        assertFalse(Pace.middleOf(List.of()).isKnown());
        assertEquals(MINUTE, Pace.middleOf(List.of()).limit(MINUTE));
    }

    @Test
    void oneLostTelegramAndAnExtraOneDoNotChangeIt() {
        assertEquals(new Pace(Duration.ofSeconds(30)), middleOf(30, 30, 60, 30, 5, 25));
    }

    @Test
    void fourIntervalsMayPass() {
        assertEquals(Duration.ofSeconds(120), middleOf(30).limit(MINUTE));
        assertEquals(MINUTE, middleOf(10).limit(MINUTE));
    }

    @Test
    void isOverdueRightAfterItsLimit() {
        Pace pace = middleOf(30);

        assertFalse(pace.isOverdue(START, MINUTE, START.plusSeconds(120)));
        assertTrue(pace.isOverdue(START, MINUTE, START.plusSeconds(121)));
    }

    @Test
    void theLongerOfTwoGapsCounts() {
        assertEquals(new Pace(Duration.ofHours(1)), Pace.longerOf(Duration.ofSeconds(10), Duration.ofHours(1)));
        assertEquals(new Pace(Duration.ofHours(1)), Pace.longerOf(Duration.ofHours(1), Duration.ofSeconds(10)));
    }
}
