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
    private final Redialling redialling;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);

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
        redialling = new Redialling(delivery, threads, backoff, this::dial);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.TCP;
    }

    @Override
    public void start(Listener listener) {
        redialling.start(listener);
    }

    @Override
    public void proven() {
        redialling.proven();
    }

    @Override
    public void reopen() {
        redialling.reopen();
    }

    @Override
    public void close() {
        redialling.close();
    }

    private Dialling dial() {
        return new Dialling(host, port, place(), connectTimeout, resolver, threads, new Connection());
    }

    private String place() {
        return host + ":" + port;
    }

    /** Listens once there is a connection. */
    private final class Connection implements Dialling.Owner {

        @Override
        public void connected(LoopSocket socket) {
            redialling.connected();
            new TcpReading(socket, buffer, delivery, place(), redialling::lost).next();
        }

        @Override
        public void failed(SourceFault fault) {
            redialling.lost(fault);
        }
    }
}
