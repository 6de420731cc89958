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
import java.nio.channels.CompletionHandler;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * Makes one connection to a host: looks the name up and tries each of its addresses in turn.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Dialling implements AutoCloseable {

    private final String host;
    private final int port;
    private final String place;
    private final Duration patience;
    private final Resolver resolver;
    private final SourceThreads threads;
    private final Owner owner;
    /** What is open or opening just now: guarded by this. */
    private @Nullable LoopSocket socket;
    private boolean closed;

    /** Who knows the addresses of a host; asking may take a while. */
    interface Resolver {

        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    /** Told one of these once, on the network thread or one that may block; nothing if it was closed before. */
    interface Owner {

        void connected(LoopSocket socket);

        void failed(SourceFault fault);
    }

    /**
     * @param place what a fault calls this host and port
     * @param patience how long each address may take to answer
     */
    Dialling(String host, int port, String place, Duration patience, Resolver resolver, SourceThreads threads,
            Owner owner) {
        this.host = host;
        this.port = port;
        this.place = place;
        this.patience = patience;
        this.resolver = resolver;
        this.threads = threads;
        this.owner = owner;
    }

    /** Begins, and returns at once. */
    void start() {
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
            failed(unknown);
        }
    }

    /** Tries the next address; if there is none, this has failed for this reason. */
    private void connect(Iterator<InetAddress> addresses, SourceFault lastFault) {
        if (!addresses.hasNext()) {
            failed(lastFault);
            return;
        }
        InetSocketAddress address = new InetSocketAddress(addresses.next(), port);
        try {
            LoopSocket opened = threads.openSocket();
            if (hold(opened)) {
                Sockets.keepAlive(opened.channel());
                new Connecting(opened, addresses).to(address);
            }
        } catch (IOException e) {
            connect(addresses, Sockets.fault(place, e));
        }
    }

    /** Takes the socket as the one to be closed with this; false if this is closed already. */
    private synchronized boolean hold(LoopSocket opened) {
        if (closed) {
            Sockets.release(opened);
            return false;
        }
        socket = opened;
        return true;
    }

    private void failed(SourceFault fault) {
        if (!isClosed()) {
            owner.failed(fault);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Closes the connection, also once it has been made. */
    @Override
    public synchronized void close() {
        closed = true;
        LoopSocket open = socket;
        if (open != null) {
            Sockets.release(open);
        }
    }

    /** Waits for one address to answer, and no longer than the time allowed. */
    private final class Connecting implements CompletionHandler<@Nullable Void, @Nullable Void> {

        private final LoopSocket opened;
        private final Iterator<InetAddress> others;
        private final Future<?> timeout;
        private volatile boolean timedOut;

        Connecting(LoopSocket opened, Iterator<InetAddress> others) {
            this.opened = opened;
            this.others = others;
            timeout = threads.later(patience, this::giveUp);
        }

        void to(InetSocketAddress address) {
            opened.connect(address, this);
        }

        private void giveUp() {
            timedOut = true;
            Sockets.release(opened);
        }

        @Override
        public void completed(@Nullable Void nothing, @Nullable Void attachment) {
            timeout.cancel(false);
            if (!isClosed()) {
                owner.connected(opened);
            }
        }

        @Override
        public void failed(Throwable e, @Nullable Void attachment) {
            timeout.cancel(false);
            Sockets.release(opened);
            connect(others, timedOut ? new SourceFault(Kind.TIMED_OUT, place) : Sockets.fault(place, e));
        }
    }
}
