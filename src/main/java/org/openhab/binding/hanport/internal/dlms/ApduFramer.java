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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameBuffer;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.Framer;
import org.openhab.binding.hanport.internal.frame.LlcHeader;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Finds APDUs that stand on a line with no frame around them: envelopes as encrypted P1 ports send them (Luxembourg,
 * Austria, Poland), data-notifications and blocks as some gateways and the meters of Czechia do, with their LLC header
 * or without.
 * <p>
 * Only its own lengths tell where such an APDU ends, and no checksum guards it. The content of a frame that was damaged
 * or joined late looks just like one, and must not be taken for it. So an APDU is believed when it proves itself by its
 * authentication tag; and else only where the stream has shown no other framing ({@link #otherFraming()}), and APDUs
 * alone stand before a silence, or in a run that is longer than any frame. Once that was so, those that follow are
 * given with their last byte. What is handed over a piece at a time need not be whole to be read.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ApduFramer implements Framer {

    private static final int LONGEST = 8192;
    /** No HDLC frame holds more. */
    private static final int LONGEST_FRAME = 2047;
    /** So many bytes in front of an envelope tell whose it is: a block and its LLC header; the header line. */
    private static final int CONTEXT = 128;
    private static final int LONGEST_WRAPPER = 16;
    /** Tag, invoke id and date-time: less is no APDU, not even one that is cut short. */
    private static final int SHORTEST = 7;
    /** Slash, three letters of the maker, and the speed. */
    private static final int SHORTEST_HEADER_LINE = 4;
    /** The start byte of an M-Bus frame. */
    private static final byte BUS = 0x68;

    private final FrameBuffer buffer = new FrameBuffer(CONTEXT + LONGEST_FRAME + LONGEST);
    private final ApduExtent extent = new ApduExtent();
    private final Predicate<Slice> proves;
    /** The sizes of the APDUs that are held back; they end where the next begins or may begin. */
    private final List<Integer> held = new ArrayList<>();
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

    /**
     * @param proves whether an envelope's authentication tag shows that not a bit of it was changed
     */
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
        return new int[] { Ciphering.TAG };
    }

    @Override
    public boolean isIdle() {
        return first == buffer.end() && held.isEmpty();
    }

    @Override
    public void pass(int length) {
        begin(buffer.end());
        open = false;
        held.clear();
        drop(buffer.end());
        buffer.pass(length);
    }

    @Override
    public void end(FrameListener listener) {
        endPiece(listener);
        trusted = false;
        foreign = false;
    }

    @Override
    public void endPiece(FrameListener listener) {
        boolean cut = open && !foreign && buffer.end() - first >= SHORTEST && !isEnvelope(first)
                && extent.least(from(first)) != ApduExtent.NONE;
        if (cut) {
            confirm(listener);
            give(buffer.end() - first, listener);
        }
        pause(listener);
    }

    /** Line and gateway are silent between APDUs, and hardly ever within one. */
    @Override
    public void pause(FrameListener listener) {
        while (first < buffer.end()) {
            int least = least(first);
            boolean told = extent.isTold();
            if (least > ApduExtent.UNKNOWN && least <= buffer.end() - first) {
                take(least, listener);
            } else if (told && isTorn(buffer.end(), true, listener)) {
                scan(listener);
            } else {
                breakOff(told, listener);
                break;
            }
        }
        if (first == buffer.end()) {
            confirm(listener);
        }
        held.clear();
        begin(buffer.end());
        drop(buffer.end());
        open = true;
    }

    private void breakOff(boolean told, FrameListener listener) {
        if (told && !foreign) {
            damage(buffer.end(), listener);
        }
    }

    /** Where the first APDU that is held back begins. */
    private int run() {
        int start = first;
        for (int size : held) {
            start -= size;
        }
        return start;
    }

    private void begin(int start) {
        first = start;
        awaited = 1;
    }

    private void drop(int count) {
        buffer.drop(count);
        first -= count;
    }

    private Slice from(int start) {
        return new Slice(buffer.bytes(), start, buffer.end() - start);
    }

    private boolean isEnvelope(int start) {
        return buffer.bytes()[start] == (byte) Ciphering.TAG;
    }

    private void scan(FrameListener listener) {
        while (first < buffer.end() && buffer.end() - first >= awaited) {
            int least = least(first);
            if (least == ApduExtent.NONE || least > LONGEST) {
                skip();
            } else if (least == ApduExtent.UNKNOWN) {
                awaited = LONGEST;
                if (buffer.end() - first >= LONGEST) {
                    skip();
                }
            } else if (least > buffer.end() - first) {
                awaited = least;
            } else if (!isEnvelope(first) || !isTorn(first + least, false, listener)) {
                take(least, listener);
            }
        }
    }

    /** How many bytes the APDU here has at least, if one can begin here. */
    private int least(int start) {
        if (open || isEnvelope(start) && !isWrapped(start)) {
            return extent.least(from(start));
        }
        return isBehindHeaderLine(start) ? extent.leastUntagged(from(start)) : ApduExtent.NONE;
    }

    /**
     * Here begins no APDU: goes on where the next envelope may begin. That may be the last byte of the one before, if
     * that one was torn off just there.
     */
    private void skip() {
        held.clear();
        int next = buffer.findEither(Ciphering.TAG, '\n', 0, open ? Math.max(first - 1, 0) : first + 1);
        open = false;
        begin(next < 0 ? buffer.end() : next);
    }

    /**
     * A beginning inside an envelope means that this one was torn off. Where the last bytes of one may be the beginning
     * of another, more is waited for.
     *
     * @param to where it ends, if it is whole
     * @param silence whether nothing more comes
     * @return whether it is not to be taken now
     */
    private boolean isTorn(int to, boolean silence, FrameListener listener) {
        int start = first;
        while ((start = buffer.findEither(Ciphering.TAG, '\n', 0, start + 1)) >= 0 && start < to) {
            int least = isEnvelope(start) ? extent.least(from(start)) : ApduExtent.NONE;
            if (least == ApduExtent.NONE) {
                continue;
            } else if (extent.isTold()) {
                damage(start, listener);
                held.clear();
                open = false;
                begin(start);
                return true;
            } else if (!silence && buffer.end() - start > 1) {
                awaited = start - first + least;
                return true;
            }
        }
        return false;
    }

    private void take(int size, FrameListener listener) {
        Slice bytes = new Slice(buffer.bytes(), first, size);
        boolean behindHeaderLine = !foreign && bytes.at(0) == 0;
        if (trusted || behindHeaderLine) {
            give(size, listener);
        } else if (isEnvelope(first) && proves.test(bytes)) {
            confirm(listener);
            give(size, listener);
        } else {
            begin(first + size);
            open = !foreign;
            if (!foreign) {
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
            List<Integer> sizes = List.copyOf(held);
            first = run();
            held.clear();
            trusted = true;
            for (int size : sizes) {
                give(size, listener);
            }
        }
    }

    private void give(int size, FrameListener listener) {
        long position = buffer.position(first);
        boolean follows = position == end;
        end = position + size;
        Frame frame = new Frame.Apdu(new Slice(buffer.bytes(), first, size), position, follows);
        begin(first + size);
        open = true;
        listener.frame(frame);
    }

    /** Whether this envelope lies in an APDU that another framer takes. */
    private boolean isWrapped(int start) {
        byte[] bytes = buffer.bytes();
        for (int i = start - LlcHeader.SIZE; i >= Math.max(start - LONGEST_WRAPPER, 0); i--) {
            boolean llc = LlcHeader.mayBegin(bytes, i, i + LlcHeader.SIZE);
            boolean bus = start - i > 3 && bytes[i] == BUS && bytes[i + 3] == BUS && bytes[i + 1] == bytes[i + 2];
            boolean block = start - i > 6 && bytes[i] == (byte) ApduAssembly.BLOCK && bytes[i + 2] == 0
                    && bytes[i + 3] == 1;
            if (llc || bus || block) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line in front is the header of a P1 telegram, with an empty line behind it or none. */
    private boolean isBehindHeaderLine(int start) {
        byte[] bytes = buffer.bytes();
        int i = start - 1;
        while (i >= 0 && (bytes[i] == '\r' || bytes[i] == '\n')) {
            i--;
        }
        while (i >= 0 && bytes[i] > ' ' && bytes[i] != '/') {
            i--;
        }
        return i >= 0 && start - i > SHORTEST_HEADER_LINE && bytes[i] == '/' && ApduExtent.isMaker(bytes, i + 1);
    }

    /** The envelope is broken off here. */
    private void damage(int to, FrameListener listener) {
        listener.damage(new Damage(Reason.CUT_SHORT, buffer.position(first), to - first));
    }
}
