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
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A gateway that sends the same bytes once to everybody who connects, and then keeps the connection.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class OneTelegramServer implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] bytes;

    OneTelegramServer(byte[] bytes) throws IOException {
        this.bytes = bytes;
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "one-telegram-server");
        thread.setDaemon(true);
        thread.start();
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write(bytes);
                // until the other side goes
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // gone, or closed: the loop's condition tells
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
