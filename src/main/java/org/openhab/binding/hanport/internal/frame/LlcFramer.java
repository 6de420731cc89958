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

/**
 * Takes what a gateway hands on without frame and checksum: the LLC header E6 E7 00 and the APDU behind it, or the APDU
 * alone, a data-notification or a block of one. Source: IEC 62056-46, annex B; IEC 62056-5-3, clauses 6.4 and 6.5.
 * <p>
 * Where such an APDU ends its own lengths tell. No checksum guards it, and the end of another framing's frame, joined
 * late, may look like one: so the first one of a stream counts when another one follows it or a pause, and the others
 * with their last byte. What is handed over a piece at a time, or ends, counts as it is, since it need not be whole to
 * be read. What begins in any other way holds none, and is passed over until the next piece or pause. Encrypted APDUs
 * without LLC header are {@link CipheredFramer}'s.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LlcFramer implements Framer {

    /** Bytes of the LLC header. */
    public static final int HEADER_SIZE = 3;

    private static final byte[] HEADER = { (byte) 0xE6, (byte) 0xE7, 0 };
    private static final int LONGEST = 4096;
    private static final int NOTIFICATION = 0x0F;
    private static final int BLOCK = 0xE0;
    /** Where the date-time stands in a data-notification, and how many bytes it has. */
    private static final int MOMENT = 5;
    private static final int MOMENT_SIZE = 12;
    private static final int OCTET_STRING = 9;
    /** So many bytes of an APDU tell it from what else may follow one: the checksum of a frame that was joined late. */
    private static final int TELLING = MOMENT + 2;
    private static final int ARRAY = 1;
    private static final int STRUCTURE = 2;

    private final FrameBuffer buffer = new FrameBuffer(LONGEST);
    private final ApduLength lengths;
    private boolean foreign;
    /** With so many bytes, or more, there is something new to see. */
    private int awaited = 1;
    /** Whether an APDU of this stream had another one behind it, or a pause. */
    private boolean trusted;

    /**
     * @param lengths asked by no more than this one
     */
    public LlcFramer(ApduLength lengths) {
        this.lengths = lengths;
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, FrameListener listener) {
        int taken;
        for (int done = 0; done < length; done += taken) {
            if (foreign) {
                buffer.pass(length - done);
                return;
            }
            taken = buffer.append(bytes, offset + done, length - done);
            takeWhole(listener);
            if (buffer.isFull()) {
                if (hasHeader(0)) {
                    listener.damage(new Damage(Reason.TOO_LONG, buffer.position(0), buffer.end()));
                }
                leave();
            }
        }
    }

    private void takeWhole(FrameListener listener) {
        while (buffer.end() >= awaited) {
            if (!begins(0)) {
                leave();
                return;
            }
            int least = lengths.least(new Slice(buffer.bytes(), 0, buffer.end()));
            awaited = least == ApduLength.UNKNOWN ? LONGEST + 1 : least;
            int behind = buffer.end() - awaited;
            if (behind >= 0 && !trusted && behind < TELLING) {
                awaited += TELLING;
            } else if (behind >= 0 && !trusted && !begins(awaited)) {
                awaited = LONGEST + 1;
            } else if (behind >= 0) {
                take(awaited, listener);
            }
        }
    }

    private void take(int size, FrameListener listener) {
        listener.frame(new Frame.Llc(new Slice(buffer.bytes(), 0, size)));
        buffer.drop(size);
        awaited = 1;
        trusted = true;
    }

    /** What has come is no APDU, and nothing that follows. */
    private void leave() {
        forget();
        foreign = true;
    }

    private void forget() {
        buffer.drop(buffer.end());
        awaited = 1;
        trusted = false;
        foreign = false;
    }

    /** None: it stands at the beginning of a stream. */
    @Override
    public int[] openings() {
        return new int[0];
    }

    @Override
    public boolean isIdle() {
        return foreign || buffer.end() == 0;
    }

    @Override
    public void pass(int length) {
        foreign = true;
        buffer.pass(length);
    }

    @Override
    public void end(FrameListener listener) {
        int least = hasHeader(0) ? HEADER_SIZE : MOMENT + 1;
        if (!foreign && buffer.end() > least) {
            listener.frame(new Frame.Llc(new Slice(buffer.bytes(), 0, buffer.end())));
        }
        forget();
    }

    /** Line and gateway are silent between APDUs, and hardly ever within one. */
    @Override
    public void pause(FrameListener listener) {
        boolean whole = !foreign && buffer.end() > 0
                && lengths.least(new Slice(buffer.bytes(), 0, buffer.end())) == buffer.end();
        if (whole) {
            take(buffer.end(), listener);
        } else if (foreign || buffer.end() > 0) {
            forget();
        }
    }

    /** Whether what stands here is, as far as it has come, what a gateway hands on. */
    private boolean begins(int from) {
        return buffer.end() == from || switch (at(from)) {
            case NOTIFICATION -> isNotification(from);
            case BLOCK -> isBlock(from);
            default -> hasHeader(from);
        };
    }

    private boolean hasHeader(int from) {
        return beginsWithHeader(buffer.bytes(), from, buffer.end());
    }

    /**
     * Whether the LLC header of a push, E6 E7 00, stands in front of these bytes, as far as they have come. Source: IEC
     * 62056-46, clause 5.3.
     */
    public static boolean beginsWithHeader(byte[] bytes, int from, int to) {
        for (int i = 0; i < Math.min(HEADER_SIZE, to - from); i++) {
            if (bytes[from + i] != HEADER[i]) {
                return false;
            }
        }
        return true;
    }

    /** Behind the date-time, which is absent or of twelve bytes, an array or a structure begins. */
    private boolean isNotification(int from) {
        int come = buffer.end() - from;
        if (come <= MOMENT) {
            return true;
        }
        int form = at(from + MOMENT);
        int size = form == OCTET_STRING ? 1 + MOMENT_SIZE : form;
        boolean known = form == 0 || form == MOMENT_SIZE
                || form == OCTET_STRING && (come == MOMENT + 1 || at(from + MOMENT + 1) == MOMENT_SIZE);
        int body = MOMENT + 1 + size;
        return known && (come <= body || at(from + body) == ARRAY || at(from + body) == STRUCTURE);
    }

    /** The number of the block is in its third and fourth byte, counted from 1. */
    private boolean isBlock(int from) {
        return buffer.end() - from <= 3 || at(from + 2) == 0 && at(from + 3) != 0;
    }

    private int at(int index) {
        return buffer.bytes()[index] & 0xFF;
    }
}
