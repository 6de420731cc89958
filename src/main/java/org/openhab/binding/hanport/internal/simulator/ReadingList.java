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
package org.openhab.binding.hanport.internal.simulator;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Grows the readings of a simulated telegram, in the order in which they are added.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ReadingList {

    private static final int INSTANT = 7;
    private static final int INTEGRAL = 8;

    private final int electricityChannel;
    private final List<Reading> readings = new ArrayList<>();

    /**
     * @param electricityChannel the B that the maker numbers electricity under: 0, or 1 for Kamstrup's HAN lists
     */
    ReadingList(int electricityChannel) {
        this.electricityChannel = electricityChannel;
    }

    /** An instantaneous value C.7.0, given as integer and number of decimals. */
    ReadingList instant(int c, long unscaled, int decimals, Unit unit) {
        return quantity(c, INSTANT, unscaled, decimals, unit);
    }

    /** A register C.8.0, given as integer and number of decimals. */
    ReadingList energy(int c, long unscaled, int decimals, Unit unit) {
        return quantity(c, INTEGRAL, unscaled, decimals, unit);
    }

    private ReadingList quantity(int c, int d, long unscaled, int decimals, Unit unit) {
        readings.add(new Reading(ObisCode.of(1, electricityChannel, c, d, 0), new Quantity(unscaled, decimals, unit)));
        return this;
    }

    ReadingList text(ObisCode obis, String text) {
        readings.add(new Reading(obis, new Text(text)));
        return this;
    }

    ReadingList clock(ObisCode obis, MeterTime time) {
        readings.add(new Reading(obis, new Clock(time)));
        return this;
    }

    List<Reading> readings() {
        return List.copyOf(readings);
    }
}
