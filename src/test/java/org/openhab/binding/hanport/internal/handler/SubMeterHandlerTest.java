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
package org.openhab.binding.hanport.internal.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.channel.ChannelType;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Text;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * A gas meter behind an electricity meter, on a line that telegrams come over every ten seconds.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SubMeterHandlerTest {

    private static final String ID = "7FLO0000000001";
    private static final String VOLUME = new QuantityType<>("345.678 m³").toString();
    private static final ThingUID BRIDGE = new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line");
    private static final ThingUID GAS = new ThingUID(HanPortBindingConstants.THING_TYPE_SUBMETER, BRIDGE, "gas");

    private final HandClock time = new HandClock();
    private final FakeLink link = new FakeLink(time);
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final BridgeImpl bridge = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP, BRIDGE)
            .build();

    @BeforeEach
    void startBridge() {
        openHab.start(bridge,
                new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(), HandSurroundings.at(time)));
    }

    private MeterHandler start(Thing thing, MeterKind kind) {
        MeterHandler handler = new MeterHandler(thing, kind, HandSurroundings.at(time));
        openHab.start(thing, handler);
        return handler;
    }

    private MeterHandler startGas(Map<String, Object> configuration) {
        return start(ThingBuilder.create(HanPortBindingConstants.THING_TYPE_SUBMETER, GAS).withBridge(BRIDGE)
                .withConfiguration(new Configuration(configuration)).build(), MeterKind.SUBMETER);
    }

    private void live(Telegram telegram, Duration duration) {
        for (int i = 0; i < duration.toSeconds() / 10; i++) {
            link.telegram(telegram);
            time.advance(Duration.ofSeconds(10));
        }
    }

    private static List<String> channels(Thing thing) {
        return FakeOpenHab.channelIds(thing);
    }

    @Test
    void showsItsReadingTimeValveAndId() {
        MeterHandler gas = startGas(Map.of("meterId", ID));

        link.telegram(Telegrams.withGas(Telegrams.FIRST, ID));

        assertEquals(List.of("reading", "reading-time", "valve", "meter-id"), channels(gas.getThing()));
        assertEquals(List.of("reading " + VOLUME, "valve ON", "meter-id " + ID),
                openHab.published.stream().filter(state -> !state.startsWith("reading-time")).toList());
        assertTrue(openHab.state("reading-time").startsWith("2026-01-15T1"), openHab.state("reading-time"));
        assertEquals(ThingStatus.ONLINE, gas.getThing().getStatus());
        assertEquals(Map.of("medium", "gas", "serialNumber", ID), gas.getThing().getProperties());
    }

    @Test
    void theElectricityMeterHasNoChannelsForIt() {
        MeterHandler main = start(ThingBuilder
                .create(HanPortBindingConstants.THING_TYPE_METER,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_METER, BRIDGE, "house"))
                .withBridge(BRIDGE).build(), MeterKind.ELECTRICITY_METER);

        link.telegram(Telegrams.withGas(Telegrams.FIRST, ID));

        assertEquals(List.of("power", "power-import", "power-export"), channels(main.getThing()));
    }

    @Test
    void aUsersChannelTakesTheCodeAsTheElectricityMeterNumbersIt() {
        Channel own = ChannelBuilder.create(new ChannelUID(GAS, "my-gas"), "Number:Volume")
                .withType(ChannelType.GAS.uid()).withConfiguration(new Configuration(Map.of("obis", "0-1:24.2.1")))
                .build();
        start(ThingBuilder.create(HanPortBindingConstants.THING_TYPE_SUBMETER, GAS).withBridge(BRIDGE).withChannel(own)
                .build(), MeterKind.SUBMETER);

        link.telegram(Telegrams.withGas(Telegrams.FIRST, ID));

        assertEquals(VOLUME, openHab.state("my-gas"));
    }

    @Test
    void showsAllValuesOfAHeatMeter() {
        MeterHandler heat = startGas(Map.of());
        List<Reading> readings = new ArrayList<>(Telegrams.power(Telegrams.FIRST, "1", "0").readings());
        readings.add(new Reading(Telegrams.code("0-1:24.1.0"), new Text("004")));
        Stream.of("0-1:24.2.1 1234.567 GJ", "0-1:24.2.2 0.050 m3/h", "0-1:24.2.3 70.0 degC", "0-1:24.2.4 35.0 degC",
                "0-1:24.2.5 12.345 m3", "0-1:24.2.9 7").map(Telegrams::reading).forEach(readings::add);

        link.telegram(Telegrams.of(Telegrams.FIRST, readings));

        assertEquals(List.of("reading 1234.567 GJ", "obis-0-0-24-2-2 0.050 m³/h", "obis-0-0-24-2-3 70.0 °C",
                "obis-0-0-24-2-4 35.0 °C", "obis-0-0-24-2-5 12.345 " + SIUnits.CUBIC_METRE, "obis-0-0-24-2-9 7"),
                openHab.published);
        assertEquals(List.of("heat", "flow", "temperature", "temperature", "volume", "number"),
                heat.getThing().getChannels().stream().filter(channel -> !FakeOpenHab.isHealth(channel.getUID()))
                        .map(Channel::getChannelTypeUID).map(type -> type == null ? "" : type.getId()).toList());
    }

    @Test
    void aRegisterWithoutAUnitIsShown() {
        startGas(Map.of());
        List<Reading> readings = new ArrayList<>(Telegrams.power(Telegrams.FIRST, "1", "0").readings());
        readings.add(new Reading(Telegrams.code("0-1:24.1.0"), new Text("007")));
        readings.add(Telegrams.reading("0-1:24.2.1 5.5"));

        link.telegram(Telegrams.of(Telegrams.FIRST, readings));

        assertEquals(List.of("reading 5.5"), openHab.published);
    }

    @Test
    void anotherOneIsNotShown() {
        MeterHandler gas = startGas(Map.of("meterId", "7FLO0000000002"));

        link.telegram(Telegrams.withGas(Telegrams.FIRST, ID));

        assertEquals(ThingStatus.UNKNOWN, gas.getThing().getStatus());
        assertEquals(List.of(), openHab.published);
    }

    @Test
    void needsNoIdWhereThereIsButOne() {
        MeterHandler gas = startGas(Map.of());

        link.telegram(Telegrams.withGas(Telegrams.FIRST, ID));

        assertEquals(ThingStatus.ONLINE, gas.getThing().getStatus());
    }

    @Test
    void needsAnIdWhereThereAreSeveral() {
        MeterHandler gas = startGas(Map.of());
        List<Reading> two = new ArrayList<>(Telegrams.withGas(Telegrams.FIRST, ID).readings());
        two.add(Telegrams.reading("0-2:24.2.1 5 m3"));

        link.telegram(Telegrams.of(Telegrams.FIRST, two));

        assertEquals(ThingStatus.UNKNOWN, gas.getThing().getStatus());
    }

    @Test
    void aWrongIdIsToldWithTheIdsThatAreThere() {
        MeterHandler gas = startGas(Map.of("meterId", "7FLO0000000002"));
        Telegram telegram = Telegrams.withGas(Telegrams.FIRST, ID);

        link.telegram(telegram);
        link.telegram(telegram);
        assertEquals(ThingStatus.UNKNOWN, gas.getThing().getStatus());
        link.telegram(telegram);
        link.telegram(telegram);

        assertEquals(
                List.of("gas OFFLINE (CONFIGURATION_ERROR): @text/trouble.meter.submeter-unknown [\"7F\u202601\"]"),
                openHab.statuses.stream().filter(status -> status.startsWith("gas OFFLINE")).toList());
    }

    @Test
    void aMissingIdIsToldWhereThereAreSeveral() {
        MeterHandler gas = startGas(Map.of());
        List<Reading> two = new ArrayList<>(Telegrams.withGas(Telegrams.FIRST, ID).readings());
        two.add(Telegrams.reading("0-2:24.2.1 5 m3"));

        for (int i = 0; i < 3; i++) {
            link.telegram(Telegrams.of(Telegrams.FIRST, two));
        }

        assertEquals("@text/trouble.meter.submeter-ambiguous [\"7F\u202601 / \u2026\"]",
                gas.getThing().getStatusInfo().getDescription());
    }

    @Test
    void isOnlineOnceItIsReceivedAfterAll() {
        MeterHandler gas = startGas(Map.of("meterId", ID));
        for (int i = 0; i < 3; i++) {
            link.telegram(Telegrams.withGas(Telegrams.FIRST, "7FLO0000000002"));
        }

        link.telegram(Telegrams.withGas(Telegrams.FIRST, ID));

        assertEquals(ThingStatus.ONLINE, gas.getThing().getStatus());
    }

    @Test
    void aDeviceNameOfItsIdIsTheSameMeter() {
        MeterHandler gas = startGas(Map.of("meterId", "ISK1030700000012"));

        link.telegram(Telegrams.withGas(Telegrams.FIRST, "00000012"));

        assertEquals(ThingStatus.ONLINE, gas.getThing().getStatus());
    }

    @Test
    void telegramsWithoutSubMetersTellNothingOfItsId() {
        MeterHandler gas = startGas(Map.of("meterId", ID));

        live(Telegrams.power(Telegrams.FIRST, "1", "0"), Duration.ofMinutes(2));

        assertEquals(ThingStatus.UNKNOWN, gas.getThing().getStatus());
    }

    @Test
    void aReadingThatDoesNotMoveIsAlive() {
        MeterHandler gas = startGas(Map.of("meterId", ID));

        live(Telegrams.withGas(Telegrams.FIRST, ID), Duration.ofHours(6));

        assertEquals(ThingStatus.ONLINE, gas.getThing().getStatus());
        assertEquals(VOLUME, openHab.state("reading"));
    }

    @Test
    void goesOfflineWhenTheElectricityMeterNoLongerTellsOfIt() {
        MeterHandler gas = startGas(Map.of("meterId", ID));
        live(Telegrams.withGas(Telegrams.FIRST, ID), Duration.ofMinutes(2));

        live(Telegrams.power(Telegrams.FIRST, "1", "0"), Duration.ofMinutes(2));

        assertEquals(ThingStatus.OFFLINE, gas.getThing().getStatus());
        assertEquals("@text/trouble.meter.submeter-silent", gas.getThing().getStatusInfo().getDescription());
        assertEquals("UNDEF", openHab.state("reading"));
    }

    @Test
    void staysOnlineWhenItIsToldOfOnceAnHour() {
        MeterHandler gas = startGas(Map.of("meterId", ID));

        for (int hour = 0; hour < 4; hour++) {
            link.telegram(Telegrams.withGas(Telegrams.FIRST, ID));
            live(Telegrams.power(Telegrams.FIRST, "1", "0"), Duration.ofHours(1));
        }

        assertEquals(ThingStatus.ONLINE, gas.getThing().getStatus());
        assertEquals(VOLUME, openHab.state("reading"));
    }

    @Test
    void findsItsChannelsAgainAfterARestart() {
        MeterHandler gas = startGas(Map.of("meterId", ID));
        link.telegram(Telegrams.withGas(Telegrams.FIRST, ID));
        openHab.forget();

        gas.dispose();
        gas.initialize();
        link.telegram(Telegrams.withGas(Telegrams.FIRST, ID));

        assertEquals(List.of("reading", "reading-time", "valve", "meter-id"), FakeOpenHab.channelIds(gas.getThing()));
        assertEquals(Map.of(), openHab.updates);
        assertEquals("ON", openHab.state("valve"));
    }
}
