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
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * A meter's bytes from a gateway that pushes them over a WebSocket: Homey Energy Dongle.
 * <p>
 * The client of the JDK is not used, for the reasons that {@link HttpExchange} gives.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class WebSocketByteSource implements ByteSource {

    /** For a connection, and from then on to the gateway's answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebSocketSettings settings;
    private final SourceThreads threads;
    private final Duration patience;
    private final Delivery delivery = new Delivery();
    private final Retry retry;
    /** The connection that stands or is being made, and whether it stands: guarded by this. */
    private @Nullable Dialling dialling;
    private boolean connected;

    public WebSocketByteSource(WebSocketSettings settings, SourceThreads threads) {
        this(settings, threads, new Backoff(new SplittableRandom()), PATIENCE);
    }

    WebSocketByteSource(WebSocketSettings settings, SourceThreads threads, Backoff backoff, Duration patience) {
        this.settings = settings;
        this.threads = threads;
        this.patience = patience;
        retry = new Retry(threads, backoff, this::attempt);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.WEBSOCKET;
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
        Dialling next = new Dialling(settings.uri().getHost(), settings.port(), settings.place(), patience,
                InetAddress::getAllByName, threads, new Connection());
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

    /** Asks for the WebSocket once there is a connection, and passes on what it brings. */
    private final class Connection implements Dialling.Owner, WebSocketTalk.Owner {

        @Override
        public void connected(LoopSocket socket) {
            if (settings.isSecure()) {
                threads.block(() -> secure(socket));
            } else {
                new WebSocketTalk(settings, socket, patience, threads, this).begin();
            }
        }

        private void secure(LoopSocket socket) {
            try {
                TlsWire wire = new TlsWire(socket, settings.trust(), settings.uri().getHost(), settings.port(),
                        threads);
                new WebSocketTalk(settings, wire, patience, threads, this).begin();
            } catch (GeneralSecurityException | IOException e) {
                Sockets.release(socket);
                failed(TlsFaults.of(e, settings.place()).orElse(new SourceFault(Kind.NO_TLS, settings.place())));
            }
        }

        @Override
        public void failed(SourceFault fault) {
            lost(fault);
        }

        @Override
        public void connected() {
            setConnected(true);
            retry.opened();
            delivery.connected();
        }

        @Override
        public void received(byte[] bytes, int offset, int length) {
            delivery.received(bytes, offset, length);
        }

        @Override
        public void ended(SourceFault fault) {
            lost(fault);
        }
    }
}
