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
package org.openhab.binding.hanport.internal.insight.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.telegram.Direction;

/**
 * Energies that were written down elsewhere.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class IntervalTableTest {

    @Test
    void theTwoHoursTwoOfTheNightWhenSummerTimeEndsAreTwo() {
        IntervalTable table = IntervalTable.read(List.of("begin;import;export", "2026-10-25T02:00+02:00;100;1",
                "2026-10-25T02:00+01:00;200;2", "2026-10-25T03:00+01:00;400"));

        assertEquals(Duration.ofHours(1), table.length());
        assertEquals(new Energy(700, Quality.EXACT), table.between(Direction.IMPORT,
                Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T03:00:00Z")));
        assertEquals(new Energy(3, Quality.EXACT), table.since(Direction.EXPORT, Instant.EPOCH));
    }

    @Test
    void anHourOfQuartersLacksWhereOneLacks() {
        IntervalTable table = IntervalTable
                .read(List.of("2026-01-01T00:00Z,1", "2026-01-01T00:15Z,1", "2026-01-01T00:45Z,1",
                        "2026-01-01T01:00Z,1", "2026-01-01T01:15Z,1", "2026-01-01T01:30Z,1", "2026-01-01T01:45Z,1"));

        List<Interval> hours = table.intervals(Direction.IMPORT, Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T02:00:00Z"), Duration.ofHours(1));

        assertEquals(List.of(new Interval(Instant.parse("2026-01-01T01:00:00Z"), new Energy(4, Quality.EXACT))), hours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "2026-01-01T00:00Z,1 | 2026-01-02T00:00Z,1 | the lines must be an hour or a quarter of an hour apart",
            "2026-01-01T00:00Z,1 | 2026-01-01T00:30Z,1 | the lines must be an hour or a quarter of an hour apart",
            "2026-01-01T00:30Z,1 | 2026-01-01T01:30Z,1 | the lines must begin with full hours or quarters of an hour",
            "2026-01-01T00:05Z,1 | 2026-01-01T00:20Z,1 | the lines must begin with full hours or quarters of an hour",
            "2026-01-01T00:00Z,1 | 2026-01-01T01:00+01:00,2 | line 2: this time was there before",
            "2026-01-01T00:00Z,1 | 2026-01-01T01:00Z,1.5 | line 2: a line is a time such as 2026-01-31T17:00+01:00, import in whole Wh and, if need be, export",
            "2026-01-01T00:00Z,1 | 2026-01-01T01:00,1 | line 2: a line is a time such as 2026-01-31T17:00+01:00, import in whole Wh and, if need be, export" })
    void whatCannotBeMeantIsTold(String first, String second, String message) {
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class,
                () -> IntervalTable.read(List.of(first, second)));

        assertEquals(message, fault.getMessage());
    }
}
