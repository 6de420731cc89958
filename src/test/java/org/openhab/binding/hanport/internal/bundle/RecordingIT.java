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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.MeterFile;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.osgi.framework.Bundle;

/**
 * What a bridge of the finished jar records of a meter on the network, asked by its channel and by a rule.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class RecordingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String USER_DATA = "openhab.userdata";
    private static final ThingUID BRIDGE = new ThingUID("hanport:tcp:line");
    private static final ChannelUID RECORDING = new ChannelUID(BRIDGE, "recording");

    @TempDir
    Path storage = Path.of("");

    @TempDir
    Path userData = Path.of("");

    @BeforeEach
    void moveTheUserData() {
        System.setProperty(USER_DATA, userData.toString());
    }

    @AfterEach
    void leaveNoTrace() {
        System.clearProperty(USER_DATA);
    }

    static Stream<Arguments> everyRuntimeAndMeter() {
        return Stream.of(Runtime.values()).flatMap(
                runtime -> Stream.of(MeterModel.VARNAMO, MeterModel.DALA).map(meter -> Arguments.of(runtime, meter)));
    }

    private static List<Push> pushes(MeterModel model) {
        Instant start = Instant.parse("2026-01-31T12:00:00Z");
        SimulatedMeter meter = new SimulatedMeter(model, 7, start);
        return IntStream.range(1, 8).mapToObj(i -> meter.wholePushAt(start.plusSeconds(10L * i))).toList();
    }

    @ParameterizedTest
    @MethodSource("everyRuntimeAndMeter")
    void holdsWhatCameFromSwitchingOnToSwitchingOff(Runtime runtime, MeterModel model) throws Exception {
        List<Push> pushes = pushes(model);
        List<Push> during = pushes.subList(1, 6);
        try (BareOpenhab openhab = new BareOpenhab(runtime, OpenhabMembers.NEWEST, storage);
                Gateway gateway = new Gateway()) {
            Bundle bundle = openhab.install(FinishedJar.path());
            ThingHost things = host(openhab, bundle, gateway);
            awaitTaken(things, gateway, pushes.get(0));

            things.command(RECORDING, OnOffType.ON);
            assertEquals(OnOffType.ON, things.states().get(RECORDING.toString()));
            for (int i = 0; i < during.size(); i++) {
                gateway.send(during.get(i).bytes());
                Path file = file();
                int sent = i + 1;
                await().atMost(PATIENCE).until(() -> telegrams(file).size() == sent);
            }
            String path = record(things);
            things.command(RECORDING, OnOffType.OFF);
            gateway.send(pushes.get(6).bytes());

            assertEquals(OnOffType.OFF, things.states().get(RECORDING.toString()));
            assertEquals(file().toString(), path);
            assertEquals(path, things.thing(BRIDGE).getProperties().get("recording"));
            things.close();
            bundle.stop();
            assertEquals(during.stream().map(push -> GoldenTelegram.lines(push.telegram())).toList(),
                    telegrams(file()).stream().map(GoldenTelegram::lines).toList());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        }
    }

    private static ThingHost host(BareOpenhab openhab, Bundle bundle, Gateway gateway) throws IOException {
        await().atMost(PATIENCE).until(() -> openhab.services(bundle, ThingHandlerFactory.class).size() == 1);
        ThingHost things = new ThingHost(openhab, bundle, found -> {
        });
        things.add(BridgeBuilder.create(new ThingTypeUID("hanport", "tcp"), BRIDGE)
                .withConfiguration(
                        new Configuration(Map.of("host", gateway.host(), "port", BigDecimal.valueOf(gateway.port()))))
                .build());
        return things;
    }

    /** Sends once, so that nothing of it is still on its way when the bridge has understood it. */
    private static void awaitTaken(ThingHost things, Gateway gateway, Push push) throws IOException {
        await().atMost(PATIENCE).until(gateway::isConnected);
        gateway.send(push.bytes());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(OnOffType.ON, things.states().get(BRIDGE + ":data-valid")));
    }

    /** Asks as a rule does. */
    private static String record(ThingHost things) throws ReflectiveOperationException {
        Object actions = things.actions(BRIDGE);
        return (String) actions.getClass().getMethod("record", int.class).invoke(actions, 10);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(userData.resolve("hanport"))) {
            return files.reduce((one, other) -> {
                throw new AssertionError(one + " and " + other);
            }).orElseThrow();
        }
    }

    private static List<Telegram> telegrams(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MeterFile.read(file, bytes::write);
        return Recorder.listenTo(StreamOptions.DEFAULT, bytes.toByteArray(), 4096).telegrams();
    }
}
