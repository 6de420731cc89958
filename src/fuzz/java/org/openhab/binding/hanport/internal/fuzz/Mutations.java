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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tries altered telegrams on its targets in turn, on every processor.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Mutations {

    /** So many inputs for one target, then as many for the next. */
    private static final int TURN = 1000;

    private final Findings findings;
    private final List<Target> targets;
    private final long seed;
    private final AtomicLong left;
    private final long total;

    /**
     * @param seed the same one gives each thread the same inputs
     */
    Mutations(Findings findings, List<Target> targets, long inputs, long seed) {
        this.findings = findings;
        this.targets = targets;
        this.seed = seed;
        total = inputs;
        left = new AtomicLong(inputs);
    }

    /** Returns when all inputs were tried. */
    void run() throws InterruptedException {
        long start = System.nanoTime();
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Worker worker = new Worker(seed + i);
            workers.add(worker);
            worker.start();
        }
        for (Worker worker : workers) {
            worker.join();
        }
        report(workers, Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
    }

    private void report(List<Worker> workers, long millis) {
        for (Target target : targets) {
            double slowest = workers.stream().mapToLong(worker -> worker.limits(target).nanos()).max().orElse(0) / 1e6;
            long most = workers.stream().mapToLong(worker -> worker.limits(target).bytes()).max().orElse(0);
            System.out.printf("%-14s slowest %7.3f ms, most memory %,9d bytes%n", target, slowest, most);
        }
        System.out.printf("%d inputs, %d failures, %d s, %d inputs a second%n", total, findings.count(), millis / 1000,
                total * 1000 / millis);
    }

    /** One thread with its own random numbers. */
    private final class Worker extends Thread {

        private final Map<Target, Limits> limits = new EnumMap<>(Target.class);
        private final Map<Target, Mutator> mutators = new EnumMap<>(Target.class);

        Worker(long seed) {
            Random random = new Random(seed);
            for (Target target : targets) {
                limits.put(target, new Limits());
                mutators.put(target, new Mutator(target.seeds(), random));
            }
        }

        Limits limits(Target target) {
            return Objects.requireNonNull(limits.get(target));
        }

        @Override
        public void run() {
            while (true) {
                for (Target target : targets) {
                    long last = left.getAndAdd(-TURN);
                    if (last <= 0) {
                        return;
                    }
                    turn(target, Math.min(TURN, last));
                }
            }
        }

        private void turn(Target target, long inputs) {
            Mutator mutator = Objects.requireNonNull(mutators.get(target));
            for (long i = 0; i < inputs; i++) {
                byte[] input = mutator.next();
                try {
                    limits(target).take(target, input);
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    findings.add(target, input, e);
                }
            }
        }
    }
}
