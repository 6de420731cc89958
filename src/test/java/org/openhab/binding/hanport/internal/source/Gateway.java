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
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A gateway that answers each request with what the test says, byte for byte, and keeps the requests. One thread for
 * each connection; a connection ends with its answer.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Gateway implements AutoCloseable {

    private static final String LENGTH = "Content-Length: ";

    private final ServerSocket server;
    private final Answer answer;
    private final List<String> requests = new ArrayList<>();
    private final List<Socket> open = new ArrayList<>();

    /** Starts on this port of the loopback address, 0 for any. */
    public Gateway(int port, Answer answer) throws IOException {
        this(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), answer);
    }

    /** The same with this server, such as one that speaks TLS; closed with this. */
    public Gateway(ServerSocket server, Answer answer) {
        this.server = server;
        this.answer = answer;
        SourceThreads.daemon("gateway", this::accept).start();
    }

    /** An answer of this status with this body and these further headers, each with its CR LF. */
    public static byte[] http(int status, String headers, String body) {
        return ("HTTP/1.1 " + status + " x\r\n" + headers + "Connection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What has been asked so far, with all headers, and the body. */
    public synchronized List<String> requests() {
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
            String request = request(socket.getInputStream());
            int number;
            synchronized (this) {
                requests.add(request);
                number = requests.size();
            }
            answer.to(number, socket.getOutputStream());
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // the client has gone, which some tests wait for
            return;
        } finally {
            synchronized (this) {
                open.remove(socket);
            }
        }
    }

    private static String request(InputStream input) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int value = input.read();
            if (value < 0) {
                throw new IOException("no request");
            }
            head.append((char) value);
        }
        int length = head.indexOf(LENGTH) < 0 ? 0
                : Integer.parseInt(head.substring(head.indexOf(LENGTH) + LENGTH.length()).split("\r\n")[0]);
        return head + new String(input.readNBytes(length), StandardCharsets.ISO_8859_1);
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

    /** What the gateway says. */
    public interface Answer {

        /** Answers the request of this number, counted from 1. */
        void to(int number, OutputStream output) throws IOException;
    }
}
