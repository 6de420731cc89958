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
package org.openhab.binding.hanport.internal.channel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.channel.Feed.Derived;
import org.openhab.binding.hanport.internal.channel.Feed.Measured;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.SubMeter;

/**
 * Which channel shows which OBIS code: the one place that gives quantities their names.
 * <p>
 * For electricity the code's channel B does not count, since makers number it as they like. A code without a row gets a
 * generic channel, named after itself. Source: IEC 62056-61 annex A; the codes are those that meters are known to send.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ChannelTable {

    /** The meter's clock under all its codes; Kamstrup numbers it in channel 1. */
    static final List<ObisCode> CLOCKS = List.of(ObisCode.of(0, 0, 1, 0, 0), ObisCode.of(0, 1, 1, 0, 0));

    private static final String GENERIC = "obis-";
    private static final int INSTANTANEOUS = 7;
    private static final int TIME_INTEGRAL = 8;
    private static final int PHASES = 3;
    /** What is C for the sum is C + 20 for L1, C + 40 for L2, C + 60 for L3. */
    private static final int PHASE_STEP = 20;
    private static final int TARIFFS = 4;
    private static final int QUADRANTS = 4;

    private static final Map<Feed, ChannelRow> ROWS = rows();

    private ChannelTable() {
    }

    /** The row of the channel that this feed fills. */
    public static Optional<ChannelRow> row(Feed feed) {
        return Optional.ofNullable(ROWS.get(feed));
    }

    /** Every feed that has a row. */
    public static Map<Feed, ChannelRow> all() {
        return ROWS;
    }

    /** What fills the channel of this id, also a generic one; nothing if it is no id of ours. */
    public static Set<Feed> feeds(String channelId) {
        Set<Feed> feeds = new LinkedHashSet<>();
        ROWS.forEach((feed, row) -> {
            if (row.id().equals(channelId)) {
                feeds.add(feed);
            }
        });
        if (feeds.isEmpty() && channelId.startsWith(GENERIC)) {
            ofGenericId(channelId).map(Measured::new).ifPresent(feeds::add);
        }
        return feeds;
    }

    /**
     * What fills a channel for this code: its readings, and what we make for the channel that they have in the table.
     */
    public static Set<Feed> feeds(ObisCode code) {
        Feed measured = new Measured(code);
        Set<Feed> feeds = new LinkedHashSet<>(Set.of(measured));
        row(measured).ifPresent(row -> feeds(row.id()).stream().filter(Derived.class::isInstance).forEach(feeds::add));
        return feeds;
    }

    /** The id of the channel for a code without a row, such as {@code obis-1-0-99-1-0}; F is in it unless it is 255. */
    public static String genericId(ObisCode code) {
        String id = GENERIC + code.a() + "-" + code.b() + "-" + code.c() + "-" + code.d() + "-" + code.e();
        return code.f() == ObisCode.CURRENT ? id : id + "-" + code.f();
    }

    private static Optional<ObisCode> ofGenericId(String id) {
        List<String> groups = List.of(id.substring(GENERIC.length()).split("-", -1));
        return groups.size() < 5 ? Optional.empty()
                : ObisCode.parse(
                        groups.get(0) + "-" + groups.get(1) + ":" + String.join(".", groups.subList(2, groups.size())));
    }

    private static Map<Feed, ChannelRow> rows() {
        Map<Feed, ChannelRow> rows = new LinkedHashMap<>();
        rows.put(Derived.NET_POWER, new ChannelRow("power", ChannelType.POWER));
        rows.put(Derived.METER_TIME, new ChannelRow("meter-time", ChannelType.TIME));
        addPowers(rows, 0, "");
        addEnergies(rows, 0, "");
        for (int phase = 1; phase <= PHASES; phase++) {
            addPowers(rows, phase * PHASE_STEP, "-l" + phase);
            addEnergies(rows, phase * PHASE_STEP, "-l" + phase);
            addPhase(rows, phase * PHASE_STEP, "-l" + phase);
        }
        addTariffs(rows);
        addDemand(rows);
        addStates(rows);
        addNames(rows);
        put(rows, SubMeter.READING, new ChannelRow("reading", null));
        rows.put(Derived.READING_TIME, new ChannelRow("reading-time", ChannelType.TIME));
        put(rows, SubMeter.VALVE, new ChannelRow("valve", ChannelType.SWITCH));
        return Map.copyOf(rows);
    }

    private static void addPowers(Map<Feed, ChannelRow> rows, int c, String suffix) {
        add(rows, c + 1, INSTANTANEOUS, "power-import" + suffix, ChannelType.POWER);
        add(rows, c + 2, INSTANTANEOUS, "power-export" + suffix, ChannelType.POWER);
        add(rows, c + 3, INSTANTANEOUS, "reactive-power-import" + suffix, ChannelType.REACTIVE_POWER);
        add(rows, c + 4, INSTANTANEOUS, "reactive-power-export" + suffix, ChannelType.REACTIVE_POWER);
        for (int quadrant = 1; quadrant <= QUADRANTS; quadrant++) {
            add(rows, c + 4 + quadrant, INSTANTANEOUS, "reactive-power-q" + quadrant + suffix,
                    ChannelType.REACTIVE_POWER);
        }
        add(rows, c + 9, INSTANTANEOUS, "apparent-power-import" + suffix, ChannelType.APPARENT_POWER);
        add(rows, c + 10, INSTANTANEOUS, "apparent-power-export" + suffix, ChannelType.APPARENT_POWER);
        add(rows, c + 13, INSTANTANEOUS, "power-factor" + suffix, ChannelType.POWER_FACTOR);
        add(rows, c + 15, INSTANTANEOUS, "power-absolute" + suffix, ChannelType.POWER);
        add(rows, c + 16, INSTANTANEOUS, "power" + suffix, ChannelType.POWER);
    }

    private static void addEnergies(Map<Feed, ChannelRow> rows, int c, String suffix) {
        add(rows, c + 1, TIME_INTEGRAL, "energy-import" + suffix, ChannelType.ENERGY);
        add(rows, c + 2, TIME_INTEGRAL, "energy-export" + suffix, ChannelType.ENERGY);
        add(rows, c + 3, TIME_INTEGRAL, "reactive-energy-import" + suffix, ChannelType.REACTIVE_ENERGY);
        add(rows, c + 4, TIME_INTEGRAL, "reactive-energy-export" + suffix, ChannelType.REACTIVE_ENERGY);
        for (int quadrant = 1; quadrant <= QUADRANTS; quadrant++) {
            add(rows, c + 4 + quadrant, TIME_INTEGRAL, "reactive-energy-q" + quadrant + suffix,
                    ChannelType.REACTIVE_ENERGY);
        }
        add(rows, c + 9, TIME_INTEGRAL, "apparent-energy-import" + suffix, ChannelType.APPARENT_ENERGY);
        add(rows, c + 10, TIME_INTEGRAL, "apparent-energy-export" + suffix, ChannelType.APPARENT_ENERGY);
        add(rows, c + 15, TIME_INTEGRAL, "energy-absolute" + suffix, ChannelType.ENERGY);
        add(rows, c + 16, TIME_INTEGRAL, "energy" + suffix, ChannelType.ENERGY);
    }

    private static void addPhase(Map<Feed, ChannelRow> rows, int c, String suffix) {
        add(rows, c + 11, INSTANTANEOUS, "current" + suffix, ChannelType.CURRENT);
        add(rows, c + 12, INSTANTANEOUS, "voltage" + suffix, ChannelType.VOLTAGE);
        add(rows, c + 11, 4, "fuse-limit" + suffix, ChannelType.CURRENT);
        add(rows, c + 12, 32, "voltage-sags" + suffix, ChannelType.NUMBER);
        add(rows, c + 12, 36, "voltage-swells" + suffix, ChannelType.NUMBER);
    }

    private static void addTariffs(Map<Feed, ChannelRow> rows) {
        for (int tariff = 1; tariff <= TARIFFS; tariff++) {
            String suffix = "-t" + tariff;
            add(rows, 1, TIME_INTEGRAL, tariff, "energy-import" + suffix, ChannelType.ENERGY);
            add(rows, 2, TIME_INTEGRAL, tariff, "energy-export" + suffix, ChannelType.ENERGY);
            add(rows, 3, TIME_INTEGRAL, tariff, "reactive-energy-import" + suffix, ChannelType.REACTIVE_ENERGY);
            add(rows, 4, TIME_INTEGRAL, tariff, "reactive-energy-export" + suffix, ChannelType.REACTIVE_ENERGY);
        }
    }

    private static void addDemand(Map<Feed, ChannelRow> rows) {
        add(rows, 1, 4, "demand-import", ChannelType.POWER);
        add(rows, 2, 4, "demand-export", ChannelType.POWER);
        add(rows, 1, 6, "demand-peak-import", ChannelType.POWER);
        add(rows, 2, 6, "demand-peak-export", ChannelType.POWER);
        rows.put(Derived.PEAK_IMPORT_TIME, new ChannelRow("demand-peak-import-time", ChannelType.TIME));
        rows.put(Derived.PEAK_EXPORT_TIME, new ChannelRow("demand-peak-export-time", ChannelType.TIME));
        put(rows, ObisCode.of(0, 0, 98, 1, 0), new ChannelRow("demand-peaks", ChannelType.TEXT));
        put(rows, ObisCode.of(0, 0, 17, 0, 0), new ChannelRow("power-limit", null));
    }

    private static void addStates(Map<Feed, ChannelRow> rows) {
        add(rows, 14, INSTANTANEOUS, "frequency", ChannelType.FREQUENCY);
        CLOCKS.forEach(code -> put(rows, code, new ChannelRow("meter-time", ChannelType.TIME)));
        put(rows, ObisCode.of(0, 0, 96, 14, 0), new ChannelRow("tariff", ChannelType.NUMBER));
        put(rows, ObisCode.of(0, 0, 96, 3, 10), new ChannelRow("breaker", ChannelType.SWITCH));
        put(rows, ObisCode.of(0, 0, 96, 50, 68), new ChannelRow("load-switch", ChannelType.SWITCH));
        put(rows, ObisCode.of(0, 0, 96, 7, 21), new ChannelRow("power-failures", ChannelType.NUMBER));
        put(rows, ObisCode.of(0, 0, 96, 7, 9), new ChannelRow("long-power-failures", ChannelType.NUMBER));
        add(rows, 99, 97, "power-failure-log", ChannelType.TEXT);
        put(rows, ObisCode.of(0, 0, 96, 13, 0), new ChannelRow("text-message", ChannelType.TEXT));
        for (int number = 1; number <= 5; number++) {
            put(rows, ObisCode.of(0, 0, 96, 13, number), new ChannelRow("text-message-" + number, ChannelType.TEXT));
        }
    }

    /** What the meter says of itself; the same things have other codes in other countries. */
    private static void addNames(Map<Feed, ChannelRow> rows) {
        put(rows, ObisCode.of(0, 0, 96, 1, 0), new ChannelRow("meter-id", ChannelType.IDENTIFICATION));
        put(rows, ObisCode.of(0, 0, 96, 1, 1), new ChannelRow("equipment-id", ChannelType.IDENTIFICATION));
        put(rows, ObisCode.of(0, 0, 42, 0, 0), new ChannelRow("device-name", ChannelType.IDENTIFICATION));
        put(rows, ObisCode.of(0, 0, 96, 1, 7), new ChannelRow("meter-type", ChannelType.IDENTIFICATION));
        put(rows, ObisCode.of(1, 0, 96, 1, 1), new ChannelRow("meter-type", ChannelType.IDENTIFICATION));
        put(rows, ObisCode.of(0, 0, 96, 1, 4), new ChannelRow("p1-version", ChannelType.IDENTIFICATION));
        add(rows, 0, 2, 8, "p1-version", ChannelType.IDENTIFICATION);
        add(rows, 0, 2, 129, "list-version", ChannelType.IDENTIFICATION);
        add(rows, 0, 0, "meter-number", ChannelType.IDENTIFICATION);
        add(rows, 0, 0, 1, "meter-number", ChannelType.IDENTIFICATION);
        add(rows, 0, 0, 5, "gs1-id", ChannelType.IDENTIFICATION);
        add(rows, 0, 4, 2, "current-transformer-ratio", ChannelType.NUMBER);
        add(rows, 0, 4, 3, "voltage-transformer-ratio", ChannelType.NUMBER);
    }

    private static void add(Map<Feed, ChannelRow> rows, int c, int d, String id, @Nullable ChannelType type) {
        add(rows, c, d, 0, id, type);
    }

    private static void add(Map<Feed, ChannelRow> rows, int c, int d, int e, String id, @Nullable ChannelType type) {
        put(rows, ObisCode.of(1, 0, c, d, e), new ChannelRow(id, type));
    }

    private static void put(Map<Feed, ChannelRow> rows, ObisCode code, ChannelRow row) {
        rows.put(new Measured(code), row);
    }
}
