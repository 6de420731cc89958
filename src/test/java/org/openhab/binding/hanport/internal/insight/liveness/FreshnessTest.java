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
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FreshnessTest {

    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");
    private static final Duration LINK = Duration.ofSeconds(60);

    private static Freshness renewedAfter(int... seconds) {
        Freshness freshness = Freshness.first(START);
        for (int gap : seconds) {
            freshness = freshness.renew(freshness.renewed().plusSeconds(gap));
        }
        return freshness;
    }

    @Test
    void aValueThatCameOnceMayBeAnHourlyOne() {
        Freshness once = Freshness.first(START);

        assertFalse(once.expired(START.plus(Freshness.FIRST_LIMIT), LINK));
        assertTrue(once.expired(START.plus(Freshness.FIRST_LIMIT).plusMillis(1), LINK));
    }

    @Test
    void aValueMayMissThreeOfItsOwnGaps() {
        assertEquals(Duration.ofHours(3).plusMillis(800), renewedAfter(3600).limit(LINK));
    }

    @Test
    void aQuickValueGetsAsLongAsTheLink() {
        assertEquals(LINK, renewedAfter(10, 10).limit(LINK));
        assertEquals(Duration.ofSeconds(300), renewedAfter(10, 10).limit(Duration.ofSeconds(300)));
    }

    @Test
    void oneExtraTelegramDoesNotMakeAnHourlyValueQuick() {
        assertEquals(Duration.ofSeconds(3 * 3560).plusMillis(800), renewedAfter(3600, 10).limit(LINK));
    }

    @Test
    void aValueThatGotQuickerIsQuickAfterAQuarterOfItsOldPace() {
        int[] gaps = IntStream.concat(IntStream.of(3600), IntStream.generate(() -> 10).limit(90)).toArray();

        assertEquals(LINK, renewedAfter(gaps).limit(LINK));
    }

    @Test
    void aBurstBehindADelayTellsNoPace() {
        Freshness delayed = renewedAfter(10, 10, 30);
        for (int i = 0; i < 5; i++) {
            delayed = delayed.renew(delayed.renewed().plusMillis(20));
        }

        assertEquals(Duration.ofSeconds(90).plusMillis(800), delayed.limit(Duration.ofSeconds(8)));
    }

    @Test
    void expiresRightAfterItsLimit() {
        Freshness quick = renewedAfter(30);

        assertFalse(quick.expired(START.plusSeconds(30 + 90).plusMillis(800), LINK));
        assertTrue(quick.expired(START.plusSeconds(30 + 90).plusMillis(801), LINK));
    }

    @Test
    void aRepetitionAtTheSameMomentTellsNoPace() {
        assertEquals(Freshness.FIRST_LIMIT, renewedAfter(0).limit(LINK));
        assertEquals(Pace.START, renewedAfter(0).limit(Duration.ofSeconds(4), Pace.START));
    }
}
