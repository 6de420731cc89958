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

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.ByteSource.Listener;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * The gate between a source and its listener: one call at a time, and none after it is closed.
 * <p>
 * A listener that throws does not stop its source; the exception goes to the thread's handler for uncaught ones.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Delivery implements AutoCloseable {

    /** A call that lasts longer is stuck, perhaps on a lock of the one who closes. */
    private static final long LONGEST_CALL_MILLIS = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closed;
    private @Nullable Listener listener;

    /**
     * Opens the gate for this listener.
     *
     * @return false if it was closed, which is for good
     * @throws IllegalStateException if it was opened before
     */
    boolean begin(Listener listener) {
        lock.lock();
        try {
            if (this.listener != null) {
                throw new IllegalStateException("a source is started once");
            }
            this.listener = listener;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    void connected() {
        deliver(Listener::connected);
    }

    void received(byte[] bytes, int length) {
        received(bytes, 0, length);
    }

    void received(byte[] bytes, int offset, int length) {
        deliver(to -> to.received(bytes, offset, length));
    }

    /** Bytes that are whole in themselves. */
    void piece(byte[] bytes) {
        deliver(to -> {
            to.received(bytes, 0, bytes.length);
            to.pieceEnded();
        });
    }

    /**
     * A message on one of several streams.
     *
     * @param whole whether it does not go on in the next
     * @param kept whether it was published before anybody listened
     */
    void message(String stream, byte[] bytes, boolean whole, boolean kept) {
        deliver(to -> {
            to.stream(stream);
            if (kept) {
                to.kept(bytes);
                return;
            }
            to.received(bytes, 0, bytes.length);
            if (whole) {
                to.pieceEnded();
            }
        });
    }

    void disconnected(SourceFault fault) {
        deliver(to -> to.disconnected(fault));
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Closes the gate: no call begins after the return, and one under way has ended, unless this is called from within
     * it or it is stuck for longer than a second.
     */
    @Override
    public void close() {
        closed = true;
        try {
            if (!lock.isHeldByCurrentThread() && lock.tryLock(LONGEST_CALL_MILLIS, TimeUnit.MILLISECONDS)) {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Call call) {
        lock.lock();
        try {
            Listener to = listener;
            if (to != null && !closed) {
                call.to(to);
            }
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        } finally {
            lock.unlock();
        }
    }

    /** One of the listener's methods with what it is told. */
    private interface Call {

        void to(Listener listener);
    }
}
