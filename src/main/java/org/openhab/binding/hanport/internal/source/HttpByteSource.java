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

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

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
 * <p>
 * Redirections are followed on the same server alone, for the password is sent to no other.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HttpByteSource implements ByteSource {

    /** From the request to the last byte of the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_BODY = 65536;
    private static final int MOST_REDIRECTIONS = 3;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final HttpSettings settings;
    private final SourceThreads threads;
    private final Duration patience;
    private final Delivery delivery = new Delivery();
    private final Retry retry;
    private final PollPace pace;
    /** The request and the pause that {@link #close()} ends: guarded by this. */
    private @Nullable Future<?> asked;
    private @Nullable Future<?> planned;
    /** There is one request at a time, so one thread at a time looks at these. */
    private volatile boolean connected;
    private volatile byte[] last = {};

    public HttpByteSource(HttpSettings settings, SourceThreads threads) {
        this(settings, threads, backoff(settings.pause()), PATIENCE);
    }

    HttpByteSource(HttpSettings settings, SourceThreads threads, Backoff backoff, Duration patience) {
        this.settings = settings;
        this.threads = threads;
        this.patience = patience;
        pace = new PollPace(settings.pause());
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
        synchronized (this) {
            end(planned);
            end(asked);
        }
    }

    private static void end(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(true);
        }
    }

    /** Not on the caller's thread: the client may look up the host's name on it. */
    private void attempt() {
        threads.block(() -> ask(settings.uri(), MOST_REDIRECTIONS));
    }

    private void ask(URI uri, int redirections) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        settings.authorization().ifPresent(login -> request.header("Authorization", login));
        CompletableFuture<HttpResponse<byte[]>> answer = threads.http().sendAsync(request.build(),
                head -> new CappedBody(LONGEST_BODY));
        hold(answer);
        Future<?> deadline = threads.later(patience, () -> answer.cancel(true));
        answer.whenCompleteAsync((response, e) -> {
            deadline.cancel(false);
            if (response == null) {
                lost(HttpFaults.of(settings.place(), e));
            } else {
                answered(response, redirections);
            }
        }, task -> threads.block(task));
    }

    /** Takes the request as the one to be cancelled with this source. */
    private synchronized void hold(Future<?> answer) {
        asked = answer;
        if (delivery.isClosed()) {
            answer.cancel(true);
        }
    }

    private void answered(HttpResponse<byte[]> response, int redirections) {
        int status = response.statusCode();
        if (status == OK || status == NO_CONTENT) {
            HttpFaults.page(settings.place(), response.body()).ifPresentOrElse(this::lost, () -> take(response.body()));
            return;
        }
        Optional<URI> elsewhere = redirection(response);
        if (elsewhere.isPresent() && redirections > 0) {
            ask(elsewhere.get(), redirections - 1);
        } else {
            lost(HttpFaults.of(settings.place(), status));
        }
    }

    /** Where on the same server the telegram is to be had. */
    private Optional<URI> redirection(HttpResponse<byte[]> response) {
        try {
            boolean redirected = response.statusCode() / 100 == 3;
            return response.headers().firstValue("Location").filter(location -> redirected).map(response.uri()::resolve)
                    .filter(settings::sameServer);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
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
        retry.later();
    }
}
