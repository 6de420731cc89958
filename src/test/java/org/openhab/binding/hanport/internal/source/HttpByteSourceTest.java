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
package org.openhab.binding.hanport.internal.source;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.source.Gateway.Answer;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class HttpByteSourceTest {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(300);
    private static final String PASSWORD = "open-sesame";

    private final Resources resources = new Resources();
    private final Received received = new Received();

    @AfterEach
    void endThreads() {
        resources.close();
    }

    @Test
    void passesOnEachTelegramOnceAndSaysWhereItEnds() throws Exception {
        Answer eachThreeTimes = (number, output) -> output
                .write(Gateway.http(200, "", "/telegram " + Math.min((number + 2) / 3, 4)));
        try (Gateway gateway = new Gateway(0, eachThreeTimes); ByteSource source = source(gateway)) {
            source.start(received);

            received.await("requests", () -> gateway.requests().size() > 15);

            assertEquals("/telegram 1/telegram 2/telegram 3/telegram 4", text());
            assertEquals(4, received.pieces());
            assertEquals(1, received.connections());
            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void passesOnEveryByteValueUnchanged() throws Exception {
        StringBuilder all = new StringBuilder();
        for (char value = 0; value < 256; value++) {
            all.append(value);
        }
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", all.toString())));
                ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitBytes(256);

            assertEquals(all.toString(), text());
        }
    }

    @Test
    void givesThePasswordInTheHeaderAndNowhereElse() throws Exception {
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(401, "", "")))) {
            HttpSettings settings = HttpSettings.tibberPulse("127.0.0.1:" + gateway.port(), 1, PASSWORD, PAUSE);
            try (ByteSource source = new HttpByteSource(settings, resources.threads, Resources.fast(), PATIENCE)) {
                source.start(received);

                received.awaitFaults(2);

                String request = gateway.requests().get(0);
                assertTrue(request.startsWith("GET /data.json?node_id=1 HTTP/1.1\r\n"), request);
                assertTrue(request.contains("Authorization: Basic YWRtaW46b3Blbi1zZXNhbWU=\r\n"), request);
                assertFalse(request.contains(PASSWORD));
                assertEquals(
                        new SourceFault(Kind.LOGIN_REFUSED, "127.0.0.1:" + gateway.port() + "/data.json: HTTP 401"),
                        received.faults().get(0));
                assertFalse((settings + " " + settings.login() + source).contains(PASSWORD));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "401, LOGIN_REFUSED", "403, LOGIN_REFUSED", "404, NOT_OFFERED", "410, NOT_OFFERED", "500, UNEXPECTED",
            "503, UNEXPECTED", "302, UNEXPECTED" })
    void saysWhatTheGatewaySays(int status, Kind kind) throws Exception {
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(status, "", "sorry")));
                ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitFaults(3);

            assertEquals(List.of(kind), received.kinds());
            assertEquals("", text());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "  <!DOCTYPE html><title>Router</title> | WEB_PAGE | /raw",
            "{power: 5} | UNEXPECTED | /raw: JSON" })
    void saysThatAPageIsNoTelegram(String page, Kind kind, String path) throws Exception {
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", "\r\n" + page)));
                ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(new SourceFault(kind, "127.0.0.1:" + gateway.port() + path), received.faults().get(0));
            assertEquals(0, received.connections());
            assertEquals("", text());
        }
    }

    @Test
    void takesAnEmptyAnswerForNothingNew() throws Exception {
        Answer emptyFirst = (number, output) -> output
                .write(number < 3 ? Gateway.http(number == 1 ? 200 : 204, "", "") : Gateway.http(200, "", "/telegram"));
        try (Gateway gateway = new Gateway(0, emptyFirst); ByteSource source = source(gateway)) {
            source.start(received);

            received.await("the telegram", () -> received.pieces() == 1);

            assertEquals("/telegram", text());
            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void doesNotWaitForAGatewayThatHangs() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Gateway gateway = new Gateway(0, (number, output) -> await(end));
                ByteSource source = source(gateway, SHORT_PATIENCE)) {
            source.start(received);

            received.awaitFaults(3);

            assertEquals(List.of(Kind.TIMED_OUT), received.kinds());
            end.countDown();
        }
    }

    @Test
    void doesNotWaitForTheRestOfAnAnswer() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Answer half = (number, output) -> {
            output.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
            await(end);
        };
        try (Gateway gateway = new Gateway(0, half); ByteSource source = source(gateway, SHORT_PATIENCE)) {
            source.start(received);

            received.awaitFaults(3);

            assertEquals(List.of(Kind.TIMED_OUT), received.kinds());
            assertEquals("", text());
            end.countDown();
        }
    }

    @Test
    void breaksOffWhatIsTooLong() throws Exception {
        Answer endless = (number, output) -> {
            output.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                output.write(new byte[10_000]);
            }
        };
        try (Gateway gateway = new Gateway(0, endless); ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(new SourceFault(Kind.UNEXPECTED, "127.0.0.1:" + gateway.port() + "/raw"),
                    received.faults().get(0));
            assertEquals("", text());
            received.await("the ends of the connections", () -> gateway.open() <= 1);
        }
    }

    @Test
    void takesTheLongestBodyThatIsAllowed() throws Exception {
        String longest = "x".repeat(65536);
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", longest)));
                ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitBytes(longest.length());

            assertEquals(longest, text());
        }
    }

    @Test
    void doesNotRepeatWhatIsNoHttp() throws Exception {
        Answer bare = (number, output) -> output
                .write("/ABC5\r\n\r\n1-0:1.8.0(1*kWh)\r\n".getBytes(StandardCharsets.US_ASCII));
        try (Gateway gateway = new Gateway(0, bare); ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(new SourceFault(Kind.NO_HTTP, "127.0.0.1:" + gateway.port() + "/raw"),
                    received.faults().get(0));
        }
    }

    @Test
    void comesBackHoweverOftenTheGatewayDies() throws Exception {
        int port = freePort();
        try (ByteSource source = source(port, PATIENCE)) {
            source.start(received);

            for (int life = 1; life <= 30; life++) {
                received.awaitFaults(received.faults().size() + 2);
                String body = String.valueOf((char) ('A' + life));
                try (Gateway gateway = new Gateway(port,
                        (number, output) -> output.write(Gateway.http(200, "", body)))) {
                    received.awaitBytes(life);
                }
            }

            assertEquals(30, received.connections());
            assertTrue(received.kinds().containsAll(List.of(Kind.REFUSED, Kind.LOST)),
                    () -> received.kinds().toString());
            assertTrue(List.of(Kind.REFUSED, Kind.LOST).containsAll(received.kinds()),
                    () -> received.kinds().toString());
        }
    }

    @Test
    void tellsOneFailureAsALossAndTheNextByItsReason() throws Exception {
        Answer failing = (number, output) -> output
                .write(number == 1 ? Gateway.http(200, "", "A") : Gateway.http(500, "", ""));
        try (Gateway gateway = new Gateway(0, failing); ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitFaults(2);

            String detail = "127.0.0.1:" + gateway.port() + "/raw: HTTP 500";
            assertEquals(List.of(new SourceFault(Kind.LOST, detail), new SourceFault(Kind.UNEXPECTED, detail)),
                    received.faults().subList(0, 2));
        }
    }

    @Test
    void saysThatTheNameIsNotKnown() throws Exception {
        HttpSettings settings = new HttpSettings(URI.create("http://no-such-meter.invalid/raw"), Optional.empty(),
                PAUSE);
        try (ByteSource source = new HttpByteSource(settings, resources.threads, Resources.fast(), PATIENCE)) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(new SourceFault(Kind.HOST_UNKNOWN, "no-such-meter.invalid/raw"), received.faults().get(0));
        }
    }

    @Test
    void followsARedirectionOnTheSameServer() throws Exception {
        Answer redirecting = (number, output) -> output
                .write(number == 1 ? Gateway.http(307, "Location: /moved\r\n", "") : Gateway.http(200, "", "A"));
        try (Gateway gateway = new Gateway(0, redirecting); ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitBytes(1);

            assertTrue(gateway.requests().get(1).startsWith("GET /moved "));
            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void givesUpOnACircleOfRedirections() throws Exception {
        try (Gateway gateway = new Gateway(0,
                (number, output) -> output.write(Gateway.http(302, "Location: /raw\r\n", "")));
                ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitFault(Kind.UNEXPECTED);

            assertTrue(gateway.requests().size() >= 4);
        }
    }

    @Test
    void goesToNoOtherServer() throws Exception {
        try (Gateway other = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", "A")))) {
            String elsewhere = "Location: http://127.0.0.1:" + other.port() + "/raw\r\n";
            try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(301, elsewhere, "")));
                    ByteSource source = source(gateway)) {
                source.start(received);

                received.awaitFaults(3);

                assertEquals(List.of(Kind.UNEXPECTED), received.kinds());
                assertEquals(List.of(), other.requests());
            }
        }
    }

    private static void await(CountDownLatch end) throws IOException {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            return server.getLocalPort();
        }
    }

    private ByteSource source(Gateway gateway) {
        return source(gateway, PATIENCE);
    }

    private ByteSource source(Gateway gateway, Duration patience) {
        return source(gateway.port(), patience);
    }

    private ByteSource source(int port, Duration patience) {
        return new HttpByteSource(new HttpSettings(uri(port), Optional.empty(), PAUSE), resources.threads,
                Resources.fast(), patience);
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port + "/raw");
    }

    private String text() {
        return new String(received.bytes(), StandardCharsets.ISO_8859_1);
    }
}
