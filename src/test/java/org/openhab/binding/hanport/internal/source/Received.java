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

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * A listener that keeps what it was told and lets a test wait for it. It fails the test if two threads tell it
 * something at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class Received implements ByteSource.Listener {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final List<SourceFault> faults = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int connections;
    private int pieces;
    private int calls;
    private boolean connected;
    private int within;
    private boolean overlapped;
    private boolean disorderly;

    @Override
    public void connected() {
        call(() -> {
            disorderly |= connected;
            connected = true;
            connections++;
        });
    }

    @Override
    public void received(byte[] array, int offset, int length) {
        call(() -> {
            disorderly |= !connected;
            bytes.write(array, offset, length);
        });
    }

    @Override
    public void pieceEnded() {
        call(() -> pieces++);
    }

    @Override
    public void disconnected(SourceFault fault) {
        call(() -> {
            connected = false;
            faults.add(fault);
        });
    }

    /** A listener that closes the source once it is connected, and notes here what it is told. */
    Received closing(ByteSource source) {
        return new Received() {

            @Override
            public void connected() {
                source.close();
                Received.this.connected();
            }

            @Override
            public void disconnected(SourceFault fault) {
                Received.this.disconnected(fault);
            }
        };
    }

    /** A listener that takes whatever comes for a sound frame, and notes here what it is told. */
    ByteSource.Listener proving(ByteSource source) {
        return new ByteSource.Listener() {

            @Override
            public void connected() {
                Received.this.connected();
            }

            @Override
            public void received(byte[] array, int offset, int length) {
                source.proven();
                Received.this.received(array, offset, length);
            }

            @Override
            public void disconnected(SourceFault fault) {
                Received.this.disconnected(fault);
            }
        };
    }

    private void call(Runnable note) {
        synchronized (this) {
            overlapped |= ++within > 1;
        }
        Thread.yield();
        synchronized (this) {
            within--;
            calls++;
            note.run();
            notifyAll();
        }
    }

    /** Waits until it is so; fails if it does not come to be within 20 s. */
    synchronized void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            assertTrue(left > 0, () -> "waited in vain for " + what + "; connections " + connections + ", faults "
                    + faults + ", bytes " + bytes.size());
            wait(Math.min(left, 50));
        }
        assertFalse(overlapped, "two calls at once");
        assertFalse(disorderly, "bytes or a connection out of order");
    }

    void awaitConnections(int count) throws InterruptedException {
        await(count + " connections", () -> connections >= count);
    }

    void awaitBytes(int count) throws InterruptedException {
        await(count + " bytes", () -> bytes.size() >= count);
    }

    void awaitFault(Kind kind) throws InterruptedException {
        await(kind.toString(), () -> faults.stream().anyMatch(fault -> fault.kind() == kind));
    }

    void awaitFaults(int count) throws InterruptedException {
        await(count + " faults", () -> faults.size() >= count);
    }

    synchronized byte[] bytes() {
        return bytes.toByteArray();
    }

    synchronized List<SourceFault> faults() {
        return List.copyOf(faults);
    }

    synchronized List<Kind> kinds() {
        return faults.stream().map(SourceFault::kind).distinct().toList();
    }

    synchronized int connections() {
        return connections;
    }

    /** How many pieces were whole in themselves. */
    synchronized int pieces() {
        return pieces;
    }

    synchronized int calls() {
        return calls;
    }
}
