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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.ShutdownChannelGroupException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
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
    private static final int BUFFER_SIZE = 2048;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final String host;
    private final int port;
    private final Duration connectTimeout;
    private final Resolver resolver;
    private final SourceThreads threads;
    private final Delivery delivery = new Delivery();
    private final Retry retry;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
    /** What is open or opening just now, and whether it is open: guarded by this. */
    private @Nullable AsynchronousSocketChannel socket;
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
            Resolver resolver) {
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
        AsynchronousSocketChannel open = socket;
        if (connected && open != null) {
            Sockets.release(open);
        }
    }

    @Override
    public void close() {
        retry.close();
        delivery.close();
        synchronized (this) {
            AsynchronousSocketChannel open = socket;
            if (open != null) {
                Sockets.release(open);
            }
        }
    }

    private void attempt() {
        if (Sockets.isAddress(host)) {
            lookUp();
        } else {
            threads.block(this::lookUp);
        }
    }

    private void lookUp() {
        SourceFault unknown = new SourceFault(Kind.HOST_UNKNOWN, host);
        try {
            connect(List.of(resolver.lookUp(host)).iterator(), unknown);
        } catch (UnknownHostException e) {
            lost(unknown);
        }
    }

    /** Tries the next address; if there is none, the attempt has failed for this reason. */
    private void connect(Iterator<InetAddress> addresses, SourceFault lastFault) {
        if (!addresses.hasNext()) {
            lost(lastFault);
            return;
        }
        InetSocketAddress address = new InetSocketAddress(addresses.next(), port);
        try {
            AsynchronousSocketChannel opened = threads.openSocket();
            if (hold(opened)) {
                Sockets.keepAlive(opened);
                new Connecting(opened, addresses).to(address);
            }
        } catch (IOException | UnsupportedAddressTypeException | ShutdownChannelGroupException e) {
            connect(addresses, Sockets.fault(place(), e));
        }
    }

    /** Takes the socket as the one to be closed with this source; false if that is closed already. */
    private synchronized boolean hold(AsynchronousSocketChannel opened) {
        if (delivery.isClosed()) {
            Sockets.release(opened);
            return false;
        }
        socket = opened;
        return true;
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

    /** Who knows the addresses of a host; asking may take a while. */
    interface Resolver {

        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    /** Waits for one address to answer, and no longer than the time allowed. */
    private final class Connecting implements CompletionHandler<@Nullable Void, @Nullable Void> {

        private final AsynchronousSocketChannel opened;
        private final Iterator<InetAddress> others;
        private final Future<?> timeout;
        private volatile boolean timedOut;

        Connecting(AsynchronousSocketChannel opened, Iterator<InetAddress> others) {
            this.opened = opened;
            this.others = others;
            timeout = threads.later(connectTimeout, this::giveUp);
        }

        void to(InetSocketAddress address) {
            opened.connect(address, null, this);
        }

        private void giveUp() {
            timedOut = true;
            Sockets.release(opened);
        }

        @Override
        public void completed(@Nullable Void nothing, @Nullable Void attachment) {
            timeout.cancel(false);
            setConnected(true);
            retry.opened();
            delivery.connected();
            new TcpReading(opened, buffer, delivery, place(), TcpByteSource.this::lost).next();
        }

        @Override
        public void failed(Throwable e, @Nullable Void attachment) {
            timeout.cancel(false);
            Sockets.release(opened);
            connect(others, timedOut ? new SourceFault(Kind.TIMED_OUT, place()) : Sockets.fault(place(), e));
        }
    }
}
