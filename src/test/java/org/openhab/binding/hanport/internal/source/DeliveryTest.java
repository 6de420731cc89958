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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(20)
class DeliveryTest {

    private final Delivery delivery = new Delivery();
    private final Received received = new Received();

    @Test
    void passesOnUntilClosed() {
        assertTrue(delivery.begin(received));
        delivery.connected();

        delivery.close();
        delivery.received(new byte[] { 1 }, 1);

        assertEquals(1, received.calls());
        assertArrayEquals(new byte[0], received.bytes());
    }

    @Test
    void doesNotBeginAfterClosing() {
        delivery.close();
        delivery.close();

        assertFalse(delivery.begin(received));
        delivery.connected();

        assertEquals(0, received.calls());
    }

    @Test
    void beginsOnce() {
        delivery.begin(received);

        assertThrows(IllegalStateException.class, () -> delivery.begin(received));
    }

    @Test
    void closingWaitsForTheCallUnderWay() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Thread caller = beginAndConnect(() -> {
            inside.countDown();
            await(goOn);
            ended.set(true);
        });
        await(inside);
        AtomicBoolean endedBeforeReturn = new AtomicBoolean();
        Thread closer = new Thread(() -> {
            delivery.close();
            endedBeforeReturn.set(ended.get());
        });

        closer.start();
        while (!delivery.isClosed()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        closer.join();
        caller.join();

        assertTrue(endedBeforeReturn.get());
    }

    @Test
    void closingGivesUpOnAStuckCall() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Thread caller = beginAndConnect(() -> {
            inside.countDown();
            await(never);
        });
        await(inside);

        delivery.close();

        assertTrue(delivery.isClosed());
        assertTrue(caller.isAlive(), "still stuck");
        never.countDown();
        caller.join();
    }

    @Test
    void canBeClosedFromWithinACall() throws InterruptedException {
        Thread caller = beginAndConnect(delivery::close);

        caller.join();

        assertTrue(delivery.isClosed());
    }

    @Test
    void outlivesAListenerThatThrows() throws InterruptedException {
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        List<Integer> lengths = new ArrayList<>();
        delivery.begin(new Received() {

            @Override
            public void received(byte[] array, int offset, int length) {
                lengths.add(length);
                throw new IllegalStateException("broken listener");
            }
        });
        Thread caller = new Thread(() -> {
            delivery.received(new byte[1], 1);
            delivery.received(new byte[2], 2);
        });
        caller.setUncaughtExceptionHandler((thread, e) -> uncaught.set(e));

        caller.start();
        caller.join();

        assertEquals(List.of(1, 2), lengths);
        assertInstanceOf(IllegalStateException.class, uncaught.get());
    }

    private Thread beginAndConnect(Runnable whenConnected) {
        delivery.begin(new Received() {

            @Override
            public void connected() {
                whenConnected.run();
            }
        });
        Thread caller = new Thread(delivery::connected);
        caller.start();
        return caller;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
