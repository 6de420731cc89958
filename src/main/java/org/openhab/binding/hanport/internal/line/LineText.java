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
package org.openhab.binding.hanport.internal.line;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the text of a P1 telegram looks on a line. Source: DSMR P1 Companion Standard 5.0.2, section 6.2.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class LineText {

    private LineText() {
    }

    /** Whether it is a printable character or part of a line end. */
    static boolean isCharacter(int ch) {
        return ch >= ' ' && ch < 0x7F || ch == '\r' || ch == '\n';
    }

    /**
     * Whether a line begins that has a code such as "1-0:" in front.
     *
     * @param four a line feed and the three characters behind it, the last one lowest
     */
    static boolean beginsWithCode(int four) {
        return (four & 0x7F007F00) == ('\n' << 24 | '-' << 8) && isDigit(four >> 16) && isDigit(four);
    }

    private static boolean isDigit(int value) {
        int ch = value & 0x7F;
        return ch >= '0' && ch <= '9';
    }
}
