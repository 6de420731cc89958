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
package org.openhab.binding.hanport.internal.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;

/**
 * One simulated meter, many listeners, over real sockets.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(30)
class MeterServerTest {

    private static final Instant START = Instant.parse("2026-07-01T09:50:00Z");
    private static final int BUSY = 1_000_000;
    private static final int NUMBERED = 1_000;

    @Test
    void pushesTheSameTelegramsToEverybody() throws IOException {
        try (MeterServer server = new MeterServer(anyPort(), line(), 100);
                Socket one = new Socket(InetAddress.getLoopbackAddress(), server.port());
                Socket other = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            byte[] first = one.getInputStream().readNBytes(2_000);
            byte[] second = other.getInputStream().readNBytes(2_000);

            assertTrue(isAtAnyTelegram(first), "begins with a whole telegram");
            assertTrue(isAtAnyTelegram(second), "begins with a whole telegram");
        }
    }

    @Test
    void isNotHeldUpByAClientThatDoesNotRead() throws IOException {
        try (MeterServer server = new MeterServer(anyPort(), line(), BUSY);
                Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.port());
                Socket reading = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            byte[] received = reading.getInputStream().readNBytes(2_000_000);

            assertEquals(2_000_000, received.length);
            Recorder recorder = Recorder.listenTo(StreamOptions.DEFAULT, received, 10_000);
            assertEquals(List.of(), recorder.damages().stream()
                    .filter(damage -> damage.position() + damage.length() < received.length).toList());
            assertFalse(recorder.telegrams().isEmpty());
            assertTrue(idle.isConnected());
        }
    }

    @Test
    void dropsWholeTelegramsForAClientThatIsTooSlow() throws IOException {
        try (ServerSocketChannel listening = ServerSocketChannel.open().bind(anyPort());
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), listening.socket().getLocalPort());
                SocketChannel channel = listening.accept()) {
            channel.configureBlocking(false);
            GatewayClient client = new GatewayClient(channel);
            for (int number = 0; number < 20_000; number++) {
                assertTrue(client.push(numbered(number)));
            }

            List<Integer> received = new ArrayList<>();
            ByteBuffer telegram = ByteBuffer.wrap(slow.getInputStream().readNBytes(NUMBERED));
            while (telegram.getInt(0) < 20_000) {
                assertArrayEquals(numbered(telegram.getInt(0)), telegram.array());
                received.add(telegram.getInt(0));
                client.push(numbered(20_000));
                telegram = ByteBuffer.wrap(slow.getInputStream().readNBytes(NUMBERED));
            }

            assertEquals(received.stream().sorted().distinct().toList(), received);
            assertTrue(received.size() < 20_000, "some were dropped");
        }
    }

    private static byte[] numbered(int number) {
        return ByteBuffer.wrap(new byte[NUMBERED]).putInt(number).putInt(NUMBERED - Integer.BYTES, number).array();
    }

    @Test
    void outlivesAClientThatGoes() throws IOException {
        try (MeterServer server = new MeterServer(anyPort(), line(), 100)) {
            try (Socket gone = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                assertTrue(gone.getInputStream().read() >= 0);
            }
            try (Socket next = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                assertTrue(isAtAnyTelegram(next.getInputStream().readNBytes(3_000)), "begins with a whole telegram");
            }
        }
    }

    @Test
    void endsConnectionsAndFreesItsPortWhenClosed() throws IOException {
        MeterServer server = new MeterServer(anyPort(), line(), 100);
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            InputStream in = client.getInputStream();
            assertTrue(in.read() >= 0);

            server.close();
            server.close();

            in.readAllBytes();
            assertThrows(ConnectException.class,
                    () -> new Socket(InetAddress.getLoopbackAddress(), server.port()).close());
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (MeterServer server = new MeterServer(anyPort(), line(), 1)) {
            InetSocketAddress taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());

            assertThrows(IOException.class, () -> new MeterServer(taken, line(), 1).close());
        }
    }

    @Test
    void refusesAPaceThatGoesNowhere() {
        assertThrows(IllegalArgumentException.class, () -> new MeterServer(anyPort(), line(), 0).close());
        assertThrows(IllegalArgumentException.class, () -> new MeterServer(anyPort(), line(), Double.NaN).close());
    }

    @Test
    void writesToAStreamUntilItIsClosed() throws IOException {
        MeterWriter[] writer = new MeterWriter[1];
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        OutputStream closingAfterThree = new OutputStream() {

            private int pushes;

            @Override
            public void write(int octet) {
                written.write(octet);
            }

            @Override
            public void flush() {
                pushes++;
                if (pushes == 3) {
                    writer[0].close();
                }
            }
        };
        writer[0] = new MeterWriter(closingAfterThree, line(), BUSY);

        writer[0].write();

        assertArrayEquals(telegrams(written.size()), written.toByteArray());
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static MeterLine line() {
        return new MeterLine(new SimulatedMeter(MeterModel.MALUNG, 1, START), START, false, List.of());
    }

    /** The first telegrams that the line gives, up to so many bytes. */
    private static byte[] telegrams(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MeterLine line = line();
        while (bytes.size() < size) {
            bytes.writeBytes(line.next().bytes());
        }
        return Arrays.copyOf(bytes.toByteArray(), size);
    }

    private static boolean isAtAnyTelegram(byte[] received) {
        byte[] meant = telegrams(100_000);
        byte[] begins = line().next().bytes();
        int telegram = begins.length;
        for (int at = 0; at + received.length <= meant.length; at += telegram) {
            if (Arrays.equals(received, 0, received.length, meant, at, at + received.length)) {
                return true;
            }
        }
        return false;
    }
}
