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
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One thread that waits for all sockets at once. Asynchronous channels of the JDK would do the same with twice the
 * calls
 * to the system for each telegram: they ask anew after each read.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class NetworkLoop implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1000;

    private final Selector selector = Selector.open();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread = SourceThreads.daemon(SourceThreads.NETWORK_THREAD, this::run);
    private volatile boolean closed;

    /** @throws IOException if the system has no more handles */
    NetworkLoop() throws IOException {
        thread.start();
    }

    /**
     * A socket whose handlers run on this thread.
     *
     * @throws IOException if the system has no more sockets
     */
    LoopSocket open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        return new LoopSocket(channel, this);
    }

    /** Does this on the loop's thread; at once, if this is it; never, once the loop is closed. */
    void execute(Runnable task) {
        if (Thread.currentThread() == thread) {
            task.run();
        } else {
            later(task);
        }
    }

    /** Does this on the loop's thread, after what it does just now. That it wakes up frees handles that were closed. */
    void later(Runnable task) {
        if (closed) {
            // the thread has ended, so this cannot get in its way
            task.run();
        } else {
            tasks.add(task);
            selector.wakeup();
        }
    }

    /** @throws IOException if the channel has just been closed */
    SelectionKey register(SocketChannel channel, int operations, LoopSocket socket) throws IOException {
        return channel.register(selector, operations, socket);
    }

    private void run() {
        try (selector) {
            try {
                while (!closed) {
                    selector.select(NetworkLoop::ready);
                    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                        guarded(task);
                    }
                }
            } catch (IOException e) {
                // the system has taken the selector away: whoever waits opens anew
                closed = true;
                sockets().forEach(socket -> guarded(() -> socket.fail(e)));
            } finally {
                closed = true;
                for (SelectionKey key : selector.keys()) {
                    key.channel().close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LoopSocket> sockets() {
        return selector.keys().stream().map(SelectionKey::attachment).map(LoopSocket.class::cast).toList();
    }

    private static void ready(SelectionKey key) {
        LoopSocket socket = (LoopSocket) key.attachment();
        guarded(socket::ready);
    }

    /** A fault in what one source sets off must not cost the others their thread. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, e);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends the thread, which closes what sockets are open, and waits a moment for it: it may be inside a listener. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
