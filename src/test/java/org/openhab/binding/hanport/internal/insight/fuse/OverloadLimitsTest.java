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

import java.util.function.LongToDoubleFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is no overload however it looks, and what is one however it hides between telegrams.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class OverloadLimitsTest {

    private static final int AMPERES = 20;
    private static final long START = 1_000_000;
    private static final long HOUR = 3_600_000;

    private OverloadScore score = new OverloadScore(new MainFuse(AMPERES, FuseType.GG, 1, 0));

    @ParameterizedTest
    @ValueSource(longs = { 1000, 2500, 10_000, 15_000, 60_000 })
    void whatOneTelegramAloneHasSeenIsNoOverload(long interval) {
        for (double ratio = 1.3; ratio < 12; ratio += 0.1) {
            score = new OverloadScore(new MainFuse(AMPERES, FuseType.MCB, 1, 0));
            double now = ratio;
            long at = START + 10 * interval;

            boolean warned = goOn(interval, 20, millis -> millis == at ? now : 0.5);

            assertFalse(warned || score.isOverload(), interval + " ms, " + ratio);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1000, 10_000 })
    void aStartCurrentIsNoOverloadAlthoughTheFuseWasOverItsCurrentAnHourAgo(long interval) {
        goOn(interval, HOUR / interval, millis -> millis < START + 30_000 ? 1.3 : 0.5);
        long begin = START + HOUR;

        boolean warned = goOn(begin, interval, 60_000 / interval,
                millis -> millis >= begin + 20_000 && millis < begin + 20_000 + interval ? 2.5 : 0.5);

        assertFalse(warned || score.isOverload());
    }

    /** It begins just behind a telegram that shows nothing of it. */
    @ParameterizedTest
    @CsvSource({ "GG, 1000, 2.06", "GG, 2500, 2.06", "GG, 10000, 1.93", "GG, 15000, 1.86", "MCB, 1000, 2.06",
            "MCB, 2500, 1.97", "MCB, 10000, 1.9", "MCB, 15000, 1.82" })
    void anOverloadIsToldBeforeTheFuseCouldBlow(FuseType type, long interval, double highest) {
        for (double ratio = 1.2; ratio <= highest; ratio += 0.01) {
            score = new OverloadScore(new MainFuse(AMPERES, type, 1, 0));
            double now = ratio;

            long told = firstOverload(interval, millis -> millis == START ? 0.5 : now);

            assertTrue(told - START <= 1000 * type.seconds(ratio), ratio + " told at ms: " + (told - START));
        }
    }

    /** A hob that is on when each second telegram is sent: no two in a row show it. */
    @ParameterizedTest
    @ValueSource(doubles = { 1.4, 1.5, 1.6, 1.7 })
    void aLoadThatComesAndGoesAsOftenAsTelegramsIsAnOverload(double ratio) {
        long told = firstOverload(10_000, millis -> (millis - START) / 10_000 % 2 == 1 ? ratio : 0.8);

        assertTrue(told - START <= 2 * 1000 * FuseType.GG.seconds(ratio), "told at ms: " + told);
    }

    @ParameterizedTest
    @EnumSource(FuseType.class)
    void aFuseThatHeldMoreThanItNeedIsAsGoodAsBeforeWithinHalfAnHour(FuseType type) {
        score = new OverloadScore(new MainFuse(AMPERES, type, 1, 0));
        goOn(10_000, 6, millis -> 8);
        boolean during = score.isOverload();

        goOn(START + HOUR, 10_000, 180, millis -> 0.5);

        assertTrue(during);
        assertFalse(score.isOverload());
    }

    @ParameterizedTest
    @ValueSource(doubles = { 1.01, 1.2, 1.25 })
    void whatAFuseCarriesForEverIsNoOverload(double ratio) {
        goOn(10_000, 8640, millis -> ratio);

        assertEquals(0, score.score());
    }

    private boolean goOn(long interval, long telegrams, LongToDoubleFunction ratio) {
        return goOn(START, interval, telegrams, ratio);
    }

    /** @return whether there was a warning or an overload at any time */
    private boolean goOn(long begin, long interval, long telegrams, LongToDoubleFunction ratio) {
        boolean warned = false;
        for (long millis = begin; millis < begin + telegrams * interval; millis += interval) {
            score.on(millis, ratio.applyAsDouble(millis) * AMPERES);
            warned |= score.isWarning() || score.isOverload();
        }
        return warned;
    }

    private long firstOverload(long interval, LongToDoubleFunction ratio) {
        long millis = START;
        while (!score.isOverload() && millis < START + 3 * HOUR) {
            score.on(millis, ratio.applyAsDouble(millis) * AMPERES);
            millis += interval;
        }
        return millis - interval;
    }
}
