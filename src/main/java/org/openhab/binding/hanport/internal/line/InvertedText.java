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
 * Looks for a P1 text on a line that is inverted. An ASCII character's uppermost bit is 0, so on such a line every
 * character ends in a falling edge, which is taken for a start bit; what is read is the inverted character one bit
 * higher, with a 1 below it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class InvertedText {

    private int characters;
    private int lines;
    private int lastFour;

    /** Looks at the next byte, 0..0xFF. */
    void look(int value) {
        int ch = ~value >> 1 & 0x7F;
        lastFour = lastFour << 8 | ch;
        if ((value & 1) != 0 && LineText.isCharacter(ch)) {
            characters++;
            if (LineText.beginsWithCode(lastFour)) {
                lines++;
            }
        }
    }

    /** How many bytes may be inverted characters. */
    int characters() {
        return characters;
    }

    /** Whether there were lines of objects among them. */
    boolean hasLines() {
        return lines > 0;
    }

    /** Halves the counts, so that what came long ago fades; lines do not vanish. */
    void fade() {
        characters /= 2;
        lines = (lines + 1) / 2;
    }

    void clear() {
        characters = 0;
        lines = 0;
        lastFour = 0;
    }
}
