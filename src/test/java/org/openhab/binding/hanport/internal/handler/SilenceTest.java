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
package org.openhab.binding.hanport.internal.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * How soon a bridge tells that its meter is silent, and that it is back; and that it tells neither without need.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SilenceTest {

    private static final Duration STEP = Duration.ofMillis(50);

    private final HandClock time = new HandClock();
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final FakeLink link = new FakeLink(time);
    private final RandomGenerator random = new SplittableRandom(8);

    @BeforeEach
    void start() {
        BridgeImpl bridge = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP,
                new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line")).build();
        link.learns = true;
        openHab.start(bridge,
                new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(), HandSurroundings.at(time)));
        link.connect();
    }

    private void telegram() {
        link.telegram(Telegrams.power(Telegrams.NAMELESS, "0.100", "0.000"));
    }

    /** Telegrams at this pace, late by a twentieth at most. */
    private void live(int telegrams, Duration interval) {
        for (int i = 0; i < telegrams; i++) {
            long late = (long) (random.nextDouble() * interval.toNanos() / 20);
            time.advance(Duration.ofNanos(late));
            telegram();
            time.advance(interval.minusNanos(late));
        }
    }

    private Duration untilTold(String status) {
        Instant begun = time.instant();
        while (openHab.statuses.isEmpty() || !openHab.statuses.get(openHab.statuses.size() - 1).contains(status)) {
            time.advance(STEP);
        }
        return Duration.between(begun, time.instant());
    }

    @ParameterizedTest
    @ValueSource(longs = { 1000, 2500, 10_000, 15_000, 60_000, 3_600_000 })
    void aSilenceIsToldAfterThreeIntervalsAndASecond(long millis) {
        Duration interval = Duration.ofMillis(millis);
        live(30, interval);
        telegram();
        openHab.forget();

        Duration silence = untilTold("OFFLINE");

        Duration learned = link.learned();
        assertTrue(learned.compareTo(interval.multipliedBy(11).dividedBy(10)) <= 0, learned + " learned");
        assertTrue(silence.compareTo(learned.multipliedBy(3).plusSeconds(1)) <= 0, silence + " with " + learned);
        assertTrue(silence.compareTo(interval.multipliedBy(3)) >= 0, silence + " with " + interval);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1000, 2500, 10_000, 15_000, 60_000 })
    void aSilentSourceIsOpenedAnewSoOftenThatAReturnIsHeardWithinTwoIntervalsAndFiveSeconds(long millis) {
        Duration interval = Duration.ofMillis(millis);
        live(30, interval);
        untilTold("OFFLINE");

        for (int i = 0; i < 10; i++) {
            int before = link.reopened;
            time.advance(link.learned().plusSeconds(5));
            assertTrue(link.reopened > before, "opened again at least every interval and five seconds");
        }

        openHab.forget();
        telegram();
        assertEquals(List.of("line ONLINE"), openHab.statuses);
    }

    @Test
    void listsThatTakeTurnsGiveNoFalseAlarm() {
        Instant tick = time.instant();
        for (int i = 1; i < 4 * 3600 * 2 / 5; i++) {
            tick = tick.plusMillis(2500);
            boolean hourly = i % (3600 * 2 / 5) == 0;
            long sending = hourly ? 1300 : i % 4 == 0 ? 950 : 150;
            time.advance(Duration.between(time.instant(), tick.plusMillis(sending)));
            telegram();
        }

        assertEquals(List.of("line UNKNOWN: @text/unknown.waiting", "line ONLINE"), openHab.statuses);
    }

    @Test
    void aHouseWithAnHourlyListAndDamageGivesNoFalseAlarm() {
        for (int i = 1; i < 8640; i++) {
            time.advance(Duration.ofSeconds(10));
            if (i % 10 != 0) {
                telegram();
            }
        }

        assertEquals(List.of("line UNKNOWN: @text/unknown.waiting", "line ONLINE"), openHab.statuses);
    }

    @Test
    void aWirelessGatewayThatIsLateNowAndThenGivesNoFalseAlarm() {
        for (int i = 1; i < 20_000; i++) {
            time.advance(Duration.ofMillis(i % 60 == 0 ? 3600 : i % 60 < 4 ? 133 : 1000));
            telegram();
        }

        assertEquals(List.of("line UNKNOWN: @text/unknown.waiting", "line ONLINE"), openHab.statuses);
    }
}
