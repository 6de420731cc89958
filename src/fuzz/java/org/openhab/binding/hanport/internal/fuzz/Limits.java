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

import java.lang.management.ManagementFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.sun.management.ThreadMXBean;

/**
 * What an input may cost, and what the costliest did. For one thread.
 * <p>
 * The machine's other work and the collector's pauses are not the input's: one that costs too much, or more than any
 * before, is given again and the least counts.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Limits {

    /** The longest that a processor may work on an input; other work on the machine does not count. */
    private static final long LONGEST_NANOS = 50_000_000;
    /** The most bytes that an input may make the decoders allocate. */
    private static final long MOST_BYTES = 1 << 20;
    private static final int REPETITIONS = 10;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long nanos;
    private long bytes;

    /**
     * Gives the input to the target.
     *
     * @throws BrokenPromiseException if it costs too much, or the target finds that it breaks another promise
     */
    void take(Target target, byte[] input) {
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        target.take(input);
        long leastNanos = threads.getCurrentThreadCpuTime() - start;
        long leastBytes = threads.getCurrentThreadAllocatedBytes() - allocated;
        for (int i = 0; i < REPETITIONS && (leastNanos > nanos || leastBytes > bytes); i++) {
            allocated = threads.getCurrentThreadAllocatedBytes();
            start = threads.getCurrentThreadCpuTime();
            target.take(input);
            leastNanos = Math.min(leastNanos, threads.getCurrentThreadCpuTime() - start);
            leastBytes = Math.min(leastBytes, threads.getCurrentThreadAllocatedBytes() - allocated);
        }
        nanos = Math.max(nanos, leastNanos);
        bytes = Math.max(bytes, leastBytes);
        if (leastNanos > LONGEST_NANOS) {
            throw new BrokenPromiseException("takes " + leastNanos / 1_000_000 + " ms");
        } else if (leastBytes > MOST_BYTES) {
            throw new BrokenPromiseException("allocates " + leastBytes + " bytes");
        }
    }

    /** The time of the slowest input so far, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    /** The bytes that were allocated for the costliest input so far. */
    long bytes() {
        return bytes;
    }
}
