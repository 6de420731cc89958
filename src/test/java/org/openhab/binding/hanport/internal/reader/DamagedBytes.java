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
package org.openhab.binding.hanport.internal.reader;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The bytes of a stream, and what a line does to them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class DamagedBytes {

    private static final int KINDS = 7;
    private static final int SHORT_RUN = 12;
    private static final int LONG_RUN = 300;
    /** So many bytes are alike by no chance. */
    private static final int ALIKE = 12;

    byte[] bytes = new byte[8192];
    int length;

    void clear() {
        length = 0;
    }

    void add(byte[] more) {
        insert(length, more, 0, more.length);
    }

    void damage(SplittableRandom random) {
        if (length == 0) {
            return;
        }
        int at = random.nextInt(length);
        int most = random.nextInt(4) == 0 ? LONG_RUN : SHORT_RUN;
        int run = Math.min(1 + random.nextInt(most), length - at);
        switch (random.nextInt(KINDS)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> drop(at, run);
            case 3 -> drop(0, run);
            case 4 -> length -= run;
            case 5 -> {
                byte[] noise = new byte[run];
                random.nextBytes(noise);
                insert(at, noise, 0, run);
            }
            default -> insert(random.nextInt(length), Arrays.copyOfRange(bytes, at, at + run), 0, run);
        }
    }

    void drop(int at, int run) {
        System.arraycopy(bytes, at + run, bytes, at, length - at - run);
        length -= run;
    }

    void insert(int at, byte... more) {
        insert(at, more, 0, more.length);
    }

    private void insert(int at, byte[] more, int from, int size) {
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + size));
        }
        System.arraycopy(bytes, at, bytes, at + size, length - at);
        System.arraycopy(more, from, bytes, at, size);
        length += size;
    }

    /** Where these bytes stand, here or behind; -1 if nowhere. */
    int find(byte[] wanted, int from) {
        for (int at = from; at <= length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    /** How many bytes stand in this frame before those that the stream begins with; 0 if they do not stand in it. */
    int headBefore(byte[] frame, int most) {
        for (int head = 1; head <= most && head + ALIKE <= frame.length && ALIKE <= length; head++) {
            if (Arrays.equals(frame, head, head + ALIKE, bytes, 0, ALIKE)) {
                return head;
            }
        }
        return 0;
    }
}
