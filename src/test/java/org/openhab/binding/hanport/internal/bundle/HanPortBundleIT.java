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
package org.openhab.binding.hanport.internal.bundle;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openhab.core.thing.ThingStatus.ONLINE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.binding.hanport.internal.channel.ChannelTable;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Pty;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.config.discovery.mdns.MDNSDiscoveryParticipant;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * The finished jar in an OSGi framework, as in openHAB's addons folder: it starts, its handlers work, and it goes
 * without a trace.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HanPortBundleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LIVES = 4;
    private static final ThingUID METER = new ThingUID("hanport:meter:line:house");

    private final Push push = new SimulatedMeter(MeterModel.VARNAMO, 7, Instant.parse("2026-01-31T12:00:00Z"))
            .wholePushAt(Instant.parse("2026-01-31T18:00:00Z"));

    @TempDir
    Path storage = Path.of("");

    static Stream<Arguments> everyRuntimeAndVersion() {
        return Stream.of(Runtime.values()).flatMap(runtime -> Stream.of(OpenhabMembers.OLDEST, OpenhabMembers.NEWEST)
                .map(version -> Arguments.of(runtime, version)));
    }

    @ParameterizedTest
    @MethodSource("everyRuntimeAndVersion")
    void startsAndOffersItsHandlers(Runtime runtime, String version) throws Exception {
        try (BareOpenhab openhab = new BareOpenhab(runtime, version, storage)) {
            Bundle bundle = openhab.install(FinishedJar.path());

            assertEquals(Bundle.ACTIVE, bundle.getState());
            ThingHandlerFactory factory = factory(openhab, bundle);
            for (String type : List.of("serial", "tcp", "http", "replay", "meter", "submeter")) {
                assertEquals(true, factory.supportsThingType(new ThingTypeUID("hanport", type)), type);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyRuntimeAndVersion")
    void showsEachValueOfATelegramExactly(Runtime runtime, String version) throws Exception {
        try (BareOpenhab openhab = new BareOpenhab(runtime, version, storage);
                Gateway gateway = new Gateway();
                ThingHost things = host(openhab, openhab.install(FinishedJar.path()))) {
            things.add(bridge("tcp", Map.of("host", gateway.host(), "port", BigDecimal.valueOf(gateway.port()))));
            things.add(meter("tcp"));

            Map<String, String> expected = quantities(push.telegram());

            await().atMost(PATIENCE).untilAsserted(() -> {
                gateway.send(push.bytes());
                assertEquals(ONLINE, things.thing(METER).getStatus());
                assertEquals(expected, shown(things, expected.keySet()));
            });

            assertEquals(26, expected.size());
        }
    }

    @ParameterizedTest
    @MethodSource("everyRuntimeAndVersion")
    void findsBridgesAlsoWhereOpenhabHasNoSerialFeature(Runtime runtime, String version) throws Exception {
        try (BareOpenhab openhab = new BareOpenhab(runtime, version, storage)) {
            Bundle bundle = openhab.install(FinishedJar.path());

            assertEquals(List.of("SerialPortDiscovery"), names(openhab.services(bundle, DiscoveryService.class)));
            assertEquals(List.of("AmsReaderDiscovery", "HomeWizardDiscovery", "HomeWizardSecureDiscovery",
                    "HomeyDiscovery", "StreamServerDiscovery"),
                    names(openhab.services(bundle, MDNSDiscoveryParticipant.class)));
        }
    }

    private static List<String> names(List<?> services) {
        return services.stream().map(service -> service.getClass().getSimpleName()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedByOpenhabsThatItIsNotMadeFor(Runtime runtime) throws Exception {
        for (String version : List.of("4.2.3", "6.0.0")) {
            try (BareOpenhab openhab = new BareOpenhab(runtime, version, storage.resolve(version))) {
                assertThrows(BundleException.class, () -> openhab.install(FinishedJar.path()), version);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void livesAgainAfterEachRemoval(Runtime runtime) throws Exception {
        try (BareOpenhab openhab = new BareOpenhab(runtime, OpenhabMembers.NEWEST, storage)) {
            for (int life = 1; life <= LIVES; life++) {
                Bundle bundle = openhab.install(FinishedJar.path());

                readFromSerialPort(openhab, bundle);
                bundle.uninstall();

                await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), threadsOfOurs()));
            }
        }
    }

    private void readFromSerialPort(BareOpenhab openhab, Bundle bundle) throws IOException {
        try (Pty line = Pty.open(); ThingHost things = host(openhab, bundle)) {
            things.add(bridge("serial", Map.of("port", line.slave().toString())));
            things.add(meter("serial"));

            await().atMost(PATIENCE).until(() -> {
                line.output().write(push.bytes());
                return things.thing(METER).getStatus() == ONLINE;
            });
        }
    }

    private static ThingHost host(BareOpenhab openhab, Bundle bundle) throws IOException {
        factory(openhab, bundle);
        return new ThingHost(openhab, bundle, result -> {
        });
    }

    private static ThingHandlerFactory factory(BareOpenhab openhab, Bundle bundle) {
        return await().atMost(PATIENCE)
                .until(() -> openhab.services(bundle, ThingHandlerFactory.class), services -> services.size() == 1)
                .get(0);
    }

    private static Bridge bridge(String type, Map<String, Object> configuration) {
        return BridgeBuilder.create(new ThingTypeUID("hanport", type), new ThingUID("hanport:" + type + ":line"))
                .withConfiguration(new Configuration(configuration)).build();
    }

    private static Thing meter(String bridgeType) {
        return ThingBuilder.create(new ThingTypeUID("hanport", "meter"), METER)
                .withBridge(new ThingUID("hanport:" + bridgeType + ":line")).build();
    }

    /** The telegram's quantities as the channels should show them. */
    private static Map<String, String> quantities(Telegram telegram) {
        Map<String, String> states = new TreeMap<>();
        for (Reading reading : telegram.readings()) {
            if (reading.value() instanceof Quantity quantity) {
                String channel = ChannelTable.id(reading.obis());
                states.put(METER + ":" + channel,
                        new QuantityType<>(quantity.number() + " " + quantity.unit()).toString());
            }
        }
        return states;
    }

    private static Map<String, String> shown(ThingHost things, Set<String> channels) {
        Map<String, String> shown = new TreeMap<>();
        channels.forEach(channel -> shown.put(channel, String.valueOf(things.states().get(channel))));
        return shown;
    }

    private static List<String> threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("hanport") || name.contains("SerialComm")).toList();
    }
}
