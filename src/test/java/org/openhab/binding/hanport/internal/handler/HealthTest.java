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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;
import org.openhab.core.types.RefreshType;

/**
 * What the channels of a bridge and a meter say of their health, and what they start rules with.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HealthTest {

    private static final Telegram TELEGRAM = Telegrams.power(Telegrams.NAMELESS, "0.100", "0.000");

    private final HandClock time = new HandClock();
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final FakeLink link = new FakeLink(time);
    private final BridgeImpl bridge = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP,
            new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line")).build();
    private final HanPortBridgeHandler handler = new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(),
            HandSurroundings.at(time));

    @BeforeEach
    void start() {
        link.learns = true;
        openHab.start(bridge, handler);
    }

    private MeterHandler meter() {
        return meter(Memory.NONE);
    }

    private MeterHandler meter(Memory memory) {
        Thing thing = ThingBuilder
                .create(HanPortBindingConstants.THING_TYPE_METER,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_METER, bridge.getUID(), "meter"))
                .withBridge(bridge.getUID()).withConfiguration(new Configuration(Map.of())).build();
        MeterHandler meter = new MeterHandler(thing, MeterKind.ELECTRICITY_METER, HandSurroundings.at(time, memory));
        openHab.start(thing, meter);
        return meter;
    }

    private void live(int telegrams) {
        for (int i = 0; i < telegrams; i++) {
            time.advance(Duration.ofSeconds(10));
            link.telegram(TELEGRAM);
        }
    }

    private static List<String> ids(Thing thing) {
        return thing.getChannels().stream().map(channel -> channel.getUID().getId()).toList();
    }

    @Test
    void aBridgeOfAnEarlierVersionGetsItsChannelsAtOnceAndOnce() {
        assertEquals(List.of("data-valid", "trouble", "telegram-lost", "telegram-back", "protocol-changed",
                "last-telegram", "telegram-age", "telegram-interval", "telegrams", "damaged", "undecodable",
                "damage-rate", "reconnects", "protocol", "line", "recording"), ids(handler.getThing()));
        openHab.forget();

        handler.dispose();
        handler.initialize();

        assertEquals(Map.of(), openHab.updates);
    }

    @Test
    void aBridgeWorksWhileItsChannelTypesAreNotKnown() {
        FakeOpenHab early = new FakeOpenHab();
        early.unknownTypes.add("event");
        BridgeImpl thing = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP,
                new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "early")).build();

        early.start(thing,
                new HanPortBridgeHandler(thing, link, Runnable::run, time.scheduler(), HandSurroundings.at(time)));
        link.telegram(TELEGRAM);

        assertEquals(List.of(), ids(thing));
        assertEquals(List.of("early UNKNOWN: @text/unknown.waiting", "early ONLINE"), early.statuses);
    }

    @Test
    void dataIsValidFromTheFirstTelegramToTheSilence() {
        link.connect();
        live(10);
        assertEquals("ON", openHab.state("data-valid"));
        openHab.forget();

        time.advance(Duration.ofSeconds(40));

        assertEquals("OFF", openHab.state("data-valid"));
        assertEquals("<trouble.locked-up [0, 0]>", openHab.state("trouble"));
        assertEquals(List.of("telegram-lost locked-up"), openHab.triggered);
    }

    @Test
    void aReturnIsToldAtOnce() {
        link.connect();
        live(10);
        time.advance(Duration.ofMinutes(5));
        openHab.forget();

        link.telegram(TELEGRAM);

        assertEquals("ON", openHab.state("data-valid"));
        assertEquals("", openHab.state("trouble"));
        assertEquals(List.of("telegram-back P1"), openHab.triggered);
    }

    @Test
    void theFirstTelegramIsNoReturn() {
        time.advance(Duration.ofMinutes(5));
        live(3);

        assertEquals(List.of(), openHab.triggered);
    }

    @Test
    void whatGrowsWithEachTelegramIsToldOnceAMinute() {
        link.connect();
        live(60);

        assertEquals(10, openHab.health.stream().filter(told -> told.startsWith("telegrams ")).count());
        assertEquals(1, openHab.health.stream().filter(told -> told.startsWith("data-valid ON")).count());
    }

    @Test
    void theNumbersAreThoseOfTheLink() {
        link.connect();
        live(10);
        link.damage();
        link.undecodable(TelegramTrouble.NOT_UNDERSTOOD);
        link.disconnect(Kind.LOST, "meter.local");
        link.connect();
        live(9);

        assertEquals("19", openHab.state("telegrams"));
        assertEquals("1", openHab.state("damaged"));
        assertEquals("1", openHab.state("undecodable"));
        assertEquals("1", openHab.state("reconnects"));
        assertEquals("5.0 %", openHab.state("damage-rate"));
        assertEquals("10.0 s", openHab.state("telegram-interval"));
        assertEquals("0 s", openHab.state("telegram-age"));
        assertEquals("P1", openHab.state("protocol"));
        assertEquals("UNDEF", openHab.state("line"));
        assertEquals(new DateTimeType(time.instant()).toString(), openHab.state("last-telegram"));
    }

    @Test
    void theAgeGrowsWhileNothingComes() {
        link.connect();
        live(10);

        time.advance(Duration.ofMinutes(10));

        assertEquals("591 s", openHab.state("telegram-age"));
    }

    @Test
    void aChangeOfProtocolStartsRules() {
        live(1);
        for (int i = 0; i < 7; i++) {
            time.advance(Duration.ofSeconds(10));
            link.telegram(new Telegram(Protocol.DLMS_HDLC, TELEGRAM.meter(), TELEGRAM.time(), TELEGRAM.readings(),
                    TELEGRAM.flaws()));
        }

        assertEquals(List.of("protocol-changed DLMS/HDLC"), openHab.triggered);
    }

    @Test
    void whatCannotWorkIsNotValid() {
        handler.handleConfigurationUpdate(Map.of("timeout", 0));

        assertEquals("OFF", openHab.state("data-valid"));
        assertEquals("<trouble.config.timeout [0]>", openHab.state("trouble"));
    }

    @Test
    void nothingLooksLiveOnceABridgeHasEnded() {
        live(10);

        openHab.end(handler);

        assertEquals("UNDEF", openHab.state("data-valid"));
        assertEquals("UNDEF", openHab.state("telegrams"));
    }

    @Test
    void whatWasRememberedOfARemovedThingIsForgotten() {
        HandMemory memory = new HandMemory();
        BridgeImpl thing = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP,
                new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "removed")).build();
        HanPortBridgeHandler removed = new HanPortBridgeHandler(thing, link, Runnable::run, time.scheduler(),
                HandSurroundings.at(time, memory));
        openHab.start(thing, removed);
        live(1);
        assertEquals(true, memory.load("link " + thing.getUID()).isPresent());

        removed.handleRemoval();
        openHab.end(removed);

        assertEquals(Optional.empty(), memory.load("link " + thing.getUID()));
    }

    @Test
    void whatWasRememberedOfARemovedMeterIsForgotten() {
        HandMemory memory = new HandMemory();
        MeterHandler meter = meter(memory);
        String key = meter.getThing().getUID().toString();
        memory.save(key, "");

        meter.handleRemoval();
        openHab.end(meter);

        assertEquals(Optional.empty(), memory.load(key));
    }

    @Test
    void aRefreshTellsWhatIsKnown() {
        live(10);
        openHab.forget();

        handler.handleCommand(new ChannelUID(bridge.getUID(), "telegrams"), RefreshType.REFRESH);

        assertEquals(List.of("telegrams 7"), openHab.health);
    }

    @Test
    void aMeterIsValidWhileItSends() {
        meter();
        live(10);
        assertEquals("ON", openHab.state("data-valid"));

        time.advance(Duration.ofMinutes(5));

        assertEquals(List.of("data-valid OFF", "data-valid OFF"),
                openHab.health.stream().filter("data-valid OFF"::equals).toList());
    }

    @Test
    void whatCanHardlyBeTrueStartsRulesAndIsNotValid() {
        MeterHandler meter = meter();
        live(10);
        openHab.forget();

        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:32.7.0 2300.0 V"));

        assertEquals(List.of("implausible value.voltage"), openHab.triggered);
        assertEquals(List.of("data-valid OFF"), openHab.health);
        openHab.forget();
        live(1);
        assertEquals("data-valid ON", openHab.health.get(0));
        openHab.end(meter);
    }
}
