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
package org.openhab.binding.hanport.internal.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.DamagedStream;

/**
 * Tries damaged streams of telegrams in pieces, on every processor, and tells how far it is.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class DamagedStreams {

    /** So many streams for one thread at a time. */
    private static final int TURN = 1000;
    private static final long NOTICE_MILLIS = 30_000;
    /** No two runs with different seeds have a stream in common. */
    private static final int BITS_OF_NUMBER = 40;

    private final Findings findings;
    private final long total;
    private final long first;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong redrawn = new AtomicLong();
    private final long start = System.nanoTime();

    DamagedStreams(Findings findings, long streams, long seed) {
        this.findings = findings;
        total = streams;
        first = seed << BITS_OF_NUMBER;
    }

    /** Returns when all streams were tried. */
    void run() throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread worker = new Thread(this::work);
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join(NOTICE_MILLIS);
            while (worker.isAlive()) {
                report();
                worker.join(NOTICE_MILLIS);
            }
        }
        report();
    }

    private void work() {
        DamagedStream stream = new DamagedStream();
        long from;
        while ((from = begun.getAndAdd(TURN)) < total) {
            for (long number = from; number < Math.min(total, from + TURN); number++) {
                attempt(stream, first + number);
            }
        }
        redrawn.addAndGet(stream.redrawn());
    }

    private void attempt(DamagedStream stream, long seed) {
        try {
            PieceTarget.require(stream, seed);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            findings.add(Target.PIECES, PieceTarget.input(seed), e);
        }
    }

    private void report() {
        long done = Math.min(begun.get(), total);
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        System.out.printf("%d damaged streams, %d drawn anew, %d failures, %d s, %d streams a second%n", done,
                redrawn.get(), findings.count(Target.PIECES), millis / 1000, done * 1000 / millis);
    }
}
