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
package org.openhab.binding.hanport.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.handler.FakeLink;
import org.openhab.binding.hanport.internal.handler.FakeOpenHab;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.handler.HanPortBridgeHandler;
import org.openhab.binding.hanport.internal.handler.HandSurroundings;
import org.openhab.binding.hanport.internal.handler.Telegrams;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MeterDiscoveryServiceTest implements DiscoveryListener {

    private static final ThingUID BRIDGE = new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line");

    private final List<DiscoveryResult> found = new ArrayList<>();
    private final List<ThingUID> removed = new ArrayList<>();
    private final HandClock time = new HandClock();
    private final FakeLink link = new FakeLink(time);
    private final FakeOpenHab openHab = new FakeOpenHab();
    private final BridgeImpl bridge = (BridgeImpl) BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP, BRIDGE)
            .build();
    private final HanPortBridgeHandler handler = new HanPortBridgeHandler(bridge, link, Runnable::run, time.scheduler(),
            HandSurroundings.at(time).withServices(List.of(MeterDiscoveryService.class)));
    private final MeterDiscoveryService service = new MeterDiscoveryService(mock(TranslationProvider.class),
            mock(LocaleProvider.class));

    @BeforeEach
    void start() {
        service.addDiscoveryListener(this);
        service.setThingHandler(handler);
        service.initialize();
        openHab.start(bridge, handler);
    }

    @Override
    public void thingDiscovered(DiscoveryService source, DiscoveryResult result) {
        found.add(result);
    }

    @Override
    public void thingRemoved(DiscoveryService source, ThingUID thingUID) {
        removed.add(thingUID);
    }

    private void receive(MeterId meter) {
        link.telegram(Telegrams.power(meter, "1", "0"));
    }

    /** The ids of what was found, in that order. */
    private List<@Nullable Object> foundIds() {
        return found.stream().map(result -> result.getProperties().get("meterId")).toList();
    }

    private static Thing meter(Map<String, Object> configuration) {
        return ThingBuilder
                .create(HanPortBindingConstants.THING_TYPE_METER,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_METER, BRIDGE, "mine"))
                .withBridge(BRIDGE).withConfiguration(new Configuration(configuration)).build();
    }

    @Test
    void aMeterThatIsReceivedAppearsInTheInbox() {
        receive(Telegrams.FIRST);

        DiscoveryResult result = found.get(0);
        assertEquals(HanPortBindingConstants.THING_TYPE_METER, result.getThingTypeUID());
        assertEquals(BRIDGE, result.getBridgeUID());
        assertEquals("@text/discovery.meter.label-of [\"Kamstrup 6841138\"]", result.getLabel());
        assertEquals(Map.of("meterId", Telegrams.FIRST.id()), result.getProperties());
        assertEquals("meterId", result.getRepresentationProperty());
    }

    @Test
    void theMetersIdIsNotInItsName() {
        receive(Telegrams.FIRST);

        assertFalse(found.get(0).getThingUID().toString().contains(Telegrams.FIRST.id()));
        assertEquals("hanport:meter:line:", found.get(0).getThingUID().toString().replaceFirst("[0-9a-f]{8}$", ""));
    }

    @Test
    void aMeterWithoutAnIdIsForAnyOnTheLine() {
        receive(Telegrams.NAMELESS);

        assertEquals("hanport:meter:line:meter", found.get(0).getThingUID().toString());
        assertEquals(Map.of(), found.get(0).getProperties());
        assertNull(found.get(0).getRepresentationProperty());
    }

    @Test
    void anUnknownMakeHasAPlainLabel() {
        receive(new MeterId("", "", "7"));

        assertEquals("@text/discovery.meter.label", found.get(0).getLabel());
    }

    @Test
    void oddModelNamesDoNotBreakTheLabel() {
        receive(new MeterId("[x]", "{0}, 'y' \"z\"", "7"));

        assertEquals("@text/discovery.meter.label-of [\"x\"]", found.get(0).getLabel());
    }

    @ParameterizedTest
    @CsvSource({ "Landis+Gyr, E360, Landis+Gyr E360", "Kaifa, KAIFA-METER, Kaifa KAIFA-METER",
            "Kamstrup, Kamstrup OMNIA, Kamstrup OMNIA", "Aidon, 7359992890941742, Aidon",
            "Iskraemeco, 'AM550\\2 {x}', Iskraemeco" })
    void aLabelIsMakerAndModelInPlainLetters(String maker, String model, String label) {
        receive(new MeterId(maker, model, "7"));

        assertEquals("@text/discovery.meter.label-of [\"" + label + "\"]", found.get(0).getLabel());
    }

    @Test
    void aMeterWhoseIdComesLaterIsOne() {
        receive(Telegrams.NAMELESS);
        receive(Telegrams.FIRST);
        receive(Telegrams.NAMELESS);

        assertEquals(Arrays.asList(null, Telegrams.FIRST.id()), foundIds());
        assertEquals(List.of(found.get(0).getThingUID()), removed);
    }

    @Test
    void aSubMeterWhoseIdComesLaterIsOne() {
        link.telegram(Telegrams.withGas(Telegrams.FIRST, ""));
        link.telegram(Telegrams.withGas(Telegrams.FIRST, "7FLO0000000001"));

        assertEquals(Arrays.asList(Telegrams.FIRST.id(), null, "7FLO0000000001"), foundIds());
        assertEquals(List.of(found.get(1).getThingUID()), removed);
    }

    @Test
    void eachMeterIsAnnouncedOnce() {
        receive(Telegrams.FIRST);
        receive(Telegrams.SECOND);
        receive(Telegrams.FIRST);
        receive(Telegrams.SECOND);

        assertEquals(List.of(Telegrams.FIRST.id(), Telegrams.SECOND.id()), foundIds());
    }

    @Test
    void theShortestListAloneAnnouncesNothing() {
        link.telegram(Telegrams.of(MeterId.UNKNOWN, "1-0:1.7.0 250 W"));

        assertEquals(List.of(), found);
    }

    @Test
    void aMeterThatAThingTakesIsNotAnnounced() {
        ((BridgeImpl) handler.getThing()).addThing(meter(Map.of("meterId", Telegrams.FIRST.id())));

        receive(Telegrams.FIRST);
        receive(Telegrams.SECOND);

        assertEquals(List.of(Telegrams.SECOND.id()), foundIds());
    }

    @Test
    void aThingForAnyMeterTakesAll() {
        ((BridgeImpl) handler.getThing()).addThing(meter(Map.of()));

        receive(Telegrams.FIRST);
        receive(Telegrams.NAMELESS);

        assertEquals(List.of(), found);
    }

    @Test
    void leavesTheInboxOnceAThingTakesIt() {
        receive(Telegrams.FIRST);

        ((BridgeImpl) handler.getThing()).addThing(meter(Map.of()));
        receive(Telegrams.FIRST);

        assertEquals(List.of(found.get(0).getThingUID()), removed);
    }

    @Test
    void isAnnouncedAgainWhenItsThingIsGone() {
        Thing thing = meter(Map.of());
        ((BridgeImpl) handler.getThing()).addThing(thing);
        receive(Telegrams.FIRST);

        ((BridgeImpl) handler.getThing()).removeThing(thing);
        receive(Telegrams.FIRST);

        assertEquals(List.of(Telegrams.FIRST.id()), foundIds());
    }

    @Test
    void aScanTellsAgainWhatWasReceived() {
        receive(Telegrams.FIRST);

        service.startScan(null);

        assertEquals(List.of(Telegrams.FIRST.id(), Telegrams.FIRST.id()), foundIds());
    }

    @Test
    void aScanBeforeAnyTelegramFindsNothing() {
        service.startScan(null);

        assertEquals(List.of(), found);
    }

    @Test
    void neverFillsTheInbox() {
        for (int i = 0; i < 200; i++) {
            receive(new MeterId("", "", "id " + i));
        }

        assertEquals(IntStream.range(0, 50).mapToObj(i -> "id " + i).toList(), foundIds());
    }

    @Test
    void receivesNothingAfterItsEnd() {
        service.dispose();

        receive(Telegrams.FIRST);

        assertEquals(List.of(), found);
    }

    @Test
    void aSubMeterThatIsReceivedAppearsToo() {
        link.telegram(Telegrams.withGas(Telegrams.FIRST, "7FLO0000000001"));

        DiscoveryResult result = found.get(1);
        assertEquals(List.of(Telegrams.FIRST.id(), "7FLO0000000001"), foundIds());
        assertEquals(HanPortBindingConstants.THING_TYPE_SUBMETER, result.getThingTypeUID());
        assertEquals("@text/discovery.gas.label", result.getLabel());
        assertEquals(Map.of("meterId", "7FLO0000000001"), result.getProperties());
        assertEquals("hanport:submeter:line:", result.getThingUID().toString().replaceFirst("[0-9a-f]{8}$", ""));
    }

    @Test
    void aNamelessSubMeterIsNamedAfterItsMedium() {
        link.telegram(Telegrams.withGas(Telegrams.FIRST, ""));

        assertEquals("hanport:submeter:line:gas", found.get(1).getThingUID().toString());
    }
}
