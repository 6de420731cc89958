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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;

/**
 * Finds files of the Smart Message Language. Source: BSI TR-03109-1, annex IV, clause 8.1 (SML transport protocol,
 * version 1).
 *
 * <pre>
 * 1B1B1B1B 01010101 | messages, filled up with zeros | 1B1B1B1B 1A | number of zeros 1 | CRC 2
 * </pre>
 *
 * Where a message holds the escape sequence 1B1B1B1B it is sent twice. A file has no length: it ends where its
 * checksum fits. What turned out to be none is searched again from its second byte on, since its damage may have hidden
 * the beginning of the next one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SmlFramer implements Framer {

    static final int ESCAPE = 0x1B;
    static final int ESCAPES = 4;
    static final int BEGIN = 0x01;
    static final int END = 0x1A;
    /** An escape sequence and what it announces. */
    static final int MARK_SIZE = 8;
    static final int MOST_FILLING = 3;
    static final int CHECKSUM_SIZE = 2;

    /** Meters send less than 1000 bytes. */
    private static final int LONGEST = 8192;

    private final FrameBuffer buffer = new FrameBuffer(LONGEST);
    private boolean inside;
    /** Where the file begins; while none has, what may be the beginning of one. */
    private int start;
    /** Everything before is looked at. */
    private int scanned;
    /** How many escape sequences among the messages were sent twice. */
    private int doubled;

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
        return new int[] { ESCAPE };
    }

    @Override
    public boolean isIdle() {
        return buffer.end() == 0;
    }

    @Override
    public boolean isWithinFrame() {
        return inside;
    }

    @Override
    public void pass(int length) {
        buffer.drop(buffer.end());
        restart(0);
        buffer.pass(length);
    }

    @Override
    public void end(FrameListener listener) {
        if (inside) {
            damage(Reason.CUT_SHORT, buffer.end(), listener);
        }
        buffer.drop(buffer.end());
        restart(0);
    }

    private void scan(FrameListener listener) {
        while (inside || begins()) {
            int escape = nextEscape();
            if (escape < 0) {
                if (start > 0 || !buffer.isFull()) {
                    return;
                }
                damage(Reason.TOO_LONG, buffer.end(), listener);
                restart(start + 1);
            } else {
                escaped(escape, listener);
            }
        }
    }

    /** Whether a file begins in what is held; drops what lies before. */
    private boolean begins() {
        start = buffer.find(ESCAPE, start, FrameBuffer.ALL_BITS);
        while (start >= 0 && start + MARK_SIZE <= buffer.end() && !isBegin(start)) {
            start = buffer.find(ESCAPE, start + 1, FrameBuffer.ALL_BITS);
        }
        start = start < 0 ? buffer.end() : start;
        inside = start + MARK_SIZE <= buffer.end();
        scanned = inside ? start + MARK_SIZE : start;
        doubled = 0;
        return inside;
    }

    private boolean isBegin(int at) {
        return isRun(ESCAPE, at) && isRun(BEGIN, at + ESCAPES);
    }

    /** Whether four bytes have this value. */
    private boolean isRun(int value, int at) {
        byte[] bytes = buffer.bytes();
        return bytes[at] == value && bytes[at + 1] == value && bytes[at + 2] == value && bytes[at + 3] == value;
    }

    /** The next escape sequence, if what it announces has come too; -1 else. */
    private int nextEscape() {
        int at = buffer.find(ESCAPE, scanned, FrameBuffer.ALL_BITS);
        while (at >= 0 && at + MARK_SIZE <= buffer.end() && !isRun(ESCAPE, at)) {
            at = buffer.find(ESCAPE, at + 1, FrameBuffer.ALL_BITS);
        }
        scanned = at < 0 ? buffer.end() : at;
        return at >= 0 && at + MARK_SIZE <= buffer.end() ? at : -1;
    }

    private void escaped(int escape, FrameListener listener) {
        int announced = escape + ESCAPES;
        if (isRun(ESCAPE, announced)) {
            doubled++;
            scanned = escape + MARK_SIZE;
        } else if (buffer.bytes()[announced] == END) {
            finish(escape, listener);
        } else {
            damage(isRun(BEGIN, announced) ? Reason.RESTARTED : Reason.END_MISSING, escape, listener);
            restart(escape);
        }
    }

    private void finish(int escape, FrameListener listener) {
        byte[] bytes = buffer.bytes();
        int checksum = escape + MARK_SIZE - CHECKSUM_SIZE;
        int filling = bytes[checksum - 1] & 0xFF;
        int size = escape - start - MARK_SIZE - filling;
        int sent = bytes[checksum] & 0xFF | (bytes[checksum + 1] & 0xFF) << 8;
        Optional<SmlChecksum> kind = SmlChecksum.fitting(sent, buffer.eights(), start, checksum - start);
        if (filling > MOST_FILLING || size < 0 || kind.isEmpty()) {
            damage(Reason.CHECKSUM, checksum + CHECKSUM_SIZE, listener);
            restart(start + 1);
            return;
        }
        Slice all = new Slice(bytes, start, checksum + CHECKSUM_SIZE - start);
        Slice messages = messages(new Slice(bytes, start + MARK_SIZE, size));
        long position = buffer.position(start);
        restart(checksum + CHECKSUM_SIZE);
        listener.frame(new Frame.Sml(all, messages, kind.get(), position));
    }

    /** Every escape sequence that was sent twice is there once. */
    private Slice messages(Slice sent) {
        if (doubled == 0) {
            return sent;
        }
        byte[] once = new byte[Math.max(sent.length() - doubled * ESCAPES, 0)];
        int run = 0;
        int from = 0;
        for (int to = 0; to < once.length; to++) {
            once[to] = (byte) sent.at(from++);
            run = once[to] == ESCAPE ? run + 1 : 0;
            if (run == ESCAPES) {
                from += ESCAPES;
                run = 0;
            }
        }
        return Slice.of(once);
    }

    /** What is held from here on is searched for a beginning. */
    private void restart(int from) {
        inside = false;
        start = from;
        scanned = from;
    }

    private void damage(Reason reason, int end, FrameListener listener) {
        listener.damage(new Damage(reason, buffer.position(start), end - start));
    }
}
