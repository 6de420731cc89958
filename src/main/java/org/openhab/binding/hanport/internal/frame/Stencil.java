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

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The bytes in which all telegrams of one form are alike: names, units, texts and lengths, with the values left blank.
 * A meter sends telegrams of the same form again and again. Where all bytes but the values are as they were, the values
 * stand where they stood and mean what they meant, and nothing needs to be searched.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Stencil {

    /** Fewer bytes than this have no stencil. */
    public static final int SHORTEST = Long.BYTES;

    private final int length;
    /** The bytes in eights, the last eight overlapping those before; zero where it is blank. */
    private final long[] sameBits;
    private final long[] sameBytes;

    private Stencil(Slice bytes, byte[] same) {
        length = bytes.length();
        sameBits = new long[(length + Long.BYTES - 1) / Long.BYTES];
        sameBytes = new long[sameBits.length];
        ByteBuffer bits = Crc16.eights(same);
        ByteBuffer eights = Crc16.eights(bytes.array());
        for (int i = 0; i < sameBits.length; i++) {
            int at = Math.min(i * Long.BYTES, length - Long.BYTES);
            sameBits[i] = bits.getLong(at);
            sameBytes[i] = eights.getLong(bytes.offset() + at) & sameBits[i];
        }
    }

    /** Cuts blanks into the bytes of a telegram, of {@value #SHORTEST} bytes at least. */
    public static final class Cutter {

        private final Slice bytes;
        private final byte[] same;

        public Cutter(Slice bytes) {
            this.bytes = bytes;
            same = new byte[bytes.length()];
            Arrays.fill(same, (byte) -1);
        }

        /** What stands here may be anything the next time. */
        public void blank(int from, int size) {
            Arrays.fill(same, from, from + size, (byte) 0);
        }

        public Stencil cut() {
            return new Stencil(bytes, same);
        }
    }

    /** Whether these bytes differ in nothing but the blanks. */
    public boolean fits(Slice bytes) {
        if (bytes.length() != length) {
            return false;
        }
        ByteBuffer eights = Crc16.eights(bytes.array());
        int from = bytes.offset();
        int last = sameBits.length - 1;
        long different = (eights.getLong(from + length - Long.BYTES) & sameBits[last]) ^ sameBytes[last];
        for (int i = 0; i < last; i++) {
            different |= (eights.getLong(from + i * Long.BYTES) & sameBits[i]) ^ sameBytes[i];
        }
        return different == 0;
    }
}
