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

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * A meter's bytes from a gateway that hands out its latest telegram when asked: HomeWizard, Tibber Pulse.
 * <p>
 * Each body is a piece of its own, and one that is the same as the last is the same telegram and passed over. The
 * gateway is asked no more often than the meter sends, see {@link PollPace}. One request that fails after others went
 * well is told as {@link Kind#LOST}; the reason is told when the next fails too.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HttpByteSource implements ByteSource {

    /** For a connection, and from then on to the last byte of the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpGateway gateway;
    private final SourceThreads threads;
    private final Duration patience;
    private final Delivery delivery = new Delivery();
    private final Retry retry;
    private final PollPace pace;
    /** The request and the pause that {@link #close()} ends: guarded by this. */
    private @Nullable HttpExchange asked;
    private @Nullable Future<?> planned;
    /** There is one request at a time, so one thread at a time looks at these. */
    private volatile boolean connected;
    private volatile byte[] last = {};

    public HttpByteSource(HttpSettings settings, SourceThreads threads) {
        this(settings, threads, backoff(settings.pause()), PATIENCE);
    }

    HttpByteSource(HttpSettings settings, SourceThreads threads, Backoff backoff, Duration patience) {
        this(new UrlGateway(settings), settings.pause(), threads, backoff, patience);
    }

    /** @param memory where it is kept that the meter knows us */
    public HttpByteSource(HomeWizardSettings settings, Pairing.Memory memory, SourceThreads threads) {
        this(new HomeWizardGateway(settings, memory), settings.pause(), threads, backoff(settings.pause()), PATIENCE);
    }

    HttpByteSource(HttpGateway gateway, Duration pause, SourceThreads threads, Backoff backoff, Duration patience) {
        this.gateway = gateway;
        this.threads = threads;
        this.patience = patience;
        pace = new PollPace(pause);
        retry = new Retry(threads, backoff, this::attempt);
    }

    /** A pause that, moved at random by a fifth, is not below what the user allows, and not much above. */
    private static Backoff backoff(Duration shortest) {
        Duration pause = shortest.multipliedBy(5).dividedBy(4);
        return new Backoff(pause, pause, new SplittableRandom());
    }

    @Override
    public SourceKind kind() {
        return SourceKind.HTTP;
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
    public void close() {
        retry.close();
        delivery.close();
        end();
    }

    private synchronized void end() {
        Future<?> next = planned;
        if (next != null) {
            next.cancel(false);
        }
        HttpExchange exchange = asked;
        if (exchange != null) {
            exchange.close();
        }
    }

    private void attempt() {
        gateway.ask(new Asking());
    }

    /** Takes the request as the one to be ended with this source; false if that is closed already. */
    private synchronized boolean hold(HttpExchange exchange) {
        asked = exchange;
        return !delivery.isClosed();
    }

    /** Sends what the gateway is to be asked, and takes what comes of it. */
    private final class Asking implements HttpGateway.Round {

        @Override
        public void send(HttpRequest request, Consumer<HttpAnswer> then, Consumer<SourceFault> otherwise) {
            HttpExchange exchange = new HttpExchange(request, patience, threads, new HttpExchange.Owner() {

                @Override
                public void answered(HttpAnswer answer) {
                    then.accept(answer);
                }

                @Override
                public void failed(SourceFault fault) {
                    otherwise.accept(fault);
                }
            });
            if (hold(exchange)) {
                exchange.start();
            }
        }

        @Override
        public void telegram(byte[] body) {
            take(body);
        }

        @Override
        public void failed(SourceFault fault) {
            lost(fault);
            retry.later();
        }

        @Override
        public void waits(SourceFault fault, Duration pause) {
            lost(fault);
            plan(pause);
        }
    }

    private void take(byte[] body) {
        if (!connected) {
            connected = true;
            retry.opened();
            delivery.connected();
        }
        boolean isNew = body.length > 0 && !Arrays.equals(body, last);
        if (isNew) {
            last = body;
            delivery.piece(body);
        }
        plan(pace.next(isNew, threads.nanoTime()));
    }

    private synchronized void plan(Duration pause) {
        if (!delivery.isClosed()) {
            planned = threads.later(pause, this::attempt);
        }
    }

    private void lost(SourceFault fault) {
        SourceFault told = connected ? new SourceFault(Kind.LOST, fault.detail()) : fault;
        connected = false;
        delivery.disconnected(told);
    }
}
