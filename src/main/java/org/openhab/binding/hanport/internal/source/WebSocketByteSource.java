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
    private final Redialling redialling;

    public WebSocketByteSource(WebSocketSettings settings, SourceThreads threads) {
        this(settings, threads, new Backoff(new SplittableRandom()), PATIENCE);
    }

    WebSocketByteSource(WebSocketSettings settings, SourceThreads threads, Backoff backoff, Duration patience) {
        this.settings = settings;
        this.threads = threads;
        this.patience = patience;
        redialling = new Redialling(delivery, threads, backoff, this::dial);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.WEBSOCKET;
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
        return new Dialling(settings.uri().getHost(), settings.port(), settings.place(), patience,
                InetAddress::getAllByName, threads, new Connection());
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
            redialling.lost(fault);
        }

        @Override
        public void connected() {
            redialling.connected();
        }

        @Override
        public void received(byte[] bytes, int offset, int length) {
            delivery.received(bytes, offset, length);
        }

        @Override
        public void ended(SourceFault fault) {
            redialling.lost(fault);
        }
    }
}
