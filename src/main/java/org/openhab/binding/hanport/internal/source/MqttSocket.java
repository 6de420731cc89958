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
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The socket of an MQTT client, which hears nothing before it has spoken, and whose end ends the client.
 * <p>
 * Paho 1.2.5 starts a thread that reads and waits until it sees that thread running; where the broker hangs up sooner,
 * or the client is told to, it never does, and waits for ever. Here the reading thread waits for the first packet that
 * is sent, which is behind all that; and to hang up is to close the socket, whatever the client is doing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MqttSocket extends Socket {

    private final Socket wire = new Socket();
    private final Optional<SSLContext> tls;
    private final Duration patience;
    private final CountDownLatch spoken = new CountDownLatch(1);
    /** What bytes go through: the socket itself, or TLS on it. */
    private Socket through = wire;

    /** @param patience how long the reading side waits at most for the first packet */
    MqttSocket(Optional<SSLContext> tls, Duration patience) {
        this.tls = tls;
        this.patience = patience;
    }

    /** Also agrees on TLS, and checks that the certificate is made out to the host. Source: RFC 9110, section 4.3.4. */
    @Override
    public void connect(@NonNullByDefault({}) SocketAddress endpoint, int timeoutMillis) throws IOException {
        wire.connect(endpoint, timeoutMillis);
        if (tls.isPresent() && endpoint instanceof InetSocketAddress address) {
            wire.setSoTimeout(timeoutMillis);
            SSLSocket secured = (SSLSocket) tls.get().getSocketFactory().createSocket(wire, address.getHostString(),
                    address.getPort(), true);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            through = secured;
        }
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        wire.setSoTimeout(millis);
    }

    @Override
    public InputStream getInputStream() {
        return new Hearing();
    }

    @Override
    public OutputStream getOutputStream() {
        return new Speaking();
    }

    /** From any thread, and at once: no word of farewell, which could block. */
    @Override
    public void close() throws IOException {
        wire.close();
    }

    /** Where a client takes this socket from. */
    SocketFactory asFactory() {
        return new Factory();
    }

    /** Hands out this socket, whoever asks. */
    private final class Factory extends SocketFactory {

        @Override
        public Socket createSocket() {
            return MqttSocket.this;
        }

        @Override
        @NonNullByDefault({})
        public Socket createSocket(String host, int port) throws IOException {
            throw new IOException("a client connects by itself");
        }

        @Override
        @NonNullByDefault({})
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        @NonNullByDefault({})
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return createSocket(host.getHostName(), port);
        }

        @Override
        @NonNullByDefault({})
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
                throws IOException {
            return createSocket(host, port);
        }
    }

    private final class Hearing extends InputStream {

        @Override
        public int read() throws IOException {
            awaitSpoken();
            return through.getInputStream().read();
        }

        @Override
        public int read(@NonNullByDefault({}) byte[] buffer, int offset, int length) throws IOException {
            awaitSpoken();
            return through.getInputStream().read(buffer, offset, length);
        }

        private void awaitSpoken() throws IOException {
            try {
                if (!spoken.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new InterruptedIOException("nothing was sent");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("closed");
            }
        }
    }

    private final class Speaking extends OutputStream {

        @Override
        public void write(@NonNullByDefault({}) byte[] buffer, int offset, int length) throws IOException {
            spoken.countDown();
            through.getOutputStream().write(buffer, offset, length);
        }

        @Override
        public void write(int octet) throws IOException {
            spoken.countDown();
            through.getOutputStream().write(octet);
        }
    }
}
