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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A stretch of a byte array that is looked at in place.
 * <p>
 * Slices of a framer's buffer hold good only during the call that hands them out; {@link #copy()} what shall last.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Slice(byte[] array, int offset, int length) {

    public Slice {
        if ((offset | length) < 0 || length > array.length - offset) {
            throw new IndexOutOfBoundsException(offset + "+" + length + " of " + array.length);
        }
    }

    public static Slice of(byte... bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    /** The byte at this index as 0..255. */
    public int at(int index) {
        return array[offset + index] & 0xFF;
    }

    /** One past the last byte, as an index into {@link #array()}. */
    public int end() {
        return offset + length;
    }

    public Slice slice(int from, int size) {
        if ((from | size) < 0 || size > length - from) {
            throw new IndexOutOfBoundsException(from + "+" + size + " of " + length);
        }
        return new Slice(array, offset + from, size);
    }

    public byte[] copy() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    public String ascii() {
        return new String(array, offset, length, StandardCharsets.ISO_8859_1);
    }

    /** Compares the bytes, not the place where they lie. */
    @Override
    public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
        return other instanceof Slice that && Arrays.equals(array, offset, end(), that.array, that.offset, that.end());
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < end(); i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return length + " bytes";
    }
}
