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
package org.openhab.binding.hanport.internal.p1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * The registers at the end of the last month as meters in Hungary send them, in one line and without their codes:
 * active energy import and export, each in all and by tariff; reactive energy import, export and by quadrant; active
 * energy of both directions; the month's peaks, again by direction and tariff. Which tariffs there are, their number
 * tells. In a shorter row the values have the first of these codes that fit their units. Source: the grid companies'
 * descriptions of the P1 port in Hungary; see docs/meters/hungary.md.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MonthEnd {

    private static final int ENERGY = 8;
    private static final int PEAK = 6;
    private static final int FEW_TARIFFS = 2;
    private static final int MANY_TARIFFS = 4;
    private static final List<ObisCode> REACTIVE = List.of(energy(3), energy(4), energy(5), energy(6), energy(7),
            energy(8));

    private MonthEnd() {
    }

    /**
     * @param values all of the row, in their order
     * @param time of the month's end
     * @param obis the row's own code, for values that are none of these registers
     */
    static List<Reading> entries(List<Value> values, Optional<MeterTime> time, ObisCode obis) {
        int energies = 0;
        while (energies < values.size() && dimension(values.get(energies)) == Dimension.ACTIVE_ENERGY) {
            energies++;
        }
        boolean many = energies >= 2 * (MANY_TARIFFS + 1);
        int tariffs = many ? MANY_TARIFFS : FEW_TARIFFS;
        List<ObisCode> active = new ArrayList<>(byTariff(ENERGY, tariffs));
        active.add(energies < active.size() ? energies : active.size(), energy(15));
        Map<Dimension, List<ObisCode>> left = Map.of(Dimension.ACTIVE_ENERGY, active, Dimension.REACTIVE_ENERGY,
                new ArrayList<>(REACTIVE), Dimension.ACTIVE_POWER, new ArrayList<>(byTariff(PEAK, tariffs)));
        List<Reading> entries = new ArrayList<>();
        for (Value value : values) {
            List<ObisCode> codes = left.getOrDefault(dimension(value), List.of());
            entries.add(new Reading(codes.isEmpty() ? obis : codes.remove(0), value, time));
        }
        return entries;
    }

    private static Dimension dimension(Value value) {
        return value instanceof Quantity quantity ? quantity.unit().dimension() : Dimension.OTHER;
    }

    /** Import and export of a quantity, each in all and in the tariffs from 1 on. */
    private static List<ObisCode> byTariff(int quantity, int tariffs) {
        List<ObisCode> codes = new ArrayList<>();
        for (int direction = 1; direction <= 2; direction++) {
            for (int tariff = 0; tariff <= tariffs; tariff++) {
                codes.add(ObisCode.of(1, 0, direction, quantity, tariff));
            }
        }
        return codes;
    }

    private static ObisCode energy(int c) {
        return ObisCode.of(1, 0, c, ENERGY, 0);
    }
}
