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
package org.openhab.binding.hanport.internal.dlms;

import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ciphering.Envelope;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameBuffer;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.Framer;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Finds APDUs that stand on a line with no frame around them: envelopes as encrypted P1 ports send them (Luxembourg,
 * Austria, Poland), data-notifications and blocks as some gateways and the meters of Czechia do, with their LLC header
 * or without.
 * <p>
 * No checksum guards them, and the content of a frame that was damaged or joined late looks just like one. So an APDU
 * is believed when it proves itself by its authentication tag; and else only where the stream has shown no other
 * framing, and APDUs alone stand between silences, or in a run that is longer than any frame. Once that was so, those
 * that follow are given with their last byte. What is handed over a piece at a time need not be whole.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ApduFramer implements Framer {

    private static final int LONGEST = 8192;
    /** No HDLC frame holds more. */
    private static final int LONGEST_FRAME = 2047;
    /** So many bytes in front of an envelope tell whose it is. */
    private static final int CONTEXT = 128;
    /** Tag, invoke id and date-time: less is no APDU, not even one that is cut short. */
    private static final int SHORTEST = 7;

    private final FrameBuffer buffer = new FrameBuffer(CONTEXT + LONGEST_FRAME + LONGEST);
    private final ApduHeads heads = new ApduHeads(buffer);
    private final Predicate<Slice> proves;
    /** They end where the next begins or may begin. */
    private final HeldApdus held = new HeldApdus();
    /** The first byte that is not done with. */
    private int first;
    /** With so many bytes from there on there is something new to see. */
    private int awaited = 1;
    /** Whether an APDU of any kind may begin there: behind silence, or behind another one. */
    private boolean open = true;
    private boolean trusted;
    private boolean foreign;
    /** Where the APDU that was given last ends. */
    private long end = -1;

    /** @param proves whether an envelope's authentication tag shows that not a bit of it was changed */
    public ApduFramer(Predicate<Slice> proves) {
        this.proves = proves;
    }

    /** The stream has shown a frame of another kind, or the header of one. */
    public void otherFraming() {
        foreign = true;
        trusted = false;
        held.clear();
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, FrameListener listener) {
        int taken;
        for (int done = 0; done < length; done += taken) {
            taken = buffer.append(bytes, offset + done, length - done);
            scan(listener);
            drop(Math.max(run() - CONTEXT, 0));
        }
    }

    /** The tag of an envelope; others do not begin in the middle of a stream. */
    @Override
    public int[] openings() {
        return new int[] { Envelope.TAG };
    }

    @Override
    public boolean isIdle() {
        return first == buffer.end() && held.isEmpty();
    }

    @Override
    public void pass(int length) {
        leave(buffer.end(), false);
        drop(buffer.end());
        buffer.pass(length);
    }

    @Override
    public void end(FrameListener listener) {
        pause(listener);
        trusted = false;
        foreign = false;
    }

    @Override
    public void endPiece(FrameListener listener) {
        boolean begun = open && !foreign && buffer.end() - first >= SHORTEST;
        if (begun && !heads.isEnvelope(first) && heads.least(first, true) != ApduExtent.NONE) {
            confirm(listener);
            give(buffer.end() - first, listener);
        }
        pause(listener);
    }

    /** Line and gateway are silent between APDUs, and hardly ever within one. */
    @Override
    public void pause(FrameListener listener) {
        while (first < buffer.end()) {
            int least = heads.least(first, open);
            boolean told = heads.isTold();
            if (least > ApduExtent.UNKNOWN && least <= buffer.end() - first) {
                take(least, listener);
            } else if (told && isTorn(buffer.end(), true, listener)) {
                scan(listener);
            } else {
                if (told && !foreign) {
                    damage(buffer.end(), listener);
                }
                leave(buffer.end(), false);
            }
        }
        confirm(listener);
        drop(buffer.end());
        open = true;
    }

    /** Where the first APDU that is held back begins. */
    private int run() {
        return first - held.total();
    }

    /** What comes before this is nothing that counts; whether it was the beginning of an APDU all the same. */
    private void leave(int start, boolean begun) {
        held.clear();
        open = begun;
        begin(start);
    }

    private void begin(int start) {
        first = start;
        awaited = 1;
    }

    private void drop(int count) {
        buffer.drop(count);
        first -= count;
    }

    private void scan(FrameListener listener) {
        while (first < buffer.end() && buffer.end() - first >= awaited) {
            int least = heads.least(first, open);
            if (least == ApduExtent.NONE || least > LONGEST) {
                skip();
            } else if (least == ApduExtent.UNKNOWN) {
                awaited = LONGEST;
                if (buffer.end() - first >= LONGEST) {
                    skip();
                }
            } else if (least > buffer.end() - first) {
                awaited = least;
            } else if (!heads.isEnvelope(first) || !isTorn(first + least, false, listener)) {
                take(least, listener);
            }
        }
    }

    /** Goes on where the next envelope may begin: also the last byte of the one before, which may have been torn. */
    private void skip() {
        int next = buffer.findEither(Envelope.TAG, '\n', 0, open ? Math.max(first - 1, 0) : first + 1);
        leave(next < 0 ? buffer.end() : next, open && next >= 0 && next < first);
    }

    /** A beginning inside an envelope means that this one was torn off; where there may be one, more is waited for. */
    private boolean isTorn(int to, boolean silence, FrameListener listener) {
        int start = heads.inside(first, to, silence);
        if (start < 0) {
            return false;
        } else if (heads.isTold()) {
            damage(start, listener);
            leave(start, open);
        } else {
            awaited = start - first + heads.leastInside();
        }
        return true;
    }

    private void take(int size, FrameListener listener) {
        Slice bytes = new Slice(buffer.bytes(), first, size);
        if (trusted || !foreign && bytes.at(0) == 0) {
            // one without a tag stands behind the header line of a text
            give(size, listener);
        } else if (heads.isEnvelope(first) && proves.test(bytes)) {
            confirm(listener);
            give(size, listener);
        } else {
            boolean begun = open;
            begin(first + size);
            open = !foreign;
            if (open && begun) {
                held.add(size);
            }
            if (first - run() > LONGEST_FRAME) {
                confirm(listener);
            }
        }
    }

    /** The APDUs that are held back are of no other framing. */
    private void confirm(FrameListener listener) {
        if (!held.isEmpty()) {
            first = run();
            trusted = true;
            for (int size : held.released()) {
                give(size, listener);
            }
        }
    }

    private void give(int size, FrameListener listener) {
        long position = buffer.position(first);
        Frame frame = new Frame.Apdu(new Slice(buffer.bytes(), first, size), position, position == end);
        end = position + size;
        begin(first + size);
        open = true;
        listener.frame(frame);
    }

    /** The envelope is broken off here. */
    private void damage(int to, FrameListener listener) {
        listener.damage(new Damage(Reason.CUT_SHORT, buffer.position(first), to - first));
    }
}
