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
package org.openhab.binding.hanport.internal.cli;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * What the usual OBIS codes mean, in plain English. Source: IEC 62056-61, clause 5 and annex A.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ReadingNames {

    private static final int PHASES = 3;
    private static final int PHASE_STEP = 20;
    private static final int TARIFFS = 4;
    private static final Map<ObisCode, String> NAMES = names();

    private ReadingNames() {
    }

    /** The name, or nothing for a code that we have no name for. */
    static String of(ObisCode obis) {
        return NAMES.getOrDefault(obis.withoutElectricityChannel(), "");
    }

    private static Map<ObisCode, String> names() {
        Map<ObisCode, String> names = new HashMap<>();
        addDevice(names);
        String[] directions = { "Active %s import", "Active %s export", "Reactive %s import", "Reactive %s export" };
        for (int c = 1; c <= directions.length; c++) {
            String direction = directions[c - 1];
            names.put(ObisCode.of(1, 0, c, 7, 0), direction.formatted("power"));
            names.put(ObisCode.of(1, 0, c, 8, 0), direction.formatted("energy"));
            for (int tariff = 1; tariff <= TARIFFS; tariff++) {
                names.put(ObisCode.of(1, 0, c, 8, tariff), direction.formatted("energy") + ", tariff " + tariff);
            }
            for (int phase = 1; phase <= PHASES; phase++) {
                names.put(ObisCode.of(1, 0, c + PHASE_STEP * phase, 7, 0), direction.formatted("power") + " L" + phase);
            }
        }
        for (int phase = 1; phase <= PHASES; phase++) {
            names.put(ObisCode.of(1, 0, 11 + PHASE_STEP * phase, 7, 0), "Current L" + phase);
            names.put(ObisCode.of(1, 0, 12 + PHASE_STEP * phase, 7, 0), "Voltage L" + phase);
            names.put(ObisCode.of(1, 0, 13 + PHASE_STEP * phase, 7, 0), "Power factor L" + phase);
        }
        return Map.copyOf(names);
    }

    private static void addDevice(Map<ObisCode, String> names) {
        names.put(ObisCode.of(0, 0, 1, 0, 0), "Meter's clock");
        names.put(ObisCode.of(0, 1, 1, 0, 0), "Meter's clock");
        names.put(ObisCode.of(0, 0, 42, 0, 0), "Device name");
        names.put(ObisCode.of(0, 0, 96, 1, 0), "Meter id");
        names.put(ObisCode.of(0, 0, 96, 1, 1), "Meter id");
        names.put(ObisCode.of(0, 0, 96, 1, 7), "Meter type");
        names.put(ObisCode.of(0, 0, 96, 14, 0), "Tariff in force");
        names.put(ObisCode.of(1, 0, 0, 0, 5), "Meter id");
        names.put(ObisCode.of(1, 0, 96, 1, 1), "Meter type");
        names.put(ObisCode.of(1, 0, 0, 2, 129), "List version");
        names.put(ObisCode.of(1, 0, 1, 4, 0), "Average demand, running quarter of an hour");
        names.put(ObisCode.of(1, 0, 1, 6, 0), "Highest demand this month");
        names.put(ObisCode.of(1, 0, 13, 7, 0), "Power factor");
        names.put(ObisCode.of(1, 0, 14, 7, 0), "Frequency");
        names.put(ObisCode.of(1, 0, 15, 7, 0), "Active power, both directions");
        names.put(ObisCode.of(1, 0, 16, 7, 0), "Active power, net");
    }
}
