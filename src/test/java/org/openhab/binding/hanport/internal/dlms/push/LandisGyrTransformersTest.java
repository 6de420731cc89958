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
package org.openhab.binding.hanport.internal.dlms.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LandisGyrTransformersTest {

    private final LandisGyrTransformers transformers = new LandisGyrTransformers();

    @Test
    void powersThatNoCurrentOfTenMilliamperesCarriesTellWholeAmperes() {
        assertEquals("0.00", current(0, 0));
        assertEquals("0.03", current(300, 3));
        assertEquals("40", current(9200, 40));
        assertEquals("0", current(0, 0));
    }

    @Test
    void anOrdinaryMeterKeepsItsCurrents() {
        assertEquals("40.00", current(9200, 4000));
        assertEquals("4.00", current(9200, 400));
        assertEquals("2.00", current(0, 200));
    }

    @Test
    void aLoadThatComesBetweenPowerAndCurrentDoesNotTurnWhatWasTold() {
        assertEquals("8.00", current(1800, 800));
        assertEquals("0.30", current(1800, 30));
        assertEquals("8.00", current(1800, 800));
    }

    @Test
    void aListThatLeavesPhasesOutTellsNothing() {
        List<Reading> readings = List.of(power(9000), voltage(32), amperes(31, 120));

        assertEquals(readings, transformers.corrected(readings));
    }

    /** What becomes of the current on L1, sent as this number on each phase at this power of each in W. */
    private String current(long power, long number) {
        List<Reading> readings = List.of(amperes(31, number), amperes(51, number), amperes(71, number), voltage(32),
                voltage(52), voltage(72), power(3 * power));
        return ((Quantity) transformers.corrected(readings).get(0).value()).number().toPlainString();
    }

    private static Reading power(long number) {
        return new Reading(ObisCode.of(1, 0, 1, 7, 0), new Quantity(number, 0, Unit.WATT));
    }

    private static Reading voltage(int c) {
        return new Reading(ObisCode.of(1, 0, c, 7, 0), new Quantity(230, 0, Unit.VOLT));
    }

    private static Reading amperes(int c, long number) {
        return new Reading(ObisCode.of(1, 0, c, 7, 0), new Quantity(number, 2, Unit.AMPERE));
    }
}
