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

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ValueTest {

    @Test
    void aValueIsOneOfFiveKinds() {
        assertEquals(Set.of(Quantity.class, Text.class, Clock.class, Flag.class, History.class),
                Set.of(Value.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @CsvSource({ "ER23, true", "(ER11), true", "ER2, false", "ER234, false", "ERAB, false", "'', false" })
    void erAndTwoDigitsStandForAnObjectThatCannotBeRead(String text, boolean unreadable) {
        assertEquals(unreadable, new Text(text).isUnreadable());
    }

    @ParameterizedTest
    @CsvSource({ "1-0:1.6.0, 1-0:2.6.0, demand-peaks", "1-0:1.6.0, 1-0:1.8.0, month-end",
            "1-0:1.8.0, 1-0:1.8.1, month-end" })
    void onlyColumnsOfPeaksMakeATableOfPeaks(String first, String second, String name) {
        History table = new History(List.of(entry(first), entry(second)));

        assertEquals(name, new Reading(Quantities.MONTH_PEAKS, table).name());
    }

    @Test
    void anEmptyTableIsNamedByItsCode() {
        assertEquals("demand-peaks", new Reading(Quantities.MONTH_PEAKS, new History(List.of())).name());
        assertEquals("power-failure-log", new Reading(ObisCode.of(1, 0, 99, 97, 0), new History(List.of())).name());
    }

    private static Reading entry(String code) {
        return new Reading(ObisCode.parse(code).orElseThrow(), new Quantity(1, 0, Unit.KILOWATT),
                new MeterTime(LocalDateTime.of(2026, 8, 1, 0, 0)));
    }
}
