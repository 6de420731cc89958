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

import java.io.ByteArrayOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Composes the long frames of wired M-Bus as meters push them: to every address, from the management client. Source: EN
 * 13757-2, clause 5.6.2.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MBusEncoder {

    /** So much fits into a frame; with more than 250 bytes L overflows, as Sagemcom has it. */
    public static final int LONGEST_DATA = MBusFramer.LONGEST - MBusFramer.HEADER_SIZE;

    private static final int EVERY_ADDRESS = 0xFF;
    private static final int SOURCE = 0x01;
    private static final int DESTINATION = 0x67;

    private MBusEncoder() {
    }

    /**
     * One frame.
     *
     * @param data a piece of an APDU, 1..{@value #LONGEST_DATA} bytes
     * @param segment which piece it is, counted from 0; 0..15
     * @param last whether no more come
     * @throws IllegalArgumentException if size or number is another
     */
    public static byte[] encode(Slice data, int segment, boolean last) {
        int length = MBusFramer.HEADER_SIZE + data.length();
        if (data.length() < 1 || length > MBusFramer.LONGEST || (segment & ~MBusFramer.SEGMENT) != 0) {
            throw new IllegalArgumentException("A frame holds 1 to " + LONGEST_DATA + " bytes, an APDU 16 frames");
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(MBusFramer.START);
        frame.write(length);
        frame.write(length);
        frame.write(MBusFramer.START);
        frame.write(MBusFramer.SEND);
        frame.write(EVERY_ADDRESS);
        frame.write(segment | (last ? MBusFramer.LAST : 0));
        frame.write(SOURCE);
        frame.write(DESTINATION);
        frame.write(data.array(), data.offset(), data.length());
        frame.write(MBusFramer.sum(frame.toByteArray(), MBusFramer.PREFIX_SIZE, length));
        frame.write(MBusFramer.END);
        return frame.toByteArray();
    }

    /** Makes the sum of a frame whose data has been changed hold again; from the first start byte to the end byte. */
    public static void renewChecksum(Slice frame) {
        int at = frame.end() - 2;
        int from = frame.offset() + MBusFramer.PREFIX_SIZE;
        frame.array()[at] = (byte) MBusFramer.sum(frame.array(), from, at - from);
    }

    /**
     * As many frames as it takes, one behind the other.
     *
     * @param maximum how much of the APDU one frame may carry, 1..{@value #LONGEST_DATA} bytes
     * @throws IllegalArgumentException if it is another, the APDU is empty, or takes more than 16 frames
     */
    public static byte[] encodeSegmented(Slice apdu, int maximum) {
        if (maximum < 1) {
            throw new IllegalArgumentException("A frame carries 1 byte at least");
        }
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        int done = 0;
        for (int segment = 0; segment == 0 || done < apdu.length(); segment++) {
            int size = Math.min(maximum, apdu.length() - done);
            frames.writeBytes(encode(apdu.slice(done, size), segment, done + size == apdu.length()));
            done += size;
        }
        return frames.toByteArray();
    }
}
