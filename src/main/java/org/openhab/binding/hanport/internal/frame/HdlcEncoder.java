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
 * Composes HDLC frames of type 3 as meters send them: with flags, lengths and checksums. Source: IEC 62056-46, clause
 * 6.4.
 *
 * @param destination the destination address as it goes over the line: 1, 2 or 4 bytes, bit 0 set in the last alone
 * @param source the source address, likewise
 * @param control the control field, 0..0xFF; meters push with 0x10 or 0x13
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record HdlcEncoder(Slice destination, Slice source, int control) {

    private static final int ADDRESS_END = 1;

    /** @throws IllegalArgumentException if an address has another size, or its end bit elsewhere */
    public HdlcEncoder {
        requireAddress(destination);
        requireAddress(source);
    }

    /**
     * One frame with its flags around it.
     *
     * @param information what it carries; 0..2037 bytes, less with longer addresses
     * @param segmented more frames of the same APDU follow
     * @throws IllegalArgumentException if the frame would be longer than 2047 bytes
     */
    public byte[] encode(Slice information, boolean segmented) {
        int headerSize = HdlcFramer.FORMAT_SIZE + destination.length() + source.length() + 1;
        int length = headerSize + HdlcFramer.CHECKSUM_SIZE
                + (information.length() == 0 ? 0 : information.length() + HdlcFramer.CHECKSUM_SIZE);
        if (length > HdlcFramer.LONGEST) {
            throw new IllegalArgumentException("A frame holds at most " + HdlcFramer.LONGEST + " bytes");
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream(length + 2);
        int format = HdlcFramer.TYPE_3 | (segmented ? HdlcFramer.SEGMENTED : 0) | length;
        frame.write(HdlcFramer.FLAG);
        frame.write(format >> 8);
        frame.write(format);
        write(frame, destination);
        write(frame, source);
        frame.write(control);
        writeChecksum(frame);
        if (information.length() > 0) {
            write(frame, information);
            writeChecksum(frame);
        }
        frame.write(HdlcFramer.FLAG);
        return frame.toByteArray();
    }

    /**
     * As many frames as it takes, one behind the other, each with its own flags.
     *
     * @param maximum how much of the information one frame may carry, at least 1 byte
     * @throws IllegalArgumentException if it is less, or such a frame would be longer than 2047 bytes
     */
    public byte[] encodeSegmented(Slice information, int maximum) {
        if (maximum < 1) {
            throw new IllegalArgumentException("A frame carries 1 byte at least");
        }
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        int done = 0;
        do {
            int size = Math.min(maximum, information.length() - done);
            boolean more = done + size < information.length();
            frames.writeBytes(encode(information.slice(done, size), more));
            done += size;
        } while (done < information.length());
        return frames.toByteArray();
    }

    /** Makes the FCS of a frame whose information has been changed hold again; from the format field to the FCS. */
    public static void renewChecksum(Slice frame) {
        int end = frame.end() - HdlcFramer.CHECKSUM_SIZE;
        int checksum = Crc16.x25(frame.array(), frame.offset(), end - frame.offset());
        frame.array()[end] = (byte) checksum;
        frame.array()[end + 1] = (byte) (checksum >> 8);
    }

    /** Over everything behind the opening flag, low byte first. */
    private static void writeChecksum(ByteArrayOutputStream frame) {
        byte[] bytes = frame.toByteArray();
        int checksum = Crc16.x25(bytes, 1, bytes.length - 1);
        frame.write(checksum);
        frame.write(checksum >> 8);
    }

    private static void write(ByteArrayOutputStream frame, Slice bytes) {
        frame.write(bytes.array(), bytes.offset(), bytes.length());
    }

    private static void requireAddress(Slice address) {
        int size = address.length();
        boolean sound = size == 1 || size == 2 || size == 4;
        for (int i = 0; sound && i < size; i++) {
            sound = (address.at(i) & ADDRESS_END) == (i == size - 1 ? ADDRESS_END : 0);
        }
        if (!sound) {
            throw new IllegalArgumentException("An HDLC address has 1, 2 or 4 bytes, and bit 0 set in the last alone");
        }
    }
}
