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

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * What is kept of each phase, whatever happens to telegrams, clocks and texts.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class CurrentHistoryTest {

    private static final String KEY = "currents";
    private static final Instant EVENING = Instant.parse("2026-01-31T18:00:00Z");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final int BLOCK = (30 * 24 + 18) * 6;

    private final HandMemory memory = new HandMemory();
    private final Currents currents = new Currents();
    private final SignedCurrents signed = new SignedCurrents();
    private CurrentHistory history = new CurrentHistory(memory, KEY);

    @Test
    void aBlockHasTheMeanTheHighestAndWhatWearsAFuseAsMuch() {
        for (int second = 0; second < 600; second += 10) {
            on(second, second >= 300 && second < 310 ? 30 : 10, 4, 4);
        }
        history.close();

        assertEquals(10.5, month().mean(BLOCK, 0), "(59 x 10 + 30) / 60, rounded up");
        assertEquals(30, month().highest(BLOCK, 0));
        assertEquals(23, month().wearing(BLOCK, 0), "30 x (2 / 60) ^ (1 / 12), rounded up");
    }

    @Test
    void aPhaseThatOneTelegramLeavesOutIsNotForgotten() {
        on(0, 5, 30, 5);
        signed.take(currents.of(List.of(Currents.reading(31, 5, 0, Unit.AMPERE))));
        history.on(signed, EVENING.plusSeconds(10));
        on(20, 5, 10, 5);
        history.close();

        assertEquals(20, month().mean(BLOCK, 1));
        assertEquals(30, month().highest(BLOCK, 1));
    }

    @Test
    void aRestartInTheMiddleOfABlockKeepsItsHighest() {
        on(0, 30, 5, 5);
        history.close();
        history = new CurrentHistory(memory, KEY);
        on(300, 10, 5, 5);
        history.close();

        assertEquals(30, month().highest(BLOCK, 0));
        assertEquals(30, month().mean(BLOCK, 0));
    }

    @Test
    void aMachineThatBeginsWithoutAClockLosesNothing() {
        on(0, 30, 5, 5);
        history.close();
        history = new CurrentHistory(memory, KEY);
        signed.take(currents.of(50, 50, 50));
        history.on(signed, Instant.EPOCH);
        on(600, 10, 5, 5);
        history.on(signed, Instant.parse("2036-02-07T06:28:16Z"));
        on(1200, 12, 5, 5);
        history.close();

        assertEquals(30, month().highest(BLOCK, 0));
        assertEquals(12, month().highest(BLOCK + 2, 0));
    }

    @Test
    void eachMonthHasItsOwnText() {
        on(5 * 3600 + 3000, 7, 5, 5);
        on(6 * 3600, 8, 5, 5);
        history.close();

        assertEquals(Set.of(KEY + " 2026-01", KEY + " 2026-02"), memory.keys());
        assertTrue(month().has(31 * CurrentMonth.BLOCKS_OF_DAY - 1, 0));
        assertEquals(8, history.months(EVENING.plusSeconds(7 * 3600)).get(YearMonth.of(2026, 2)).mean(0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "currents 1 ", "currents 1 ?", "currents 1 AAAA", "currents 2 eJwDAAAAAAE=",
            "currents 1 eJztwTEBAAAAwqD1T20JT6AAAAAAAAAAAAAAAAA" })
    void aTextThatWasDamagedMeansNothing(String text) {
        memory.save(KEY + " 2026-01", text);

        assertEquals(Optional.empty(), CurrentMonth.parse(text).filter(month -> month.blocks() > 0));
        assertFalse(history.months(EVENING).values().stream().anyMatch(month -> month.blocks() > 0));
    }

    @Test
    void aTextWithAnyDamageIsReadOrNot() {
        on(0, 30, 5, 5);
        history.close();
        String text = memory.load(KEY + " 2026-01").orElseThrow();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder damaged = new StringBuilder(text);
            for (int hit = 0; hit <= i % 3; hit++) {
                damaged.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));
            }
            damaged.setLength(text.length() - (i % 5 == 0 ? random.nextInt(text.length()) : 0));

            int blocks = CurrentMonth.parse(damaged.toString()).map(CurrentMonth::blocks).orElse(0);

            assertTrue(blocks <= 31 * CurrentMonth.BLOCKS_OF_DAY, damaged.toString());
        }
    }

    private void on(int second, double one, double two, double three) {
        signed.take(currents.of(one, two, three));
        history.on(signed, EVENING.plusSeconds(second));
    }

    private CurrentMonth month() {
        return CurrentMonth.parse(memory.load(KEY + " " + JANUARY).orElseThrow()).orElseThrow();
    }
}
