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

import java.nio.ByteBuffer;
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

    private final P1Vocabulary vocabulary;
    private final @Nullable P1Object[] objects = new P1Object[LINES];
    private final int[] sizes = new int[LINES];
    private final long[] heads = new long[LINES];
    private final long[] tails = new long[LINES];
    private final @Nullable P1Line[] forms = new P1Line[LINES];
    private ByteBuffer eights = eights(new byte[0]);
    private int line;
    private int size;

    P1Order(P1Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A telegram begins, somewhere in these bytes. */
    void restart(byte[] bytes) {
        line = 0;
        eights = eights.array() == bytes ? eights : eights(bytes);
    }

    private static ByteBuffer eights(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The bytes of the telegram, little-endian. */
    ByteBuffer eights() {
        return eights;
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
        boolean asExpected = size >= Long.BYTES && size <= end - position && head(position) == heads[at]
                && tail(position) == tails[at];
        return asExpected ? Optional.ofNullable(objects[at]) : read(at, bytes, position, end);
    }

    /** Bytes of the last code, with the parenthesis behind it. */
    int size() {
        return size;
    }

    /** How the number of this line was written the last time; null if it was none, or this line was another. */
    @Nullable
    P1Line form() {
        return line <= LINES ? forms[line - 1] : null;
    }

    /** The number of this line is written so. */
    void keep(@Nullable P1Line form) {
        if (line <= LINES) {
            forms[line - 1] = form;
        }
    }

    private Optional<P1Object> read(int at, byte[] bytes, int position, int end) {
        keep(null);
        long code = P1Code.read(bytes, position, end, '(');
        if (code == P1Code.NONE) {
            return Optional.empty();
        }
        P1Object object = vocabulary.object(P1Code.groups(code));
        size = P1Code.size(code);
        if (at < LINES && size >= Long.BYTES && size <= 2 * Long.BYTES) {
            objects[at] = object;
            sizes[at] = size;
            heads[at] = head(position);
            tails[at] = tail(position);
        }
        return Optional.of(object);
    }

    private long head(int position) {
        return eights.getLong(position);
    }

    private long tail(int position) {
        return eights.getLong(position + size - Long.BYTES);
    }
}
