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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.openhab.binding.hanport.internal.action.MeterActions;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.simulator.MeterFault;
import org.openhab.binding.hanport.internal.simulator.MeterFault.OtherUnits;
import org.openhab.binding.hanport.internal.simulator.MeterFault.RollBack;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * What a meter sends wrong does not reach its items.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TruthTest {

    private static final ThingUID BRIDGE = new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line");
    private static final ThingUID METER = new ThingUID(HanPortBindingConstants.THING_TYPE_METER, BRIDGE, "house");

    private final HandClock time = new HandClock();
    private final FakeLink link = new FakeLink(time);
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final Instant start = time.instant();

    @BeforeEach
    void startBridge() {
        startBridge(HanPortBindingConstants.THING_TYPE_TCP);
    }

    private void startBridge(ThingTypeUID type) {
        BridgeImpl bridge = (BridgeImpl) BridgeBuilder.create(type, BRIDGE).build();
        openHab.start(bridge,
                new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(), HandSurroundings.at(time)));
    }

    private MeterHandler meter(Map<String, Object> configuration) {
        Thing thing = ThingBuilder.create(HanPortBindingConstants.THING_TYPE_METER, METER).withBridge(BRIDGE)
                .withConfiguration(new Configuration(configuration)).build();
        MeterHandler handler = new MeterHandler(thing, MeterKind.ELECTRICITY_METER, HandSurroundings.at(time));
        openHab.start(thing, handler);
        return handler;
    }

    /** Lets the meter send for so long. */
    private void send(MeterModel model, Duration length, MeterFault... faults) {
        SimulatedMeter meter = new SimulatedMeter(model, 1, start, List.of(faults));
        Instant end = time.instant().plus(length);
        for (Instant at = meter.nextPush(time.instant()); at.isBefore(end); at = meter.nextPush(at)) {
            time.advance(Duration.between(time.instant(), at));
            link.telegram(meter.telegramAt(at));
        }
    }

    @Test
    void aZeroNeverReachesATotal() {
        meter(Map.of());

        send(MeterModel.MALUNG, Duration.ofMinutes(10),
                new RollBack(start.plusSeconds(120), Duration.ofSeconds(60), BigDecimal.ZERO));

        assertFalse(openHab.published.contains("energy-import 0.000 kWh"));
        assertEquals("38640.2", openHab.state("energy-import").substring(0, 7));
    }

    @Test
    void aCheckThatIsOffHoldsNothing() {
        meter(Map.of("checksOff", List.of("register", "factor")));

        send(MeterModel.MALUNG, Duration.ofMinutes(3),
                new RollBack(start.plusSeconds(120), Duration.ofSeconds(60), BigDecimal.ZERO));

        assertEquals("0.000 kWh", openHab.state("energy-import"));
    }

    @Test
    void aCheckThatDoesNotExistIsTold() {
        meter(Map.of("checksOff", "everything"));

        assertEquals("house OFFLINE (CONFIGURATION_ERROR): @text/trouble.config.check [\"everything\"]",
                openHab.statuses.get(openHab.statuses.size() - 1));
    }

    @Test
    void whatABridgeHasSentOutlastsARestart() {
        MeterHandler meter = meter(Map.of());
        send(MeterModel.MALUNG, Duration.ofMinutes(2));
        openHab.end(meter);
        openHab.forget();
        meter(Map.of());

        send(MeterModel.MALUNG, Duration.ofMinutes(1), new RollBack(start, Duration.ofDays(1), BigDecimal.ZERO));

        assertFalse(openHab.published.contains("energy-import 0.000 kWh"));
    }

    @Test
    void aRecordingIsOfAnotherTimeAndMayBeginAnew() {
        startBridge(HanPortBindingConstants.THING_TYPE_REPLAY);
        meter(Map.of());

        send(MeterModel.MALUNG, Duration.ofMinutes(3),
                new RollBack(start.plusSeconds(120), Duration.ofSeconds(60), BigDecimal.ZERO));

        assertEquals("0.000 kWh", openHab.state("energy-import"));
    }

    @Test
    void energiesBetweenTwoRegistersHaveChannelsOfTheirOwn() {
        meter(Map.of());

        send(MeterModel.DALA, Duration.ofMinutes(30));

        assertEquals("38640110 Wh", openHab.state("energy-import"));
        assertEquals("38640554 Wh", openHab.state("energy-import-estimate"));
        assertEquals("11048740 Wh", openHab.state("energy-export-estimate"));
    }

    @Test
    void aMeterThatSendsAllAtOnceHasNoSuchChannels() {
        meter(Map.of());

        send(MeterModel.MALUNG, Duration.ofMinutes(30));

        assertEquals("-", openHab.state("energy-import-estimate"));
    }

    @Test
    void theFactorThatWasFoundIsAppliedWhenARuleWantsIt() {
        MeterHandler meter = meter(Map.of());
        send(MeterModel.DALA, Duration.ofMinutes(250), new OtherUnits(start, BigDecimal.TEN));
        MeterActions actions = actions(meter);

        String told = MeterActions.applyEnergyFactor(actions);

        assertEquals("action.energy-factor.applied", told);
        assertEquals("0.1", meter.getThing().getConfiguration().get("energyFactor"));
        send(MeterModel.DALA, Duration.ofMinutes(65), new OtherUnits(start, BigDecimal.TEN));
        assertEquals("38", openHab.state("energy-import").substring(0, 2));
        assertEquals(Optional.empty(), meter.energyFactor());
    }

    @Test
    void nothingIsAppliedWhereNothingWasFound() {
        MeterHandler meter = meter(Map.of());
        send(MeterModel.DALA, Duration.ofMinutes(10));

        assertEquals("action.energy-factor.none", actions(meter).applyEnergyFactor());
        assertEquals(null, meter.getThing().getConfiguration().get("energyFactor"));
        assertEquals("action.energy-factor.none",
                new MeterActions(Mockito.mock(TranslationProvider.class), () -> Locale.ENGLISH).applyEnergyFactor());
    }

    private static MeterActions actions(MeterHandler meter) {
        MeterActions actions = new MeterActions(Mockito.mock(TranslationProvider.class), () -> Locale.ENGLISH);
        actions.setThingHandler(meter);
        return actions;
    }
}
