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
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A broker of few words that hands one kept message to the first client, marked as kept, which the broker of the other
 * tests forgets. Source: MQTT 3.1.1, chapter 3.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class KeepingBroker implements AutoCloseable {

    private static final int CONNACK = 0x20;
    private static final int SUBACK = 0x90;
    private static final int PUBLISH_RETAINED = 0x31;
    private static final int CONTINUED = 0x80;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    public KeepingBroker(String topic, byte[] payload) throws IOException {
        Thread thread = new Thread(() -> serve(topic, payload), "keeping-broker");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    private void serve(String topic, byte[] payload) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            packet(in);
            send(out, CONNACK, new byte[2]);
            byte[] subscribe = packet(in);
            send(out, SUBACK, new byte[] { subscribe[0], subscribe[1], 0 });
            ByteArrayOutputStream publish = new ByteArrayOutputStream();
            new DataOutputStream(publish).writeUTF(topic);
            publish.write(payload);
            send(out, PUBLISH_RETAINED, publish.toByteArray());
            while (in.read() >= 0) {
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packet(DataInputStream in) throws IOException {
        in.readByte();
        int length = in.readUnsignedByte();
        return in.readNBytes(length);
    }

    private static void send(DataOutputStream out, int type, byte[] content) throws IOException {
        out.writeByte(type);
        int rest = content.length;
        while (rest >= CONTINUED) {
            out.writeByte(rest % CONTINUED | CONTINUED);
            rest /= CONTINUED;
        }
        out.writeByte(rest);
        out.write(content);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
