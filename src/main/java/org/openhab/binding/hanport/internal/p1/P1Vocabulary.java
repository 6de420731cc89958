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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * The codes, units and texts that a meter has used lately. A meter says the same words in every telegram; here they
 * become objects once. Each word has one place by its hash, and one that comes later takes the place over, so the
 * vocabulary never grows.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Vocabulary {

    private static final int OBJECTS = 256;
    private static final int UNITS = 64;
    private static final int TEXTS = 64;
    private static final int LONGEST_TEXT = 128;
    private static final int LONGEST_UNIT = Long.BYTES;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final Text EMPTY = new Text("");

    private final long[] objectKeys = new long[OBJECTS];
    private final @Nullable P1Object[] objects = new P1Object[OBJECTS];
    private final long[] unitKeys = new long[UNITS];
    private final @Nullable Unit[] units = new Unit[UNITS];
    private final byte[][] textKeys = new byte[TEXTS][];
    private final @Nullable Text[] texts = new Text[TEXTS];

    /** @param code the six value groups, A in bits 40..47 down to F in bits 0..7 */
    P1Object object(long code) {
        int place = place(code, OBJECTS);
        P1Object known = objects[place];
        if (known != null && objectKeys[place] == code) {
            return known;
        }
        P1Object object = new P1Object(new ObisCode((int) (code >> 40), (int) (code >> 32) & 0xFF,
                (int) (code >> 24) & 0xFF, (int) (code >> 16) & 0xFF, (int) (code >> 8) & 0xFF, (int) code & 0xFF));
        objectKeys[place] = code;
        objects[place] = object;
        return object;
    }

    /** @param key the spelling's bytes in the order they came, the last in bits 0..7 */
    Unit unit(long key, byte[] bytes, int from, int to) {
        // a key does not tell how many zeros a spelling begins with
        if (to - from > LONGEST_UNIT || to > from && bytes[from] == 0) {
            return Unit.of(ascii(bytes, from, to).strip());
        }
        int place = place(key, UNITS);
        Unit known = units[place];
        if (known != null && unitKeys[place] == key) {
            return known;
        }
        Unit unit = Unit.of(ascii(bytes, from, to).strip());
        unitKeys[place] = key;
        units[place] = unit;
        return unit;
    }

    Text text(byte[] bytes, int from, int to) {
        if (from == to) {
            return EMPTY;
        } else if (to - from > LONGEST_TEXT) {
            return new Text(ascii(bytes, from, to));
        }
        int place = place(sample(bytes, from, to), TEXTS);
        Text known = texts[place];
        if (known != null && Arrays.equals(textKeys[place], 0, textKeys[place].length, bytes, from, to)) {
            return known;
        }
        Text text = new Text(ascii(bytes, from, to));
        textKeys[place] = Arrays.copyOfRange(bytes, from, to);
        texts[place] = text;
        return text;
    }

    /** The length, and eight bytes at the end, where the texts of a meter differ most. */
    private static long sample(byte[] bytes, int from, int to) {
        long sample = to - from;
        for (int i = Math.max(from, to - Long.BYTES); i < to; i++) {
            sample = sample << Byte.SIZE ^ sample >>> Long.SIZE - Byte.SIZE ^ bytes[i];
        }
        return sample;
    }

    static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The upper bits of the product depend on all bits of the key. */
    private static int place(long key, int places) {
        return (int) (key * SPREAD >>> 64 - Integer.numberOfTrailingZeros(places));
    }
}
