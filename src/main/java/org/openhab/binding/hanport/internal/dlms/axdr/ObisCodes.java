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
package org.openhab.binding.hanport.internal.dlms.axdr;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Remembers OBIS codes by their six bytes, since a meter sends the same ones every few seconds. Of codes that fall on
 * one place the latest is kept, so that it never grows. For one thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ObisCodes {

    /** Bytes of a code. */
    public static final int LENGTH = 6;

    private static final int LARGEST_MEDIUM = 15;
    private static final int PLACES = 256;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Nothing before the first code: most meters that are not DLMS never have one. */
    private long[] keys = {};
    private @Nullable ObisCode[] codes = {};

    /** Whether an octet-string comes next that can be an OBIS code. */
    public static boolean isNext(AxdrReader reader) {
        byte[] array = reader.array();
        int at = reader.index();
        return reader.remaining() >= LENGTH + 2 && array[at] == Axdr.OCTET_STRING && array[at + 1] == LENGTH
                && isMedium(array[at + 2]);
    }

    /** Whether a code can begin with this. */
    public static boolean isMedium(byte a) {
        return a >= 0 && a <= LARGEST_MEDIUM;
    }

    /** Takes the octet-string that comes next as a code. */
    public ObisCode next(AxdrReader reader) throws DecodeException {
        reader.pass(2);
        int at = reader.index();
        reader.pass(LENGTH);
        return at(reader.array(), at);
    }

    /** The code whose six bytes begin here. */
    public ObisCode at(byte[] array, int at) {
        long key = (long) (array[at] & 0xFF) << 40 | (long) (array[at + 1] & 0xFF) << 32 | (array[at + 2] & 0xFFL) << 24
                | (array[at + 3] & 0xFF) << 16 | (array[at + 4] & 0xFF) << 8 | array[at + 5] & 0xFF;
        int place = (int) (key * SPREAD >>> 56);
        if (keys.length == 0) {
            keys = new long[PLACES];
            codes = new ObisCode[PLACES];
        }
        ObisCode known = codes[place];
        if (known != null && keys[place] == key) {
            return known;
        }
        ObisCode code = new ObisCode(array[at] & 0xFF, array[at + 1] & 0xFF, array[at + 2] & 0xFF, array[at + 3] & 0xFF,
                array[at + 4] & 0xFF, array[at + 5] & 0xFF);
        keys[place] = key;
        codes[place] = code;
        return code;
    }
}
