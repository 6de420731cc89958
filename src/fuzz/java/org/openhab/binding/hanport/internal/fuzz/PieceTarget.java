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

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.DamagedStream;

/**
 * Damaged streams of telegrams in pieces: each telegram that is told must have been sent.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PieceTarget {

    private static final ThreadLocal<DamagedStream> STREAMS = ThreadLocal.withInitial(DamagedStream::new);
    private static final long PRIME = 0x100000001B3L;

    private PieceTarget() {
    }

    /** The bytes are the seed of a stream. */
    static void take(byte[] input) {
        long seed = 0;
        if (input.length == Long.BYTES) {
            seed = ByteBuffer.wrap(input).getLong();
        } else {
            for (byte value : input) {
                seed = (seed ^ value & 0xFF) * PRIME;
            }
        }
        require(STREAMS.get(), seed);
    }

    static void require(DamagedStream stream, long seed) {
        String fault = stream.fault(seed);
        if (!fault.isEmpty()) {
            throw new BrokenPromiseException("seed " + seed + ": " + fault);
        }
    }

    /** What {@link #take} makes this seed of. */
    static byte[] input(long seed) {
        return ByteBuffer.allocate(Long.BYTES).putLong(seed).array();
    }
}
