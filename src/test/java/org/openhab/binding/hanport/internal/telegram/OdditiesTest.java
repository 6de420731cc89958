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
package org.openhab.binding.hanport.internal.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * When what is odd is the meter's own way.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class OdditiesTest {

    private final Oddities oddities = new Oddities(false);

    @Test
    void whatWasOddBeforeIsUsualAlsoBetweenTelegramsThatAreNot() {
        List<Boolean> usual = Stream.of(List.of("F(0)"), List.of(), List.of("F(0)"), List.of(), List.of("F(0)", "G(1)"))
                .map(oddities::areUsual).toList();

        assertEquals(List.of(false, true, true, true, false), usual);
    }

    @Test
    void eachFormOfTelegramsMayBeOddInItsOwnWay() {
        assertFalse(oddities.areUsual(List.of("a")));
        assertFalse(oddities.areUsual(List.of("b")));

        assertTrue(oddities.areUsual(List.of("a")));
        assertTrue(oddities.areUsual(List.of("b")));
    }

    @Test
    void onlyTheLastFewAreRemembered() {
        oddities.areUsual(List.of("first"));
        IntStream.range(0, 8).forEach(number -> oddities.areUsual(List.of(number)));

        assertFalse(oddities.areUsual(List.of("first")));
    }

    @Test
    void anotherMeterHasOtherWays() {
        oddities.areUsual(List.of("a"));
        oddities.clear();

        assertFalse(oddities.areUsual(List.of("a")));
    }

    @Test
    void whoTrustsTakesAll() {
        assertTrue(new Oddities(true).areUsual(List.of("a")));
    }
}
