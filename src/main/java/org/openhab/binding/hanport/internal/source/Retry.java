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
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Makes a source's next attempt after a pause, until it is closed. A source has one attempt at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Retry implements AutoCloseable {

    private final SourceThreads threads;
    private final Backoff backoff;
    private final Runnable attempt;
    private @Nullable Future<?> waiting;
    private @Nullable Long openedAt;
    private boolean closed;

    /** @param attempt run by the timer, so it must not block */
    public Retry(SourceThreads threads, Backoff backoff, Runnable attempt) {
        this.threads = threads;
        this.backoff = backoff;
        this.attempt = attempt;
    }

    /** The attempt succeeded; if it holds, the next pause is short again. */
    public synchronized void opened() {
        openedAt = threads.nanoTime();
    }

    /** What is open brings what it is there for, however long it holds: the next pause is short again. */
    public synchronized void proven() {
        backoff.beginAnew();
    }

    /** The attempt failed, or what it had opened is lost: there will be another. */
    public synchronized void later() {
        Long since = openedAt;
        if (since != null) {
            backoff.succeeded(Duration.ofNanos(threads.nanoTime() - since));
            openedAt = null;
        }
        if (!closed) {
            waiting = threads.later(backoff.next(), attempt);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Future<?> planned = waiting;
        if (planned != null) {
            planned.cancel(false);
        }
    }
}
