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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.channel.ChannelType;
import org.openhab.binding.hanport.internal.channel.OldThings;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * A Thing of version 0.1.0 keeps its channels, and so its links, and gets the types that 0.1.0 did not have.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class CarriedOverTest {

    private static final ThingUID BRIDGE = new ThingUID(HanPortBindingConstants.THING_TYPE_SERIAL, "line");
    private static final String[] READINGS = { "1-0:1.7.0 0.250 kW", "1-0:31.4.0 25 A", "0-0:96.14.0 2",
            "0-0:96.7.21 3", "0-0:17.0.0 25 A" };

    private final HandClock time = new HandClock();
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final FakeLink link = new FakeLink(time);
    private final BridgeImpl bridge = (BridgeImpl) BridgeBuilder
            .create(HanPortBindingConstants.THING_TYPE_SERIAL, BRIDGE).build();

    @BeforeEach
    void startBridge() {
        openHab.start(bridge,
                new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(), HandSurroundings.at(time)));
        link.connect();
    }

    private MeterHandler start(ThingTypeUID type, MeterKind kind, List<Channel> channels) {
        Thing thing = ThingBuilder.create(type, new ThingUID(type, BRIDGE, "old")).withBridge(BRIDGE)
                .withConfiguration(new Configuration()).withChannels(channels).build();
        MeterHandler handler = new MeterHandler(thing, kind, HandSurroundings.at(time));
        openHab.start(thing, handler);
        return handler;
    }

    private MeterHandler meter(List<Channel> channels) {
        return start(HanPortBindingConstants.THING_TYPE_METER, MeterKind.ELECTRICITY_METER, channels);
    }

    private static ThingUID uid(ThingTypeUID type) {
        return new ThingUID(type, BRIDGE, "old");
    }

    private static Channel channel(MeterHandler handler, String id) {
        return Objects.requireNonNull(handler.getThing().getChannel(id));
    }

    private static String type(MeterHandler handler, String id) {
        return Optional.ofNullable(channel(handler, id).getChannelTypeUID()).map(ChannelTypeUID::getId).orElse("-");
    }

    @Test
    void noChannelIsLost() {
        List<Channel> old = OldThings.channels(uid(HanPortBindingConstants.THING_TYPE_METER));
        MeterHandler meter = meter(old);

        link.telegram(Telegrams.of(Telegrams.NAMELESS, READINGS));

        List<ChannelUID> uids = meter.getThing().getChannels().stream().map(Channel::getUID).toList();
        assertEquals(List.of(), old.stream().map(Channel::getUID).filter(uid -> !uids.contains(uid)).toList());
        assertEquals(uids.size(), uids.stream().distinct().count());
    }

    @Test
    void whatTheMeterSendsGetsTheTypesThatCameLater() {
        ThingUID uid = uid(HanPortBindingConstants.THING_TYPE_METER);
        MeterHandler meter = meter(Stream.concat(OldThings.channels(uid).stream(),
                Stream.of(OldThings.channel(uid, "power-limit", ChannelType.CURRENT))).toList());

        link.telegram(Telegrams.of(Telegrams.NAMELESS, READINGS));

        assertEquals(List.of("current-limit", "tariff", "counter", "current-limit", "power", "current"),
                Stream.of("fuse-limit-l1", "tariff", "power-failures", "power-limit", "power-import", "current-l1")
                        .map(id -> type(meter, id)).toList());
        assertEquals("Number:ElectricCurrent", channel(meter, "fuse-limit-l1").getAcceptedItemType());
        assertEquals(List.of("25 A", "2", "3", "25 A"),
                Stream.of("fuse-limit-l1", "tariff", "power-failures", "power-limit").map(openHab::state).toList());
    }

    @Test
    void whatItsUserSetIsKept() {
        Channel old = OldThings.channel(uid(HanPortBindingConstants.THING_TYPE_METER), "tariff", ChannelType.NUMBER);
        old.getConfiguration().put("minimumInterval", 30);
        MeterHandler meter = meter(List.of(old));

        link.telegram(Telegrams.of(Telegrams.NAMELESS, READINGS));

        assertEquals("my tariff", channel(meter, "tariff").getLabel());
        assertEquals(Map.of("minimumInterval", 30), channel(meter, "tariff").getConfiguration().getProperties());
        assertEquals("tariff", type(meter, "tariff"));
    }

    @Test
    void theThingIsChangedOnce() {
        MeterHandler meter = meter(OldThings.channels(uid(HanPortBindingConstants.THING_TYPE_METER)));
        link.telegram(Telegrams.of(Telegrams.NAMELESS, READINGS));
        openHab.forget();

        link.telegram(Telegrams.of(Telegrams.NAMELESS, READINGS));

        assertTrue(openHab.updates.isEmpty());
        assertEquals("tariff", type(meter, "tariff"));
    }

    @Test
    void gasIsNoLongerAVolumeOfAnything() {
        ThingTypeUID type = HanPortBindingConstants.THING_TYPE_SUBMETER;
        MeterHandler gas = start(type, MeterKind.SUBMETER,
                List.of(OldThings.channel(uid(type), "reading", ChannelType.VOLUME)));

        link.telegram(Telegrams.withGas(Telegrams.FIRST, "7FLO0000000001"));

        assertEquals("gas", type(gas, "reading"));
        assertEquals("my reading", channel(gas, "reading").getLabel());
    }
}
