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
import org.openhab.binding.hanport.internal.frame.Damage.Reason;
import org.openhab.binding.hanport.internal.frame.P1Mark.Ending;

/**
 * Finds P1 telegrams: from the '/' of the header to the '!' and the CRC-16/ARC behind it. Source: DSMR P1 Companion
 * Standard 5.0.2, section 6.2.
 * <p>
 * What makers do otherwise: the CRC may be in lower case, without leading zeros, absent or always 0000; the '!' may
 * follow the last
 * value without a line end (Aidon EFS2); the stream may end in front of the '!' (DSMR 2.2 dumps). A telegram is
 * delivered with the last byte that it needs, so four digits wait for no line end.
 * One make has other bytes where all have the '/', see {@link OddHeader}.
 * A header inside a telegram means that it was torn off there and another one began.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class P1Framer implements Framer {

    /** Twice the longest telegram known: Hungary's, with 2048 characters of text. */
    private static final int LONGEST = 8192;

    private final FrameBuffer buffer = new FrameBuffer(LONGEST);
    private final P1HeaderSearch headers = new P1HeaderSearch(buffer);
    private final P1Mark mark = new P1Mark();
    private final P1Repair repair = new P1Repair();
    private boolean inside;
    private int start;
    private int scanned;
    /** Bytes of the last telegram whose checksum held, from '/' to '!'. */
    private int usual;

    @Override
    public void feed(byte[] bytes, int offset, int length, FrameListener listener) {
        int taken;
        for (int done = 0; done < length; done += taken) {
            taken = buffer.append(bytes, offset + done, length - done);
            scan(listener);
            buffer.drop(start);
            scanned -= start;
            start = 0;
        }
    }

    @Override
    public int[] openings() {
        return new int[] { '/', '/' | 0x80, OddHeader.FIRST };
    }

    @Override
    public boolean isIdle() {
        return !inside && buffer.end() == 0;
    }

    @Override
    public void pass(int length) {
        buffer.pass(length);
    }

    @Override
    public void end(FrameListener listener) {
        endPiece(listener);
        repair.forget();
    }

    @Override
    public void endPiece(FrameListener listener) {
        if (inside) {
            int at = buffer.find('!', scanned, FrameBuffer.SEVEN_BITS);
            if (at >= 0) {
                ending(at);
                finish(at, listener);
            } else {
                breakOff(listener);
            }
        }
        buffer.drop(buffer.end());
        inside = false;
        start = 0;
        scanned = 0;
    }

    private void scan(FrameListener listener) {
        while (inside || begins()) {
            if (endsAsUsual()) {
                repair.forget();
                deliver(start, usual, true, listener);
                continue;
            }
            int at = buffer.find('!', scanned, FrameBuffer.SEVEN_BITS);
            Ending ending = at < 0 ? Ending.UNDECIDED : ending(at);
            if (ending == Ending.CERTAIN) {
                finish(at, listener);
            } else if (ending == Ending.NONE) {
                scanned = at + 1;
            } else {
                scanned = at < 0 ? buffer.end() : at;
                if (start > 0 || !buffer.isFull()) {
                    return;
                }
                giveUp(listener);
            }
        }
    }

    /** Whether a telegram begins in what is held; drops what lies before. */
    private boolean begins() {
        start = headers.next(start);
        scanned = start;
        inside = buffer.end() - start >= P1Text.SHORTEST_HEADER;
        if (inside) {
            scanned += P1Text.SHORTEST_HEADER;
        }
        return inside;
    }

    /**
     * Whether the telegram is as long as the last one, and sound: then nothing in it needs to be searched. A piece that
     * was torn off in front of another telegram is not as long as both.
     */
    private boolean endsAsUsual() {
        int at = start + usual - 1;
        return usual > 0 && at < buffer.end() && P1Text.character(buffer.bytes(), at) == '!'
                && ending(at) == Ending.CERTAIN && mark.hasChecksum() && mark.fits(buffer.eights(), start, usual);
    }

    private Ending ending(int at) {
        return mark.read(buffer.bytes(), at, buffer.end());
    }

    private void finish(int at, FrameListener listener) {
        int to = at + 1;
        int first = isWhole(to) ? start : tear(to, listener);
        boolean checked = mark.hasChecksum() && checked(first, to - first);
        if (checked || (!mark.hasChecksum() || mark.isBlank()) && unchecked(first, to)) {
            deliver(first, to - first, checked, listener);
        } else {
            close(to);
            damage(Reason.CHECKSUM, first, start, listener);
        }
    }

    private void deliver(int first, int length, boolean checked, FrameListener listener) {
        close(first + length);
        listener.frame(new Frame.P1(new Slice(buffer.bytes(), first, length), checked, buffer.position(first)));
    }

    /** The telegram is over behind its checksum. */
    private void close(int behindMark) {
        inside = false;
        start = behindMark + mark.digits();
        scanned = start;
    }

    private boolean checked(int first, int length) {
        if (mark.fits(buffer.eights(), first, length)) {
            usual = length;
            repair.forget();
            return true;
        }
        return repair.mends(buffer.bytes(), first, length, mark);
    }

    /** Nothing can be checked; but it must look like a telegram, and one that has parity bits has them at its ends. */
    private boolean unchecked(int first, int to) {
        byte[] bytes = buffer.bytes();
        if (((bytes[first] | bytes[to - 1]) & 0x80) != 0) {
            P1Repair.takeOffParity(bytes, first, to - first);
        }
        return P1Text.isTelegram(bytes, first, to);
    }

    /**
     * An odd line may look like a header: then the checksum is that of the whole, and not of what follows the line. The
     * same header again is no odd line but another telegram of the meter, whatever the checksum is by chance.
     */
    private boolean isWhole(int to) {
        int last = headers.last(start, to);
        return last > start && !P1Text.areSameLine(buffer.bytes(), start, last, to) && mark.hasChecksum()
                && !mark.fits(buffer.eights(), last, to - last) && mark.fits(buffer.eights(), start, to - start);
    }

    /**
     * Where the last telegram begins; what lies before it was torn off. The checksum does not show this by itself: one
     * in 65536 torn telegrams leaves it at zero, where it starts.
     */
    private int tear(int to, FrameListener listener) {
        int last = headers.last(start, to);
        if (last > start) {
            damage(Reason.RESTARTED, start, last, listener);
        }
        return last;
    }

    /** The buffer is full and nothing has ended. */
    private void giveUp(FrameListener listener) {
        int first = tear(buffer.end(), listener);
        if (first == start) {
            damage(Reason.TOO_LONG, start, buffer.end(), listener);
            first = buffer.end();
        }
        inside = false;
        start = first;
    }

    /** The stream has ended inside a telegram: after a whole line it may be one that has lost no more than its '!'. */
    private void breakOff(FrameListener listener) {
        int to = buffer.end();
        int first = tear(to, listener);
        if (P1Text.endsWithLine(buffer.bytes(), first, to) && unchecked(first, to)) {
            listener.frame(new Frame.P1(new Slice(buffer.bytes(), first, to - first), false, buffer.position(first)));
        } else {
            damage(Reason.CUT_SHORT, first, to, listener);
        }
    }

    /** Only what was a telegram without doubt is told; binary data may well hold a slash and three letters. */
    private void damage(Reason reason, int from, int to, FrameListener listener) {
        if (P1Text.isTelegram(buffer.bytes(), from, to)) {
            listener.damage(new Damage(reason, buffer.position(from), to - from));
        }
    }
}
