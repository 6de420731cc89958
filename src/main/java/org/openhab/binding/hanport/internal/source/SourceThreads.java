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
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The threads that all sources share. However many network sources there are, one thread serves them; what may block
 * for seconds (looking up a name, reading a file) is done by a few that end when idle. A serial port needs a thread of
 * its own while it is open, since the system offers no other way to wait for its bytes. All are daemons.
 * <p>
 * Close the sources first: those still open when this is closed fall silent.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SourceThreads implements AutoCloseable {

    /** The one thread of all network sources. */
    public static final String NETWORK_THREAD = "hanport-network";

    private static final int BLOCKING_THREADS = 4;
    private static final long BLOCKING_IDLE_SECONDS = 10;

    private final ScheduledExecutorService timer;
    private final ExecutorService blocking;
    private final LongSupplier nanoTime;
    private @Nullable NetworkLoop network;
    private boolean closed;

    /**
     * @param timer the caller's own, such as openHAB's shared scheduler; it only starts attempts, nothing blocks it,
     *            and it stays open when this is closed
     */
    public SourceThreads(ScheduledExecutorService timer) {
        this(timer, fewThreads(), System::nanoTime);
    }

    /**
     * @param blocking for what may block; shut down when this is closed
     * @param nanoTime the clock that goes with the timer, in nanoseconds from any origin
     */
    SourceThreads(ScheduledExecutorService timer, ExecutorService blocking, LongSupplier nanoTime) {
        this.timer = timer;
        this.blocking = blocking;
        this.nanoTime = nanoTime;
    }

    private static ExecutorService fewThreads() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(BLOCKING_THREADS, BLOCKING_THREADS, BLOCKING_IDLE_SECONDS,
                TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> daemon("hanport-look-up", task));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** A thread that has not been started and does not keep the JVM alive. */
    static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    long nanoTime() {
        return nanoTime.getAsLong();
    }

    /**
     * Runs the task on the timer after the delay; it must not block.
     *
     * @return cancels it; already done if there is no timer any more
     */
    Future<?> later(Duration delay, Runnable task) {
        try {
            if (!isClosed()) {
                return timer.schedule(task, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
            }
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Runs a task that may block for a while.
     *
     * @return already done if this is closed
     */
    Future<?> block(Runnable task) {
        try {
            return blocking.submit(task);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * A socket whose handlers run on the one network thread.
     *
     * @throws IOException if the system has no more sockets, or this is closed
     */
    synchronized LoopSocket openSocket() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        NetworkLoop loop = network;
        if (loop == null || loop.isClosed()) {
            loop = new NetworkLoop();
            network = loop;
        }
        return loop.open();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends the threads and closes what sockets are open. The timer stays. */
    @Override
    public void close() {
        NetworkLoop loop;
        synchronized (this) {
            closed = true;
            blocking.shutdown();
            loop = network;
            network = null;
        }
        if (loop != null) {
            // not while holding the lock, which its thread may want
            loop.close();
        }
    }
}
