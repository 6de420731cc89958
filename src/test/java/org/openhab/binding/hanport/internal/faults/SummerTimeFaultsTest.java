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
package org.openhab.binding.hanport.internal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.simulator.MeterLine;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Resources;

/**
 * Clocks that jump, as they do twice a year in Europe/Stockholm.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SummerTimeFaultsTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Duration NIGHT = Duration.ofHours(6);

    private static final List<MeterModel> WITH_CLOCK = List.of(MeterModel.DALA, MeterModel.MALUNG, MeterModel.VARNAMO);

    static Stream<Arguments> eachMeterInBothNights() {
        return Stream.of("2026-03-28T22:00:00Z", "2026-10-24T22:00:00Z").map(Instant::parse)
                .flatMap(night -> WITH_CLOCK.stream().map(model -> Arguments.of(model, night)));
    }

    @ParameterizedTest
    @MethodSource("eachMeterInBothNights")
    void eachTelegramOfTheNightHasItsOwnMoment(MeterModel model, Instant night) {
        MeterLine line = new MeterLine(new SimulatedMeter(model, 5, night), night);
        AtomicReference<Instant> arrival = new AtomicReference<>(night);
        InstantSource arrivals = arrival::get;
        List<Instant> told = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT,
                telegram -> telegram.time().ifPresent(time -> told.add(time.instant(STOCKHOLM))),
                Optional.of(arrivals));

        List<Instant> sent = new ArrayList<>();
        for (Push push = line.next(); push.at().isBefore(night.plus(NIGHT)); push = line.next()) {
            sent.add(push.at());
            arrival.set(push.at().plusSeconds(1));
            decoder.feed(push.bytes(), 0, push.bytes().length);
        }

        assertEquals(sent, told);
    }

    @Test
    void aClockThatJumpsCostsNoTelegram() throws Exception {
        try (Resources machine = Promise.machineInUse(new TcpWire());
                TcpWire wire = new TcpWire();
                Promise promise = new Promise(wire.source(machine))) {
            wire.taken();
            for (String clock : new String[] { "2026-01-15T10:00:00Z", "2026-01-15T11:30:00Z", "2026-01-15T09:00:00Z",
                    "2020-06-01T00:00:00Z", "2039-12-31T23:59:45Z", "2026-01-15T10:00:15Z" }) {
                Instant start = Instant.parse(clock);

                wire.send(promise.isDueAtOnce(new SimulatedMeter(MeterModel.VARNAMO, 7, start).pushAt(start)));
                promise.isKept();
            }
        }
    }
}
