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
 * Finds the frames of a framing that tells the length of a frame in its header.
 * <p>
 * A frame that was cut off leaves a sound header behind which other frames come: while a frame is not whole, the bytes
 * behind its header are searched too, and a sound frame in there ends the waiting. What is no frame is given up one
 * byte at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FrameSearch {

    /** What the bytes from a certain one on are. */
    enum Verdict {
        NO_FRAME,
        HEADER_AWAITED,
        HEADER_DAMAGED,
        REST_AWAITED,
        DAMAGED,
        NOT_CLOSED,
        SOUND;

        boolean isAwaited() {
            return this == HEADER_AWAITED || this == REST_AWAITED;
        }

        boolean hasSoundHeader() {
            return ordinal() >= REST_AWAITED.ordinal();
        }
    }

    /** How the frames of one framing look. */
    interface Shape {

        /** What stands here, as far as it has come; its size is kept for {@link #size()}. */
        Verdict judge(int start);

        /** How many bytes the verdict that was given last is about. */
        int size();

        /** Where the next frame may begin, here or behind; the buffer's end if nowhere. */
        int next(int from);

        /**
         * The frame here, which was just found to be sound; the last parameter tells whether it follows the one before.
         */
        Frame frame(int start, boolean follows);

        /** Whether this byte is none of a frame but what the line may send between two of them. */
        boolean isIdle(int at);
    }

    private final FrameBuffer buffer;
    private final Shape shape;
    /** The first byte that is not done with. */
    private int first;
    /** Nothing between {@code first} and here begins a frame. */
    private int settled;
    /** Whether anything stood between the last sound frame and the byte that is not done with. */
    private boolean apart = true;
    /** Where the last frame with a sound header ends; what looks like a header within it is none. */
    private int reach;

    FrameSearch(FrameBuffer buffer, Shape shape) {
        this.buffer = buffer;
        this.shape = shape;
    }

    void feed(byte[] bytes, int offset, int length, FrameListener listener) {
        int taken;
        for (int done = 0; done < length; done += taken) {
            taken = buffer.append(bytes, offset + done, length - done);
            scan(listener);
            drop(first);
        }
    }

    /** See {@link Framer#pass(int)}. */
    void pass(int length) {
        apart = true;
        drop(buffer.end());
        buffer.pass(length);
    }

    /** See {@link Framer#end(FrameListener)}. */
    void end(FrameListener listener) {
        if (first < buffer.end() && judge(first) == Verdict.REST_AWAITED) {
            damage(Reason.CUT_SHORT, buffer.end() - first, listener);
        }
        goOn(buffer.end());
        drop(buffer.end());
    }

    private void drop(int count) {
        buffer.drop(count);
        first = 0;
        settled = Math.max(settled - count, 0);
        reach = Math.max(reach - count, 0);
    }

    private void scan(FrameListener listener) {
        while (first < buffer.end()) {
            Verdict verdict = judge(first);
            if (verdict == Verdict.SOUND) {
                Frame frame = shape.frame(first, !apart);
                apart = false;
                first += shape.size();
                listener.frame(frame);
            } else if (verdict.isAwaited()) {
                int sound = soundBehind();
                if (sound < 0) {
                    return;
                } else if (verdict == Verdict.REST_AWAITED) {
                    damage(Reason.CUT_SHORT, sound - first, listener);
                }
                goOn(sound);
            } else {
                tell(verdict, listener);
                goOn(shape.next(Math.max(first + 1, settled)));
            }
        }
    }

    /** Leaves what is no frame behind. */
    private void goOn(int next) {
        while (first < next) {
            apart |= !shape.isIdle(first);
            first++;
        }
    }

    /** Whether what is held begins with a header that is sound. */
    boolean isWithinFrame() {
        return first < buffer.end() && judge(first) == Verdict.REST_AWAITED;
    }

    /** The first sound frame behind the one that is not whole, or -1; each start is looked at until it is settled. */
    private int soundBehind() {
        int undecided = buffer.end();
        int start = Math.max(first, settled - 1);
        while ((start = shape.next(start + 1)) < buffer.end()) {
            Verdict verdict = judge(start);
            if (verdict == Verdict.SOUND) {
                return start;
            } else if (verdict.isAwaited()) {
                undecided = Math.min(undecided, start);
            }
        }
        settled = undecided;
        return -1;
    }

    private Verdict judge(int start) {
        Verdict verdict = shape.judge(start);
        if (verdict.hasSoundHeader()) {
            reach = Math.max(reach, start + shape.size());
        }
        return verdict;
    }

    private void tell(Verdict verdict, FrameListener listener) {
        if (verdict == Verdict.DAMAGED) {
            damage(Reason.CHECKSUM, shape.size(), listener);
        } else if (verdict == Verdict.NOT_CLOSED) {
            damage(Reason.END_MISSING, shape.size(), listener);
        } else if (verdict == Verdict.HEADER_DAMAGED && first >= reach) {
            damage(Reason.HEADER_CHECKSUM, shape.size(), listener);
        }
    }

    private void damage(Reason reason, int size, FrameListener listener) {
        listener.damage(new Damage(reason, buffer.position(first), size));
    }
}
