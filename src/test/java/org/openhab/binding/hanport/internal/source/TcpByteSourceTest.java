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
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhab.binding.hanport.internal.source.Dialling.Resolver;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class TcpByteSourceTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final String HOST = "127.0.0.1";

    private final Resources resources = new Resources();
    private final Received received = new Received();

    @AfterEach
    void endThreads() {
        resources.close();
    }

    @Test
    void passesOnABigBurstUnchanged() throws Exception {
        byte[] burst = new byte[3_000_000];
        new Random(1).nextBytes(burst);
        try (ServerSocket server = listen(0); ByteSource source = source(HOST, server.getLocalPort())) {
            source.start(received);
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write(burst);

                received.awaitBytes(burst.length);

                assertArrayEquals(burst, received.bytes());
            }
        }
    }

    @Test
    void comesBackHoweverOftenTheServerDies() throws Exception {
        int port;
        try (ServerSocket server = listen(0)) {
            port = server.getLocalPort();
        }
        try (ByteSource source = source("localhost", port)) {
            source.start(received);

            for (int life = 1; life <= 50; life++) {
                received.awaitFaults(received.faults().size() + 1);
                try (ServerSocket server = listen(port); Socket socket = server.accept()) {
                    socket.getOutputStream().write(life);
                    received.awaitBytes(life);
                    socket.setSoLinger(life % 2 == 0, 0);
                }
            }

            assertEquals(50, received.connections());
            assertEquals(50, received.bytes()[49]);
            assertEquals(List.of(Kind.REFUSED, Kind.LOST), received.kinds());
        }
    }

    @Test
    void comesBackAtOnceToAGatewayThatHangsUpBehindEachTelegram() throws Exception {
        Backoff years = new Backoff(Duration.ofMillis(5), Duration.ofDays(1000), new SplittableRandom(1));
        try (ServerSocket server = listen(0);
                ByteSource source = new TcpByteSource(HOST, server.getLocalPort(), resources.threads, years,
                        Duration.ofSeconds(30), InetAddress::getAllByName)) {
            source.start(received.proving(source));

            for (int life = 1; life <= 40; life++) {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write(life);
                    received.awaitBytes(life);
                }
            }

            assertEquals(40, received.bytes()[39]);
        }
    }

    @Test
    void takesAHalfClosedConnectionAsLost() throws Exception {
        try (ServerSocket server = listen(0); ByteSource source = source(HOST, server.getLocalPort())) {
            source.start(received);
            try (Socket first = server.accept()) {
                first.shutdownOutput();
                try (Socket second = server.accept()) {
                    received.awaitConnections(2);

                    assertEquals(-1, first.getInputStream().read());
                    assertEquals(List.of(Kind.LOST), received.kinds());
                }
            }
        }
    }

    @Test
    void saysThatNothingListens() throws Exception {
        int port;
        try (ServerSocket server = listen(0)) {
            port = server.getLocalPort();
        }
        try (ByteSource source = source(HOST, port)) {
            source.start(received);

            received.awaitFaults(3);

            assertEquals(List.of(Kind.REFUSED), received.kinds());
            assertEquals(HOST + ":" + port, received.faults().get(0).detail());
        }
    }

    @Test
    void saysThatTheNameIsNotKnown() throws Exception {
        try (ByteSource source = source("no-such-meter.invalid", 23)) {
            source.start(received);

            received.awaitFaults(2);

            assertEquals(new SourceFault(Kind.HOST_UNKNOWN, "no-such-meter.invalid"), received.faults().get(0));
        }
    }

    @Test
    void triesEveryAddressOfAName() throws Exception {
        InetAddress[] addresses = { InetAddress.getByName("127.0.0.2"), InetAddress.getByName("::1"), LOOPBACK };
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(LOOPBACK, 0));
            try (ByteSource source = source("meter", server.getLocalPort(), host -> addresses)) {
                source.start(received);

                received.awaitConnections(1);

                assertEquals(List.of(), received.faults());
            }
        }
    }

    @Test
    void looksTheNameUpAgainAtEveryAttempt() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (ServerSocket server = listen(0);
                ByteSource source = source("meter", server.getLocalPort(), host -> switch (asked.incrementAndGet()) {
                    case 1 -> throw new UnknownHostException(host);
                    case 2 -> new InetAddress[] { InetAddress.getByName("127.0.0.2") };
                    default -> new InetAddress[] { LOOPBACK };
                })) {
            source.start(received);

            received.awaitConnections(1);

            assertEquals(List.of(Kind.HOST_UNKNOWN, Kind.REFUSED),
                    received.faults().stream().map(SourceFault::kind).toList());
            assertEquals(3, asked.get());
        }
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, LOOPBACK)) {
            List<Socket> queue = fill(full);
            try (ByteSource source = new TcpByteSource(HOST, full.getLocalPort(), resources.threads, Resources.fast(),
                    Duration.ofMillis(200), InetAddress::getAllByName)) {
                source.start(received);

                received.awaitFault(Kind.TIMED_OUT);

                assertEquals(0, received.connections());
            }
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }

    @Test
    void waitsForAServerThatIsSlowToAccept() throws Exception {
        try (ServerSocket server = listen(0); ByteSource source = source(HOST, server.getLocalPort())) {
            source.start(received);
            received.awaitConnections(1);

            try (Socket socket = server.accept()) {
                socket.getOutputStream().write(7);
                received.awaitBytes(1);
            }

            assertEquals(7, received.bytes()[0]);
        }
    }

    @Test
    void reopensWhatIsSilent() throws Exception {
        try (ServerSocket server = listen(0); ByteSource source = source(HOST, server.getLocalPort())) {
            source.start(received);
            try (Socket first = server.accept()) {
                received.awaitConnections(1);

                source.reopen();

                try (Socket second = server.accept()) {
                    second.getOutputStream().write(2);
                    received.awaitBytes(1);
                    assertEquals(-1, first.getInputStream().read());
                    assertEquals(List.of(Kind.LOST), received.kinds());
                }
            }
        }
    }

    @Test
    void takesTelnetOutOfAnyPiecesAndAnswersNothing() throws Exception {
        byte[] data = new byte[20_000];
        new Random(2).nextBytes(data);
        byte[] sent = TelnetBytes.ser2net(data);
        try (ServerSocket server = listen(0); ByteSource source = source(HOST, server.getLocalPort())) {
            source.start(received);
            try (Socket socket = server.accept()) {
                socket.setTcpNoDelay(true);
                for (int from = 0, size = 1; from < sent.length; from += size, size = size % 700 + 1) {
                    socket.getOutputStream().write(sent, from, Math.min(size, sent.length - from));
                }
                received.awaitBytes(data.length);

                source.close();

                assertArrayEquals(data, received.bytes());
                assertEquals(-1, socket.getInputStream().read());
            }
        }
    }

    @Test
    void findsOutForEachConnectionWhetherItIsTelnet() throws Exception {
        byte[] raw = { (byte) 255, (byte) 251, (byte) 200, (byte) 255, (byte) 255 };
        try (ServerSocket server = listen(0); ByteSource source = source(HOST, server.getLocalPort())) {
            source.start(received);
            try (Socket first = server.accept()) {
                first.getOutputStream().write(TelnetBytes.ser2net(new byte[] { 1, (byte) 255 }));
            }
            received.awaitBytes(2);
            try (Socket second = server.accept()) {
                second.getOutputStream().write(raw);
                received.awaitBytes(7);
            }

            assertEquals("01fffffbc8ffff", HexFormat.of().formatHex(received.bytes()));
        }
    }

    @Test
    void keepsWhatMightHaveBecomeTelnetAndEnds() throws Exception {
        try (ServerSocket server = listen(0); ByteSource source = source(HOST, server.getLocalPort())) {
            source.start(received);
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write(new byte[] { (byte) 255, (byte) 251 });
            }

            received.awaitFault(Kind.LOST);

            assertEquals("fffb", HexFormat.of().formatHex(received.bytes()));
        }
    }

    @Test
    void servesTwoHundredSourcesOnOneThread() throws Exception {
        List<ByteSource> sources = new ArrayList<>();
        List<Socket> sockets = new ArrayList<>();
        List<Received> listeners = new ArrayList<>();
        try (ServerSocket server = listen(0)) {
            for (int i = 0; i < 200; i++) {
                ByteSource source = source(HOST, server.getLocalPort());
                sources.add(source);
                listeners.add(new Received());
                source.start(listeners.get(i));
                sockets.add(server.accept());
            }
            for (Socket socket : sockets) {
                socket.getOutputStream().write(new byte[1000]);
            }

            for (Received listener : listeners) {
                listener.awaitBytes(1000);
            }

            assertEquals(1, Resources.threadsNamed(SourceThreads.NETWORK_THREAD));
            assertEquals(0, Resources.threadsNamed("hanport-look-up"));
        } finally {
            sources.forEach(ByteSource::close);
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void refusesWhatIsNoHostOrPort() {
        assertThrows(IllegalArgumentException.class, () -> source(" ", 23));
        assertThrows(IllegalArgumentException.class, () -> source(HOST, 0));
        assertThrows(IllegalArgumentException.class, () -> source(HOST, 65536));
    }

    private ByteSource source(String host, int port) {
        return source(host, port, InetAddress::getAllByName);
    }

    private ByteSource source(String host, int port, Resolver resolver) {
        return new TcpByteSource(host, port, resources.threads, Resources.fast(), Duration.ofSeconds(30), resolver);
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(LOOPBACK, port), 500);
        return server;
    }

    /** Connects until no connection is accepted any more. */
    private static List<Socket> fill(ServerSocket server) throws IOException {
        Socket[] sockets = new Socket[8];
        for (int i = 0; i < sockets.length; i++) {
            sockets[i] = new Socket();
            try {
                sockets[i].connect(server.getLocalSocketAddress(), 100);
            } catch (IOException e) {
                return Arrays.asList(sockets).subList(0, i + 1);
            }
        }
        return fail("the queue of connections is never full");
    }
}
