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

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the gateways of tests have in common: each connection is served on a thread of its own, and its request kept.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Connections implements AutoCloseable {

    private final ServerSocket server;
    private final Service service;
    private final List<String> requests = new ArrayList<>();
    private final List<Socket> open = new ArrayList<>();

    /** What a gateway does with who has connected; the connection ends with it. */
    interface Service {

        /** Reads what is asked, all of it. */
        String request(InputStream input) throws IOException;

        /** @param number of the request, from 1 */
        void answer(int number, String request, Socket socket) throws IOException;
    }

    /** @param server closed with this */
    Connections(ServerSocket server, Service service) {
        this.server = server;
        this.service = service;
        SourceThreads.daemon("gateway", this::accept).start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** What has been asked so far. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many connections are open. */
    synchronized int open() {
        return open.size();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                synchronized (this) {
                    open.add(socket);
                }
                SourceThreads.daemon("gateway", () -> serve(socket)).start();
            } catch (IOException e) {
                // closed, or the process has no handles just now
                Thread.yield();
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = service.request(socket.getInputStream());
            int number;
            synchronized (this) {
                requests.add(request);
                number = requests.size();
            }
            service.answer(number, request, socket);
        } catch (IOException e) {
            // the client has gone, which some tests wait for
            return;
        } finally {
            synchronized (this) {
                open.remove(socket);
            }
        }
    }

    /** The head of a request of HTTP, with the empty line behind it. */
    static String head(InputStream input) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int value = input.read();
            if (value < 0) {
                throw new IOException("no request");
            }
            head.append((char) value);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        List<Socket> sockets;
        synchronized (this) {
            sockets = List.copyOf(open);
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
