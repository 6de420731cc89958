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
 * How a P1 telegram looks, byte by byte; the uppermost bit never counts, as it may be a parity bit. Source: DSMR P1
 * Companion Standard 5.0.2, section 6.2; IEC 62056-21, clause 6.3.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Text {

    /** The slash and the maker's three characters. */
    static final int SHORTEST_HEADER = 4;
    private static final int LONGEST_HEADER = 100;
    /** The part of a code that is the same in all: "1-0:". */
    private static final int CODE_START = 4;
    /** "99.99.99*99(" */
    private static final int LONGEST_REDUCED_CODE = 12;
    private static final int START_OF_TEXT = 2;

    private P1Text() {
    }

    /** The character without its parity bit. */
    static int character(byte[] bytes, int index) {
        return bytes[index] & 0x7F;
    }

    /** Whether the maker's code stands behind this slash: three letters, or a letter and digits ("SX6"). */
    static boolean isMaker(byte[] bytes, int slash) {
        return isLetter(character(bytes, slash + 1)) && isLetterOrDigit(character(bytes, slash + 2))
                && isLetterOrDigit(character(bytes, slash + 3));
    }

    /** Whether a header line begins with this slash; true also if the bytes end within the line. */
    static boolean isHeader(byte[] bytes, int slash, int to) {
        return headerEnd(bytes, slash, to) >= 0;
    }

    /** Whether this is a telegram, or what is left of one, beyond doubt: a header line, and a line with a code. */
    static boolean isTelegram(byte[] bytes, int start, int to) {
        int i = headerEnd(bytes, start, to);
        for (; i >= 0 && i < to - CODE_START; i++) {
            if (isLineEnd(character(bytes, i)) && (isCode(bytes, i + 1) || isReducedCode(bytes, i + 1, to))) {
                return true;
            }
        }
        return false;
    }

    /** "1-0:"; there are as many bytes. */
    private static boolean isCode(byte[] bytes, int at) {
        return isDigit(character(bytes, at)) && character(bytes, at + 1) == '-' && isDigit(character(bytes, at + 2))
                && character(bytes, at + 3) == ':';
    }

    /** "1.8.0(" or "C.1(", perhaps with a control character in front. Source: IEC 62056-21, clause 6.6. */
    private static boolean isReducedCode(byte[] bytes, int from, int to) {
        int start = character(bytes, from) == START_OF_TEXT ? from + 1 : from;
        int point = -1;
        for (int i = start; i < Math.min(to, start + LONGEST_REDUCED_CODE); i++) {
            int ch = character(bytes, i);
            if (ch == '(') {
                return point > start && point < i - 1;
            } else if (ch == '.') {
                point = point < 0 ? i : point;
            } else if (!isDigit(ch) && ch != '*' && ch != '&' && "CFLP".indexOf(ch) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether the last thing in these bytes is a whole line of an object. */
    static boolean endsWithLine(byte[] bytes, int start, int to) {
        int i = to - 1;
        while (i > start && isLineEnd(character(bytes, i))) {
            i--;
        }
        return i < to - 1 && character(bytes, i) == ')';
    }

    /** Where the header's line ends, {@code to} if it may go on there, or -1 if this is no header. */
    private static int headerEnd(byte[] bytes, int slash, int to) {
        if (to - slash >= SHORTEST_HEADER && !isMaker(bytes, slash)) {
            return -1;
        }
        for (int i = slash + 1; i < to; i++) {
            int ch = character(bytes, i);
            if (isLineEnd(ch)) {
                return i - slash < SHORTEST_HEADER ? -1 : i;
            } else if (ch == '(' || ch == ')' || i - slash > LONGEST_HEADER) {
                return -1;
            }
        }
        return to;
    }

    /** Whether the lines that begin here are the same up to their ends. */
    static boolean areSameLine(byte[] bytes, int one, int other, int to) {
        int i = 0;
        while (other + i < to && bytes[one + i] == bytes[other + i] && !isLineEnd(character(bytes, one + i))) {
            i++;
        }
        return other + i < to && bytes[one + i] == bytes[other + i];
    }

    static boolean isLineEnd(int ch) {
        return ch == '\r' || ch == '\n';
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hexDigit(int ch) {
        return Character.digit(ch, 16);
    }

    private static boolean isDigit(int ch) {
        return ch >= '0' && ch <= '9';
    }

    static boolean isLetter(int ch) {
        return (ch | 0x20) >= 'a' && (ch | 0x20) <= 'z';
    }

    private static boolean isLetterOrDigit(int ch) {
        return isLetter(ch) || isDigit(ch);
    }
}
