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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What stands between the lines of a telegram and around their groups.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Blanks {

    private P1Blanks() {
    }

    static boolean isLineEnd(int ch) {
        return ch == '\r' || ch == '\n';
    }

    /**
     * Spaces, and the control characters of meters behind optical heads (STX, ETX). Source: IEC 62056-21, clause 6.3.
     */
    static boolean isBlank(int ch) {
        return ch >= 0 && ch <= ' ' && !isLineEnd(ch);
    }

    /** Index of the next byte from here on that is neither blank nor line end. */
    static int skipLines(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && (isBlank(bytes[i]) || isLineEnd(bytes[i]))) {
            i++;
        }
        return i;
    }

    /** Index of the next byte from here on that is no blank. */
    static int skip(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    /** Index of the end of this line. */
    static int lineEnd(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && !isLineEnd(bytes[i])) {
            i++;
        }
        return i;
    }

    /** Whether one of the lines ends with a parenthesis that closes no group of its own. */
    static boolean closesTable(byte[] bytes, int from, int end) {
        for (int i = from + 1; i < end - 1; i++) {
            boolean inFront = isLineEnd(bytes[i - 1]) || bytes[i - 1] == ')';
            if (bytes[i] == ')' && inFront && isLineEnd(bytes[i + 1])) {
                return true;
            }
        }
        return false;
    }
}
