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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.line.Uart;
import org.openhab.binding.hanport.internal.source.Gateway;
import org.openhab.binding.hanport.internal.source.Pty;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * Reading from gateways that are asked and from serial lines of which nothing is known.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class ReadCommandTest {

    private static final String INVERTED = new Advice().on(LineTrouble.INVERTED, SourceKind.SERIAL);

    private static final String TELEGRAM = new String(GoldenTelegram.named("landisgyr-e360-1.p1").bytes(),
            StandardCharsets.ISO_8859_1);
    private static final String PASSWORD = "AB12-CD34";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void asksAHomeWizardForItsTelegram() throws IOException {
        try (Gateway gateway = gateway(200, TELEGRAM)) {
            String host = "127.0.0.1:" + gateway.port();

            CommandRun run = CommandRun.of("read", "--homewizard", host, "--json", "--count", "1");

            assertEquals(0, run.status(), run.err()::toString);
            assertTrue(run.out().get(0).startsWith("{\"source\":\"" + host + "\",\"protocol\":\"P1\","),
                    run.out()::toString);
            assertEquals(List.of("Connected to " + host + "."), run.err());
            assertTrue(gateway.requests().get(0).startsWith("GET /api/v1/telegram HTTP/1.1\r\n"));
        }
    }

    @Test
    void asksATibberBridgeWithThePasswordOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "\n " + PASSWORD + "\n");
        try (Gateway gateway = gateway(200, TELEGRAM)) {
            String host = "127.0.0.1:" + gateway.port();

            CommandRun run = CommandRun.of("read", "--tibber", host, "--node", "2", "--password-file", file.toString(),
                    "--count", "1");

            assertEquals(0, run.status(), run.err()::toString);
            String request = gateway.requests().get(0);
            assertTrue(request.startsWith("GET /data.json?node_id=2 HTTP/1.1\r\n"), request);
            assertTrue(request.contains("Authorization: Basic YWRtaW46QUIxMi1DRDM0\r\n"), request);
            assertFalse((run.out() + " " + run.err()).contains(PASSWORD));
        }
    }

    @Test
    void asksAnyOtherGatewayAsOftenAsItMay() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), PASSWORD);
        try (Gateway gateway = new Gateway(0,
                (number, output) -> output.write(Gateway.http(200, "", TELEGRAM + "\r\n".repeat(number))))) {
            String address = "http://127.0.0.1:" + gateway.port() + "/latest";

            CommandRun run = CommandRun.of("read", "--http", address + "?token=secret", "--user", "me",
                    "--password-file", file.toString(), "--interval", "1", "--json", "--count", "2");

            assertEquals(0, run.status(), run.err()::toString);
            assertTrue(run.out().stream().allMatch(line -> line.startsWith("{\"source\":\"" + address + "\",")),
                    run.out()::toString);
            assertEquals(List.of("Connected to " + address + "."), run.err());
            String request = gateway.requests().get(1);
            assertTrue(request.startsWith("GET /latest?token=secret HTTP/1.1\r\n"), request);
            assertTrue(request.contains("Authorization: Basic bWU6QUIxMi1DRDM0\r\n"), request);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "--tibber host | --tibber needs the password on the bridge in a --password-file",
            "--http host/telegram | --http: needs an address such as http://host/path",
            "--http http://a:b@host/ | --http: user and password are given on their own, not in the address",
            "--http http://host/ --user a:b | --http: a user's name has no colon",
            "--homewizard host --interval 0 | --interval must be at least 1",
            "--tibber host --node -1 | --node must be at least 0",
            "--serial a --line 9600 | --line: '9600' is neither \"auto\" nor a line such as \"115200 8N1\"",
            "--http http://host/ --password-file nowhere | --password-file nowhere: no such file" })
    void saysWhatIsWrongWithAPlace(String options, String problem) {
        CommandRun run = CommandRun.of(("read " + options).split(" "));

        assertEquals(2, run.status());
        assertEquals(problem, run.err().get(0));
    }

    @Test
    void takesNoPasswordFromAFileWithMore() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "one\ntwo\n");

        CommandRun run = CommandRun.of("read", "--tibber", "host", "--password-file", file.toString());

        assertEquals(2, run.status());
        assertEquals("--password-file " + file + ": expected one line with the password, not 2 lines",
                run.err().get(0));
    }

    @Test
    void keepsTheOptionsOfOnePlaceFromAnother() {
        assertEquals(2, CommandRun.of("read", "--tcp", "host:1", "--line", "auto").status());
        assertEquals(2, CommandRun.of("read", "--serial", "a", "--interval", "5").status());
        assertEquals(2, CommandRun.of("read", "--homewizard", "a", "--tibber", "b").status());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void findsTheLineAndSaysHowTheMeterSpeaks() throws Exception {
        byte[] telegram = GoldenTelegram.named("kamstrup-omnipower-1.hex").bytes();
        try (Pty pty = Pty.open()) {
            LiveRun run = LiveRun.of("read", "--serial", pty.slave().toString(), "--json", "--count", "1");
            run.awaitError("Listening at 115200 8N1.");

            pty.output().write(Uart.of(SerialLine.P1).read(telegram, SerialLine.HAN, false));
            run.awaitError("Listening at 2400 8N1.");
            pty.output().write(telegram);

            CommandRun done = run.end();
            assertEquals(0, done.status());
            assertEquals(
                    List.of("Connected to " + pty.slave() + ".", "Listening at 115200 8N1.", "Listening at 2400 8N1.",
                            "Found: the meter speaks at 2400 8N1. With --line \"2400 8N1\" it is read at once."),
                    done.err());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysSoonThatALineIsInverted() throws Exception {
        byte[] telegram = GoldenTelegram.named("landisgyr-e360-1.p1").bytes();
        try (Pty pty = Pty.open()) {
            LiveRun run = LiveRun.of("read", "--serial", pty.slave().toString(), "--line", "115200 8N1", "--count",
                    "1");
            run.awaitError("Connected to " + pty.slave() + ".");

            pty.output().write(Uart.of(SerialLine.P1).read(telegram, SerialLine.P1, true));
            run.awaitError(INVERTED);
            pty.output().write(telegram);

            CommandRun done = run.end();
            assertEquals(0, done.status());
            assertEquals(List.of("Connected to " + pty.slave() + ".", INVERTED, "Telegrams come again."), done.err());
        }
    }

    private static Gateway gateway(int status, String body) throws IOException {
        return new Gateway(0, (number, output) -> output.write(Gateway.http(status, "", body)));
    }
}
