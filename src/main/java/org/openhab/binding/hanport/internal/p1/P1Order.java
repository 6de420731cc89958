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

    private final @Nullable P1Object[] objects = new P1Object[LINES];
    private final int[] sizes = new int[LINES];
    private final long[] heads = new long[LINES];
    private final long[] tails = new long[LINES];
    private int line;
    private int size;

    void restart() {
        line = 0;
    }

    /**
     * The object of the next line, if the last telegram had it there too.
     *
     * @param end one past the last byte that may be looked at
     */
    @Nullable
    P1Object expected(byte[] bytes, int position, int end) {
        int at = line++;
        size = at < LINES ? sizes[at] : 0;
        return size >= Long.BYTES && size <= end - position && (long) LONGS.get(bytes, position) == heads[at]
                && (long) LONGS.get(bytes, position + size - Long.BYTES) == tails[at] ? objects[at] : null;
    }

    /** Bytes of the code that was expected last, with the parenthesis behind it. */
    int size() {
        return size;
    }

    /** The line asked for last holds this object; its code with the parenthesis has so many bytes. */
    void learn(P1Object object, byte[] bytes, int position, int length) {
        if (line <= LINES && length >= Long.BYTES && length <= 2 * Long.BYTES) {
            int at = line - 1;
            objects[at] = object;
            sizes[at] = length;
            heads[at] = (long) LONGS.get(bytes, position);
            tails[at] = (long) LONGS.get(bytes, position + length - Long.BYTES);
        }
    }
}
