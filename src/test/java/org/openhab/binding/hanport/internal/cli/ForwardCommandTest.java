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
package org.openhab.binding.hanport.internal.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.MeterServer;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.source.Broker;
import org.openhab.binding.hanport.internal.source.Gateway;
import org.openhab.binding.hanport.internal.source.WebSocketGateway;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Telegram;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * From simulated meters through the command and a real broker.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class ForwardCommandTest {

    private static final double PACE = 50;

    @TempDir
    private Path folder = Path.of("");

    private static MeterServer meter(MeterModel model) throws Exception {
        return new MeterServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Pushes.line(model, 1, false),
                PACE);
    }

    private static String tcp(MeterServer server) {
        return "127.0.0.1:" + server.port();
    }

    @Test
    void publishesTheValuesOfAReaderByItsMapping() throws Exception {
        try (Broker broker = Broker.open(0);
                Gateway gateway = new Gateway(0, (number, output) -> output
                        .write(Gateway.http(200, "", "{\"hm\":1,\"u\":" + number + ",\"i\":1347}")))) {
            Map<String, String> last = broker.last("#");

            CommandRun run = CommandRun.of("forward", "--http", "http://127.0.0.1:" + gateway.port() + "/data.json",
                    "--interval", "1", "--mapping", "amsreader", "--name", "ams", "--mqtt",
                    "127.0.0.1:" + broker.port(), "--count", "3");
            await().until(() -> "offline".equals(last.get("meters/status")));

            assertEquals(0, run.status(), run.err()::toString);
            assertEquals("values, unchecked", JsonParser.parseString(last.get("meters/ams/telegram")).getAsJsonObject()
                    .get("protocol").getAsString());
        }
    }

    @Test
    void publishesEachTelegramItsReadingsAndThatTheyCome() throws Exception {
        try (Broker broker = Broker.open(0); MeterServer dala = meter(MeterModel.DALA)) {
            Map<String, String> last = broker.last("#");

            CommandRun run = CommandRun.of("forward", "--tcp", tcp(dala), "--name", "cellar", "--mqtt",
                    "127.0.0.1:" + broker.port(), "--count", "3");
            await().until(() -> "offline".equals(last.get("meters/status")));

            assertEquals(0, run.status(), run.err()::toString);
            Telegram telegram = Pushes.of(Pushes.line(MeterModel.DALA, 1, false)).limit(100).map(Push::telegram).filter(
                    one -> TelegramJson.line("source", "cellar", one).equals(last.get("meters/cellar/telegram")))
                    .findFirst().orElseThrow(() -> new AssertionError(last));
            assertEquals(ValueText.of(telegram.reading(ObisCode.of(1, 1, 1, 7, 0)).orElseThrow().value()),
                    last.get("meters/cellar/power-import"));
            assertEquals("online", last.get("meters/cellar/status"));
            assertEquals("", last.get("meters/cellar/cause"));
            assertFalse(last.containsKey("meters/cellar/raw"));
        }
    }

    @Test
    void whatItPublishesIsReadFromTheBrokerAsIfItCameFromTheMeters() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), Broker.PASSWORD);
        try (Broker broker = Broker.guarded();
                MeterServer dala = meter(MeterModel.DALA);
                MeterServer varnamo = meter(MeterModel.VARNAMO)) {
            String place = Broker.USER + "@127.0.0.1:" + broker.port();
            CompletableFuture<CommandRun> reading = CompletableFuture
                    .supplyAsync(() -> CommandRun.of("read", "--mqtt", place, "--mqtt-password-file",
                            password.toString(), "--topic", "street/+/raw", "--json", "--count", "12"));
            await().until(() -> broker.clients() == 1);

            CommandRun forwarding = CommandRun.of("forward", "--tcp", tcp(dala), "--tcp", tcp(varnamo), "--raw",
                    "--mqtt", place, "--mqtt-password-file", password.toString(), "--topic", "street", "--count", "40");
            CommandRun read = reading.get();

            assertEquals(0, forwarding.status(), forwarding.err()::toString);
            assertEquals(0, read.status(), read.err()::toString);
            Map<String, List<String>> byProtocol = read.out().stream()
                    .collect(Collectors.groupingBy(ForwardCommandTest::protocol));
            assertEquals(Set.of("DLMS/HDLC", "P1"), byProtocol.keySet());
            byProtocol
                    .forEach((protocol,
                            lines) -> assertEquals(Pushes.fromFirst(lines,
                                    protocol.equals("P1") ? MeterModel.VARNAMO : MeterModel.DALA, "source",
                                    "127.0.0.1:" + broker.port()), lines));
            assertFalse((forwarding.out() + " " + forwarding.err()).contains(Broker.PASSWORD));
        }
    }

    @Test
    void forwardsWhatAGatewayPushesOverAWebSocket() throws Exception {
        Push push = Pushes.line(MeterModel.VARNAMO, 1, false).next();
        try (Broker broker = Broker.open(0)) {
            Map<String, String> last = broker.last("meters/#");
            WebSocketGateway.Script pushes = (number, client) -> {
                client.accept();
                await().until(() -> {
                    client.text(push.bytes());
                    return last.containsKey("meters/stairs/telegram");
                });
            };
            try (WebSocketGateway gateway = new WebSocketGateway(0, pushes)) {
                Thread forwarding = new Thread(
                        () -> CommandRun.of("forward", "--websocket", "ws://127.0.0.1:" + gateway.port() + "/ws",
                                "--name", "stairs", "--mqtt", "127.0.0.1:" + broker.port()));
                forwarding.start();

                await().until(() -> last.containsKey("meters/stairs/telegram"));
                forwarding.interrupt();
                forwarding.join();

                assertEquals(TelegramJson.line("source", "stairs", push.telegram()),
                        last.get("meters/stairs/telegram"));
            }
        }
    }

    private static String protocol(String line) {
        return JsonParser.parseString(line).getAsJsonObject().get("protocol").getAsString();
    }

    @Test
    void tellsHomeAssistantOfEachReading() throws Exception {
        try (Broker broker = Broker.open(0); MeterServer varnamo = meter(MeterModel.VARNAMO)) {
            Map<String, String> last = broker.last("#");

            CommandRun.of("forward", "--tcp", tcp(varnamo), "--name", "house", "--home-assistant", "--mqtt",
                    "127.0.0.1:" + broker.port(), "--count", "2");
            await().until(() -> "offline".equals(last.get("meters/status")));

            JsonObject sensor = JsonParser
                    .parseString(last.get("homeassistant/sensor/meters_house_energy-import/config")).getAsJsonObject();
            assertEquals("meters/house/energy-import", sensor.get("state_topic").getAsString());
            assertEquals("energy", sensor.get("device_class").getAsString());
            assertEquals("total_increasing", sensor.get("state_class").getAsString());
            assertEquals("kWh", sensor.get("unit_of_measurement").getAsString());
            assertEquals("[{\"topic\":\"meters/status\"},{\"topic\":\"meters/house/status\"}]",
                    sensor.get("availability").toString());
        }
    }

    @Test
    void readsMetersAtPlacesOfDifferentKindsEachUnderItsName() throws Exception {
        try (Broker broker = Broker.open(0)) {
            Map<String, String> last = broker.last("meters/#");
            Thread forwarding = new Thread(() -> CommandRun.of("forward", "--serial", "/dev/none", "--name", "cellar",
                    "--tcp=127.0.0.1:1", "--name", "stairs", "--websocket", "ws://127.0.0.1:1/ws", "--tcp",
                    "127.0.0.1:2", "--name", "attic", "--mqtt", "127.0.0.1:" + broker.port()));
            forwarding.start();

            Set<String> causes = Set.of("meters/cellar/cause", "meters/stairs/cause", "meters/ws_127.0.0.1_1_ws/cause",
                    "meters/attic/cause");
            await().until(() -> causes.stream().noneMatch(topic -> last.getOrDefault(topic, "").isEmpty()));

            forwarding.interrupt();
            forwarding.join();
            assertTrue(last.get("meters/cellar/cause").startsWith("There is no such serial port"), last::toString);
            assertTrue(last.get("meters/attic/cause").startsWith("The host is there"), last::toString);
        }
    }

    @Test
    void saysAtTheMetersTopicWhyNothingComes() throws Exception {
        StringWriter err = new StringWriter();
        try (Broker broker = Broker.open(0)) {
            Map<String, String> last = broker.last("meters/#");
            Thread forwarding = new Thread(() -> CommandRun.of(new StringWriter(), err, "forward", "--tcp",
                    "127.0.0.1:1", "--name", "house", "--mqtt", "127.0.0.1:" + broker.port()));
            forwarding.start();

            await().until(() -> last.getOrDefault("meters/house/cause", "").contains("nothing listens at this port"));

            assertEquals("offline", last.get("meters/house/status"));
            assertEquals("online", last.get("meters/status"));
            forwarding.interrupt();
            forwarding.join();
            assertTrue(err.toString().contains("house: The host is there, but nothing listens at this port."),
                    err::toString);
        }
    }

    @Test
    void tellsWhatLastsAgainToABrokerThatHasComeBack() throws Exception {
        try (MeterServer dala = meter(MeterModel.DALA)) {
            Broker first = Broker.open(0);
            int port = first.port();
            Thread forwarding = new Thread(() -> CommandRun.of("forward", "--tcp", tcp(dala), "--name", "house",
                    "--mqtt", "127.0.0.1:" + port));
            forwarding.start();
            Map<String, String> before = first.last("meters/#");
            await().until(() -> "online".equals(before.get("meters/house/status")));

            first.close();
            try (Broker second = Broker.open(port)) {
                Map<String, String> after = second.last("meters/#");

                await().until(() -> after.containsKey("meters/house/telegram"));

                assertEquals("online", after.get("meters/status"));
                assertEquals("online", after.get("meters/house/status"));
                forwarding.interrupt();
                forwarding.join();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "a | a | meters | --name: two meters are called a", //
            "a/b | c | meters | --name: one level of a topic, not a/b", //
            "a | b | me#ters | --topic: MQTT allows no such topic" })
    void saysWhichNameIsWrong(String first, String second, String topic, String problem) {
        CommandRun run = CommandRun.of("forward", "--tcp", "h:1", "--name", first, "--tcp", "h:2", "--name", second,
                "--topic", topic, "--mqtt", "127.0.0.1");

        assertEquals(2, run.status());
        assertEquals(problem, run.err().get(0));
    }
}
