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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.insight.fuse.FuseAdvice.Verdict;

/**
 * Which main fuse houses need.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FuseAdvisorTest {

    private static final Instant OCTOBER = Instant.parse("2025-10-01T00:00:00Z");
    private static final String KEY = "currents";
    private static final FuseWatch.Load LOAD = new FuseWatch.Load(2300, 1, 0);
    private static final Map<Integer, BigDecimal> FEES = Map.of(16, new BigDecimal("4100"), 20, new BigDecimal("5750"),
            25, new BigDecimal("7200"));

    private final HandMemory memory = new HandMemory();
    private final Currents currents = new Currents();
    private CurrentHistory history = new CurrentHistory(memory, KEY);

    @Test
    void aHouseOfSmallLoadsIsToldWhatTheLowerStepSaves() {
        live(120, 3, 9, 14);

        FuseAdvice advice = advise(25, 120);

        assertEquals(Verdict.LOWER, advice.verdict());
        assertEquals(16, advice.amperes());
        assertEquals(Optional.of(new BigDecimal("3100")), advice.saving());
        assertEquals(Optional.of(8), advice.payBackMonths(), "2,000 kr at 3,100 a year");
    }

    @Test
    void aHouseWithoutWinterWeeksIsToldToWait() {
        live(45, 3, 9, 14);

        FuseAdvice advice = advise(25, 45);

        assertEquals(Verdict.NOT_ENOUGH_DATA, advice.verdict());
        assertEquals(25, advice.amperes());
        assertTrue(advice.winterDays() < 28, "days: " + advice.winterDays());
    }

    @Test
    void aHouseWhoseOnePhaseCarriesTooMuchIsToldThatMovingALoadDoesMore() {
        live(120, 3, 4, 23);

        FuseAdvice advice = advise(25, 120);

        assertEquals(Verdict.KEEP, advice.verdict());
        assertEquals(16, advice.balanced());
        assertEquals(2, advice.phase());
    }

    @Test
    void aFuseThatIsTooSmallIsTold() {
        live(120, 18, 18, 24);

        assertEquals(Verdict.HIGHER, advise(20, 120).verdict());
        assertEquals(25, advise(20, 120).amperes());
    }

    /** Constant overload for so long, once in the winter: the advised step would have held by its curve. */
    @ParameterizedTest
    @CsvSource({ "17, 3600", "22, 1800", "24, 600", "26, 900", "33, 120", "40, 10", "30, 300", "60, 60" })
    void aStepThatTheHouseWouldHaveBlownIsNeverAdvised(double amperes, int seconds) {
        live(100, 5, 5, 5);
        Instant evening = OCTOBER.plus(Duration.ofDays(100));
        FuseWatch watch = new FuseWatch(new MainFuse(25, FuseType.GG, 1, 1), LOAD, 16);
        for (int second = 0; second < 7200; second += 10) {
            double now = second >= 1000 && second < 1000 + seconds ? amperes : 5;
            watch.take(currents.of(now, 5, 5));
            watch.record(history, evening.plusSeconds(second));
        }
        live(102, 130, 5, 5, 5);

        int step = advise(25, 130).amperes();

        assertTrue(FuseType.GG.seconds(amperes / step) >= seconds, step + " A for " + amperes + " A");
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aRestartLosesNothing(boolean clean) {
        live(100, 3, 9, 14);
        if (clean) {
            history.close();
        }
        history = new CurrentHistory(memory, KEY);

        assertEquals(clean ? 100 : 99, advise(25, 100).days(), 1);
    }

    @Test
    void aYearIsSmallAndSeldomWritten() {
        live(400, 3, 9, 14);

        long size = memory.keys().stream().mapToLong(key -> memory.load(key).orElse("").length()).sum();

        assertTrue(size < 600_000, "characters: " + size);
        assertTrue(memory.writes() <= 400 * 24 + 20, "writes: " + memory.writes());
        assertTrue(memory.keys().size() <= 13, "months: " + memory.keys());
    }

    private FuseAdvice advise(int amperes, int days) {
        return new FuseAdvisor(new MainFuse(amperes, FuseType.GG, 1, 1), FEES, Optional.of(new BigDecimal("2000")))
                .advise(history, OCTOBER.plus(Duration.ofDays(days)));
    }

    private void live(int days, double one, double two, double three) {
        live(0, days, one, two, three);
    }

    /** Loads that come and go, at most these. */
    private void live(int from, int to, double one, double two, double three) {
        FuseWatch watch = new FuseWatch(new MainFuse(25, FuseType.GG, 1, 1), LOAD, 16);
        Instant end = OCTOBER.plus(Duration.ofDays(to));
        for (Instant at = OCTOBER.plus(Duration.ofDays(from)); at.isBefore(end); at = at.plusSeconds(600)) {
            double part = 0.3 + 0.7 * (at.getEpochSecond() / 600 % 7) / 6;
            watch.take(currents.of(one * part, two * part, three * part));
            watch.record(history, at);
        }
    }
}
