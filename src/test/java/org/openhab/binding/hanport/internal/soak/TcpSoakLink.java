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
package org.openhab.binding.hanport.internal.soak;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A network gateway.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TcpSoakLink implements SoakLink {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private volatile Socket client = new Socket();

    TcpSoakLink() throws IOException {
        // all is made above
    }

    @Override
    public String bridgeType() {
        return "tcp";
    }

    @Override
    public Map<String, Object> configuration() {
        return Map.of("host", server.getInetAddress().getHostAddress(), "port",
                BigDecimal.valueOf(server.getLocalPort()));
    }

    @Override
    public void connect() throws IOException {
        client = server.accept();
    }

    /** What the system has taken for an accepted connection, it hands on. */
    @Override
    public boolean isCertain() {
        return true;
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        client.getOutputStream().write(bytes);
    }

    @Override
    public void cut(boolean orderly) throws IOException {
        client.setSoLinger(!orderly, 0);
        client.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.close();
    }
}
