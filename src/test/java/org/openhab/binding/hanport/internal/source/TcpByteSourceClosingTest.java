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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What is left of a connection when its source is closed: nothing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class TcpByteSourceClosingTest {

    private static final String HOST = "127.0.0.1";

    private final Resources resources = new Resources();
    private final Received received = new Received();

    @AfterEach
    void endThreads() {
        resources.close();
    }

    @Test
    void writesNothing() throws Exception {
        try (ServerSocket server = listen(); ByteSource source = source(server)) {
            source.start(received);
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write(1);
                received.awaitBytes(1);

                source.close();

                assertEquals(-1, socket.getInputStream().read());
            }
        }
    }

    @Test
    void leaksNothingOverManyConnections() throws Exception {
        try (ServerSocket server = listen()) {
            connectAndClose(server);
            long before = Resources.openFiles();

            for (int i = 0; i < 200; i++) {
                connectAndClose(server);
            }

            // the JVM opens and frees some of its own meanwhile
            assertTrue(Resources.openFiles() < before + 20);
        }
    }

    private void connectAndClose(ServerSocket server) throws IOException, InterruptedException {
        Received listener = new Received();
        try (ByteSource source = source(server)) {
            source.start(listener);
            try (Socket socket = server.accept()) {
                listener.awaitConnections(1);
                source.close();
                assertEquals(-1, socket.getInputStream().read());
            }
        }
    }

    @Test
    void staysSilentWhenClosedDuringARead() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        try (ServerSocket server = listen()) {
            ByteSource source = source(server);
            source.start(new Received() {

                @Override
                public void received(byte[] bytes, int offset, int length) {
                    received.connected();
                    inside.countDown();
                }
            });
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write(1);
                inside.await();
                source.close();
                int calls = received.calls();

                socket.getOutputStream().write(new byte[100]);

                assertThrows(IOException.class, () -> {
                    for (int i = 0; i < 100_000; i++) {
                        socket.getOutputStream().write(new byte[1000]);
                    }
                });
                assertEquals(calls, received.calls());
            }
        }
    }

    @Test
    void canBeClosedByItsListener() throws Exception {
        try (ServerSocket server = listen()) {
            ByteSource source = source(server);
            source.start(received.closing(source));
            try (Socket socket = server.accept()) {
                received.awaitConnections(1);

                assertEquals(-1, socket.getInputStream().read());
                assertEquals(1, received.calls());
            }
        }
    }

    @Test
    void endsItsThreadWithTheSharedOnes() throws Exception {
        try (ServerSocket server = listen(); ByteSource source = source(server)) {
            source.start(received);
            received.awaitConnections(1);

            resources.close();

            received.await("the end of the network thread",
                    () -> Resources.threadsNamed(SourceThreads.NETWORK_THREAD) == 0);
        }
    }

    private ByteSource source(ServerSocket server) {
        return new TcpByteSource(HOST, server.getLocalPort(), resources.threads);
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}
