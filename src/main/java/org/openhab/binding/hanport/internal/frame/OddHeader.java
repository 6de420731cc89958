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

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The header of Shenzhen Star's STZ351 (sold as SWEMET): six bytes stand where all others have '/' and the maker's
 * code, and the checksum counts from the first of them on. Source: the bytes of such a meter in docs/meters.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class OddHeader {

    /** What no other header begins with, also without parity bits. */
    static final int FIRST = 0xB9;

    private static final byte[] BYTES = { (byte) FIRST, (byte) 0xEA, 0x75, (byte) 0xEA, (byte) 0xCD, 0x5C };

    private OddHeader() {
    }

    /** Whether these bytes begin so; true also if they end within the six. */
    public static boolean begins(byte[] bytes, int from, int to) {
        int length = Math.min(BYTES.length, to - from);
        return Arrays.equals(bytes, from, from + length, BYTES, 0, length);
    }
}
