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

    private final Connections connections;

    /** Starts on this port of the loopback address, 0 for any. */
    public Gateway(int port, Answer answer) throws IOException {
        this(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), answer);
    }

    /** The same with this server, such as one that speaks TLS; closed with this. */
    public Gateway(ServerSocket server, Answer answer) {
        connections = new Connections(server, new Connections.Service() {

            @Override
            public String request(InputStream input) throws IOException {
                return Gateway.request(input);
            }

            @Override
            public void answer(int number, String request, Socket socket) throws IOException {
                answer.to(number, socket.getOutputStream());
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
        });
    }

    /** An answer of this status with this body and these further headers, each with its CR LF. */
    public static byte[] http(int status, String headers, String body) {
        return ("HTTP/1.1 " + status + " x\r\n" + headers + "Connection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    public int port() {
        return connections.port();
    }

    /** What has been asked so far, with all headers, and the body. */
    public List<String> requests() {
        return connections.requests();
    }

    /** How many connections are open. */
    int open() {
        return connections.open();
    }

    private static String request(InputStream input) throws IOException {
        String head = Connections.head(input);
        int length = head.indexOf(LENGTH) < 0 ? 0
                : Integer.parseInt(head.substring(head.indexOf(LENGTH) + LENGTH.length()).split("\r\n")[0]);
        return head + new String(input.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }

    /** What the gateway says. */
    public interface Answer {

        /** Answers the request of this number, counted from 1. */
        void to(int number, OutputStream output) throws IOException;
    }
}
