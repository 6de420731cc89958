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

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.FrameTrouble;
import org.openhab.binding.hanport.internal.trouble.Layer;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * Tells from bytes in which no telegram was found what is the matter with the line.
 * <p>
 * What can be known: the opening of a telegram is recognised also where bits run in another way than the port thinks,
 * see {@link MisreadOpening}, and an inverted P1 text also in its middle, see {@link InvertedText}. Bits that are much
 * longer than the port thinks are read as zeros. A gateway that writes CR
 * LF for LF is recognised by frames that are sound without the CR ({@link AddedReturns}). One thread at a time.
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
    /** SML's escape sequence, and what follows it where a file begins and ends. Source: BSI TR-03109-1, annex IV. */
    private static final int SML_ESCAPE = 0x1B1B1B1B;
    private static final int SML_BEGIN = 0x01010101;
    private static final int SML_END = 0x1A;
    private static final Optional<Trouble> WELL = Optional.empty();

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
    private final InvertedText inverted = new InvertedText();
    private int flags;
    private final AddedReturns addedReturns = new AddedReturns();
    /** Whether there was a mark of a telegram, which trouble it showed, and how many bytes ago. */
    private boolean marked;
    private Optional<Trouble> mark = WELL;
    private int sinceMark;
    private int sinceRest;
    private int fourBefore;
    private int lastFour;

    /** The line was at rest before what comes next: there a telegram begins, if any does. */
    public void rest() {
        sinceRest = 0;
    }

    /** Looks at the next bytes. */
    public void feed(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            look(bytes[i] & 0xFF);
        }
        if (addedReturns.areIn(bytes, offset, length)) {
            mark(FrameTrouble.LF_TO_CRLF);
        }
    }

    /** Forgets everything: the line is listened to in another way, or all is well. */
    public void clear() {
        held = 0;
        total = 0;
        zeros = 0;
        text = 0;
        lineEnds = 0;
        inverted.clear();
        flags = 0;
        addedReturns.clear();
        marked = false;
        mark = WELL;
        sinceMark = 0;
        sinceRest = 0;
        fourBefore = 0;
        lastFour = 0;
    }

    /** Whether the bytes since {@link #clear()}, the last few thousand above all, are enough to say anything. */
    public boolean isDecided() {
        return marked || isInverted() || total >= FEWEST && (isText() || mostOf(zeros, total) || isUnmarked());
    }

    /**
     * What is the matter with them.
     *
     * @return empty while that is not decided, and where they are text, or have the marks of a framing, damaged or
     *         unknown to us as it may be
     */
    public Optional<Trouble> trouble() {
        if (marked) {
            return mark;
        } else if (isInverted()) {
            return Optional.of(LineTrouble.INVERTED);
        } else if (!isDecided() || isText()) {
            return WELL;
        }
        return Optional.of(mostOf(zeros, total) ? LineTrouble.SLOWER : LineTrouble.WRONG_SPEED);
    }

    private boolean isInverted() {
        int others = total - zeros;
        return others >= FEWEST && inverted.hasLines() && mostOf(inverted.characters(), others);
    }

    private boolean isText() {
        return mostOf(text, total) && lineEnds > total / LONGEST_LINE;
    }

    private boolean isUnmarked() {
        return flags >= FLAGS_WITHOUT_OPENING || total >= UNMARKED;
    }

    private static boolean mostOf(int some, int all) {
        return 8 * some >= 7 * all;
    }

    private void look(int value) {
        if (total == MEMORY) {
            fade();
        }
        total++;
        fourBefore = fourBefore << 8 | lastFour >>> 24;
        lastFour = lastFour << 8 | value;
        if (value == 0) {
            zeros++;
        } else if (value == 0x7E) {
            flags++;
        }
        if (LineText.isCharacter(value)) {
            text++;
        }
        if (value == '\n' || value == '\r') {
            lineEnds++;
        }
        inverted.look(value);
        lookForMarks(value);
    }

    private void lookForMarks(int value) {
        System.arraycopy(last, 1, last, 0, last.length - 1);
        last[last.length - 1] = (byte) value;
        held = Math.min(held + 1, last.length);
        sinceMark++;
        sinceRest = Math.min(sinceRest + 1, MEMORY);
        if (isSml()) {
            markWell();
        } else if (LineText.beginsWithCode(lastFour) || opens(upright)) {
            markWell();
        } else if ((!marked || sinceMark > A_TELEGRAM) && mayHaveOpened()) {
            lookClosely();
        } else if (sinceMark > MEMORY) {
            marked = false;
            mark = WELL;
        }
    }

    /** Whether the last bytes are those of an opening, if they are of one. */
    private boolean mayHaveOpened() {
        return sinceRest >= last.length && sinceRest < last.length + MOST_OPENINGS;
    }

    /** Laborious, and so left out in the middle of what is sent, and while it is known how it has begun. */
    private void lookClosely() {
        if (opens(withParity)) {
            mark(LineTrouble.PARITY);
        } else if (opens(upsideDown)) {
            mark(LineTrouble.INVERTED);
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

    private void mark(Trouble trouble) {
        marked = true;
        mark = Optional.of(trouble);
        sinceMark = 0;
    }

    /** A telegram begins; that does not show yet that its frame stays whole. */
    private void markWell() {
        if (mark.isEmpty() || mark.get().layer() != Layer.FRAMES || sinceMark > MEMORY) {
            marked = true;
            mark = WELL;
            sinceMark = 0;
        }
    }

    private void fade() {
        total /= 2;
        zeros /= 2;
        text /= 2;
        lineEnds /= 2;
        inverted.fade();
        flags /= 2;
    }

    private boolean isSml() {
        return fourBefore == SML_ESCAPE && (lastFour == SML_BEGIN || lastFour >>> 24 == SML_END);
    }
}
