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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TelegramTest {

    private static final ObisCode IMPORT = ObisCode.of(1, 0, 1, 7, 0);
    private static final ObisCode EXPORT = ObisCode.of(1, 0, 2, 7, 0);

    @Test
    void netPowerIsPositiveOnImport() {
        Telegram telegram = telegram(kilowatts(IMPORT, 1500), kilowatts(EXPORT, 0));

        assertEquals(Optional.of(new Quantity(1500, 3, Unit.KILOWATT)), telegram.netPower());
    }

    @Test
    void netPowerIsNegativeOnExport() {
        Telegram telegram = telegram(kilowatts(IMPORT, 0), kilowatts(EXPORT, 2345));

        assertEquals(Optional.of(new Quantity(-2345, 3, Unit.KILOWATT)), telegram.netPower());
    }

    @Test
    void netPowerNeedsBothDirections() {
        assertEquals(Optional.empty(), telegram(kilowatts(IMPORT, 1500)).netPower());
    }

    @Test
    void netPowerMixesNoUnits() {
        Telegram telegram = telegram(kilowatts(IMPORT, 1500), new Reading(EXPORT, new Quantity(3, 0, Unit.WATT)));

        assertEquals(Optional.empty(), telegram.netPower());
    }

    @Test
    void findsAReadingWhateverItsChannel() {
        Reading kamstrup = new Reading(ObisCode.of(1, 1, 1, 7, 0), new Quantity(826, 0, Unit.WATT));

        assertEquals(Optional.of(kamstrup), telegram(kamstrup).reading(IMPORT));
    }

    @Test
    void keepsNoHandleOnTheCallersList() {
        List<Reading> readings = new ArrayList<>(List.of(kilowatts(IMPORT, 1)));
        Telegram telegram = new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(), readings, List.of());

        readings.clear();

        assertEquals(List.of(kilowatts(IMPORT, 1)), telegram.readings());
        assertThrows(UnsupportedOperationException.class, () -> telegram.readings().clear());
    }

    @Test
    void meterIdStaysOutOfText() {
        MeterId meter = new MeterId("Kamstrup", "684", "5700000000000017");

        assertEquals("Kamstrup 684", meter.toString());
    }

    @Test
    void decodeExceptionNamesPlaceAndReasonWithoutStackTrace() {
        DecodeException exception = new DecodeException(42, "list ends early");

        assertEquals("list ends early at byte 42", exception.getMessage());
        assertEquals(new Flaw(42, "list ends early"), exception.flaw());
        assertEquals(0, exception.getStackTrace().length);
    }

    @Test
    void readingHasItsOwnTimeOnlyWhereSent() {
        assertFalse(new Reading(IMPORT, new Text("")).time().isPresent());
    }

    private static Telegram telegram(Reading... readings) {
        return new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(), List.of(readings), List.of());
    }

    private static Reading kilowatts(ObisCode obis, long watts) {
        return new Reading(obis, new Quantity(watts, 3, Unit.KILOWATT));
    }
}
