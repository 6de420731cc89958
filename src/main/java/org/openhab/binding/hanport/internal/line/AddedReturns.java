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
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;

/**
 * Recognises a gateway that writes CR LF (0D 0A) for each LF (0A) that the meter sends, as terminals want text: HDLC
 * frames are damaged as they come, and whole once the CR is taken out. That is the fault of the gateway; nothing is
 * read of
 * such frames, for what else it changes is not known.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class AddedReturns implements FrameListener {

    private static final byte CR = '\r';
    private static final byte LF = '\n';
    private static final long NEVER = Long.MIN_VALUE;

    private HdlcFramer framer = new HdlcFramer();
    private byte[] without = {};
    private boolean carriage;
    /** Bytes without CR, and how many of them had come when the last one was taken out. */
    private long count;
    private long lastTakenOut = NEVER;
    private boolean found;

    void clear() {
        framer = new HdlcFramer();
        carriage = false;
        count = 0;
        lastTakenOut = NEVER;
        found = false;
    }

    /** Whether a frame ends in these bytes that is whole only without CR; they go on with what was given before. */
    boolean areIn(byte[] bytes, int offset, int length) {
        found = false;
        if (without.length < length + 1) {
            without = new byte[length + 1];
        }
        int kept = 0;
        for (int i = offset; i < offset + length; i++) {
            if (carriage && bytes[i] == LF) {
                lastTakenOut = count + kept + 1;
            } else if (carriage) {
                without[kept++] = CR;
            }
            carriage = bytes[i] == CR;
            if (!carriage) {
                without[kept++] = bytes[i];
            }
        }
        framer.feed(without, 0, kept, this);
        count += kept;
        return found;
    }

    /** It ends in the bytes that are just being looked at, so at the earliest it began so many in front of them. */
    @Override
    public void frame(Frame frame) {
        found |= lastTakenOut > count - frame.bytes().length();
    }

    @Override
    public void damage(Damage damage) {
        // damaged in another way, or of another kind
    }
}
