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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * What the content of an element means: numbers with their power of ten, texts with their padding.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class CosemValues {

    private static final HexFormat HEX = HexFormat.of();
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(Long.SIZE);
    private static final long[] TENS = { 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000 };
    private static final long SMALL = Long.MAX_VALUE / 1_000_000;

    private CosemValues() {
    }

    /**
     * The content of an integer element, from this index on. An unsigned number of 64 bits comes as its bits.
     *
     * @throws IndexOutOfBoundsException if there are fewer bytes than the type has
     */
    public static long integer(byte[] bytes, int at, int tag) {
        return switch (tag) {
            case Axdr.INT8 -> bytes[at];
            case Axdr.INT16 -> (short) sixteen(bytes, at);
            case Axdr.UINT16 -> sixteen(bytes, at);
            case Axdr.INT32 -> (int) thirtyTwo(bytes, at);
            case Axdr.UINT32 -> thirtyTwo(bytes, at);
            case Axdr.INT64, Axdr.UINT64 -> thirtyTwo(bytes, at) << Integer.SIZE | thirtyTwo(bytes, at + Integer.BYTES);
            default -> bytes[at] & 0xFF;
        };
    }

    private static int sixteen(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << Byte.SIZE | bytes[at + 1] & 0xFF;
    }

    private static long thirtyTwo(byte[] bytes, int at) {
        return (long) sixteen(bytes, at) << Short.SIZE | sixteen(bytes, at + Short.BYTES);
    }

    /**
     * The number times 10^scaler. A negative scaler gives as many decimals, zeros included; a positive one none.
     *
     * @param tag type of the number, which tells whether its highest bit is a sign
     */
    public static Quantity quantity(int tag, long number, int scaler, Unit unit) {
        if (tag == Axdr.UINT64 && number < 0) {
            BigInteger unsigned = BigInteger.valueOf(number).add(TWO_TO_64);
            return new Quantity(scaled(new BigDecimal(unsigned), scaler), unit);
        }
        long plain = tag == Axdr.BCD ? (number >> 4) * 10 + (number & 0xF) : number;
        if (scaler <= 0) {
            return new Quantity(plain, -scaler, unit);
        } else if (scaler < TENS.length && plain <= SMALL && plain >= -SMALL) {
            return new Quantity(plain * TENS[scaler], 0, unit);
        }
        return new Quantity(scaled(BigDecimal.valueOf(plain), scaler), unit);
    }

    /** A number times 10^scaler, never written with an exponent. */
    public static BigDecimal scaled(BigDecimal number, int scaler) {
        BigDecimal scaled = number.scaleByPowerOfTen(scaler);
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    /** An octet-string as the text that it is, without the NULs behind it; as hexadecimal digits if it is none. */
    public static String text(byte[] array, int from, int length) {
        return isText(array, from, length)
                ? new String(array, from, unpadded(array, from, length), StandardCharsets.ISO_8859_1)
                : HEX.formatHex(array, from, from + length);
    }

    /** Whether these bytes are printable characters with perhaps NULs behind them; NULs alone are no text. */
    public static boolean isText(byte[] array, int from, int length) {
        int size = unpadded(array, from, length);
        for (int i = from; i < from + size; i++) {
            if (array[i] < ' ' || array[i] > '~') {
                return false;
            }
        }
        return size > 0 || length == 0;
    }

    private static int unpadded(byte[] array, int from, int length) {
        int size = length;
        while (size > 0 && array[from + size - 1] == 0) {
            size--;
        }
        return size;
    }

    /** The bits of a bit-string, the first one first, as 0 and 1. */
    public static String bits(byte[] array, int from, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((array[from + (i >> 3)] >> 7 - (i & 7) & 1) == 0 ? '0' : '1');
        }
        return text.toString();
    }
}
