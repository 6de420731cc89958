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
package org.openhab.binding.hanport.internal.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.source.Resources;

/**
 * A network gateway with one client, and what can befall it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TcpWire implements Wire {

    private static final InetAddress HOST = InetAddress.getLoopbackAddress();
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private ServerSocket server;
    private Socket client = new Socket();

    TcpWire() throws IOException {
        server = listen(0);
        port = server.getLocalPort();
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.setSoTimeout(PATIENCE_MILLIS);
        server.bind(new InetSocketAddress(HOST, port));
        return server;
    }

    @Override
    public ByteSource source(Resources machine) {
        return machine.tcp(HOST.getHostAddress(), port);
    }

    /** What was open stays open and is forgotten. */
    @Override
    public void taken() throws IOException {
        client = server.accept();
        client.setTcpNoDelay(true);
    }

    @Override
    public void send(byte... bytes) throws IOException {
        client.getOutputStream().write(bytes);
    }

    /** Ends the connection in good order. */
    void hangUp() throws IOException {
        client.close();
    }

    /** Ends the connection without a word of farewell, as a gateway that has lost its memory does. */
    void reset() throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    /** The connection as it is, to be closed when the other side is not meant to notice any more. */
    Socket client() {
        return client;
    }

    /** Nobody listens any more. */
    void stop() throws IOException {
        server.close();
        client.close();
    }

    /** Listens again after {@link #stop()}. */
    void start() throws IOException {
        server = listen(port);
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
