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
package org.openhab.binding.hanport.internal.reader;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tells from bytes in which no telegram was found what is the matter with the line.
 * <p>
 * What can be known: an ASCII character's uppermost bit is 0, so on an inverted line every character ends in a falling
 * edge, which is taken for a start bit; what is read is the inverted character one bit higher, with a 1 below it, and
 * so an inverted P1 line can be read backwards. Bits that are much longer than the reader thinks are read as zeros.
 * Every framing has a mark that is rare elsewhere. One thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LineJudge {

    /** Fewer bytes say nothing: plugging a cable in gives some. */
    private static final int FEWEST = 64;
    /** So many bytes without a mark are no telegram of any kind. */
    private static final int UNMARKED = 256;
    /** A mark is expected in so many bytes, as no telegram is much longer. */
    private static final int MARKED_EVERY = 1024;
    /** Counts are halved here, so that what came long ago fades. */
    private static final int MEMORY = 4096;
    /** What a mark weighs that is not found by chance, against one of twelve bits. */
    private static final int SURE = 4;
    private static final int FLAGS_WITHOUT_FORMAT = 4;

    /** What the bytes look like. */
    public enum Verdict {
        /** too few of them to say */
        UNDECIDED,
        /** text, or something with the marks of a framing, damaged or unknown to us as it may be */
        PLAUSIBLE,
        /** P1 text whose line is inverted: a cable that should invert and does not, or the other way round */
        INVERTED,
        /** neither: another speed or parity, or a line that is no meter's */
        WRONG_SPEED
    }

    private int total;
    private int zeros;
    private int text;
    private int inverted;
    private int invertedLines;
    private int flags;
    private int marks;
    private int lastFour;
    private int lastFourInverted;

    /** Looks at the next bytes. */
    public void feed(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            look(bytes[i] & 0xFF);
        }
    }

    /** Forgets everything: the line is listened to in another way, or all is well. */
    public void clear() {
        total = 0;
        zeros = 0;
        text = 0;
        inverted = 0;
        invertedLines = 0;
        flags = 0;
        marks = 0;
        lastFour = 0;
        lastFourInverted = 0;
    }

    /** What the bytes since {@link #clear()} look like, the last few thousand above all. */
    public Verdict verdict() {
        int others = total - zeros;
        if (others >= FEWEST && invertedLines > 0 && mostOf(inverted, others)) {
            return Verdict.INVERTED;
        } else if (total < FEWEST) {
            return Verdict.UNDECIDED;
        } else if (mostOf(text, total) || marks > 0 && marks >= total / MARKED_EVERY) {
            return Verdict.PLAUSIBLE;
        }
        boolean garbage = mostOf(zeros, total) || marks == 0 && flags >= FLAGS_WITHOUT_FORMAT || total >= UNMARKED;
        return garbage ? Verdict.WRONG_SPEED : Verdict.UNDECIDED;
    }

    private static boolean mostOf(int some, int all) {
        return 8 * some >= 7 * all;
    }

    private void look(int value) {
        if (total == MEMORY) {
            fade();
        }
        total++;
        lastFour = lastFour << 8 | value;
        if (value == 0) {
            zeros++;
        } else if (value == 0x7E) {
            flags++;
        }
        if (isText(value)) {
            text++;
        }
        lookUpsideDown(value);
        marks += mark();
    }

    private void lookUpsideDown(int value) {
        int ch = ~value >> 1 & 0x7F;
        lastFourInverted = lastFourInverted << 8 | ch;
        if ((value & 1) != 0 && isText(ch)) {
            inverted++;
            if (isTextLine(lastFourInverted)) {
                invertedLines++;
            }
        }
    }

    private void fade() {
        total /= 2;
        zeros /= 2;
        text /= 2;
        inverted /= 2;
        invertedLines = (invertedLines + 1) / 2;
        flags /= 2;
        marks /= 2;
    }

    private static boolean isText(int ch) {
        return ch >= ' ' && ch < 0x7F || ch == '\r' || ch == '\n';
    }

    /** The weight of the mark that ends with the last byte; 0 if none does. */
    private int mark() {
        if ((lastFour & 0xFFF0) == 0x7EA0) {
            // HDLC: flag and frame type 3
            return 1;
        } else if ((lastFour & 0xFFFF) == 0xDB08) {
            // general-glo-ciphering with a system title of eight bytes
            return SURE;
        } else if (lastFour == 0x1B1B1B1B) {
            // SML
            return SURE;
        }
        return isMBus() || isTextLine(lastFour) ? SURE : 0;
    }

    /** M-Bus long frame: 68 L L 68. */
    private boolean isMBus() {
        return (lastFour & 0xFF0000FF) == 0x68000068 && (lastFour >> 8 & 0xFF) == (lastFour >> 16 & 0xFF);
    }

    /** P1: a line that begins with a code such as "1-0:". */
    private static boolean isTextLine(int four) {
        return (four & 0x7F007F00) == ('\n' << 24 | '-' << 8) && isDigit(four >> 16) && isDigit(four);
    }

    private static boolean isDigit(int value) {
        int ch = value & 0x7F;
        return ch >= '0' && ch <= '9';
    }
}
