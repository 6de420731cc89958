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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.source.Broker;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * Reading what readers publish to a broker.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class ReadMqttTest {

    private static final byte[] TELEGRAM = GoldenTelegram.named("landisgyr-e360-1.p1").bytes();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsFromABrokerWithThePasswordOfAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), Broker.PASSWORD + "\n");
        try (Broker broker = Broker.guarded()) {
            String place = "127.0.0.1:" + broker.port();
            CompletableFuture<CommandRun> reading = CompletableFuture
                    .supplyAsync(() -> CommandRun.of("read", "--mqtt", Broker.USER + "@" + place, "--topic", "tibber/#",
                            "--mqtt-password-file", file.toString(), "--json", "--count", "1"));

            broker.publishUntil(reading, "tibber/1", TELEGRAM);

            CommandRun run = reading.get();
            assertEquals(0, run.status(), run.err()::toString);
            assertTrue(run.out().get(0).startsWith("{\"source\":\"" + place + "\",\"protocol\":\"P1\","),
                    run.out()::toString);
            assertEquals(List.of("Connected to " + place + "."), run.err());
            assertFalse((run.out() + " " + run.err()).contains(Broker.PASSWORD));
        }
    }

    @Test
    void readsValuesByAMapping() throws Exception {
        try (Broker broker = Broker.open(0)) {
            CompletableFuture<CommandRun> reading = CompletableFuture
                    .supplyAsync(() -> CommandRun.of("read", "--mqtt", "127.0.0.1:" + broker.port(), "--topic", "ams",
                            "--mapping", "amsreader", "--json", "--count", "1"));

            broker.publishUntil(reading, "ams", "{\"data\":{\"P\":1347}}".getBytes(StandardCharsets.US_ASCII));

            CommandRun run = reading.get();
            assertEquals(0, run.status(), run.err()::toString);
            assertTrue(run.out().get(0).contains("\"protocol\":\"values, unchecked\""), run.out()::toString);
            assertTrue(run.out().get(0).contains("1347"), run.out()::toString);
        }
    }

    @Test
    void saysThatAReaderIsNotKnownToPublishValues() {
        CommandRun run = CommandRun.of("read", "--mqtt", "host", "--topic", "t", "--mapping", "youless");

        assertEquals(2, run.status());
        assertEquals("no such reader: youless-mqtt", run.err().get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "a b | t | --mqtt needs a broker such as user@host:1883",
            "host | a# | --topic: MQTT allows no such topic" })
    void saysWhichOptionIsWrong(String broker, String topic, String problem) {
        CommandRun run = CommandRun.of("read", "--mqtt", broker, "--topic", topic);

        assertEquals(2, run.status());
        assertEquals(problem, run.err().get(0));
    }
}
