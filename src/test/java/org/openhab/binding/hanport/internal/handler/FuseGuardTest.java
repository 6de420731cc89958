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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * A fuse guard on meters that make it hard.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FuseGuardTest {

    private static final ThingUID BRIDGE = new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line");
    private static final Instant NOON = Instant.parse("2026-01-15T11:00:00Z");
    private static final int[] CURRENTS = { 31, 51, 71 };

    private final HandClock time = new HandClock(NOON);
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final FakeLink link = new FakeLink(time);
    private final Surroundings surroundings = HandSurroundings.at(time, new HandMemory());
    private final FollowerHandler guard = start();

    private FollowerHandler start() {
        BridgeImpl bridge = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP, BRIDGE).build();
        openHab.start(bridge, new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(), surroundings));
        link.connect();
        ThingUID meter = new ThingUID(HanPortBindingConstants.THING_TYPE_METER, BRIDGE, "house");
        Thing house = ThingBuilder.create(HanPortBindingConstants.THING_TYPE_METER, meter).withBridge(BRIDGE).build();
        openHab.start(house, new MeterHandler(house, MeterKind.ELECTRICITY_METER, surroundings));
        ThingUID beside = new ThingUID(HanPortBindingConstants.THING_TYPE_FUSE_GUARD, BRIDGE, "beside");
        Thing thing = ThingBuilder.create(HanPortBindingConstants.THING_TYPE_FUSE_GUARD, beside).withBridge(BRIDGE)
                .withConfiguration(
                        new Configuration(Map.of("fuse", 20, "tariff", "se-dala-energi", "costOfChange", 2000)))
                .build();
        FollowerHandler handler = new FollowerHandler(thing, FollowerKind.FUSE_GUARD, surroundings);
        openHab.start(thing, handler);
        return handler;
    }

    /** Norwegian meters send power every 2.5 s, and currents with every fourth list. */
    @Test
    void listsWithoutCurrentsInBetweenDoNotStopACharger() {
        Telegram power = golden("aidon-6534-1.hex");
        Telegram currents = golden("aidon-6534-2.hex");
        for (int list = 0; list < 1200; list++) {
            send(list % 4 == 0 ? currents : power, 2500);
        }
        List<String> stops = openHab.published.stream().filter(state -> state.startsWith("charger-current-3p"))
                .collect(Collectors.toList());

        assertEquals(List.of("charger-current-3p 0 A", "charger-current-3p 6 A"), stops.subList(0, 2));
        assertEquals("15 A", openHab.state("charger-current-3p"));
        assertEquals(1, stops.stream().filter(state -> state.endsWith(" 0 A")).count());
    }

    @Test
    void listsWithoutCurrentsAloneStopAChargerAfterAMinute() {
        Telegram power = golden("aidon-6534-1.hex");
        send(golden("aidon-6534-2.hex"), 2500);
        String before = openHab.state("headroom");

        IntStream.range(0, 25).forEach(list -> send(power, 2500));

        assertEquals("15.90 A", before);
        assertEquals(List.of("0.00 A", "OFF", "<fuse-advice.no-currents>"),
                List.of(openHab.state("headroom"), openHab.state("data-valid"), openHab.state("reason")));
    }

    @Test
    void aCurrentThatCanHardlyBeTrueLeavesNothingFree() {
        IntStream.range(0, 10).forEach(telegram -> send(currents(5, 5, 5), 10_000));

        send(currents(5, 5, 6553), 10_000);

        assertEquals(List.of("0.00 A", "OFF", "<fuse-advice.implausible>"),
                List.of(openHab.state("headroom"), openHab.state("data-valid"), openHab.state("reason")));
        assertEquals(List.of(), openHab.triggered);
    }

    @Test
    void anOverloadIsToldOnceWhenItBeginsAndOnceWhenItEnds() {
        IntStream.range(0, 20).forEach(telegram -> send(currents(32, 5, 5), 10_000));
        List<String> during = List.copyOf(openHab.triggered);
        IntStream.range(0, 200).forEach(telegram -> send(currents(5, 5, 5), 10_000));

        assertEquals(List.of("overload-began"), during);
        assertEquals(List.of("overload-began", "overload-ended"), openHab.triggered);
    }

    @Test
    void whatIsNoCurrentIsNotTakenForTheCharger() {
        ChannelUID channel = new ChannelUID(guard.getThing().getUID(), "charger-load-l1");

        guard.handleCommand(channel, OnOffType.ON);
        String first = openHab.state("charger-load-l1");
        guard.handleCommand(channel, new StringType("16"));

        assertEquals("UNDEF", first);
        assertEquals("UNDEF", openHab.state("charger-load-l1"));
    }

    @Test
    void aStepOfTenAmperesShowsWithItsTelegram() {
        send(currents(2, 3, 4), 10_000);
        String before = openHab.state("headroom-l1");

        send(currents(12, 3, 4), 10_000);

        assertEquals("18.00 A", before);
        assertEquals("8.00 A", openHab.state("headroom-l1"));
        assertTrue(openHab.published.indexOf("headroom-l1 8.00 A") > openHab.published.indexOf("headroom-l1 18.00 A"));
    }

    @Test
    void aWinterOfSmallLoadsTellsWhatASmallerFuseSavesByTheTariff() {
        send(currents(3, 5, 9), 10_000);
        String first = openHab.state("fuse-advice");

        for (int block = 0; block < 60 * 144; block++) {
            send(currents(3, 5, 9), 600_000);
        }

        assertEquals("<fuse-advice.not-enough-data [20, 0, 0]>", first);
        assertEquals("<fuse-advice.lower [16, 59, 59]> <fuse-advice.highest [L3, 9]> <fuse-advice.saves [1650]>"
                + " <fuse-advice.pay-back [15]>", openHab.state("fuse-advice"));
        assertEquals("16.00 A", openHab.state("advised-fuse"));
        assertEquals("1650.00", openHab.state("advised-saving"));
    }

    private void send(Telegram telegram, int millis) {
        time.advance(Duration.ofMillis(millis));
        link.telegram(telegram);
    }

    private static Telegram golden(String name) {
        byte[] bytes = GoldenTelegram.named(name).bytes();
        return Recorder.listenTo(StreamOptions.DEFAULT, bytes, bytes.length).telegrams().get(0);
    }

    private static Telegram currents(int... amperes) {
        Telegram meter = golden("aidon-6534-2.hex");
        List<Reading> readings = new ArrayList<>();
        for (int phase = 0; phase < amperes.length; phase++) {
            readings.add(new Reading(ObisCode.of(1, 0, CURRENTS[phase], 7, 0),
                    new Quantity(amperes[phase], 0, Unit.AMPERE)));
        }
        return new Telegram(meter.protocol(), meter.meter(), Optional.empty(), readings, List.of());
    }
}
