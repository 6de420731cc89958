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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The one catalogue of what an OBIS code means: its name, role, phase, direction, the unit that it has where the meter
 * does not tell, and whether its value is personal. Decoders, channels, the command line and the simulator all ask
 * here.
 * <p>
 * For electricity the channel in value group B does not count, since makers number it as they like; for a sub-meter it
 * does not either, since it tells which one, and not what. A code without a name has the meaning that its value groups
 * give it. Source: IEC 62056-61, clauses 5 and 6; the named codes are those that meters are known to send.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Quantities {
    public static final ObisCode POWER_IMPORT = ObisCode.of(1, 0, 1, 7, 0);
    public static final ObisCode POWER_EXPORT = ObisCode.of(1, 0, 2, 7, 0);
    /** Import minus export. */
    public static final ObisCode NET_POWER = ObisCode.of(1, 0, 16, 7, 0);
    public static final ObisCode CLOCK = ObisCode.of(0, 0, 1, 0, 0);
    /** The meter's clock in two objects, as meters behind optical heads send it. Source: IEC 62056-61, clause 5.4.2. */
    public static final ObisCode LOCAL_TIME = ObisCode.of(1, 0, 0, 9, 1);
    public static final ObisCode LOCAL_DATE = ObisCode.of(1, 0, 0, 9, 2);
    /** The same as Kamstrup's DLMS lists number it. */
    public static final ObisCode CLOCK_IN_CHANNEL_1 = ObisCode.of(0, 1, 1, 0, 0);
    /** Number of the list or push set-up: {@code Kamstrup_V0001}. Source: NVE's list of HAN registers. */
    public static final ObisCode LIST_ID = ObisCode.of(1, 1, 0, 2, 129);
    public static final ObisCode METER_ID = ObisCode.of(0, 0, 96, 1, 0);
    public static final ObisCode GS1_ID = ObisCode.of(1, 0, 0, 0, 5);
    /** The type in DLMS lists; a code of electricity, unlike the other one. */
    public static final ObisCode LIST_METER_TYPE = ObisCode.of(1, 0, 96, 1, 1);
    public static final ObisCode DEVICE_NAME = ObisCode.of(0, 0, 42, 0, 0);
    /** The peaks of the last months in Belgium; meters in Hungary send the registers of the month's end under it. */
    public static final ObisCode MONTH_PEAKS = ObisCode.of(0, 0, 98, 1, 0);
    /** The name of these registers; see {@link Reading#name()}. */
    public static final String MONTH_END = "month-end";
    public static final ObisCode BREAKER = ObisCode.of(0, 0, 96, 3, 10);

    private static final int RATE = 7;
    private static final int INTEGRAL = 8;
    private static final int CLOCK_PARTS = 9;
    private static final int TARIFFS = 4;
    private static final int QUADRANTS = 4;
    private static final int MESSAGES = 5;
    private static final List<Phase> PHASES = List.of(Phase.L1, Phase.L2, Phase.L3);
    /** Each of these tells one meter from all others; the first that a meter sends is the one it is known by. */
    private static final List<ObisCode> IDS = List.of(GS1_ID, METER_ID, ObisCode.of(0, 0, 96, 1, 1), DEVICE_NAME,
            ObisCode.of(1, 0, 0, 0, 0), ObisCode.of(1, 0, 0, 0, 1), ObisCode.of(0, 0, 96, 1, 255));
    private static final Map<ObisCode, Meaning> NAMED = named();

    private Quantities() {
    }

    /** What this code means; one without a name has the meaning of its value groups. */
    public static Meaning of(ObisCode code) {
        ObisCode plain = withoutChannel(code);
        Meaning known = NAMED.get(plain);
        return known == null ? meaning(plain, "") : known;
    }

    /**
     * All codes that have a name, in the order of the catalogue, without the channel in B where that does not count.
     */
    public static List<ObisCode> all() {
        return List.copyOf(NAMED.keySet());
    }

    /** The codes that have this name: one, several (makers differ), or none. */
    public static List<ObisCode> named(String name) {
        List<ObisCode> codes = new ArrayList<>(1);
        NAMED.forEach((code, meaning) -> {
            if (meaning.name().equals(name)) {
                codes.add(code);
            }
        });
        return List.copyOf(codes);
    }

    /**
     * The place of this code among those that may hold the meter's id: 0 is the best.
     *
     * @return a number below 0 if it holds no id
     */
    public static int idRank(ObisCode code) {
        return IDS.indexOf(code.withoutElectricityChannel());
    }

    /** Whether this is a value of a sub-meter, and not of the meter that sends it. */
    public static boolean isOfSubMeter(ObisCode code) {
        return code.a() == 0 && code.b() != 0 && (code.c() == 24 || code.c() == 96 && code.d() == 1 && code.e() <= 2);
    }

    /**
     * The code of a quantity now.
     *
     * @param quantity value group C for the sum of the phases, such as 1 for active power import, 11 for the current
     */
    public static ObisCode rate(Phase phase, int quantity) {
        return ObisCode.of(1, 0, phase.valueGroupC(quantity), RATE, 0);
    }

    /** The code of the register of a quantity, counted as in {@link #rate}. */
    public static ObisCode register(Phase phase, int quantity) {
        return ObisCode.of(1, 0, phase.valueGroupC(quantity), INTEGRAL, 0);
    }

    private static ObisCode withoutChannel(ObisCode code) {
        return isOfSubMeter(code) ? new ObisCode(0, 0, code.c(), code.d(), code.e(), code.f())
                : code.withoutElectricityChannel();
    }

    private static Meaning meaning(ObisCode code, String name) {
        Role role = ValueGroups.role(code);
        boolean personal = role == Role.ID || role == Role.MESSAGE || role == Role.TEXT && !isPartOfClock(code);
        return new Meaning(name, role, ValueGroups.phase(code), ValueGroups.direction(code), ValueGroups.unit(code),
                personal);
    }

    /** Local time, local date, and what belongs to them. Source: IEC 62056-61, clause 5.4.2. */
    private static boolean isPartOfClock(ObisCode code) {
        return code.a() == 1 && code.c() == 0 && code.d() == CLOCK_PARTS;
    }

    private static Map<ObisCode, Meaning> named() {
        Map<ObisCode, Meaning> named = new LinkedHashMap<>();
        addMeasured(named, Phase.ALL);
        for (Phase phase : PHASES) {
            addMeasured(named, phase);
            addOfPhase(named, phase);
        }
        addTariffs(named);
        addDemand(named);
        addStates(named);
        addNames(named);
        add(named, ObisCode.of(0, 0, 24, 1, 0), "device-type");
        add(named, ObisCode.of(0, 0, 24, 2, 1), "reading");
        add(named, ObisCode.of(0, 0, 24, 4, 0), "valve");
        return named;
    }

    private static void addMeasured(Map<ObisCode, Meaning> named, Phase phase) {
        addBoth(named, phase, 1, "", "-import");
        addBoth(named, phase, 2, "", "-export");
        addBoth(named, phase, 3, "reactive-", "-import");
        addBoth(named, phase, 4, "reactive-", "-export");
        for (int quadrant = 1; quadrant <= QUADRANTS; quadrant++) {
            addBoth(named, phase, 4 + quadrant, "reactive-", "-q" + quadrant);
        }
        addBoth(named, phase, 9, "apparent-", "-import");
        addBoth(named, phase, 10, "apparent-", "-export");
        addBoth(named, phase, 15, "", "-absolute");
        addBoth(named, phase, 16, "", "");
        add(named, rate(phase, 13), "power-factor" + phase.suffix());
    }

    private static void addBoth(Map<ObisCode, Meaning> named, Phase phase, int quantity, String kind, String end) {
        add(named, rate(phase, quantity), kind + "power" + end + phase.suffix());
        add(named, register(phase, quantity), kind + "energy" + end + phase.suffix());
    }

    private static void addOfPhase(Map<ObisCode, Meaning> named, Phase phase) {
        int current = phase.valueGroupC(11);
        int voltage = phase.valueGroupC(12);
        add(named, ObisCode.of(1, 0, current, RATE, 0), "current" + phase.suffix());
        add(named, ObisCode.of(1, 0, voltage, RATE, 0), "voltage" + phase.suffix());
        add(named, ObisCode.of(1, 0, current, 4, 0), "fuse-limit" + phase.suffix());
        add(named, ObisCode.of(1, 0, voltage, 32, 0), "voltage-sags" + phase.suffix());
        add(named, ObisCode.of(1, 0, voltage, 36, 0), "voltage-swells" + phase.suffix());
    }

    private static void addTariffs(Map<ObisCode, Meaning> named) {
        String[] registers = { "energy-import", "energy-export", "reactive-energy-import", "reactive-energy-export" };
        for (int tariff = 1; tariff <= TARIFFS; tariff++) {
            for (int c = 1; c <= registers.length; c++) {
                add(named, ObisCode.of(1, 0, c, INTEGRAL, tariff), registers[c - 1] + "-t" + tariff);
            }
        }
    }

    private static void addDemand(Map<ObisCode, Meaning> named) {
        add(named, ObisCode.of(1, 0, 1, 4, 0), "demand-import");
        add(named, ObisCode.of(1, 0, 2, 4, 0), "demand-export");
        add(named, ObisCode.of(1, 0, 1, 6, 0), "demand-peak-import");
        add(named, ObisCode.of(1, 0, 2, 6, 0), "demand-peak-export");
        add(named, MONTH_PEAKS, "demand-peaks");
        put(named, ObisCode.of(0, 0, 17, 0, 0), "power-limit", Role.LIMIT);
    }

    private static void addStates(Map<ObisCode, Meaning> named) {
        add(named, rate(Phase.ALL, 14), "frequency");
        add(named, CLOCK, "meter-time");
        add(named, CLOCK_IN_CHANNEL_1, "meter-time");
        add(named, ObisCode.of(0, 0, 96, 14, 0), "tariff");
        add(named, BREAKER, "breaker");
        add(named, ObisCode.of(0, 0, 96, 50, 68), "load-switch");
        add(named, ObisCode.of(0, 0, 96, 7, 21), "power-failures");
        add(named, ObisCode.of(0, 0, 96, 7, 9), "long-power-failures");
        add(named, ObisCode.of(1, 0, 99, 97, 0), "power-failure-log");
        add(named, ObisCode.of(0, 0, 96, 13, 0), "text-message");
        for (int number = 1; number <= MESSAGES; number++) {
            add(named, ObisCode.of(0, 0, 96, 13, number), "text-message-" + number);
        }
    }

    /** What the meter tells of itself; the same things have other codes in other countries. */
    private static void addNames(Map<ObisCode, Meaning> named) {
        add(named, METER_ID, "meter-id");
        add(named, ObisCode.of(0, 0, 96, 1, 1), "equipment-id");
        add(named, DEVICE_NAME, "device-name");
        put(named, ObisCode.of(0, 0, 96, 1, 7), "meter-type", Role.MODEL);
        add(named, LIST_METER_TYPE, "meter-type");
        put(named, ObisCode.of(0, 0, 96, 1, 4), "p1-version", Role.VERSION);
        add(named, ObisCode.of(1, 0, 0, 2, 8), "p1-version");
        add(named, LIST_ID.withoutElectricityChannel(), "list-version");
        add(named, ObisCode.of(1, 0, 0, 0, 0), "meter-number");
        add(named, ObisCode.of(1, 0, 0, 0, 1), "meter-number");
        add(named, GS1_ID, "gs1-id");
        add(named, ObisCode.of(1, 0, 0, 4, 2), "current-transformer-ratio");
        add(named, ObisCode.of(1, 0, 0, 4, 3), "voltage-transformer-ratio");
    }

    private static void add(Map<ObisCode, Meaning> named, ObisCode code, String name) {
        named.put(code, meaning(code, name));
    }

    /** A code whose role its value groups do not tell. */
    private static void put(Map<ObisCode, Meaning> named, ObisCode code, String name, Role role) {
        Meaning told = meaning(code, name);
        named.put(code, new Meaning(name, role, told.phase(), told.direction(), told.unit(), role == Role.ID));
    }
}
