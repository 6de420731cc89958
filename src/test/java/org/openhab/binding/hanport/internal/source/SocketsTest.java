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
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SocketsTest {

    @Test
    @EnabledOnOs({ OS.LINUX, OS.MAC })
    void asksInTimeWhetherTheOtherSideIsThere() throws IOException {
        Map<String, Object> times = new TreeMap<>();
        try (SocketChannel socket = SocketChannel.open()) {
            boolean inTime = Sockets.keepAlive(socket);

            assertTrue(inTime);
            assertTrue(socket.getOption(StandardSocketOptions.SO_KEEPALIVE));
            for (SocketOption<?> option : socket.supportedOptions()) {
                if (option.name().startsWith("TCP_KEEP")) {
                    times.put(option.name(), socket.getOption(option));
                }
            }
        }
        assertEquals(Map.of("TCP_KEEPCOUNT", 3, "TCP_KEEPIDLE", 30, "TCP_KEEPINTERVAL", 10), times);
    }

    @Test
    void givesUpQuietlyOnAClosedSocket() throws IOException {
        try (NetworkLoop loop = new NetworkLoop()) {
            LoopSocket socket = loop.open();

            assertTrue(Sockets.release(socket));
            assertTrue(Sockets.release(socket));
            assertFalse(Sockets.keepAlive(socket.channel()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "192.0.2.1", "2001:db8::1", "[::1]" })
    void knowsAnAddress(String host) {
        assertTrue(Sockets.isAddress(host));
    }

    @ParameterizedTest
    @ValueSource(strings = { "meter", "meter.local", "10.example", "p1-dongle" })
    void knowsAName(String host) {
        assertFalse(Sockets.isAddress(host));
    }

    @Test
    void saysWhyThereIsNoConnection() {
        assertEquals(new SourceFault(Kind.REFUSED, "meter:23"),
                Sockets.fault("meter:23", new ConnectException("Connection refused")));
        assertEquals(new SourceFault(Kind.UNREACHABLE, "meter:23"),
                Sockets.fault("meter:23", new NoRouteToHostException("No route to host")));
        assertEquals(new SourceFault(Kind.TIMED_OUT, "meter:23"),
                Sockets.fault("meter:23", new ConnectException("Connection timed out")));
        assertEquals(new SourceFault(Kind.UNREACHABLE, "meter:23"),
                Sockets.fault("meter:23", new ConnectException("Network is down")));
        assertEquals(new SourceFault(Kind.REFUSED, "meter:23"), Sockets.fault("meter:23", new IOException()));
    }

    @Test
    void whatTheSystemAloneKnowsIsADetail() {
        assertEquals(new SourceFault(Kind.NO_CONNECTION, "meter:23: Permission denied"),
                Sockets.fault("meter:23", new ConnectException("Permission denied")));
    }
}
