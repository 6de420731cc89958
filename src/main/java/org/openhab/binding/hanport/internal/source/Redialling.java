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

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.ByteSource.Listener;
import org.openhab.binding.hanport.internal.trouble.SourceFault;

/**
 * Keeps a source connected to its host: dials, and dials again after a pause when that failed or the connection was
 * lost, until it is closed.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Redialling implements AutoCloseable {

    private final Delivery delivery;
    private final Retry retry;
    private final Supplier<Dialling> dialler;
    /** The connection that stands or is being made, and whether it stands: guarded by this. */
    private @Nullable Dialling dialling;
    private boolean connected;

    /**
     * @param delivery told when it is connected and when no more; closed with this
     * @param dialler makes the next attempt, which tells {@link #connected()} and {@link #lost} what comes of it
     */
    Redialling(Delivery delivery, SourceThreads threads, Backoff backoff, Supplier<Dialling> dialler) {
        this.delivery = delivery;
        this.dialler = dialler;
        retry = new Retry(threads, backoff, this::attempt);
    }

    /** Begins, and returns at once; see {@link ByteSource#start}. */
    void start(Listener listener) {
        if (delivery.begin(listener)) {
            attempt();
        }
    }

    private void attempt() {
        Dialling next = dialler.get();
        if (hold(next)) {
            next.start();
        }
    }

    /** Takes the attempt as the one to be closed with this; false if this is closed already. */
    private synchronized boolean hold(Dialling next) {
        dialling = next;
        connected = false;
        return !delivery.isClosed();
    }

    /** The connection stands. */
    void connected() {
        setConnected(true);
        retry.opened();
        delivery.connected();
    }

    /** There is no connection, or no more. */
    void lost(SourceFault fault) {
        setConnected(false);
        delivery.disconnected(fault);
        retry.later();
    }

    private synchronized void setConnected(boolean connected) {
        this.connected = connected;
    }

    /** See {@link ByteSource#proven}. */
    void proven() {
        retry.proven();
    }

    /** See {@link ByteSource#reopen}; one that is being made is left alone. */
    synchronized void reopen() {
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
}
