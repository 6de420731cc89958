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
 * Takes what a gateway hands on without frame and checksum: the LLC header E6 E7 00 and the APDU behind it. Source: IEC
 * 62056-46, annex B.
 * <p>
 * Nothing in such a stream tells where the APDU ends, so it counts as whole when the stream ends. A stream that begins
 * in any other way holds none, and is passed over until its end.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LlcFramer implements Framer {

    private static final byte[] HEADER = { (byte) 0xE6, (byte) 0xE7, 0 };
    private static final int LONGEST = 4096;

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
        if (tooLong) {
            listener.damage(new Damage(Reason.TOO_LONG, buffer.position(0), buffer.end()));
        }
        if (foreign) {
            buffer.drop(buffer.end());
            buffer.pass(length - taken);
        }
    }

    @Override
    public void end(FrameListener listener) {
        if (!foreign && buffer.end() > HEADER.length) {
            listener.frame(new Frame.Llc(new Slice(buffer.bytes(), 0, buffer.end())));
        }
        buffer.drop(buffer.end());
        foreign = false;
    }

    private boolean begins() {
        for (int i = 0; i < Math.min(HEADER.length, buffer.end()); i++) {
            if (buffer.bytes()[i] != HEADER[i]) {
                return false;
            }
        }
        return true;
    }
}
