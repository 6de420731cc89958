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
package org.openhab.binding.hanport.internal.bundle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A network gateway that hands on what a test lets the meter say.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Gateway implements AutoCloseable {

    private final ServerSocket server;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    Gateway() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "test-gateway");
        thread.setDaemon(true);
        thread.start();
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whether somebody would get what is sent. */
    boolean isConnected() {
        return !clients.isEmpty();
    }

    /** Sends to everybody who is connected; clients that have gone are forgotten. */
    void send(byte[] bytes) throws IOException {
        if (server.isClosed()) {
            throw new IOException("closed");
        }
        clients.removeIf(client -> !hasTaken(client, bytes));
    }

    private static boolean hasTaken(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void accept() {
        try {
            while (true) {
                clients.add(server.accept());
            }
        } catch (IOException e) {
            // closed: no connection is accepted any more
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
