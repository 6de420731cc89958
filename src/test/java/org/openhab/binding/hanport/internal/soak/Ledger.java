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
package org.openhab.binding.hanport.internal.soak;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What of one meter was sent and what was delivered. Each telegram has a number, which no other that is on its way has
 * too. From any thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Ledger {

    private final int window;
    private final Deque<Entry> underWay = new ArrayDeque<>();
    private long sent;
    private long delivered;
    private long damaged;
    private long lost;
    private long wrong;

    /** @param certain whether it has to be delivered: not if the other side may not have opened its port yet */
    private record Entry(long number, boolean certain) {
    }

    /**
     * @param sent sound telegrams
     * @param delivered those of them that came, once and in order
     * @param damaged telegrams that were sent damaged
     * @param lost sound ones that did not come
     * @param wrong what came and was not to: twice, out of order, or damaged
     */
    record Count(long sent, long delivered, long damaged, long lost, long wrong) {

        static final Count NONE = new Count(0, 0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(sent + other.sent, delivered + other.delivered, damaged + other.damaged, lost + other.lost,
                    wrong + other.wrong);
        }

        /** Whether each sound telegram was delivered exactly once, and nothing else. */
        boolean isExact() {
            return lost == 0 && wrong == 0 && sent == delivered;
        }
    }

    /** @param window how many telegrams may be on their way at a time */
    Ledger(int window) {
        this.window = window;
    }

    /** A sound telegram of this number is sent; waits while too many are on their way. */
    synchronized void sends(long number) throws InterruptedException {
        awaitFewerThan(window);
        underWay.add(new Entry(number, true));
        sent++;
    }

    /** A sound telegram is sent, and the other side may not be there yet: it comes, or it does not. */
    synchronized void tries(long number) {
        underWay.add(new Entry(number, false));
    }

    synchronized void sendsDamaged() {
        damaged++;
    }

    /** A telegram of this number came out at the other end. */
    synchronized void arrives(long number) {
        if (underWay.stream().noneMatch(entry -> entry.number() == number)) {
            wrong++;
            return;
        }
        Entry next = underWay.remove();
        while (next.number() != number) {
            lost += next.certain() ? 1 : 0;
            next = underWay.remove();
        }
        if (!next.certain()) {
            sent++;
        }
        delivered++;
        notifyAll();
    }

    /** How many came so far. */
    synchronized long delivered() {
        return delivered;
    }

    /** Waits until all that has to be delivered has come; what has not after a while is lost. */
    synchronized void settle() throws InterruptedException {
        awaitFewerThan(1);
    }

    synchronized Count count() {
        return new Count(sent, delivered, damaged, lost, wrong);
    }

    private void awaitFewerThan(int most) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (underWay.stream().filter(Entry::certain).count() >= most) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                lost += underWay.stream().filter(Entry::certain).count();
                underWay.clear();
                return;
            }
            wait(left);
        }
    }
}
