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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class WebSocketByteSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Resources resources = new Resources();
    private final Received received = new Received();

    @AfterEach
    void endThreads() {
        resources.close();
    }

    private WebSocketByteSource source(WebSocketGateway gateway) {
        return source("ws://127.0.0.1:" + gateway.port() + "/ws", Optional.empty(), Trust.OF_THIS_MACHINE, PATIENCE);
    }

    private WebSocketByteSource source(String uri, Optional<HttpLogin> login, Trust trust, Duration patience) {
        return new WebSocketByteSource(new WebSocketSettings(URI.create(uri), login, trust), resources.threads,
                Resources.fast(), patience);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String text() {
        return new String(received.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void passesOnTextAndBinaryWholeAndInPiecesAsOneStream() throws Exception {
        WebSocketGateway.Script script = (number, client) -> {
            client.accept();
            client.text(bytes("/ABC5\r\n"));
            client.inPieces(bytes("1-0:1.8"), bytes(".0(1*kWh)"));
            client.binary(bytes("\u00FF\u0000!"));
            client.waitForTheEnd();
        };
        try (WebSocketGateway gateway = new WebSocketGateway(0, script); ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitBytes(26);

            assertEquals("/ABC5\r\n1-0:1.8.0(1*kWh)\u00FF\u0000!", text());
            assertEquals(1, received.connections());
            assertEquals(0, received.pieces());
            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void answersPingsAndSendsNothingElse() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        WebSocketGateway.Script script = (number, client) -> {
            client.accept();
            client.ping("still there?");
            answer.complete(client.answered());
        };
        try (WebSocketGateway gateway = new WebSocketGateway(0, script); ByteSource source = source(gateway)) {
            source.start(received);

            assertEquals("8a still there?", answer.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void saysThatTheGatewayServesNoMoreClients() throws Exception {
        WebSocketGateway.Script script = (number, client) -> {
            client.accept();
            client.close(1008);
            client.waitForTheEnd();
        };
        try (WebSocketGateway gateway = new WebSocketGateway(0, script); ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitFaults(3);

            assertEquals(new SourceFault(Kind.NOT_SERVED, "127.0.0.1:" + gateway.port() + "/ws: WebSocket 1008"),
                    received.faults().get(0));
            assertEquals(List.of(Kind.NOT_SERVED), received.kinds());
        }
    }

    @Test
    void connectsAnewWhereWhatComesAreNoFrames() throws Exception {
        WebSocketGateway.Script script = (number, client) -> {
            client.accept();
            if (number == 1) {
                client.send(bytes("/ABC5\r\n"));
            } else {
                client.binary(bytes("A"));
            }
            client.waitForTheEnd();
        };
        try (WebSocketGateway gateway = new WebSocketGateway(0, script); ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitBytes(1);

            assertEquals(List.of(Kind.UNEXPECTED), received.kinds());
            assertEquals("A", text());
        }
    }

    @ParameterizedTest
    @CsvSource({ "HTTP/1.1 401 Unauthorized, LOGIN_REFUSED", "HTTP/1.1 403 Forbidden, LOGIN_REFUSED",
            "HTTP/1.1 404 Not Found, NOT_OFFERED", "HTTP/1.1 200 OK, UNEXPECTED", "HTTP/1.1 302 Found, UNEXPECTED",
            "HTTP/1.1 101 Switching Protocols, UNEXPECTED", "SSH-2.0-server, NO_HTTP" })
    void saysWhyThereIsNoWebSocket(String status, Kind kind) throws Exception {
        WebSocketGateway.Script script = (number, client) -> {
            client.send(bytes(status + "\r\nServer: x\r\n\r\n"));
            client.waitForTheEnd();
        };
        try (WebSocketGateway gateway = new WebSocketGateway(0, script); ByteSource source = source(gateway)) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(List.of(kind), received.kinds());
            assertEquals(0, received.connections());
        }
    }

    @Test
    void doesNotWaitForAnAnswerForEver() throws Exception {
        try (WebSocketGateway gateway = new WebSocketGateway(0, (number, client) -> client.waitForTheEnd());
                ByteSource source = source("ws://127.0.0.1:" + gateway.port() + "/", Optional.empty(),
                        Trust.OF_THIS_MACHINE, Duration.ofMillis(200))) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(List.of(Kind.TIMED_OUT), received.kinds());
        }
    }

    @Test
    void comesBackToAGatewayThatDied() throws Exception {
        WebSocketGateway.Script script = (number, client) -> {
            client.accept();
            client.binary(bytes("A"));
            client.waitForTheEnd();
        };
        WebSocketGateway first = new WebSocketGateway(0, script);
        try (ByteSource source = source(first)) {
            source.start(received);
            received.awaitBytes(1);

            first.close();
            received.awaitFault(Kind.REFUSED);
            try (WebSocketGateway second = new WebSocketGateway(first.port(), script)) {
                received.awaitBytes(2);
            }

            assertEquals(Kind.LOST, received.faults().get(0).kind());
            assertEquals(2, received.connections());
        }
    }

    @Test
    void opensAnewWhenItIsTold() throws Exception {
        WebSocketGateway.Script script = (number, client) -> {
            client.accept();
            client.waitForTheEnd();
        };
        try (WebSocketGateway gateway = new WebSocketGateway(0, script); ByteSource source = source(gateway)) {
            source.start(received);
            received.awaitConnections(1);

            source.reopen();
            received.awaitConnections(2);

            assertEquals(List.of(Kind.LOST), received.kinds());
        }
    }

    @Test
    void readsOverTlsAndGivesThePasswordToWhomItTrusts() throws Exception {
        WebSocketGateway.Script script = (number, client) -> {
            client.accept();
            client.ping("?");
            client.binary(bytes("x".repeat(40_000)));
            client.waitForTheEnd();
        };
        Trust trust = Trust.pinned(Certificates.issuer(), certificate -> true);
        try (WebSocketGateway gateway = new WebSocketGateway(Certificates.server(0, Certificates.LOCALHOST), script);
                ByteSource source = source("wss://127.0.0.1:" + gateway.port() + "/ws?token=secret",
                        Optional.of(new HttpLogin("me", "secret")), trust, PATIENCE)) {
            source.start(received);

            received.awaitBytes(40_000);

            assertEquals("x".repeat(40_000), text());
            assertTrue(gateway.requests().get(0).startsWith("GET /ws?token=secret HTTP/1.1\r\n"));
            assertTrue(gateway.requests().get(0).contains("\r\nAuthorization: Basic bWU6c2VjcmV0\r\n"));
            assertEquals(List.of(), received.faults());
        }
    }

    @Test
    void asksNothingOfWhoHasAnotherCertificate() throws Exception {
        try (WebSocketGateway gateway = new WebSocketGateway(Certificates.server(0, Certificates.LOCALHOST),
                (number, client) -> client.accept());
                ByteSource source = source("wss://127.0.0.1:" + gateway.port() + "/ws", Optional.empty(),
                        Trust.OF_THIS_MACHINE, PATIENCE)) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(List.of(Kind.CERTIFICATE), received.kinds());
            assertEquals(List.of(), gateway.requests());
        }
    }

    @Test
    void showsNoSecret() {
        WebSocketSettings settings = new WebSocketSettings(URI.create("ws://host/raw?token=secret"),
                Optional.of(new HttpLogin("me", "secret")), Trust.OF_THIS_MACHINE);

        assertEquals("host/raw", settings.toString());
        assertThrows(IllegalArgumentException.class,
                () -> new WebSocketSettings(URI.create("http://host/"), Optional.empty(), Trust.OF_THIS_MACHINE));
        assertThrows(IllegalArgumentException.class, () -> new WebSocketSettings(URI.create("ws://me:secret@host/"),
                Optional.empty(), Trust.OF_THIS_MACHINE));
    }
}
