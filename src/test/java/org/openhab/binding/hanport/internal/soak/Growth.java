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

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Whether something has grown that should not: the last quarter of the samples against the second, since in the first
 * all is still new. Lines are cut and opened all the time, so that what is held goes up and down by some; a leak lifts
 * all of it. So something has grown only where what is low in the last quarter lies above what is high in the second.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Growth {

    private static final int QUARTERS = 4;
    /** What the JVM itself may come to need: compiled code's tables, other threads' buffers. */
    private static final long HEAP_ALLOWANCE = 1 << 20;
    private static final long THREADS_ALLOWANCE = 1;
    private static final long HANDLES_ALLOWANCE = 2;

    private Growth() {
    }

    /** What has grown; nothing if there are too few samples to tell. */
    static List<String> in(List<Sample> samples) {
        List<String> grown = new ArrayList<>();
        int quarter = samples.size() / QUARTERS;
        if (quarter > 0) {
            List<Sample> second = samples.subList(quarter, 2 * quarter);
            List<Sample> last = samples.subList(samples.size() - quarter, samples.size());
            compare("heap", Sample::heap, HEAP_ALLOWANCE, second, last, grown);
            compare("threads", Sample::threads, THREADS_ALLOWANCE, second, last, grown);
            compare("handles", Sample::handles, HANDLES_ALLOWANCE, second, last, grown);
        }
        return grown;
    }

    private static void compare(String what, ToLongFunction<Sample> of, long allowance, List<Sample> before,
            List<Sample> after, List<String> grown) {
        long then = ranked(of, before, before.size() - 1 - before.size() / QUARTERS);
        long now = ranked(of, after, after.size() / QUARTERS);
        if (now > then + allowance) {
            grown.add(what + " grew from " + then + " to " + now);
        }
    }

    private static long ranked(ToLongFunction<Sample> of, List<Sample> samples, int rank) {
        return samples.stream().mapToLong(of).sorted().skip(rank).findFirst().orElseThrow();
    }
}
