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
package org.openhab.binding.hanport.internal.source;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BackoffTest {

    /** Half of a random range is its middle: no jitter. */
    private static final RandomGenerator MIDDLE = always(0.5);

    @Test
    void doublesUpToThreeSeconds() {
        Backoff backoff = new Backoff(MIDDLE);

        List<Long> seconds = IntStream.range(0, 9).mapToObj(i -> backoff.next().toSeconds()).toList();

        assertEquals(List.of(1L, 2L, 3L, 3L, 3L, 3L, 3L, 3L, 3L), seconds);
    }

    @Test
    void beginsAgainAfterSuccessThatLasted() {
        Backoff backoff = new Backoff(MIDDLE);
        backoff.next();
        backoff.next();

        backoff.succeeded(Duration.ofSeconds(30));

        assertEquals(Duration.ofSeconds(1), backoff.next());
    }

    @Test
    void goesOnAfterSuccessThatDidNotLast() {
        Backoff backoff = new Backoff(MIDDLE);
        backoff.next();
        backoff.next();

        backoff.succeeded(Duration.ofSeconds(29));

        assertEquals(Duration.ofSeconds(3), backoff.next());
    }

    @Test
    void beginsAgainWhenItIsTold() {
        Backoff backoff = new Backoff(MIDDLE);
        backoff.next();
        backoff.next();

        backoff.beginAnew();

        assertEquals(Duration.ofSeconds(1), backoff.next());
    }

    @Test
    void movesEachPauseByAFifthAtMost() {
        assertEquals(Duration.ofMillis(800), new Backoff(always(0)).next());
        assertEquals(Duration.ofMillis(1200), new Backoff(always(1)).next());
    }

    @Test
    void spreadsTheSourcesOfOneGateway() {
        SplittableRandom random = new SplittableRandom(1);

        long different = IntStream.range(0, 100).mapToObj(i -> new Backoff(random).next()).distinct().count();

        assertEquals(100, different);
    }

    @Test
    void refusesPausesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ZERO, Duration.ofSeconds(1), MIDDLE));
        assertThrows(IllegalArgumentException.class,
                () -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1), MIDDLE));
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
