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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.insight.fuse.FuseAdvice.Verdict;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * Houses of which it is known what fuse they need, and what they would have blown.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class KnownNeedTest {

    private static final Instant NOVEMBER = Instant.parse("2025-11-03T00:00:00Z");
    private static final int DAYS = 60;
    private static final Instant END = NOVEMBER.plus(Duration.ofDays(DAYS));
    private static final Instant EVENING = NOVEMBER.plus(Duration.ofDays(20)).plus(Duration.ofHours(17));
    private static final Map<Integer, BigDecimal> NO_FEES = Map.of();

    private final CurrentHistory history = new CurrentHistory(new HandMemory(), "currents");
    private final Currents currents = new Currents();
    private final SignedCurrents signed = new SignedCurrents();

    /** Small loads on three phases, in each ten minutes. */
    @BeforeEach
    void liveQuietly() {
        for (Instant at = NOVEMBER; at.isBefore(END); at = at.plusSeconds(600)) {
            flow(at, 4, 3, 5);
        }
    }

    /** One meal at so many times the fuse's current, for a quarter of what the fuse is sure to carry. */
    @ParameterizedTest
    @CsvSource({ "20, 1.3, GG", "20, 1.5, GG", "25, 1.3, GG", "25, 1.4, GG", "35, 1.3, GG", "35, 1.5, GG",
            "50, 1.35, GG", "63, 1.4, GG", "20, 1.2, MCB", "25, 1.3, MCB", "35, 1.3, MCB" })
    void theSmallestFuseThatCarriesAMealIsAdvised(int needed, double ratio, FuseType type) {
        int seconds = (int) Math.min(type.seconds(ratio) / 4, 280);

        for (int second = 0; second < 3600; second += 10) {
            flow(EVENING.plusSeconds(second), 4, second >= 620 && second < 620 + seconds ? ratio * needed : 3, 5);
        }

        assertEquals(needed, advise(63, type, NO_FEES).amperes());
    }

    @Test
    void aStartCurrentThatIsLittleForAFuseIsNoReasonForALargerOne() {
        for (int second = 0; second < 24 * 3600; second += 10) {
            flow(EVENING.plusSeconds(second), second % 1200 == 0 ? 22 : 9, 3, 5);
        }

        assertEquals(16, advise(25, FuseType.GG, NO_FEES).amperes());
    }

    @Test
    void anHourOfShortPeaksThatTheFuseRecoversFromIsNoReasonForALargerOne() {
        for (int second = 0; second < 3600; second += 10) {
            flow(EVENING.plusSeconds(second), 4, second % 600 < 60 ? 26 : 12, 5);
        }

        assertEquals(20, advise(25, FuseType.GG, NO_FEES).amperes());
    }

    /** Bursts of any height and length, of which a step is only advised if less than all was used up of it. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
    void aFuseThatTheHouseWouldHaveBlownIsNeverAdvised(int seed) {
        Random random = new Random(seed);
        double[] loads = random.doubles(6 * 360, 0, 15).toArray();
        for (int burst = 0; burst < 12; burst++) {
            int begin = random.nextInt(loads.length);
            int end = Math.min(loads.length, begin + 1 + (int) Math.pow(random.nextDouble() * 7, 2));
            double amperes = 16 + random.nextDouble() * 25;
            for (int place = begin; place < end; place++) {
                loads[place] = amperes;
            }
        }

        for (int place = 0; place < loads.length; place++) {
            flow(EVENING.plusSeconds(place * 10L), 4, 3, loads[place]);
        }

        int advised = advise(25, FuseType.GG, NO_FEES).amperes();
        assertTrue(worn(loads, advised) < 1, advised + " A would have been worn by " + worn(loads, advised));
    }

    private static double worn(double[] loads, int amperes) {
        double score = 0;
        double highest = 0;
        for (double load : loads) {
            score = load <= amperes ? score * Math.exp(-10.0 / 600) : score + 10 / FuseType.GG.seconds(load / amperes);
            highest = Math.max(highest, score);
        }
        return highest;
    }

    @Test
    void aFuseThatIsNoStepOfTheCompaniesIsKeptIfItWillDo() {
        flow(EVENING, 30, 30, 30);

        FuseAdvice advice = advise(32, FuseType.GG, NO_FEES);

        assertEquals(Verdict.KEEP, advice.verdict());
        assertEquals(32, advice.amperes());
    }

    @Test
    void aFuseOfSixtyThreeAmperesThatIsTooSmallIsTold() {
        flow(EVENING, 70, 5, 5);

        FuseAdvice advice = advise(63, FuseType.GG, NO_FEES);

        assertEquals(Verdict.HIGHER, advice.verdict());
        assertEquals(80, advice.amperes());
    }

    @Test
    void aCurrentThatIsTooHighToBeWrittenDownIsMoreThanAnyFuseCarries() {
        for (int second = 0; second < 300; second += 10) {
            flow(EVENING.plusSeconds(second), 170, 5, 5);
        }

        assertEquals(125, advise(100, FuseType.GG, NO_FEES).amperes());
    }

    @Test
    void aSmallerFuseThatCostsTheSameIsNoGain() {
        Map<Integer, BigDecimal> fees = Map.of(16, new BigDecimal("4380"), 20, new BigDecimal("4380.0"), 25,
                new BigDecimal("4380"), 35, new BigDecimal("10980"));

        FuseAdvice present = advise(25, FuseType.GG, fees);
        FuseAdvice larger = advise(35, FuseType.GG, fees);

        assertEquals(Verdict.KEEP, present.verdict());
        assertEquals(25, larger.amperes());
        assertEquals(25, larger.balanced());
        assertEquals(Optional.of(new BigDecimal("6600")), larger.saving());
    }

    @Test
    void theOnlyPhaseHasNoOtherToMoveALoadTo() {
        CurrentHistory one = new CurrentHistory(new HandMemory(), "one");
        for (Instant at = NOVEMBER; at.isBefore(END); at = at.plusSeconds(600)) {
            signed.take(currents.of(List.of(Currents.reading(31, 23, 0, Unit.AMPERE))));
            one.on(signed, at);
        }

        FuseAdvice advice = new FuseAdvisor(new MainFuse(25, FuseType.GG, 1, 1), NO_FEES, Optional.empty()).advise(one,
                END);

        assertEquals(25, advice.amperes());
        assertEquals(25, advice.balanced());
    }

    private void flow(Instant at, double one, double two, double three) {
        signed.take(currents.of(one, two, three));
        history.on(signed, at);
    }

    private FuseAdvice advise(int amperes, FuseType type, Map<Integer, BigDecimal> fees) {
        history.close();
        return new FuseAdvisor(new MainFuse(amperes, type, 1, 1), fees, Optional.empty()).advise(history, END);
    }
}
