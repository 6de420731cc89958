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

import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * What an HTTP source takes of the machine and of the gateway, and how it gives it back.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class HttpByteSourceClosingTest {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Resources resources = new Resources();
    private final Received received = new Received();

    @AfterEach
    void endThreads() {
        resources.close();
    }

    @Test
    void asksOnceInThePauseThatTheUserWants() throws Exception {
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", "A")))) {
            HttpSettings settings = new HttpSettings(uri(gateway.port()), Optional.empty(), Duration.ofHours(1));
            HandClock clock = new HandClock();
            try (SourceThreads threads = Resources.threads(clock);
                    ByteSource source = new HttpByteSource(settings, threads, Resources.fast(), PATIENCE)) {
                source.start(received);
                received.awaitBytes(1);
                received.await("the plan", () -> clock.pending() == 1);

                clock.advance(Duration.ofMinutes(59));
                List<String> before = gateway.requests();
                clock.advance(Duration.ofMinutes(1));

                received.await("the next request", () -> gateway.requests().size() == 2);
                assertEquals(gateway.requests().subList(0, 1), before);
            }
        }
    }

    @Test
    void endsItsRequestWhenClosed() throws Exception {
        try (ServerSocket server = new ServerSocket(0); ByteSource source = source(server.getLocalPort())) {
            source.start(received);
            try (Socket socket = server.accept()) {
                socket.getInputStream().read();

                source.close();
                source.close();

                // comes to an end only when the connection does
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                assertEquals(0, received.calls());
            }
        }
    }

    @Test
    void canBeClosedByItsListener() throws Exception {
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", "A")))) {
            ByteSource source = source(gateway);
            source.start(new Received() {

                @Override
                public void received(byte[] bytes, int offset, int length) {
                    source.close();
                    received.connected();
                }

                @Override
                public void pieceEnded() {
                    received.disconnected(new SourceFault(Kind.LOST, "it went on"));
                }
            });

            received.awaitConnections(1);

            assertEquals(List.of("GET"), gateway.requests().stream().map(HttpByteSourceClosingTest::method).toList());
        }
    }

    @Test
    void manySourcesShareFewThreads() throws Exception {
        List<ByteSource> sources = new ArrayList<>();
        try (Gateway gateway = new Gateway(0,
                (number, output) -> output.write(Gateway.http(200, "", "telegram " + number)))) {
            long clients = Resources.threadsNamed(SourceThreads.NETWORK_THREAD);
            List<Received> listeners = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                ByteSource source = source(gateway);
                Received listener = new Received();
                source.start(listener);
                sources.add(source);
                listeners.add(listener);
            }

            for (Received listener : listeners) {
                listener.await("three telegrams", () -> listener.pieces() >= 3);
            }

            assertTrue(Resources.threadsNamed("hanport") <= 4);
            assertTrue(Resources.threadsNamed(SourceThreads.NETWORK_THREAD) <= clients + 1);
        } finally {
            sources.forEach(ByteSource::close);
        }
    }

    @Test
    void aSourceThatIsMadeAnewAgainAndAgainTakesNoMore() throws Exception {
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", "A")))) {
            askOnce(gateway, resources.threads);
            long threads = Resources.threadsNamed(SourceThreads.NETWORK_THREAD);
            long files = Resources.openFiles();

            for (int i = 0; i < 100; i++) {
                askOnce(gateway, resources.threads);
            }

            assertTrue(Resources.threadsNamed(SourceThreads.NETWORK_THREAD) <= threads);
            received.await("no connection left", () -> gateway.open() == 0);
            assertTrue(Resources.openFiles() <= files + 2, "no file left open");
        }
    }

    @Test
    void noThreadOfTheClientIsLeft() throws Exception {
        long clients = Resources.threadsNamed(SourceThreads.NETWORK_THREAD);
        try (Gateway gateway = new Gateway(0, (number, output) -> output.write(Gateway.http(200, "", "A")))) {
            for (int i = 0; i < 20; i++) {
                try (Resources own = new Resources()) {
                    askOnce(gateway, own.threads);
                }
            }

            received.await("the end of the clients",
                    () -> Resources.threadsNamed(SourceThreads.NETWORK_THREAD) == clients);
        }
    }

    @Test
    void aRequestThatHangsDoesNotKeepTheClient() throws Exception {
        long clients = Resources.threadsNamed(SourceThreads.NETWORK_THREAD);
        try (ServerSocket server = new ServerSocket(0); Resources own = new Resources()) {
            ByteSource source = new HttpByteSource(
                    new HttpSettings(uri(server.getLocalPort()), Optional.empty(), PAUSE), own.threads,
                    Resources.fast(), PATIENCE);
            source.start(received);
            try (Socket socket = server.accept()) {
                socket.getInputStream().read();

                own.close();

                received.await("the end of the client",
                        () -> Resources.threadsNamed(SourceThreads.NETWORK_THREAD) == clients);
            }
            source.close();
        }
    }

    private static void askOnce(Gateway gateway, SourceThreads threads) throws Exception {
        Received own = new Received();
        try (ByteSource source = new HttpByteSource(new HttpSettings(uri(gateway.port()), Optional.empty(), PAUSE),
                threads, Resources.fast(), PATIENCE)) {
            source.start(own);
            own.awaitBytes(1);
        }
    }

    private ByteSource source(Gateway gateway) {
        return source(gateway.port());
    }

    private ByteSource source(int port) {
        return new HttpByteSource(new HttpSettings(uri(port), Optional.empty(), PAUSE), resources.threads,
                Resources.fast(), PATIENCE);
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port + "/raw");
    }

    private static String method(String request) {
        return request.substring(0, request.indexOf(' '));
    }
}
