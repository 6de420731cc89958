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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.channel.Feed.Derived;
import org.openhab.binding.hanport.internal.channel.Feed.Health;
import org.openhab.binding.hanport.internal.channel.Feed.Measured;
import org.openhab.binding.hanport.internal.handler.Telegrams;
import org.openhab.binding.hanport.internal.telegram.Medium;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ChannelTableTest {

    private static Feed measured(String code) {
        return new Measured(Telegrams.code(code));
    }

    private static ChannelRow row(String code) {
        return ChannelTable.row(measured(code)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({ "1-0:1.7.0, power-import, POWER", "1-0:2.7.0, power-export, POWER", "1-0:16.7.0, power, POWER",
            "1-0:21.7.0, power-import-l1, POWER", "1-0:42.7.0, power-export-l2, POWER",
            "1-0:61.7.0, power-import-l3, POWER", "1-0:3.7.0, reactive-power-import, REACTIVE_POWER",
            "1-0:4.7.0, reactive-power-export, REACTIVE_POWER", "1-0:23.7.0, reactive-power-import-l1, REACTIVE_POWER",
            "1-0:64.7.0, reactive-power-export-l3, REACTIVE_POWER", "1-0:1.8.0, energy-import, ENERGY",
            "1-0:2.8.0, energy-export, ENERGY", "1-0:3.8.0, reactive-energy-import, REACTIVE_ENERGY",
            "1-0:4.8.0, reactive-energy-export, REACTIVE_ENERGY", "1-0:1.8.1, energy-import-t1, ENERGY",
            "1-0:2.8.4, energy-export-t4, ENERGY", "1-0:3.8.2, reactive-energy-import-t2, REACTIVE_ENERGY",
            "1-0:8.8.0, reactive-energy-q4, REACTIVE_ENERGY", "1-0:21.8.0, energy-import-l1, ENERGY",
            "1-0:62.8.0, energy-export-l3, ENERGY", "1-0:32.7.0, voltage-l1, VOLTAGE",
            "1-0:72.7.0, voltage-l3, VOLTAGE", "1-0:31.7.0, current-l1, CURRENT", "1-0:51.7.0, current-l2, CURRENT",
            "1-0:71.7.0, current-l3, CURRENT", "0-0:1.0.0, meter-time, TIME", "0-1:1.0.0, meter-time, TIME",
            "1-0:9.7.0, apparent-power-import, APPARENT_POWER", "1-0:10.7.0, apparent-power-export, APPARENT_POWER",
            "1-0:13.7.0, power-factor, POWER_FACTOR", "1-0:53.7.0, power-factor-l2, POWER_FACTOR",
            "1-0:14.7.0, frequency, FREQUENCY", "1-0:1.4.0, demand-import, POWER",
            "1-0:1.6.0, demand-peak-import, POWER", "1-0:31.4.0, fuse-limit-l1, CURRENT_LIMIT",
            "0-0:96.14.0, tariff, TARIFF", "0-0:96.3.10, breaker, SWITCH", "0-0:96.7.21, power-failures, COUNTER",
            "0-0:96.7.9, long-power-failures, COUNTER", "1-0:32.32.0, voltage-sags-l1, COUNTER",
            "1-0:72.36.0, voltage-swells-l3, COUNTER", "0-0:96.13.0, text-message, TEXT",
            "0-0:96.1.0, meter-id, IDENTIFICATION" })
    void givesQuantitiesTheirNames(String code, String id, ChannelType type) {
        assertEquals(id, row(code).id());
        assertEquals(Optional.of(type), row(code).fixedType());
    }

    @Test
    void theChannelOfTheMeterDoesNotCountForElectricity() {
        assertEquals("energy-import", row("1-1:1.8.0").id());
        assertEquals("p1-version", row("1-3:0.2.8").id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0-1:24.2.1", "1-0:1.8.0*1", "1-0:99.1.0", "7-0:1.7.0", "0-1:96.13.0", "1-0:1.8.5" })
    void othersHaveNoRow(String code) {
        assertTrue(ChannelTable.row(measured(code)).isEmpty());
    }

    @Test
    void aLimitMayBeOfAnyKind() {
        ChannelRow limit = row("0-0:17.0.0");

        assertEquals("power-limit", limit.id());
        assertEquals(ChannelType.CURRENT_LIMIT, limit.type(filling("0-0:17.0.0 25 A")));
        assertEquals(ChannelType.APPARENT_POWER, limit.type(filling("0-0:17.0.0 17 kVA")));
    }

    @ParameterizedTest
    @CsvSource({ "1-0:99.1.0, obis-1-0-99-1-0", "0-2:24.2.1, obis-0-2-24-2-1", "1-0:1.8.0*12, obis-1-0-1-8-0-12" })
    void genericIdsTellTheirCode(String code, String id) {
        assertEquals(id, ChannelTable.genericId(Telegrams.code(code)));
        assertEquals(Set.of(measured(code)), ChannelTable.feeds(id));
    }

    @ParameterizedTest
    @ValueSource(strings = { "obis-1-0-99", "obis-1-0-99-1-256", "obis-", "obis-1-0-99-1-0-1-1", "my-power", "" })
    void otherIdsAreFedByNothing(String id) {
        assertEquals(Set.of(), ChannelTable.feeds(id));
    }

    @Test
    void knowsWhatFeedsAChannel() {
        assertEquals(Set.of(measured("0-0:1.0.0"), measured("0-1:1.0.0"), Derived.METER_TIME),
                ChannelTable.feeds("meter-time"));
        assertEquals(Set.of(measured("1-0:1.7.0")), ChannelTable.feeds("power-import"));
    }

    @ParameterizedTest
    @CsvSource({ "NET_POWER, power, POWER", "METER_TIME, meter-time, TIME",
            "PEAK_IMPORT_TIME, demand-peak-import-time, TIME", "PEAK_EXPORT_TIME, demand-peak-export-time, TIME",
            "MONTH_END, month-end, TABLE", "READING_TIME, reading-time, TIME" })
    void givesWhatIsDerivedItsName(Derived feed, String id, ChannelType type) {
        assertEquals(id, ChannelTable.row(feed).orElseThrow().id());
        assertEquals(Optional.of(type), ChannelTable.row(feed).orElseThrow().fixedType());
    }

    private static Filling filling(String reading) {
        return new Filling(measured(reading.split(" ")[0]), Telegrams.reading(reading).value(), Medium.ELECTRICITY);
    }

    @Test
    void whatMostPeopleLookForComesFirst() {
        List<String> shown = List.of("meter-id", "meter-time", "obis-1-0-99-1-0", "reactive-power-import", "my-own",
                "voltage-l1", "power-import-l1", "current-l2", "current-l1", "energy-export", "energy-import-t1",
                "energy-import", "power-l1", "power-export", "power-import", "frequency", "power");

        List<String> inOrder = shown.stream().sorted(Comparator.comparing(ChannelTable::rank)).toList();

        assertEquals(List.of("power", "power-import", "power-export", "energy-import", "energy-export",
                "energy-import-t1", "current-l1", "current-l2", "voltage-l1", "power-l1", "power-import-l1",
                "frequency", "reactive-power-import", "obis-1-0-99-1-0", "my-own", "meter-time", "meter-id"), inOrder);
    }

    @Test
    void theCodeOfTheMonthsPeaksIsAlsoThatOfTheMonthsEnd() {
        assertEquals(Set.of(measured("0-0:98.1.0"), Derived.MONTH_END),
                ChannelTable.feeds(Telegrams.code("0-0:98.1.0")));
        assertEquals(Set.of(measured("0-0:98.1.0")), ChannelTable.feeds("demand-peaks"));
        assertEquals(Set.of(Derived.MONTH_END), ChannelTable.feeds("month-end"));
    }

    @ParameterizedTest
    @EnumSource
    void everythingDerivedHasAChannel(Derived feed) {
        assertTrue(ChannelTable.row(feed).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void allOfALinksHealthHasAChannelOfAFixedType(Health feed) {
        assertTrue(ChannelTable.row(feed).flatMap(ChannelRow::fixedType).isPresent());
    }

    @Test
    void aCodeIsAlsoFilledByWhatStandsForIt() {
        assertEquals(Set.of(measured("1-0:16.7.0"), Derived.NET_POWER),
                ChannelTable.feeds(Telegrams.code("1-1:16.7.0")));
        assertEquals(Set.of(measured("1-0:1.7.0")), ChannelTable.feeds(Telegrams.code("1-0:1.7.0")));
        assertEquals(Set.of(measured("1-0:99.1.0")), ChannelTable.feeds(Telegrams.code("1-0:99.1.0")));
    }

    @Test
    void oneIdIsAlwaysOfOneType() {
        Map<String, ChannelRow> rows = new HashMap<>();

        ChannelTable.all().values()
                .forEach(row -> assertEquals(row, rows.merge(row.id(), row, (first, second) -> first)));
    }

    @Test
    void idsAreLowerCaseWithHyphens() {
        ChannelTable.all().values()
                .forEach(row -> assertTrue(row.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), row.id()));
    }

    @Test
    void feedsAreReadingsWhatFollowsFromThemAndHowTheyCome() {
        assertEquals(Set.of(Measured.class, Derived.class, Health.class), Set.of(Feed.class.getPermittedSubclasses()));
    }
}
