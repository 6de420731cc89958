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
 * Nothing in such a stream tells where the APDU ends, so it counts as whole when the stream ends. A stream that begins
 * in any other way holds none, and is passed over until its end. Encrypted APDUs without LLC header tell their length
 * and are {@link CipheredFramer}'s.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LlcFramer implements Framer {

    private static final byte[] HEADER = { (byte) 0xE6, (byte) 0xE7, 0 };
    private static final int LONGEST = 4096;
    private static final int NOTIFICATION = 0x0F;
    private static final int BLOCK = 0xE0;
    /** Where the date-time stands in a data-notification, and how many bytes it has. */
    private static final int MOMENT = 5;
    private static final int MOMENT_SIZE = 12;
    private static final int OCTET_STRING = 9;
    private static final int ARRAY = 1;
    private static final int STRUCTURE = 2;

    private final FrameBuffer buffer = new FrameBuffer(LONGEST);
    private boolean foreign;

    @Override
    public void feed(byte[] bytes, int offset, int length, FrameListener listener) {
        if (foreign) {
            buffer.pass(length);
            return;
        }
        int taken = buffer.append(bytes, offset, length);
        boolean tooLong = begins() && taken < length;
        foreign = tooLong || !begins();
        if (tooLong && hasHeader()) {
            listener.damage(new Damage(Reason.TOO_LONG, buffer.position(0), buffer.end()));
        }
        if (foreign) {
            buffer.drop(buffer.end());
            buffer.pass(length - taken);
        }
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
        int least = hasHeader() ? HEADER.length : MOMENT + 1;
        if (!foreign && buffer.end() > least) {
            listener.frame(new Frame.Llc(new Slice(buffer.bytes(), 0, buffer.end())));
        }
        buffer.drop(buffer.end());
        foreign = false;
    }

    /** Whether this is, as far as it has come, what a gateway hands on. */
    private boolean begins() {
        return buffer.end() == 0 || switch (at(0)) {
            case NOTIFICATION -> isNotification();
            case BLOCK -> isBlock();
            default -> hasHeader();
        };
    }

    private boolean hasHeader() {
        for (int i = 0; i < Math.min(HEADER.length, buffer.end()); i++) {
            if (buffer.bytes()[i] != HEADER[i]) {
                return false;
            }
        }
        return true;
    }

    /** Behind the date-time, which is absent or of twelve bytes, an array or a structure begins. */
    private boolean isNotification() {
        if (buffer.end() <= MOMENT) {
            return true;
        }
        int form = at(MOMENT);
        int size = form == OCTET_STRING ? 1 + MOMENT_SIZE : form;
        boolean known = form == 0 || form == MOMENT_SIZE
                || form == OCTET_STRING && (buffer.end() == MOMENT + 1 || at(MOMENT + 1) == MOMENT_SIZE);
        int body = MOMENT + 1 + size;
        return known && (buffer.end() <= body || at(body) == ARRAY || at(body) == STRUCTURE);
    }

    /** The number of the block is in its third and fourth byte, counted from 1. */
    private boolean isBlock() {
        return buffer.end() <= 3 || at(2) == 0 && at(3) != 0;
    }

    private int at(int index) {
        return buffer.bytes()[index] & 0xFF;
    }
}
