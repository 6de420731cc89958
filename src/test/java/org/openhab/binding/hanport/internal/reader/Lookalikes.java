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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.Framer;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.MBusFramer;
import org.openhab.binding.hanport.internal.frame.P1Framer;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Damage that no receiver can tell: a frame that was changed and whose checksum holds by chance; whole frames that were
 * lost or doubled so that others touch which did not; and a stream in which not even the header of a
 * frame is sound.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Lookalikes implements FrameListener {

    private static final byte FLAG = 0x7E;

    private final List<Framer> framers = List.of(new HdlcFramer(), new MBusFramer(), new P1Framer());
    private final List<Slice> sent = new ArrayList<>();
    private byte[] stream = {};
    /** Bytes that were fed to each framer before this stream. */
    private long before;
    /** The frame before, and where it ends in this stream. */
    private Slice last = Slice.of();
    private int end;
    /** Whether there was a frame, or the header of one. */
    private boolean sound;
    private boolean found;

    /** Whether there are any in the first {@code length} bytes of a damaged stream of these telegrams. */
    boolean areIn(byte[] bytes, int length, List<SentTelegram> telegrams) {
        stream = bytes;
        sent.clear();
        telegrams.forEach(telegram -> telegram.frames().forEach(frame -> sent.add(unflagged(frame))));
        found = false;
        sound = false;
        for (Framer framer : framers) {
            last = Slice.of();
            framer.feed(bytes, 0, length, this);
            framer.end(this);
        }
        before += length;
        return found || !sound;
    }

    @Override
    public void frame(Frame frame) {
        sound = true;
        Slice bytes = Slice.of(frame.bytes().copy());
        if (frame instanceof Frame.P1 text) {
            found |= text.checksummed() && sent.stream().noneMatch(whole -> begins(whole, bytes));
            return;
        }
        int position = (int) (frame.position() - before);
        found |= !sent.contains(bytes) || touchesLast(position) && !wasSentBehindLast(bytes);
        last = bytes;
        end = position + bytes.length();
    }

    private boolean touchesLast(int position) {
        boolean touches = last.length() > 0;
        for (int i = end; i < position; i++) {
            touches &= stream[i] == FLAG;
        }
        return touches;
    }

    private boolean wasSentBehindLast(Slice bytes) {
        for (int i = 1; i < sent.size(); i++) {
            if (sent.get(i).equals(bytes) && sent.get(i - 1).equals(last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(Slice whole, Slice text) {
        return whole.length() >= text.length() && whole.slice(0, text.length()).equals(text);
    }

    private static Slice unflagged(byte[] frame) {
        Slice bytes = Slice.of(frame);
        return bytes.at(0) == FLAG ? bytes.slice(1, bytes.length() - 2) : bytes;
    }

    @Override
    public void damage(Damage damage) {
        sound |= damage.reason() != Damage.Reason.HEADER_CHECKSUM;
    }
}
