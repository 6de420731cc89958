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

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * A number in a value group: perhaps a sign, digits, and perhaps a point among them. Source: DSMR P1 Companion Standard
 * 5.0.2, section 6.4 (Fn(x,y)).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Number {

    /** A long holds any number of so many digits. */
    private static final int DIGITS_OF_LONG = 18;
    private static final int DIGITS_OF_COUNT = 9;

    private byte[] bytes = {};
    private int start;
    private boolean negative;
    private long unscaled;
    private int digits;
    private int decimals;

    /**
     * Reads what stands here, as far as it is a number.
     *
     * @return index of the byte behind it
     */
    int read(byte[] array, int from, int end) {
        bytes = array;
        negative = from < end && array[from] == '-';
        start = negative ? from + 1 : from;
        long value = 0;
        int point = -1;
        int i = start;
        for (; i < end; i++) {
            int digit = array[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (array[i] == '.' && point < 0) {
                point = i;
            } else {
                break;
            }
        }
        digits = point < 0 ? i - start : i - start - 1;
        decimals = point < 0 ? 0 : i - point - 1;
        unscaled = negative ? -value : value;
        return i;
    }

    /** Index of its first digit. */
    int start() {
        return start;
    }

    boolean isNegative() {
        return negative;
    }

    /** How many digits it has; none if there is no number. */
    int digits() {
        return digits;
    }

    /** How many of them stand behind the point. */
    int decimals() {
        return decimals;
    }

    /** Whether it may be how many of something there are. */
    boolean isCount() {
        return decimals == 0 && unscaled >= 0 && digits <= DIGITS_OF_COUNT;
    }

    Quantity quantity(Unit unit) {
        return digits <= DIGITS_OF_LONG ? new Quantity(unscaled, decimals, unit) : new Quantity(longNumber(), unit);
    }

    private BigDecimal longNumber() {
        int first = negative ? start - 1 : start;
        int size = start + digits + (decimals == 0 ? 0 : 1) - first;
        return new BigDecimal(new String(bytes, first, size, StandardCharsets.ISO_8859_1));
    }
}
