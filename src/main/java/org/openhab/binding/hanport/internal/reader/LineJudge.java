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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tells from bytes in which no telegram was found what is the matter with the line.
 * <p>
 * What can be known: the opening of a telegram is recognised also where bits run in another way than the port thinks,
 * see {@link MisreadOpening}. In the middle of an inverted P1 text, too: an ASCII character's uppermost bit is 0, so on
 * an inverted line every character ends in a falling edge, which is taken for a start bit; what is read is the inverted
 * character one bit higher, with a 1 below it. Bits that are much longer than the port thinks are read as zeros. One
 * thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LineJudge {

    /** Fewer bytes say nothing: plugging a cable in gives some. */
    private static final int FEWEST = 64;
    /** So many bytes without a mark are no telegram of any kind. */
    private static final int UNMARKED = 256;
    /** Text has lines, and they are shorter. */
    private static final int LONGEST_LINE = 256;
    /** Hardly a telegram is longer. */
    private static final int A_TELEGRAM = 1024;
    /** Counts are halved here, so that what came long ago fades. */
    private static final int MEMORY = 4096;
    private static final int FLAGS_WITHOUT_OPENING = 4;
    /** Only so many bytes behind a rest of the line may begin a telegram: the first, and those behind noise. */
    private static final int MOST_OPENINGS = 4;

    /** What the bytes look like. */
    public enum Verdict {
        /** too few of them to say */
        UNDECIDED,
        /** text, or something with the marks of a framing, damaged or unknown to us as it may be */
        PLAUSIBLE,
        /** telegrams on an inverted line: a cable that should invert and does not, or the other way round */
        INVERTED,
        /** telegrams with a parity bit that the port does not know of */
        PARITY,
        /** bits that are many times longer than the port thinks */
        SLOWER,
        /** none of these: another speed or parity, or a line that is no meter's */
        WRONG_SPEED;

        /** Whether no telegram can come of it while the line is listened to in this way, right as it may be. */
        boolean isGarbage() {
            return this == PARITY || this == SLOWER || this == WRONG_SPEED;
        }
    }

    private final List<MisreadOpening> upright = List.of(new MisreadOpening(false, false, true));
    private final List<MisreadOpening> upsideDown = List.of(new MisreadOpening(true, false, false),
            new MisreadOpening(true, false, true), new MisreadOpening(true, true, false),
            new MisreadOpening(true, true, true));
    private final List<MisreadOpening> withParity = List.of(new MisreadOpening(false, true, true));

    /** The last bytes, among which an opening may begin with the first. */
    private final byte[] last = new byte[MisreadOpening.LONGEST];
    private int held;
    private int total;
    private int zeros;
    private int text;
    private int lineEnds;
    private int inverted;
    private int invertedLines;
    private int flags;
    /** What the last mark of a telegram said, and how many bytes ago. */
    private Verdict marked = Verdict.UNDECIDED;
    private int sinceMark;
    private int sinceRest;
    private int lastFour;
    private int lastFourInverted;

    /** The line was at rest before what comes next: there a telegram begins, if any does. */
    public void rest() {
        sinceRest = 0;
    }

    /** Looks at the next bytes. */
    public void feed(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            look(bytes[i] & 0xFF);
        }
    }

    /** Forgets everything: the line is listened to in another way, or all is well. */
    public void clear() {
        held = 0;
        total = 0;
        zeros = 0;
        text = 0;
        lineEnds = 0;
        inverted = 0;
        invertedLines = 0;
        flags = 0;
        marked = Verdict.UNDECIDED;
        sinceMark = 0;
        sinceRest = 0;
        lastFour = 0;
        lastFourInverted = 0;
    }

    /** What the bytes since {@link #clear()} look like, the last few thousand above all. */
    public Verdict verdict() {
        int others = total - zeros;
        if (marked != Verdict.UNDECIDED) {
            return marked;
        } else if (others >= FEWEST && invertedLines > 0 && mostOf(inverted, others)) {
            return Verdict.INVERTED;
        } else if (total < FEWEST) {
            return Verdict.UNDECIDED;
        } else if (mostOf(text, total) && lineEnds > total / LONGEST_LINE) {
            return Verdict.PLAUSIBLE;
        } else if (mostOf(zeros, total)) {
            return Verdict.SLOWER;
        }
        return flags >= FLAGS_WITHOUT_OPENING || total >= UNMARKED ? Verdict.WRONG_SPEED : Verdict.UNDECIDED;
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
        if (value == '\n' || value == '\r') {
            lineEnds++;
        }
        lookUpsideDown(value);
        lookForMarks(value);
    }

    private void lookForMarks(int value) {
        System.arraycopy(last, 1, last, 0, last.length - 1);
        last[last.length - 1] = (byte) value;
        held = Math.min(held + 1, last.length);
        sinceMark++;
        sinceRest = Math.min(sinceRest + 1, MEMORY);
        if (isSml() || isTextLine(lastFour) || opens(upright)) {
            mark(Verdict.PLAUSIBLE);
        } else if ((marked == Verdict.UNDECIDED || sinceMark > A_TELEGRAM) && mayHaveOpened()) {
            lookClosely();
        } else if (sinceMark > MEMORY) {
            marked = Verdict.UNDECIDED;
        }
    }

    /** Whether the last bytes are those of an opening, if they are of one. */
    private boolean mayHaveOpened() {
        return sinceRest >= last.length && sinceRest < last.length + MOST_OPENINGS;
    }

    /** Laborious, and so left out in the middle of what is sent, and while it is known how it has begun. */
    private void lookClosely() {
        if (opens(withParity)) {
            mark(Verdict.PARITY);
        } else if (opens(upsideDown)) {
            mark(Verdict.INVERTED);
        }
    }

    private boolean opens(List<MisreadOpening> readings) {
        if (held == last.length) {
            for (MisreadOpening reading : readings) {
                if (reading.isIn(last, 0, last.length)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void mark(Verdict verdict) {
        marked = verdict;
        sinceMark = 0;
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
        lineEnds /= 2;
        inverted /= 2;
        invertedLines = (invertedLines + 1) / 2;
        flags /= 2;
    }

    private static boolean isText(int ch) {
        return ch >= ' ' && ch < 0x7F || ch == '\r' || ch == '\n';
    }

    private boolean isSml() {
        return lastFour == 0x1B1B1B1B;
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
