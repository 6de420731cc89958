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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.action.FuseActions;
import org.openhab.binding.hanport.internal.action.TariffActions;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedHouse;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;
import org.openhab.core.types.TimeSeries;

/**
 * Things beside a meter, as openHAB sees them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FollowerHandlerTest {

    private static final ThingUID BRIDGE = new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line");
    private static final Instant NOON = Instant.parse("2026-01-15T11:00:00Z");
    private static final Map<String, Object> FUSE = Map.of("fuse", 20);
    private static final Map<String, Object> GOTEBORG = Map.of("tariff", "se-goteborg-energi", "fuse", 20);

    private final HandMemory memory = new HandMemory();
    private final HandClock time = new HandClock(NOON);
    private FakeOpenHab openHab = new FakeOpenHab();
    private FakeLink link = new FakeLink(time);
    private HanPortBridgeHandler bridge;
    private MeterHandler meter;

    FollowerHandlerTest() {
        bridge = bridge();
        meter = start();
    }

    private HanPortBridgeHandler bridge() {
        BridgeImpl thing = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP, BRIDGE).build();
        HanPortBridgeHandler handler = new HanPortBridgeHandler(thing, link, Runnable::run, time.scheduler(),
                HandSurroundings.at(time, memory));
        openHab.start(thing, handler);
        return handler;
    }

    private MeterHandler start() {
        openHab = new FakeOpenHab();
        link = new FakeLink(time);
        BridgeImpl bridge = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP, BRIDGE).build();
        Surroundings surroundings = HandSurroundings.at(time, memory);
        openHab.start(bridge, new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(), surroundings));
        link.connect();
        Thing thing = ThingBuilder
                .create(HanPortBindingConstants.THING_TYPE_METER,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_METER, BRIDGE, "house"))
                .withBridge(BRIDGE).build();
        MeterHandler handler = new MeterHandler(thing, MeterKind.ELECTRICITY_METER, HandSurroundings.at(time, memory));
        openHab.start(thing, handler);
        return handler;
    }

    private FollowerHandler follower(ThingTypeUID type, FollowerKind kind, Map<String, Object> configuration) {
        Thing thing = ThingBuilder.create(type, new ThingUID(type, BRIDGE, "beside")).withBridge(BRIDGE)
                .withConfiguration(new Configuration(configuration)).build();
        FollowerHandler handler = new FollowerHandler(thing, kind, HandSurroundings.at(time, memory));
        openHab.start(thing, handler);
        return handler;
    }

    private FollowerHandler fuseGuard(Map<String, Object> configuration) {
        return follower(HanPortBindingConstants.THING_TYPE_FUSE_GUARD, FollowerKind.FUSE_GUARD, configuration);
    }

    private FollowerHandler tariff(Map<String, Object> configuration) {
        return follower(HanPortBindingConstants.THING_TYPE_POWER_TARIFF, FollowerKind.POWER_TARIFF, configuration);
    }

    private void live(SimulatedMeter meter, Duration duration) {
        Instant end = time.instant().plus(duration);
        for (Instant at = meter.nextPush(time.instant()); !at.isAfter(end); at = meter.nextPush(at)) {
            time.advance(Duration.between(time.instant(), at));
            link.telegram(meter.telegramAt(at));
        }
    }

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, mode = Mode.EXCLUDE, names = { "MME_LOCKED", "EDL" })
    void aFuseGuardShowsWhatIsFreeOnEachPhase(MeterModel model) {
        FollowerHandler guard = fuseGuard(FUSE);

        live(new SimulatedMeter(model, 7, NOON), Duration.ofMinutes(2));

        double smallest = 100;
        for (int phase = 1; phase <= 3; phase++) {
            double current = number("signed-current-l" + phase);
            assertEquals(20 - current, number("headroom-l" + phase), 0.011);
            smallest = Math.min(smallest, 20 - current);
        }
        assertEquals(ThingStatus.ONLINE, guard.getThing().getStatus());
        assertEquals(smallest, number("headroom"), 0.011);
        assertEquals("ON", openHab.state("data-valid"));
    }

    @Test
    void nothingIsFreeOnceTheMeterIsSilent() {
        FollowerHandler guard = fuseGuard(FUSE);
        live(new SimulatedMeter(MeterModel.MALUNG, 7, NOON), Duration.ofMinutes(15));
        double before = number("charger-current-3p");

        time.advance(Duration.ofMinutes(2));

        assertTrue(before >= 6, "A: " + before);
        assertEquals(List.of("0.00 A", "0 A", "OFF", "OFF", "<fuse-advice.silent>"),
                List.of(openHab.state("headroom"), openHab.state("charger-current-3p"), openHab.state("may-start"),
                        openHab.state("data-valid"), openHab.state("reason")));
        assertEquals(ThingStatus.OFFLINE, guard.getThing().getStatus());
        assertEquals("@text/unknown.meter-silent", guard.getThing().getStatusInfo().getDescription());
    }

    @Test
    void aChargerThatIsToldTakesNoRoomFromItself() {
        FollowerHandler guard = fuseGuard(FUSE);
        for (int phase = 1; phase <= 3; phase++) {
            guard.handleCommand(new ChannelUID(guard.getThing().getUID(), "charger-load-l" + phase),
                    new QuantityType<>("3000 mA"));
        }

        live(new SimulatedMeter(MeterModel.MALUNG, 7, NOON), Duration.ofMinutes(2));

        assertEquals("3.0 A", openHab.state("charger-load-l1"));
    }

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, mode = Mode.EXCLUDE, names = "MME_LOCKED")
    void anHourEndsWithWhatTheRegisterCounted(MeterModel model) {
        tariff(GOTEBORG);
        SimulatedHouse house = new SimulatedHouse(7, NOON);
        long begin = house.at(NOON).registers().activeImport() / 3600;
        long end = house.at(NOON.plusSeconds(3600)).registers().activeImport() / 3600;

        link.telegram(new SimulatedMeter(model, 7, NOON).wholePushAt(NOON).telegram());
        live(new SimulatedMeter(model, 7, NOON), Duration.ofSeconds(3620));

        // OMNIPOWER counts in steps of 10 Wh
        assertEquals(end - begin, number("peak-1"), model == MeterModel.DALA ? 10 : 1);
        assertEquals("2026-01-15T11:00:00", openHab.state("peak-1-time").substring(0, 19));
        assertEquals(Set.of("interval-ended", "new-peak"),
                Set.copyOf(openHab.triggered.stream().map(event -> event.split(" ")[0]).toList()));
    }

    @Test
    void anHourGoesOnAfterARestartOfOpenhab() {
        FollowerHandler before = tariff(GOTEBORG);
        SimulatedMeter simulated = new SimulatedMeter(MeterModel.MALUNG, 7, NOON);
        link.telegram(simulated.telegramAt(NOON));
        live(simulated, Duration.ofMinutes(25));
        openHab.end(before);
        openHab.end(meter);
        time.advance(Duration.ofMinutes(5));
        openHab = new FakeOpenHab();
        link = new FakeLink(time);
        bridge = bridge();
        meter = start();
        tariff(GOTEBORG);

        live(simulated, Duration.ofMinutes(31));

        SimulatedHouse house = new SimulatedHouse(7, NOON);
        assertEquals(house.at(NOON.plusSeconds(3600)).registers().activeImport() / 3600
                - house.at(NOON).registers().activeImport() / 3600, number("peak-1"), 1);
        assertTrue(openHab.state("peaks").matches("main: 2026-01-15 12:00 [0-9.]+ kW"), openHab.state("peaks"));
    }

    @Test
    void nothingIsAllowedWhileTheMeterIsSilentAndTheBillStays() {
        tariff(GOTEBORG);
        SimulatedMeter simulated = new SimulatedMeter(MeterModel.MALUNG, 7, NOON);
        link.telegram(simulated.telegramAt(NOON));
        live(simulated, Duration.ofMinutes(70));
        String bill = openHab.state("bill-total");

        time.advance(Duration.ofMinutes(2));

        assertEquals("0 W", openHab.state("power-allowed"));
        assertEquals("UNDEF", openHab.state("grid-limit"));
        assertEquals("OFF", openHab.state("data-valid"));
        assertEquals(bill, openHab.state("bill-total"));
        assertTrue(new BigDecimal(bill).compareTo(new BigDecimal("205")) > 0, "the fixed fee and more: " + bill);
    }

    @Test
    void aRuleMayAskWhatALoadWouldBring() {
        FollowerHandler handler = tariff(Map.of("tariff", "se-goteborg-energi", "fuse", 20, "ceiling", 5000));
        TariffActions actions = new TariffActions();
        actions.setThingHandler(handler);
        SimulatedMeter simulated = new SimulatedMeter(MeterModel.MALUNG, 7, NOON);
        link.telegram(simulated.telegramAt(NOON));
        live(simulated, Duration.ofMinutes(90));

        Map<String, Object> small = actions.whatIf(0, 10);
        Map<String, Object> large = actions.whatIf(20_000, 30);
        String before = actions.peaks();
        boolean corrected = actions.correctPeak(LocalDateTime.of(2026, 1, 15, 12, 0), 1.234);

        assertEquals(true, large.get("newPeak"));
        assertTrue((double) large.get("meanPower") > (double) small.get("meanPower") + 9_000, large.toString());
        assertTrue((double) large.get("cost") > 16 * 8, large.toString());
        assertTrue(corrected);
        assertNotEquals(before, actions.peaks());
        assertEquals("1234 W", openHab.state("peak-1"));
        assertEquals(actions.projectedPower(), number("interval-power"), 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = { -0.001, 10_001, 1e300, Double.POSITIVE_INFINITY, Double.NaN })
    void aPeakThatNoHouseCanHaveHadIsNotTaken(double kilowattHours) {
        FollowerHandler handler = tariff(Map.of("tariff", "se-goteborg-energi", "fuse", 20));
        TariffActions actions = new TariffActions();
        actions.setThingHandler(handler);
        live(new SimulatedMeter(MeterModel.MALUNG, 7, NOON), Duration.ofMinutes(90));
        String before = actions.peaks();

        boolean corrected = actions.correctPeak(LocalDateTime.of(2026, 1, 15, 12, 0), kilowattHours);

        assertFalse(corrected);
        assertEquals(before, actions.peaks());
    }

    @Test
    void aRuleMayAskWhatIsFree() {
        FollowerHandler handler = fuseGuard(FUSE);
        FuseActions actions = new FuseActions();
        actions.setThingHandler(handler);
        double before = actions.headroom(0);
        live(new SimulatedMeter(MeterModel.MALUNG, 7, NOON), Duration.ofMinutes(15));

        assertEquals(0, before);
        assertEquals(number("headroom"), actions.headroom(0), 0.01);
        assertEquals(number("headroom-l2"), actions.headroom(2), 0.01);
        assertEquals(number("charger-current-3p"), actions.chargingCurrent(0).doubleValue());
        assertEquals("<fuse-advice.not-enough-data [20, 0, 0]>", actions.fuseAdvice());
    }

    @Test
    void whatFailsBesideAMeterCostsTheMeterNothing() {
        bridge.followers().add(new Follower() {
            @Override
            public String meterId() {
                return "";
            }

            @Override
            public void on(News news) {
                throw new IllegalStateException("a defect");
            }

            @Override
            public void silent() {
                // nothing to clear
            }
        });

        live(new SimulatedMeter(MeterModel.MALUNG, 7, NOON), Duration.ofMinutes(1));

        assertEquals(ThingStatus.ONLINE, meter.getThing().getStatus());
        assertTrue(openHab.published.stream().anyMatch(event -> event.startsWith("power-import ")));
    }

    @Test
    void theNextTwoDaysAreTold() {
        tariff(Map.of("tariff", "se-telge-nat", "fuse", 20));

        live(new SimulatedMeter(MeterModel.MALUNG, 7, NOON), Duration.ofMinutes(1));

        List<TimeSeries.Entry> weights = Objects.requireNonNull(openHab.series.get("tariff-weight")).getStates()
                .toList();
        assertEquals(48, weights.size());
        assertEquals(NOON, weights.get(0).timestamp());
        // Thursday from noon, Friday from 7, both to 20; Saturday is low
        assertEquals(8 + 13, weights.stream().filter(entry -> entry.state().toString().equals("1.000")).count());
        assertEquals("0.0700", openHab.state("energy-fee"));
    }

    @Test
    void countersBeginAnewEachHour() {
        follower(HanPortBindingConstants.THING_TYPE_ENERGY, FollowerKind.ENERGY, Map.of());
        SimulatedMeter simulated = new SimulatedMeter(MeterModel.MALUNG, 7, NOON);
        link.telegram(simulated.telegramAt(NOON));

        live(simulated, Duration.ofMinutes(59));
        double hour = number("import-hour");
        live(simulated, Duration.ofMinutes(1));

        assertTrue(hour > 100, "Wh: " + hour);
        assertEquals("0 Wh", openHab.state("import-hour"));
        assertEquals(hour, number("import-today"), 100);
    }

    @ParameterizedTest
    @CsvSource({ "fuse, 0, trouble.config.fuse [\"0\"]", "fuseType, x, trouble.config.fuse [\"x\"]",
            "factor, 2, trouble.config.fuse [\"2\"]", "tariff, nowhere, trouble.config.tariff [\"nowhere\"]" })
    void aParameterThatCannotWorkIsTold(String parameter, String value, String text) {
        Map<String, Object> configuration = new HashMap<>(FUSE);
        configuration.put(parameter, parameter.equals("fuse") ? Integer.valueOf(value)
                : parameter.equals("factor") ? new BigDecimal(value) : value);

        FollowerHandler guard = fuseGuard(configuration);

        assertEquals("@text/" + text, guard.getThing().getStatusInfo().getDescription());
    }

    @Test
    void whatWasWrittenDownGoesWithItsThing() {
        FollowerHandler guard = fuseGuard(FUSE);
        live(new SimulatedMeter(MeterModel.MALUNG, 7, NOON), Duration.ofHours(2));

        guard.handleRemoval();
        meter.handleRemoval();

        assertEquals(List.of(),
                new ArrayList<>(memory.keys().stream().filter(key -> !key.startsWith("link ")).toList()));
    }

    @Test
    void theseThingsCanStandBesideAMeter() {
        assertEquals(Set.of(EnergyFollowing.class, FuseFollowing.class, TariffFollowing.class),
                Set.of(Following.class.getPermittedSubclasses()));
    }

    private double number(String channel) {
        return Double.parseDouble(openHab.state(channel).split(" ")[0]);
    }
}
