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
package org.openhab.binding.hanport.internal.insight.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * How near the house is to its fuse.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LoadLevelTest {

    private static final long PACE = 10_000;

    private final LoadLevel level = new LoadLevel(new MainFuse(20, FuseType.GG, 1, 1));
    private long millis = 1_000_000;

    @Test
    void nothingNewShouldStartAtOnceWhenLittleIsFree() {
        assertEquals(LoadLevel.NORMAL, on(5.1, false));
        assertEquals(LoadLevel.CAREFUL, on(4.9, false));
    }

    @Test
    void whatCanWaitStopsWhenAChargerHasNotYieldedForHalfAMinute() {
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            levels.add(on(0.5, false));
        }

        assertEquals(List.of(1, 1, 1, 2, 2), levels);
    }

    @Test
    void aChargerThatYieldsShedsNothing() {
        for (int i = 0; i < 1000; i++) {
            assertEquals(LoadLevel.CAREFUL, on(i % 4 == 0 ? 0.5 : 1.5, false));
        }
    }

    @Test
    void anEmergencyIsToldAtOnce() {
        assertEquals(LoadLevel.EMERGENCY, on(-12, true));
    }

    @Test
    void aLevelEndsAfterTwoMinutesWithEnoughToSpareAndOneAtATime() {
        on(-12, true);
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            levels.add(on(15, false));
        }

        assertEquals(List.of(12, 24, 36), List.of(levels.indexOf(2), levels.indexOf(1), levels.indexOf(0)));
    }

    @Test
    void aLevelDoesNotEndWhileOnlyALittleMoreIsFree() {
        on(4.9, false);
        for (int i = 0; i < 1000; i++) {
            assertEquals(LoadLevel.CAREFUL, on(5.9, false));
        }
    }

    @Test
    void noLevelEndsSoonerThanTwoMinutesAfterAnother() {
        Random random = new Random(1);
        long lowered = 0;
        int before = LoadLevel.NORMAL;
        for (int i = 0; i < 100_000; i++) {
            double headroom = 10 + random.nextGaussian() * 6;
            int now = on(headroom, headroom < -4);
            assertTrue(now >= before || millis - lowered >= 120_000, "at telegram " + i);
            assertTrue(now >= before - 1, "at telegram " + i);
            lowered = now < before ? millis : lowered;
            before = now;
        }
    }

    private int on(double headroom, boolean warning) {
        level.on(millis += PACE, headroom, warning);
        return level.level();
    }
}
