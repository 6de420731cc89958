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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests for {@link MeterZone}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MeterZoneTest {

    private static final LocalDateTime LOCAL = LocalDateTime.of(2026, 7, 1, 12, 0, 10);

    @Test
    void takesAnOffsetOfTheZoneAsItIsTold() {
        assertEquals("2026-07-01T12:00:10+02:00", resolved("+02:00", "2026-07-01T11:00:12Z"));
        assertEquals("2026-07-01T12:00:10+01:00", resolved("+01:00", ""));
    }

    @Test
    void takesTheOppositeOfAnOffsetThatOnlySoIsOfTheZone() {
        assertEquals("2026-07-01T12:00:10+01:00", resolved("-01:00", ""));
        assertEquals("2026-07-01T12:00:10+02:00", resolved("-02:00", ""));
    }

    @Test
    void believesAnOffsetOfAnotherZone() {
        assertEquals("2026-07-01T12:00:10+05:00", resolved("+05:00", "2026-07-01T10:00:12Z"));
    }

    @Test
    void tellsSummerFromNormalTimeByTheArrivalWhereTheClockDoesNot() {
        assertEquals("2026-07-01T12:00:10+02:00", resolved("", "2026-07-01T10:00:12Z"));
        assertEquals("2026-07-01T12:00:10+01:00", resolved("", "2026-07-01T11:00:12Z"));
        assertEquals("2026-07-01T12:00:10+02:00", resolved("Z", "2026-07-01T10:00:12Z"));
    }

    @Test
    void leavesTheOffsetOpenWhereNothingTellsIt() {
        assertEquals("2026-07-01T12:00:10", resolved("", ""));
        assertEquals("2026-07-01T12:00:10", resolved("Z", ""));
        assertEquals("2026-07-01T12:00:10", resolved("", "2026-07-03T10:00:12Z"));
    }

    @Test
    void zeroIsNoSignOfNormalTimeWhereTheArrivalTellsOtherwise() {
        MeterZone lisbon = new MeterZone(ZoneOffset.UTC);

        MeterTime meant = lisbon.resolve(LocalDateTime.of(2026, 7, 1, 12, 0), Optional.of(ZoneOffset.UTC),
                Optional.of(Instant.parse("2026-07-01T11:00:02Z")));

        assertEquals(Instant.parse("2026-07-01T11:00:00Z"), meant.instant(ZoneOffset.UTC));
    }

    @Test
    void believesZeroWhereThatIsTheZones() {
        MeterZone west = new MeterZone(ZoneOffset.UTC);

        MeterTime time = west.resolve(LOCAL, Optional.of(ZoneOffset.UTC), Optional.empty());

        assertEquals(new MeterTime(LOCAL, ZoneOffset.UTC), time);
    }

    @ParameterizedTest
    @CsvSource({ "-12:00, -11:00", "Z, +01:00", "+14:00, +15:00" })
    void summerIsAnHourMore(String normal, String summer) {
        assertEquals(ZoneOffset.of(summer), new MeterZone(ZoneOffset.of(normal)).summer());
    }

    @ParameterizedTest
    @ValueSource(strings = { "-18:00", "-12:00:01", "+14:00:01", "+18:00" })
    void takesNoNormalTimeThatNoPlaceHas(String offset) {
        ZoneOffset nowhere = ZoneOffset.of(offset);

        assertFalse(MeterZone.isNormalTime(nowhere));
        assertThrows(IllegalArgumentException.class, () -> new MeterZone(nowhere));
    }

    /** Told offset and arrival are empty where they are not known. */
    private static String resolved(String told, String arrival) {
        return MeterZone.CENTRAL_EUROPE
                .resolve(LOCAL, told.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(told)),
                        arrival.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(arrival)))
                .toString();
    }
}
