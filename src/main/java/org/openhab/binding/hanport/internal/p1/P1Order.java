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
package org.openhab.binding.hanport.internal.p1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The order in which a meter named its objects in the last telegram. It nearly always keeps to it, so the code of a
 * line needs only to be compared with the one that stood there the last time: its first and last eight bytes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Order {

    private static final int LINES = 128;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final P1Vocabulary vocabulary;
    private final @Nullable P1Object[] objects = new P1Object[LINES];
    private final int[] sizes = new int[LINES];
    private final long[] heads = new long[LINES];
    private final long[] tails = new long[LINES];
    private int line;
    private int size;

    P1Order(P1Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A telegram begins. */
    void restart() {
        line = 0;
    }

    /**
     * The object of the next line.
     *
     * @param end one past the last byte that may be looked at
     * @return empty if no code stands there
     */
    Optional<P1Object> next(byte[] bytes, int position, int end) {
        int at = line++;
        size = at < LINES ? sizes[at] : 0;
        boolean asExpected = size >= Long.BYTES && size <= end - position && head(bytes, position) == heads[at]
                && tail(bytes, position) == tails[at];
        return asExpected ? Optional.ofNullable(objects[at]) : read(at, bytes, position, end);
    }

    /** Bytes of the last code, with the parenthesis behind it. */
    int size() {
        return size;
    }

    private Optional<P1Object> read(int at, byte[] bytes, int position, int end) {
        long code = P1Code.read(bytes, position, end, '(');
        if (code == P1Code.NONE) {
            return Optional.empty();
        }
        P1Object object = vocabulary.object(P1Code.groups(code));
        size = P1Code.size(code);
        if (at < LINES && size >= Long.BYTES && size <= 2 * Long.BYTES) {
            objects[at] = object;
            sizes[at] = size;
            heads[at] = head(bytes, position);
            tails[at] = tail(bytes, position);
        }
        return Optional.of(object);
    }

    private static long head(byte[] bytes, int position) {
        return (long) LONGS.get(bytes, position);
    }

    private long tail(byte[] bytes, int position) {
        return (long) LONGS.get(bytes, position + size - Long.BYTES);
    }
}
