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
package org.openhab.binding.hanport.internal.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;

/**
 * Any number of meters behind one TCP port, each of which sends a telegram a second, at a moment of its own. A process
 * of its own, so that nothing of this is counted. Of every twentieth meter, every tenth telegram carries the moment
 * when
 * it was sent, in nanoseconds of the system's steady clock, which all processes share, as a text message (0-0:96.13.0).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MeterFleet {

    private static final int STAMPED_METERS = 20;
    private static final int STAMPED_TELEGRAMS = 10;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final SimulatedMeter meter = new SimulatedMeter(MeterModel.VARNAMO, 1, Instant.now());
    private Instant second = Instant.EPOCH;
    private byte[] telegram = {};
    private final List<Connection> connections = new ArrayList<>();

    private static final class Connection {

        final int number;
        final SocketChannel socket;
        final boolean stamps;
        long due;
        int sent;

        Connection(int number, SocketChannel socket, boolean stamps, long due) {
            this.number = number;
            this.socket = socket;
            this.stamps = stamps;
            this.due = due;
        }
    }

    /** The command that lets each telegram tell of which meter it is, and the how manieth. */
    static final String NUMBERED = "numbered";

    private final boolean numbered;

    private MeterFleet(boolean numbered) {
        this.numbered = numbered;
    }

    /** Prints its port, and sends for ever. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (ServerSocketChannel server = ServerSocketChannel.open(); Selector selector = Selector.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println(server.socket().getLocalPort());
            new MeterFleet(List.of(args).contains(NUMBERED)).send(server, selector);
        }
    }

    private void send(ServerSocketChannel server, Selector selector) throws IOException {
        while (true) {
            selector.select(1);
            selector.selectedKeys().clear();
            SocketChannel accepted = server.accept();
            while (accepted != null) {
                int number = connections.size();
                // golden ratio: however many there are, they are spread over the second
                long phase = (long) (SECOND * (number * 0.618033988749895 % 1));
                connections.add(new Connection(number, accepted, number % STAMPED_METERS == 0,
                        System.nanoTime() + SECOND + phase));
                accepted = server.accept();
            }
            connections.removeIf(connection -> !sendDue(connection));
        }
    }

    /** False once the other side has gone. */
    private boolean sendDue(Connection connection) {
        long now = System.nanoTime();
        if (now < connection.due) {
            return true;
        }
        connection.due += SECOND;
        connection.sent++;
        Instant present = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (!present.equals(second)) {
            second = present;
            telegram = meter.pushAt(present).bytes();
        }
        try {
            connection.socket.write(ByteBuffer.wrap(bytes(connection, now)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] bytes(Connection connection, long now) {
        if (numbered) {
            return stamped(telegram, connection.number + ":" + connection.sent);
        }
        return connection.stamps && connection.sent % STAMPED_TELEGRAMS == 0 ? stamped(telegram, Long.toString(now))
                : telegram;
    }

    private static byte[] stamped(byte[] telegram, String said) {
        String text = new String(telegram, StandardCharsets.ISO_8859_1);
        String stamp = HexFormat.of().withUpperCase().formatHex(said.getBytes(StandardCharsets.US_ASCII));
        String whole = text.substring(0, text.lastIndexOf('!')) + "0-0:96.13.0(" + stamp + ")\r\n!";
        byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
        return (whole + String.format("%04X", Crc16.arc(bytes, 0, bytes.length)) + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
