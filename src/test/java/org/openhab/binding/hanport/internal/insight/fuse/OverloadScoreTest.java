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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of what a fuse carries was used up.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class OverloadScoreTest {

    private static final MainFuse FUSE = new MainFuse(20, FuseType.GG, 1, 0);

    private final OverloadScore score = new OverloadScore(FUSE);
    private long millis = 1_000_000;

    @ParameterizedTest
    @CsvSource({ "1.3, 2268, 879", "1.4, 948, 417", "1.45, 627, 293", "1.5, 420, 208", "1.6, 196, 109", "1.8, 49, 33",
            "2.0, 14, 12", "2.06, 10, 9" })
    void aFuseCarriesACurrentForSoLong(double ratio, long fuse, long breaker) {
        assertEquals(fuse, Math.round(FuseType.GG.seconds(ratio)), Math.max(fuse * 0.01, 0.5));
        assertEquals(breaker, Math.round(FuseType.MCB.seconds(ratio)), Math.max(breaker * 0.01, 0.5));
    }

    @Test
    void aFuseCarriesForEverWhatItsStandardSays() {
        assertEquals(Double.POSITIVE_INFINITY, FuseType.GG.seconds(1.2));
        assertEquals(1967, Math.round(FuseType.MCB.seconds(1.2)), 20);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1000, 2500, 5000, 10000 })
    void oneStartCurrentOfTenSecondsIsNoOverload(long interval) {
        for (long begin = 0; begin < interval; begin += 500) {
            OverloadScore fresh = new OverloadScore(FUSE);
            boolean overload = false;
            for (long at = 0; at < 120_000; at += interval) {
                boolean starts = at >= 30_000 + begin && at < 40_000 + begin;
                fresh.on(millis + at, starts ? 40 : 5);
                overload |= fresh.isOverload();
            }

            assertFalse(overload, "each " + interval + " ms, " + begin);
        }
    }

    @ParameterizedTest
    @CsvSource({ "1000, 2.06", "2500, 2.06", "5000, 2.06", "10000, 2.0", "15000, 1.95" })
    void anOverloadIsToldBeforeAFuseThatJustMeetsItsStandardCouldBlow(long interval, double highest) {
        for (double ratio = 1.3; ratio <= highest + 0.001; ratio += 0.01) {
            OverloadScore fresh = new OverloadScore(FUSE);
            double seconds = 0;
            fresh.on(millis, 5);
            for (long at = interval; !fresh.isOverload() && at < 4_000_000; at += interval) {
                fresh.on(millis + at, ratio * 20);
                seconds = (at - interval) / 1000.0;
            }

            assertTrue(seconds <= FuseType.GG.seconds(ratio), ratio + " told after s: " + seconds);
        }
    }

    @Test
    void anOverloadIsOverAfterAMinuteOfRestAndARecoveredFuse() {
        for (int i = 0; i < 100; i++) {
            score.on(millis += 10_000, 30);
        }
        boolean during = score.isOverload();
        long end = millis;
        while (score.isOverload()) {
            score.on(millis += 10_000, 10);
        }

        assertTrue(during);
        assertTrue(millis - end > 60_000 && millis - end < 3_600_000, "ms: " + (millis - end));
    }

    @Test
    void aLongSilenceBringsNoOverload() {
        score.on(millis, 30);
        score.on(millis + 3_600_000, 30);

        assertFalse(score.isOverload());
        assertEquals(60 / FuseType.GG.seconds(1.5), score.score(), 1e-9);
    }

    @Test
    void exportLoadsAFuseAsImportDoes() {
        score.on(millis, -30);
        score.on(millis + 10_000, -30);

        assertEquals(10 / FuseType.GG.seconds(1.5), score.score(), 1e-9);
    }
}
