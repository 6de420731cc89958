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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * The nights in which summer time begins and ends, from the bytes to the channels: no hour is lost or comes twice.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SummerTimeTest {

    private static final ThingUID BRIDGE = new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line");
    private static final ThingUID METER = new ThingUID(HanPortBindingConstants.THING_TYPE_METER, BRIDGE, "house");
    private static final DateTimeFormatter STATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ");
    private static final Duration NIGHT = Duration.ofHours(6);

    static Stream<Arguments> eachMeterInBothNights() {
        return Stream.of("2026-03-28T22:00:00Z", "2026-10-24T22:00:00Z").map(Instant::parse)
                .flatMap(night -> Stream.of(MeterModel.values()).map(model -> Arguments.of(model, night)));
    }

    @ParameterizedTest
    @MethodSource("eachMeterInBothNights")
    void losesAndDoublesNoHour(MeterModel model, Instant night) {
        HandClock time = new HandClock(night);
        FakeLink link = new FakeLink(time);
        FakeOpenHab openHab = new FakeOpenHab();
        BridgeImpl bridge = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP, BRIDGE).build();
        openHab.start(bridge,
                new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(), HandSurroundings.at(time)));
        Thing thing = ThingBuilder.create(HanPortBindingConstants.THING_TYPE_METER, METER).withBridge(BRIDGE).build();
        openHab.start(thing, new MeterHandler(thing, MeterKind.ELECTRICITY_METER, HandSurroundings.at(time)));
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, link::telegram, Optional.of(time));
        SimulatedMeter meter = new SimulatedMeter(model, 5, night);

        List<Instant> sent = new ArrayList<>();
        for (Push push = meter.pushAt(meter.nextPush(night)); push.at()
                .isBefore(night.plus(NIGHT)); push = meter.pushAt(meter.nextPush(push.at()))) {
            time.advance(Duration.between(time.instant(), push.at()));
            decoder.feed(push.bytes(), 0, push.bytes().length);
            push.telegram().time().ifPresent(clock -> sent.add(time.instant()));
        }

        assertEquals(sent,
                states(openHab, "meter-time").map(state -> OffsetDateTime.parse(state, STATE).toInstant()).toList());
        for (String energy : List.of("energy-import", "energy-export", "energy-import-estimate")) {
            List<BigDecimal> counts = states(openHab, energy).map(state -> new BigDecimal(state.split(" ")[0]))
                    .toList();
            assertEquals(counts.stream().sorted().toList(), counts, energy);
        }
        assertEquals(List.of(), openHab.triggered);
    }

    private static Stream<String> states(FakeOpenHab openHab, String channel) {
        return openHab.published.stream().filter(state -> state.startsWith(channel + " "))
                .map(state -> state.substring(channel.length() + 1));
    }
}
