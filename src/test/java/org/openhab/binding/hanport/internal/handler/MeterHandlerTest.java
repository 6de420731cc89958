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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.channel.ChannelType;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
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
import org.openhab.core.types.RefreshType;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MeterHandlerTest {

    private static final ThingUID BRIDGE = new ThingUID(HanPortBindingConstants.THING_TYPE_SERIAL, "line");
    private static final ThingUID METER = new ThingUID(HanPortBindingConstants.THING_TYPE_METER, BRIDGE, "house");
    private static final Telegram POWER = Telegrams.power(Telegrams.NAMELESS, "0.250", "1.750");
    private static final Telegram HOURLY = Telegrams.of(Telegrams.NAMELESS, "1-0:1.7.0 0.250 kW", "1-0:2.7.0 0 kW",
            "1-0:1.8.0 123.456 kWh");

    private final HandClock time = new HandClock();
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final FakeLink link = new FakeLink(time);
    private final BridgeImpl bridge = (BridgeImpl) BridgeBuilder
            .create(HanPortBindingConstants.THING_TYPE_SERIAL, BRIDGE).build();
    private final HanPortBridgeHandler bridgeHandler = new HanPortBridgeHandler(bridge, link, Runnable::run,
            time.scheduler(), HandSurroundings.at(time));

    @BeforeEach
    void startBridge() {
        openHab.start(bridge, bridgeHandler);
        link.connect();
    }

    private MeterHandler meter(Channel... channels) {
        return meter(Map.of(), channels);
    }

    private MeterHandler meter(Map<String, Object> configuration, Channel... channels) {
        Thing thing = ThingBuilder.create(HanPortBindingConstants.THING_TYPE_METER, METER).withBridge(BRIDGE)
                .withConfiguration(new Configuration(configuration)).withChannels(List.of(channels)).build();
        MeterHandler handler = new MeterHandler(thing, MeterKind.ELECTRICITY_METER, HandSurroundings.at(time));
        openHab.start(thing, handler);
        return handler;
    }

    private static Channel channel(String id, ChannelType type, Map<String, Object> configuration) {
        return ChannelBuilder.create(new ChannelUID(METER, id), type.itemType()).withType(type.uid())
                .withConfiguration(new Configuration(configuration)).build();
    }

    private static List<String> ids(MeterHandler meter) {
        return FakeOpenHab.channelIds(meter.getThing());
    }

    private void pass(int seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    @Test
    void numbersAreMultipliedWithTheirFactors() {
        meter(Map.of("powerFactor", "40", "energyFactor", "0,1", "currentFactor", new BigDecimal("2.50")));

        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:1.7.0 0.250 kW", "1-0:2.7.0 0.000 kW", "1-0:1.8.0 1234 kWh",
                "1-0:31.7.0 4 A", "1-0:32.7.0 230.1 V"));

        assertEquals(List.of("power-import 10.000 kW", "power-export 0.000 kW", "energy-import 123.4 kWh",
                "current-l1 10.00 A", "voltage-l1 230.1 V", "power 10.000 kW"), openHab.published);
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "0", "-1", "1e99", "0.00000000001" })
    void aFactorThatIsNoneIsToldAndNothingIsShown(String factor) {
        MeterHandler meter = meter(Map.of("energyFactor", factor));

        link.telegram(POWER);

        assertEquals(ThingStatus.OFFLINE, meter.getThing().getStatus());
        assertEquals("@text/trouble.config.factor [\"" + factor + "\"]",
                meter.getThing().getStatusInfo().getDescription());
        assertEquals(List.of(), openHab.published);
    }

    @Test
    void addsAllChannelsOfATelegramAtOnce() {
        MeterHandler meter = meter();

        link.telegram(POWER);

        assertEquals(List.of("power", "power-import", "power-export"), ids(meter));
        assertEquals(1, openHab.updates.get(METER));
    }

    @Test
    void addsAChannelOnceAndKeepsIt() {
        MeterHandler meter = meter();

        link.telegram(HOURLY);
        link.telegram(POWER);
        link.telegram(HOURLY);

        assertEquals(List.of("power", "power-import", "power-export", "energy-import"), ids(meter));
        assertEquals(1, openHab.updates.get(METER));
    }

    @Test
    void addsWhatComesLater() {
        MeterHandler meter = meter();

        link.telegram(POWER);
        link.telegram(HOURLY);

        assertEquals(List.of("power", "power-import", "power-export", "energy-import"), ids(meter));
        assertEquals(2, openHab.updates.get(METER));
    }

    @Test
    void labelsChannelsInOpenHabsLanguage() {
        MeterHandler meter = meter();

        link.telegram(POWER);

        assertEquals("<channel.power-import.label>",
                assertPresent(meter.getThing().getChannel("power-import")).getLabel());
    }

    @Test
    void publishesExactlyWhatTheMeterSent() {
        meter();

        link.telegram(Telegrams.of(Telegrams.FIRST, "1-1:1.7.0 250 W", "1-1:1.8.0 12345670 Wh", "1-1:31.7.0 1.05 A",
                "1-1:32.7.0 231 V", "1-1:3.7.0 17 var", "1-1:4.8.0 0.120 kvarh"));

        assertEquals(List.of("power-import 250 W", "energy-import 12345670 Wh", "current-l1 1.05 A", "voltage-l1 231 V",
                "reactive-power-import 17 var", "reactive-energy-export 0.120 kvarh"), openHab.published);
    }

    @Test
    void netPowerIsImportLessExport() {
        meter();

        link.telegram(POWER);

        assertEquals("-1.500 kW", openHab.state("power"));
    }

    @Test
    void netPowerAsTheMeterSendsItComesFirst() {
        meter();

        link.telegram(
                Telegrams.of(Telegrams.NAMELESS, "1-0:16.7.0 -1.51 kW", "1-0:1.7.0 0.250 kW", "1-0:2.7.0 1.750 kW"));

        assertEquals("-1.51 kW", openHab.state("power"));
    }

    @Test
    void ofATelegramWithThreeOtherValuesThreeAreTold() {
        meter();
        List<String> values = new ArrayList<>(
                IntStream.rangeClosed(1, 28).mapToObj(code -> "1-1:" + (150 + code) + ".7.0 " + code + " kW").toList());
        link.telegram(Telegrams.of(Telegrams.NAMELESS, values.toArray(String[]::new)));
        openHab.forget();
        values.set(3, "1-1:154.7.0 99 kW");
        values.set(17, "1-1:168.7.0 98 kW");
        values.set(27, "1-1:178.7.0 97 kW");
        Telegram other = Telegrams.of(Telegrams.NAMELESS, values.toArray(String[]::new));

        for (int i = 0; i < 5; i++) {
            pass(10);
            link.telegram(other);
        }

        assertEquals(List.of("obis-1-0-154-7-0 99 kW", "obis-1-0-168-7-0 98 kW", "obis-1-0-178-7-0 97 kW"),
                openHab.published);
    }

    @Test
    void aValueThatStaysTheSameIsToldOnceAMinute() {
        meter();
        link.telegram(POWER);
        openHab.forget();
        List<String> all = List.of("power-import 0.250 kW", "power-export 1.750 kW", "power -1.500 kW");

        for (int i = 0; i < 12; i++) {
            pass(10);
            link.telegram(POWER);
        }

        assertEquals(Stream.concat(all.stream(), all.stream()).toList(), openHab.published);
    }

    @Test
    void withoutAHeartbeatEachTelegramIsTold() {
        meter(Map.of("heartbeat", BigDecimal.ZERO));

        link.telegram(POWER);
        link.telegram(POWER);

        List<String> once = List.of("power-import 0.250 kW", "power-export 1.750 kW", "power -1.500 kW");
        assertEquals(Stream.concat(once.stream(), once.stream()).toList(), openHab.published);
    }

    @ParameterizedTest
    @CsvSource({ "last, 300 W", "average, 400.0 W", "maximum, 700 W" })
    void aMinimumIntervalMakesOneValueOfAllThatCome(String over, String shown) {
        meter(channel("power-import", ChannelType.POWER, Map.of("minimumInterval", new BigDecimal("3"), "over", over)));

        for (int watts : new int[] { 100, 200, 700, 300, 5000 }) {
            link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:1.7.0 " + watts + " W"));
            pass(1);
        }

        assertEquals(List.of("power-import 100 W", "power-import " + shown), openHab.published);
    }

    @Test
    void aRefreshAsksForTheNewestValueOfAChannelWithAMinimumInterval() {
        MeterHandler meter = meter(
                channel("power-import", ChannelType.POWER, Map.of("minimumInterval", new BigDecimal("30"))));
        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:1.7.0 100 W"));
        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:1.7.0 200 W"));

        meter.handleCommand(new ChannelUID(METER, "power-import"), RefreshType.REFRESH);

        assertEquals(List.of("power-import 100 W", "power-import 200 W"), openHab.published);
    }

    @Test
    void registersMayStayWhenTheMeterFallsSilent() {
        MeterHandler meter = meter(Map.of("onSilence", "keepRegisters"));
        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:1.7.0 100 W", "1-0:1.8.0 7 kWh"));

        pass(3600);

        assertEquals(ThingStatus.OFFLINE, meter.getThing().getStatus());
        assertEquals("UNDEF", openHab.state("power-import"));
        assertEquals("7 kWh", openHab.state("energy-import"));
    }

    @Test
    void alsoRegistersBecomeUndefinedWhenTheThingEnds() {
        MeterHandler meter = meter(Map.of("onSilence", "keepRegisters"));
        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:1.8.0 7 kWh"));

        meter.dispose();

        assertEquals("UNDEF", openHab.state("energy-import"));
    }

    @Test
    void publishesNothingWithoutAnItem() {
        openHab.unlinked.add("power-export");
        meter();

        link.telegram(POWER);

        assertEquals(List.of("power-import 0.250 kW", "power -1.500 kW"), openHab.published);
    }

    @Test
    void theTimeOfTheMonthsPeakIsAChannel() {
        meter();

        link.telegram(Telegrams.of(Telegrams.NAMELESS,
                List.of(new Reading(Telegrams.code("1-1:1.6.0"), new Quantity(5310, 3, Unit.KILOWATT), Telegrams.TIME),
                        Telegrams.reading("1-0:2.6.0 1.250 kW"))));

        assertEquals("5.310 kW", openHab.state("demand-peak-import"));
        assertTrue(openHab.state("demand-peak-import-time").startsWith("2026-01-15T"), openHab.published::toString);
        assertEquals(List.of("demand-peak-import", "demand-peak-import-time", "demand-peak-export"),
                openHab.published.stream().map(published -> published.substring(0, published.indexOf(' '))).toList());
    }

    @Test
    void theMetersClockIsAChannel() {
        meter();

        link.telegram(Telegrams.of(Telegrams.NAMELESS,
                List.of(new Reading(Telegrams.code("0-0:1.0.0"), new Clock(Telegrams.TIME)))));

        assertTrue(openHab.published.get(0).startsWith("meter-time 2026-01-15T"), openHab.published.toString());
    }

    @Test
    void theTimeInATelegramsHeadIsTheMetersClock() {
        MeterHandler meter = meter();

        link.telegram(Telegrams.of(Telegrams.FIRST, Telegrams.TIME, List.of(Telegrams.reading("1-1:1.7.0 250 W"))));

        assertEquals(List.of("power-import", "meter-time"), ids(meter));
    }

    @Test
    void aClockThatIsNotSetAsksForNoChannel() {
        MeterHandler meter = meter();

        link.telegram(Telegrams.of(Telegrams.NAMELESS,
                List.of(new Reading(Telegrams.code("0-0:1.0.0"), new Text("000000000000W")),
                        Telegrams.reading("1-0:1.7.0 0.250 kW"))));

        assertEquals(List.of("power-import"), ids(meter));
    }

    @Test
    void aClockThatIsNoLongerSetIsUndefined() {
        meter();
        link.telegram(Telegrams.of(Telegrams.NAMELESS,
                List.of(new Reading(Telegrams.code("0-0:1.0.0"), new Clock(Telegrams.TIME)))));

        link.telegram(Telegrams.of(Telegrams.NAMELESS,
                List.of(new Reading(Telegrams.code("0-0:1.0.0"), new Text("000000000000W")))));

        assertEquals("UNDEF", openHab.state("meter-time"));
    }

    @Test
    void aCodeWithoutANameGetsAChannelNamedAfterIt() {
        MeterHandler meter = meter();

        link.telegram(Telegrams.of(Telegrams.NAMELESS, "7-1:3.2.0 123.4 m3", "1-1:99.1.0 5"));

        assertEquals(List.of("obis-7-1-3-2-0", "obis-1-0-99-1-0"), ids(meter));
        Channel volume = assertPresent(meter.getThing().getChannel("obis-7-1-3-2-0"));
        assertEquals("hanport:volume", String.valueOf(volume.getChannelTypeUID()));
        assertEquals("7-1:3.2.0", volume.getConfiguration().get("obis"));
        assertEquals("OBIS 7-1:3.2.0", volume.getLabel());
        assertEquals(List.of("obis-7-1-3-2-0 123.4 " + SIUnits.CUBIC_METRE, "obis-1-0-99-1-0 5"), openHab.published);
    }

    @Test
    void genericChannelsWorkAgainAfterARestart() {
        MeterHandler meter = meter(channel("obis-1-0-99-1-0", ChannelType.NUMBER, Map.of("obis", "1-0:99.1.0")));

        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-1:99.1.0 5"));

        assertEquals("5", openHab.state("obis-1-0-99-1-0"));
        assertEquals(List.of("obis-1-0-99-1-0"), ids(meter));
    }

    @Test
    void aUsersChannelShowsItsCode() {
        MeterHandler meter = meter(channel("my-limit", ChannelType.POWER, Map.of("obis", "0-0:17.0.0")),
                channel("gas", ChannelType.VOLUME, Map.of("obis", " 0-1:24.2.1*255 ")));

        link.telegram(Telegrams.of(Telegrams.NAMELESS, "0-0:17.0.0 17.0 kW", "0-1:24.2.1 3.5 m3"));

        assertEquals("17.0 kW", openHab.state("my-limit"));
        assertEquals("17.0 kW", openHab.state("power-limit"));
        assertEquals("3.5 " + SIUnits.CUBIC_METRE, openHab.state("gas"));
        assertEquals(List.of("power-limit", "my-limit", "gas"), ids(meter));
    }

    @Test
    void aUsersChannelWithOneOfOurIdsNeedsNoCode() {
        MeterHandler meter = meter(channel("power-import", ChannelType.POWER, Map.of()));

        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:1.7.0 0.250 kW"));

        assertEquals("0.250 kW", openHab.state("power-import"));
        assertEquals(List.of("power-import"), ids(meter));
    }

    @Test
    void aUsersChannelWithoutATypeGoesByItsItem() {
        meter(ChannelBuilder.create(new ChannelUID(METER, "u1"), "Number:ElectricPotential")
                .withConfiguration(new Configuration(Map.of("obis", "1-0:32.7.0"))).build());

        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:32.7.0 230.1 V"));

        assertEquals("230.1 V", openHab.state("u1"));
    }

    @Test
    void aUsersChannelOfAnotherKindIsUndefined() {
        meter(channel("wrong", ChannelType.VOLTAGE, Map.of("obis", "1-0:1.7.0")));

        link.telegram(POWER);

        assertEquals("UNDEF", openHab.state("wrong"));
        assertEquals("house ONLINE: @text/trouble.meter.channel-type [\"wrong\", \"voltage\", \"power\"]",
                openHab.statuses.get(openHab.statuses.size() - 1));
    }

    @Test
    void aChannelThatDoesNotFitIsToldOnce() {
        meter(channel("wrong", ChannelType.VOLTAGE, Map.of("obis", "1-0:1.8.0")));
        link.telegram(POWER);
        link.telegram(HOURLY);
        openHab.forget();

        link.telegram(POWER);
        link.telegram(HOURLY);

        assertEquals(List.of(), openHab.statuses);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ER23" })
    void aValueThatIsMissingOnceIsNoMatterOfTheType(String text) {
        meter();
        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:99.1.0 5"));
        openHab.forget();

        link.telegram(
                Telegrams.of(Telegrams.NAMELESS, List.of(new Reading(Telegrams.code("1-0:99.1.0"), new Text(text)))));

        assertEquals(List.of(), openHab.statuses);
        assertEquals(List.of("obis-1-0-99-1-0 UNDEF"), openHab.published);
    }

    @Test
    void aClockThatWasNeverSetIsNoMatterOfTheType() {
        meter(channel("clock", ChannelType.TIME, Map.of("obis", "0-0:1.0.0")));

        link.telegram(Telegrams.of(Telegrams.NAMELESS,
                List.of(new Reading(Telegrams.code("0-0:1.0.0"), new Text("000000000000W")))));

        assertEquals("house ONLINE", openHab.statuses.get(openHab.statuses.size() - 1));
    }

    @Test
    void aUsersChannelWithoutAnObisCodeIsLeftAlone() {
        meter(channel("wrong", ChannelType.POWER, Map.of("obis", "1.7.0")),
                channel("idle", ChannelType.POWER, Map.of()));

        link.telegram(POWER);
        pass(60);

        assertEquals("-", openHab.state("wrong"));
        assertEquals("-", openHab.state("idle"));
        assertEquals("0.250 kW", openHab.published.get(0).replace("power-import ", ""));
    }

    @Test
    void ofARepeatedCodeTheFirstValueCounts() {
        meter();

        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:1.8.0 1 kWh", "1-0:1.8.0 2 kWh"));

        assertEquals(List.of("energy-import 1 kWh"), openHab.published);
    }

    @Test
    void waitsForChannelTypesThatOpenHabHasNotReadYet() {
        openHab.unknownTypes.add("power");
        MeterHandler meter = meter();

        link.telegram(POWER);
        assertEquals(List.of(), ids(meter));
        openHab.unknownTypes.clear();
        link.telegram(POWER);

        assertEquals("0.250 kW", openHab.state("power-import"));
    }

    @Test
    void neverFillsTheThingWithChannels() {
        MeterHandler meter = meter();

        for (int c = 0; c < 5; c++) {
            for (int d = 0; d < 250; d++) {
                link.telegram(Telegrams.of(Telegrams.NAMELESS, "7-" + c + ":" + d + ".200.0 1"));
            }
        }

        assertEquals(IntStream.range(0, 300).mapToObj(i -> "obis-7-%d-%d-200-0".formatted(i / 250, i % 250)).toList(),
                ids(meter));
    }

    @Test
    void isOnlineWithItsFirstTelegram() {
        meter();

        link.telegram(POWER);

        assertEquals(List.of("line UNKNOWN: @text/unknown.waiting", "house UNKNOWN: @text/unknown.waiting",
                "line ONLINE", "house ONLINE"), openHab.statuses);
    }

    @Test
    void isOnlineOnceItsValuesAreThere() {
        meter();
        List<String> seen = new ArrayList<>();
        openHab.onStatus = status -> seen.add(status + " with " + openHab.published.size() + " values");

        link.telegram(POWER);

        assertEquals(List.of("line ONLINE with 0 values", "house ONLINE with 3 values"), seen);
    }

    @Test
    void showsTheLastTelegramAtOnceWhenItComesLater() {
        link.telegram(POWER);
        pass(30);

        meter();

        assertEquals("house ONLINE", openHab.statuses.get(openHab.statuses.size() - 1));
        assertEquals("0.250 kW", openHab.state("power-import"));
    }

    @Test
    void showsNoTelegramFromBeforeTheSilence() {
        link.telegram(POWER);
        pass(60);

        meter();

        assertEquals("house OFFLINE (BRIDGE_OFFLINE)", openHab.statuses.get(openHab.statuses.size() - 1));
        assertEquals(List.of(), openHab.published);
    }

    @Test
    void showsNoTelegramFromTheLinesFormerLife() {
        link.telegram(POWER);
        bridgeHandler.dispose();
        bridgeHandler.initialize();

        meter();

        assertEquals(List.of(), openHab.published);
    }

    @Test
    void clearsEverythingWhenTheBridgeIsOffline() {
        meter();
        link.telegram(POWER);
        openHab.forget();

        pass(60);

        assertEquals(List.of("line OFFLINE (COMMUNICATION_ERROR): @text/trouble.locked-up [\"0\", \"0\"]",
                "house OFFLINE (BRIDGE_OFFLINE)"), openHab.statuses);
        assertEquals(List.of("power-import UNDEF", "power-export UNDEF", "power UNDEF"), openHab.published);
    }

    @Test
    void clearsEverythingWhenTheConnectionCannotBeMade() {
        meter();
        link.telegram(POWER);

        link.disconnect(Kind.REFUSED, "x");

        assertEquals("UNDEF", openHab.state("power"));
    }

    @Test
    void clearsChannelsFromBeforeTheRestartToo() {
        meter(channel("energy-import", ChannelType.ENERGY, Map.of()));

        pass(60);

        assertEquals(List.of("energy-import UNDEF"), openHab.published);
    }

    @Test
    void clearsChannelsWhenItStartsBehindADeadBridge() {
        link.disconnect(Kind.REFUSED, "x");

        meter(channel("energy-import", ChannelType.ENERGY, Map.of()));

        assertEquals(List.of("energy-import UNDEF"), openHab.published);
        assertEquals("house OFFLINE (BRIDGE_OFFLINE)", openHab.statuses.get(openHab.statuses.size() - 1));
    }

    @Test
    void isBackWithTheNextTelegram() {
        meter();
        link.telegram(POWER);
        pass(60);
        openHab.forget();

        link.telegram(POWER);

        assertEquals(List.of("line ONLINE", "house ONLINE"), openHab.statuses);
        assertEquals("0.250 kW", openHab.state("power-import"));
    }

    @Test
    void openHabsLateNoticesChangeNothing() {
        MeterHandler meter = meter();
        link.telegram(POWER);
        openHab.forget();

        FakeOpenHab.tellLate(meter, ThingStatus.OFFLINE);
        FakeOpenHab.tellLate(meter, ThingStatus.UNKNOWN);
        FakeOpenHab.tellLate(meter, ThingStatus.ONLINE);

        assertEquals(List.of(), openHab.statuses);
        assertEquals(List.of(), openHab.published);
    }

    @Test
    void aValueThatIsNotRenewedIsCleared() {
        meter();
        for (int i = 0; i < 3; i++) {
            link.telegram(HOURLY);
            pass(10);
        }

        for (int i = 0; i < 7; i++) {
            link.telegram(POWER);
            pass(10);
        }

        assertEquals("UNDEF", openHab.state("energy-import"));
        assertEquals("0.250 kW", openHab.state("power-import"));
    }

    @Test
    void anHourlyValueStays() {
        meter();
        link.telegram(HOURLY);

        for (int i = 0; i < 359; i++) {
            pass(10);
            link.telegram(POWER);
        }

        assertEquals("123.456 kWh", openHab.state("energy-import"));
    }

    @Test
    void anHourlyValueThatNeverComesAgainIsCleared() {
        meter();
        link.telegram(HOURLY);

        for (int i = 0; i < 781; i++) {
            pass(10);
            link.telegram(POWER);
        }

        assertEquals("UNDEF", openHab.state("energy-import"));
        assertEquals(1, openHab.published.stream().filter("energy-import UNDEF"::equals).count());
    }

    @Test
    void aNewItemIsToldTheLiveValue() {
        MeterHandler meter = meter();
        link.telegram(POWER);
        openHab.forget();

        meter.channelLinked(new ChannelUID(METER, "power-import"));

        assertEquals(List.of("power-import 0.250 kW"), openHab.published);
    }

    @Test
    void aNewItemIsNotToldAnOldValue() {
        MeterHandler meter = meter();
        link.telegram(POWER);
        pass(60);
        openHab.forget();

        meter.handleCommand(new ChannelUID(METER, "power-import"), RefreshType.REFRESH);
        meter.handleCommand(new ChannelUID(METER, "voltage-l1"), RefreshType.REFRESH);

        assertEquals(List.of("power-import UNDEF"), openHab.published);
    }

    @Test
    void commandsDoNothing() {
        MeterHandler meter = meter();
        link.telegram(POWER);
        openHab.forget();

        meter.handleCommand(new ChannelUID(METER, "power-import"), OnOffType.ON);

        assertEquals(List.of(), openHab.published);
    }

    @Test
    void tellsWhoTheMeterIs() {
        MeterHandler meter = meter();

        link.telegram(Telegrams.power(Telegrams.FIRST, "1", "0"));

        assertEquals(Map.of("vendor", "Kamstrup", "modelId", "6841138", "serialNumber", "1000000000000001", "protocol",
                "P1"), meter.getThing().getProperties());
    }

    @Test
    void propertiesChangeOnceAMinuteAtMostHoweverManyMetersTakeTurns() {
        meter();
        link.telegram(Telegrams.power(Telegrams.FIRST, "1", "0"));
        openHab.forget();

        for (int second = 0; second < 180; second++) {
            link.telegram(Telegrams.power(Telegrams.SECOND, "2", "0"));
            link.telegram(Telegrams.power(Telegrams.FIRST, "1", "0"));
            pass(1);
        }

        assertEquals(Map.of(METER, 3), openHab.updates);
    }

    @Test
    void propertiesChangeOnlyWhenTheMeterSaysOtherwise() {
        MeterHandler meter = meter();
        link.telegram(Telegrams.power(Telegrams.FIRST, "1", "0"));
        openHab.forget();

        link.telegram(Telegrams.power(Telegrams.FIRST, "2", "0"));
        link.telegram(Telegrams.power(MeterId.UNKNOWN, "3", "0"));
        assertEquals(Map.of(), openHab.updates);
        link.telegram(Telegrams.power(Telegrams.SECOND, "3", "0"));

        assertEquals(1, openHab.updates.get(METER));
        assertEquals("2000000000000002", meter.getThing().getProperties().get("serialNumber"));
    }

    @Test
    void takesOnlyTheMeterThatItIsFor() {
        meter(Map.of("meterId", Telegrams.FIRST.id()));

        link.telegram(Telegrams.power(Telegrams.SECOND, "2", "0"));
        assertEquals(List.of(), openHab.published);
        link.telegram(Telegrams.power(Telegrams.FIRST, "1", "0"));

        assertEquals("1 kW", openHab.state("power-import"));
    }

    @Test
    void saysThatOnlyOthersAreReceived() {
        meter(Map.of("meterId", Telegrams.FIRST.id()));
        link.telegram(Telegrams.power(Telegrams.FIRST, "1", "0"));
        openHab.forget();

        for (int i = 0; i < 7; i++) {
            pass(10);
            link.telegram(Telegrams.power(Telegrams.SECOND, "2", "0"));
        }

        assertEquals(List.of("house OFFLINE (COMMUNICATION_ERROR): @text/trouble.meter.silent"), openHab.statuses);
        assertEquals("UNDEF", openHab.state("power-import"));
    }

    @Test
    void aMeterWhoseTelegramIsRepeatedForEverBesideALiveOneIsSilentUntilItHasNews() {
        meter(Map.of("meterId", Telegrams.FIRST.id()));
        link.telegram(power(Telegrams.FIRST, 0));
        openHab.forget();

        repeatBesideALiveMeter(11);
        assertEquals(List.of(), openHab.statuses);
        repeatBesideALiveMeter(10);

        assertEquals(List.of("house OFFLINE (COMMUNICATION_ERROR): @text/trouble.meter.silent"), openHab.statuses);
        assertEquals("UNDEF", openHab.state("power-import"));
        openHab.forget();
        link.telegram(power(Telegrams.FIRST, 300));
        assertEquals(List.of("house ONLINE"), openHab.statuses);
    }

    @Test
    void aMeterWhoseClockIsNotLookedAtMayRepeatItsTelegram() {
        meter(Map.of("meterId", Telegrams.FIRST.id(), "checksOff", "clock"));
        link.telegram(power(Telegrams.FIRST, 0));
        openHab.forget();

        repeatBesideALiveMeter(30);

        assertEquals(List.of(), openHab.statuses);
    }

    private void repeatBesideALiveMeter(int times) {
        for (int i = 0; i < times; i++) {
            pass(5);
            link.telegram(power(Telegrams.SECOND, (int) time.instant().getEpochSecond()));
            pass(5);
            link.telegram(power(Telegrams.FIRST, 0));
        }
    }

    private static Telegram power(MeterId meter, int second) {
        LocalDateTime clock = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        return Telegrams.of(meter, new MeterTime(clock, ZoneOffset.UTC),
                List.of(Telegrams.reading("1-0:1.7.0 1 kW"), Telegrams.reading("1-0:2.7.0 0 kW")));
    }

    @Test
    void aSilentMeterIsBackWithItsNextTelegram() {
        meter(Map.of("meterId", Telegrams.FIRST.id()));
        for (int i = 0; i < 8; i++) {
            link.telegram(Telegrams.power(Telegrams.SECOND, "2", "0"));
            pass(10);
        }
        openHab.forget();

        link.telegram(Telegrams.power(Telegrams.FIRST, "1", "0"));

        assertEquals(List.of("house ONLINE"), openHab.statuses);
    }

    @Test
    void aMeterThatIsNotReceivedWaitsWhenTheBridgeIsBack() {
        MeterHandler meter = meter(Map.of("meterId", Telegrams.FIRST.id()));
        pass(60);
        openHab.forget();

        link.telegram(Telegrams.power(Telegrams.SECOND, "2", "0"));
        FakeOpenHab.tellLate(meter, ThingStatus.ONLINE);

        assertEquals(List.of("line ONLINE", "house UNKNOWN: @text/unknown.waiting"), openHab.statuses);
    }

    @Test
    void severalMetersShareOneBridge() {
        meter(Map.of("meterId", Telegrams.FIRST.id()));
        ThingUID other = new ThingUID(HanPortBindingConstants.THING_TYPE_METER, BRIDGE, "cabin");
        Thing cabin = ThingBuilder.create(HanPortBindingConstants.THING_TYPE_METER, other).withBridge(BRIDGE)
                .withConfiguration(new Configuration(Map.of("meterId", Telegrams.SECOND.id()))).build();
        openHab.start(cabin, new MeterHandler(cabin, MeterKind.ELECTRICITY_METER, HandSurroundings.at(time)));

        link.telegram(Telegrams.power(Telegrams.FIRST, "1", "0"));
        link.telegram(Telegrams.power(Telegrams.SECOND, "2", "0"));

        assertEquals(List.of("power-import 1 kW", "power-export 0 kW", "power 1 kW", "power-import 2 kW",
                "power-export 0 kW", "power 2 kW"), openHab.published);
    }

    @Test
    void aMeterWithoutABridgeSaysSo() {
        Thing thing = ThingBuilder.create(HanPortBindingConstants.THING_TYPE_METER, METER).build();
        MeterHandler handler = new MeterHandler(thing, MeterKind.ELECTRICITY_METER, HandSurroundings.at(time));

        handler.setCallback(openHab);
        handler.initialize();
        handler.dispose();

        assertEquals("house OFFLINE (CONFIGURATION_ERROR): @text/trouble.config.bridge",
                openHab.statuses.get(openHab.statuses.size() - 1));
    }

    @Test
    void takesNothingAfterItsEnd() {
        MeterHandler meter = meter();
        link.telegram(POWER);
        openHab.end(meter);
        openHab.forget();

        link.telegram(POWER);
        meter.telegram(POWER, Duration.ofSeconds(60));
        meter.check(Duration.ofSeconds(60));
        meter.followBridge();
        meter.handleCommand(new ChannelUID(METER, "power-import"), RefreshType.REFRESH);
        pass(600);

        assertEquals(List.of(), openHab.published);
        assertEquals(List.of("line OFFLINE (COMMUNICATION_ERROR): @text/trouble.locked-up [\"0\", \"0\"]"),
                openHab.statuses);
    }

    @Test
    void stopsWhenItIsBeingRemoved() {
        MeterHandler meter = meter();
        link.telegram(POWER);
        openHab.forget();

        meter.handleRemoval();
        link.telegram(POWER);

        assertEquals(List.of("house REMOVED"), openHab.statuses);
        assertEquals(List.of("power-import UNDEF", "power-export UNDEF", "power UNDEF"), openHab.published);
    }

    @Test
    void nothingLooksLiveWhenItEnds() {
        MeterHandler meter = meter();
        link.telegram(POWER);
        openHab.forget();

        openHab.end(meter);

        assertEquals(List.of("power-import UNDEF", "power-export UNDEF", "power UNDEF"), openHab.published);
    }

    @Test
    void nothingLooksLiveWhenItsConfigurationCannotWork() {
        meter(Map.of("energyFactor", "x"), channel("energy-import", ChannelType.ENERGY, Map.of()));

        assertEquals(List.of("energy-import UNDEF"), openHab.published);
    }

    @Test
    void livesOnWhenItsBridgeBeginsAnew() {
        MeterHandler meter = meter();
        link.telegram(POWER);

        bridgeHandler.dispose();
        bridgeHandler.initialize();
        openHab.forget();
        link.telegram(Telegrams.of(Telegrams.NAMELESS, "1-0:1.7.0 0.125 kW", "1-0:2.7.0 0.000 kW"));

        assertEquals(List.of("power-import 0.125 kW", "power-export 0.000 kW", "power 0.125 kW"), openHab.published);
        assertEquals(List.of("power", "power-import", "power-export"), ids(meter));
    }

    @Test
    void anEditedThingBeginsAnewWithWhatItHas() {
        MeterHandler meter = meter();
        link.telegram(POWER);
        Thing edited = ThingBuilder.create(HanPortBindingConstants.THING_TYPE_METER, METER).withBridge(BRIDGE)
                .withChannel(channel("power-import", ChannelType.POWER, Map.of())).build();

        meter.thingUpdated(edited);
        link.telegram(POWER);

        assertEquals(List.of("power", "power-import", "power-export"), ids(meter));
    }

    @Test
    void endsWhileATelegramIsBeingPublished() throws InterruptedException {
        MeterHandler meter = meter();
        link.telegram(POWER);
        CountDownLatch ended = new CountDownLatch(1);
        List<Throwable> faults = new ArrayList<>();
        Thread reading = new Thread(() -> {
            while (ended.getCount() > 0) {
                meter.telegram(POWER, Duration.ofSeconds(60));
            }
        });
        reading.setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));

        reading.start();
        for (int i = 0; i < 200; i++) {
            openHab.end(meter);
            meter.setCallback(openHab);
            meter.initialize();
        }
        openHab.end(meter);
        ended.countDown();
        reading.join(TimeUnit.SECONDS.toMillis(10));

        assertEquals(List.of(), faults);
    }

    @Test
    void aChannelThatIsNoneOfItsOwnHasNoState() {
        MeterHandler meter = meter();

        meter.handleCommand(new ChannelUID(METER, "nothing"), RefreshType.REFRESH);

        assertNull(meter.getThing().getChannel("nothing"));
        assertEquals(List.of(), openHab.published);
    }

    private static Channel assertPresent(@org.eclipse.jdt.annotation.Nullable Channel channel) {
        assertNotNull(channel);
        if (channel == null) {
            throw new AssertionError();
        }
        return channel;
    }
}
