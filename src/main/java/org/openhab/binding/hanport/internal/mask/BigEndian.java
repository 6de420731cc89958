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
package org.openhab.binding.hanport.internal.mask;

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Numbers as DLMS and SML write them, highest byte first, and in as many bytes as they had.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class BigEndian {

    private BigEndian() {
    }

    /** @param bytes 8 at most; of eight the highest bit is a sign */
    static long number(Slice bytes) {
        long number = 0;
        for (int i = 0; i < bytes.length(); i++) {
            number = number << Byte.SIZE | bytes.at(i);
        }
        return number;
    }

    /** The lowest bytes of a number, so many, 8 at most. */
    static byte[] bytes(long number, int length) {
        byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        return Slice.of(all).slice(Long.BYTES - length, length).copy();
    }
}
