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

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A gateway that pushes bytes over WebSockets, one client after the other. Source: RFC 6455.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class WebSocketGateway implements AutoCloseable {

    private static final int FINAL = 0x80;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final String KEY = "Sec-WebSocket-Key: ";

    private final Connections connections;

    /** What the gateway does with a client. */
    public interface Script {

        /** @param number of the client, from 1 */
        void with(int number, Client client) throws IOException;
    }

    /** Starts on this port of the loopback address, 0 for any. */
    public WebSocketGateway(int port, Script script) throws IOException {
        this(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), script);
    }

    public WebSocketGateway(ServerSocket server, Script script) {
        connections = new Connections(server, new Connections.Service() {

            @Override
            public String request(InputStream input) throws IOException {
                return Connections.head(input);
            }

            @Override
            public void answer(int number, String request, Socket socket) throws IOException {
                script.with(number, new Client(socket, request));
            }
        });
    }

    public int port() {
        return connections.port();
    }

    List<String> requests() {
        return connections.requests();
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }

    /** One who has asked for a WebSocket. */
    public static final class Client {

        private final InputStream input;
        private final OutputStream output;
        private final String request;

        Client(Socket socket, String request) throws IOException {
            input = socket.getInputStream();
            output = socket.getOutputStream();
            this.request = request;
        }

        /** Bytes as they are. */
        public void send(byte[] bytes) throws IOException {
            output.write(bytes);
            output.flush();
        }

        /** Lets the client in. */
        public void accept() throws IOException {
            send(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + answer() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        private String answer() throws IOException {
            String key = request.substring(request.indexOf(KEY) + KEY.length()).split("\r\n")[0];
            try {
                byte[] both = (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
                return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(both));
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }

        public void text(byte[] content) throws IOException {
            send(frame(FINAL | TEXT, content));
        }

        public void binary(byte[] content) throws IOException {
            send(frame(FINAL | BINARY, content));
        }

        /** One message in two frames, with a ping between them. */
        void inPieces(byte[] first, byte[] second) throws IOException {
            send(frame(BINARY, first));
            ping("between");
            send(frame(FINAL | CONTINUATION, second));
        }

        void ping(String content) throws IOException {
            send(frame(FINAL | PING, content.getBytes(StandardCharsets.US_ASCII)));
        }

        void close(int code) throws IOException {
            send(frame(FINAL | CLOSE, new byte[] { (byte) (code >> 8), (byte) code }));
        }

        /** The content of the next frame that the client sends, which it has masked. */
        String answered() throws IOException {
            int first = input.read();
            int length = input.read() & 0x7F;
            byte[] mask = input.readNBytes(4);
            byte[] content = input.readNBytes(length);
            for (int i = 0; i < content.length; i++) {
                content[i] ^= mask[i % 4];
            }
            return Integer.toHexString(first) + " " + new String(content, StandardCharsets.US_ASCII);
        }

        /** Waits until the client has gone. */
        public void waitForTheEnd() throws IOException {
            input.readAllBytes();
        }
    }

    /** A frame as a server sends it. */
    static byte[] frame(int first, byte[] content) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(frame);
        data.write(first);
        if (content.length < 126) {
            data.write(content.length);
        } else if (content.length <= 0xFFFF) {
            data.write(126);
            data.writeShort(content.length);
        } else {
            data.write(127);
            data.writeLong(content.length);
        }
        data.write(content);
        return frame.toByteArray();
    }
}
