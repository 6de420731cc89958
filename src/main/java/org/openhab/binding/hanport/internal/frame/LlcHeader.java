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
package org.openhab.binding.hanport.internal.frame;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The LLC header of a push, E6 E7 00, which stands in front of an APDU. Source: IEC 62056-46, clause 5.3.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LlcHeader {

    /** Bytes of the header. */
    public static final int SIZE = 3;

    private static final byte[] HEADER = { (byte) 0xE6, (byte) 0xE7, 0 };

    private LlcHeader() {
    }

    /** Whether these bytes begin with it, as far as they have come. */
    public static boolean mayBegin(byte[] bytes, int from, int to) {
        for (int i = 0; i < Math.min(SIZE, to - from); i++) {
            if (bytes[from + i] != HEADER[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether these bytes begin with all of it. */
    public static boolean begins(Slice bytes) {
        return bytes.length() >= SIZE && mayBegin(bytes.array(), bytes.offset(), bytes.end());
    }

    /** The same bytes without it, if they begin with it. */
    public static Slice without(Slice bytes) {
        return begins(bytes) ? bytes.slice(SIZE, bytes.length() - SIZE) : bytes;
    }
}
