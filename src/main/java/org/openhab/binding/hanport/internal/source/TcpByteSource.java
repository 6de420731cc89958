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

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * A meter's bytes from a TCP server: as they are (ser2net, a stream server on an ESP, a P1 dongle), or with telnet
 * around them, which is taken out without an answer, see {@link Telnet}.
 * <p>
 * The name is looked up at every attempt and each of its addresses tried in turn. A server that has gone without a
 * word is noticed by TCP's keep-alive within about a minute where the system lets us set its times; what a keep-alive
 * cannot notice, a gateway that lives and sends nothing, is for the reader to notice and to {@link #reopen()}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TcpByteSource implements ByteSource {

    private static final int HIGHEST_PORT = 0xFFFF;
    /** Most telegrams come in one piece; there may be thousands of these. */
    private static final int BUFFER_SIZE = 1024;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final String host;
    private final int port;
    private final Duration connectTimeout;
    private final Dialling.Resolver resolver;
    private final SourceThreads threads;
    private final Delivery delivery = new Delivery();
    private final Retry retry;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
    /** The connection that stands or is being made, and whether it stands: guarded by this. */
    private @Nullable Dialling dialling;
    private boolean connected;

    /**
     * @param host name or address
     * @param port 1..65535
     * @throws IllegalArgumentException if host or port can be none
     */
    public TcpByteSource(String host, int port, SourceThreads threads) {
        this(host, port, threads, new Backoff(new SplittableRandom()), CONNECT_TIMEOUT, InetAddress::getAllByName);
    }

    TcpByteSource(String host, int port, SourceThreads threads, Backoff backoff, Duration connectTimeout,
            Dialling.Resolver resolver) {
        if (host.isBlank() || port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("no host and port: " + host + ":" + port);
        }
        this.host = host.strip();
        this.port = port;
        this.threads = threads;
        this.connectTimeout = connectTimeout;
        this.resolver = resolver;
        retry = new Retry(threads, backoff, this::attempt);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.TCP;
    }

    @Override
    public void start(Listener listener) {
        if (delivery.begin(listener)) {
            attempt();
        }
    }

    @Override
    public void proven() {
        retry.proven();
    }

    @Override
    public synchronized void reopen() {
        if (connected) {
            hangUp();
        }
    }

    @Override
    public void close() {
        retry.close();
        delivery.close();
        hangUp();
    }

    private synchronized void hangUp() {
        Dialling present = dialling;
        if (present != null) {
            present.close();
        }
    }

    private void attempt() {
        Dialling next = new Dialling(host, port, place(), connectTimeout, resolver, threads, new Connection());
        if (hold(next)) {
            next.start();
        }
    }

    /** Takes the attempt as the one to be closed with this source; false if that is closed already. */
    private synchronized boolean hold(Dialling next) {
        dialling = next;
        connected = false;
        return !delivery.isClosed();
    }

    private synchronized void setConnected(boolean connected) {
        this.connected = connected;
    }

    private void lost(SourceFault fault) {
        setConnected(false);
        delivery.disconnected(fault);
        retry.later();
    }

    private String place() {
        return host + ":" + port;
    }

    /** Listens once there is a connection. */
    private final class Connection implements Dialling.Owner {

        @Override
        public void connected(LoopSocket socket) {
            setConnected(true);
            retry.opened();
            delivery.connected();
            new TcpReading(socket, buffer, delivery, place(), TcpByteSource.this::lost).next();
        }

        @Override
        public void failed(SourceFault fault) {
            lost(fault);
        }
    }
}
