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
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Gateway;
import org.openhab.binding.hanport.internal.source.WebSocketGateway;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.framework.Bundle;

/**
 * Each way by which a reader hands out what a meter sends: a Thing of the finished jar is online within two of its
 * telegrams, and again when the reader died and came back; and no thread is left.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(180)
class WaysInIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ThingUID BRIDGE = new ThingUID("hanport:reader:in");
    private static final ThingUID METER = new ThingUID("hanport:meter:in:house");
    private static final byte[] TELEGRAM = new SimulatedMeter(MeterModel.VARNAMO, 7,
            Instant.parse("2026-01-31T12:00:00Z")).wholePushAt(Instant.parse("2026-01-31T18:00:00Z")).bytes();

    @TempDir
    Path storage = Path.of("");

    /** A reader, and how openHAB is told of it. */
    enum Way {
        HOMEWIZARD_V1("http", "homewizard", new String(TELEGRAM, StandardCharsets.ISO_8859_1)),
        TIBBER("http", "tibber", new String(GoldenTelegram.named("edl-1.sml").bytes(), StandardCharsets.ISO_8859_1)),
        ZAP("http", "zap", "{\"status\":\"success\",\"ts\":%d,\"data\":[\"1-0:1.7.0(0001.347*kW)\"]}"),
        ZAP_VALUES("http", "zap", "{\"meter\":{\"timestamp\":%d,\"W\":1347}}"),
        P1IB("http", "p1ib", "{\"info\":{\"okCnt\":%d},\"d\":{\"1-0:1.7.0\":[0,0,0,0,0,0,0,0,0,1.347]}}"),
        AMSREADER("http", "amsreader", "{\"i\":1347,\"u\":%d,\"hm\":1}"),
        YOULESS("http", "youless", "[{\"tm\":%d,\"pwr\":1347}]"),
        OWN("http", "values", "{\"number\":%d,\"power\":1347}"),
        WEBSOCKET("websocket", "", ""),
        PULSE_PUBLISHES("mqtt", "", new String(TELEGRAM, StandardCharsets.ISO_8859_1)),
        AMSREADER_PUBLISHES("mqtt", "amsreader", "{\"t\":%d,\"data\":{\"P\":1347}}"),
        P1IB_PUBLISHES("mqtt", "p1ib", "{\"p1ib_telegrams_crc_ok\":%d,\"p1ib_active_power_plus_q1_q4\":1.347}"),
        OWN_PUBLISHES("mqtt", "", "{\"number\":%d,\"power\":1347}");

        private final String bridge;
        private final String type;
        private final String answer;

        Way(String bridge, String type, String answer) {
            this.bridge = bridge;
            this.type = type;
            this.answer = answer;
        }

        AutoCloseable server(int port) throws Exception {
            if (bridge.equals("mqtt")) {
                return new PublishingReader(port, "home/reader", this::answer);
            }
            if (this == WEBSOCKET) {
                return new WebSocketGateway(port, (number, client) -> {
                    client.accept();
                    int half = TELEGRAM.length / 2;
                    client.text(Arrays.copyOf(TELEGRAM, half));
                    client.binary(Arrays.copyOfRange(TELEGRAM, half, TELEGRAM.length));
                    client.waitForTheEnd();
                });
            }
            return new Gateway(port, (number, output) -> output.write(Gateway.http(200, "", answer(number))));
        }

        private String answer(int number) {
            boolean telegram = this == HOMEWIZARD_V1 || this == TIBBER || this == PULSE_PUBLISHES;
            return telegram ? answer + " ".repeat(number) : answer.formatted(number);
        }

        Map<String, Object> configuration(int port, Path folder) throws IOException {
            Map<String, Object> configuration = new HashMap<>();
            String host = "127.0.0.1:" + port;
            if (this == WEBSOCKET) {
                configuration.put("url", "ws://" + host + "/ws");
                return configuration;
            }
            if (this == OWN || this == OWN_PUBLISHES) {
                Path file = Files.writeString(folder.resolve("own.json"),
                        "{\"news\":\"/number\",\"values\":{\"/power\":\"1-0:1.7.0 W\"}}");
                configuration.put("mappingFile", file.toString());
            }
            if (bridge.equals("mqtt")) {
                configuration.putAll(Map.of("host", "127.0.0.1", "port", BigDecimal.valueOf(port), "topic", "home/#",
                        "mapping", type));
                return configuration;
            }
            configuration.put("type", type);
            configuration.put("interval", BigDecimal.ONE);
            configuration.put("password", "AD56-54BA");
            configuration.put(this == OWN || this == ZAP_VALUES ? "url" : "host",
                    this == OWN || this == ZAP_VALUES ? "http://" + host + "/data/json" : host);
            return configuration;
        }
    }

    private static int port(AutoCloseable server) {
        if (server instanceof PublishingReader reader) {
            return reader.port();
        }
        return server instanceof Gateway gateway ? gateway.port() : ((WebSocketGateway) server).port();
    }

    @ParameterizedTest
    @EnumSource
    void isOnlineWithinTwoTelegramsAndAgainWhenTheReaderCameBack(Way way) throws Exception {
        AutoCloseable first = way.server(0);
        int port = port(first);
        try (BareOpenhab openhab = new BareOpenhab(Runtime.EQUINOX, OpenhabMembers.NEWEST, storage)) {
            Bundle bundle = openhab.install(FinishedJar.path());
            await().atMost(PATIENCE).until(() -> openhab.services(bundle, ThingHandlerFactory.class).size() == 1);
            ThingHost things = new ThingHost(openhab, bundle, found -> {
            });
            things.add(BridgeBuilder.create(new ThingTypeUID("hanport", way.bridge), BRIDGE)
                    .withConfiguration(new Configuration(way.configuration(port, storage))).build());
            things.add(ThingBuilder.create(new ThingTypeUID("hanport", "meter"), METER).withBridge(BRIDGE).build());

            awaitOnline(things);
            if (first instanceof Gateway gateway) {
                assertTrue(gateway.requests().size() <= 2, gateway.requests()::toString);
            } else if (first instanceof PublishingReader reader) {
                assertTrue(reader.heard() <= 2, () -> reader.heard() + " messages");
            }
            assertTrue(things.states().containsKey(METER + ":power-import"), things.states()::toString);

            first.close();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertEquals(ThingStatus.OFFLINE, things.thing(BRIDGE).getStatus()));
            try (AutoCloseable second = way.server(port)) {
                awaitOnline(things);
            }
            things.close();
            bundle.stop();
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), threadsOfOurs()));
        }
    }

    private static void awaitOnline(ThingHost things) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            assertEquals(ThingStatus.ONLINE, things.thing(BRIDGE).getStatus());
            assertEquals(ThingStatus.ONLINE, things.thing(METER).getStatus());
        });
    }

    private static List<String> threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.contains("hanport-")).toList();
    }
}
