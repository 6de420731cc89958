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
package org.openhab.binding.hanport.internal.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Crc16;

/**
 * Makes the checksums of altered telegrams hold again, so that they get past the framers.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Checksums {

    private static final int FLAG = 0x7E;
    private static final int TYPE_3 = 0xA0;
    private static final int LONGEST_ADDRESS = 4;
    private static final int LENGTH_BITS = 0x07FF;
    private static final byte[] FILE_BEGIN = { 0x1B, 0x1B, 0x1B, 0x1B, 1, 1, 1, 1 };
    private static final byte[] FILE_END = { 0x1B, 0x1B, 0x1B, 0x1B, 0x1A };
    private static final int NUMBER_OF_TWO_BYTES = 0x63;
    private static final int MESSAGE = 0x76;

    private Checksums() {
    }

    /** Every '!' at the end of a line gets the checksum since the last line that begins with '/'. */
    static byte[] ofTexts(byte[] bytes) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream(bytes.length + 8);
        int start = -1;
        for (int i = 0; i < bytes.length; i++) {
            signed.write(bytes[i]);
            int before = i == 0 ? '\n' : bytes[i - 1];
            if (bytes[i] == '/' && (start < 0 || isLineEnd(before))) {
                start = i;
            } else if (bytes[i] == '!' && start >= 0 && (isLineEnd(before) || before == ')')) {
                String crc = String.format("%04X", Crc16.arc(bytes, start, i + 1 - start));
                signed.writeBytes(crc.getBytes(StandardCharsets.US_ASCII));
                for (int old = 0; old < 4 && i + 1 < bytes.length && Character.digit(bytes[i + 1], 16) >= 0; old++) {
                    i++;
                }
                start = -1;
            }
        }
        return signed.toByteArray();
    }

    /** Every frame that begins with a flag gets both checksums and its closing flag; one that is too long is cut. */
    static byte[] ofFrames(byte[] bytes) {
        byte[] signed = bytes.clone();
        for (int flag = 0; flag < signed.length - 12; flag++) {
            if (signed[flag] == FLAG && (signed[flag + 1] & 0xF0) == TYPE_3) {
                flag = Math.max(flag, sign(signed, flag + 1) - 1);
            }
        }
        return signed;
    }

    /**
     * Every file of SML gets its checksum, and so does every message in it whose end can be seen: two bytes, a zero,
     * and
     * the next message or the end of the file.
     */
    static byte[] ofFiles(byte[] bytes) {
        byte[] signed = bytes.clone();
        int file = -1;
        int message = -1;
        for (int at = 0; at + FILE_END.length + 3 <= signed.length; at++) {
            if (isAt(FILE_BEGIN, signed, at)) {
                file = at;
                message = at + FILE_BEGIN.length;
                at = message - 1;
            } else if (file >= 0 && isAt(FILE_END, signed, at)) {
                writeChecksum(signed, file, at + FILE_END.length + 1 - file);
                file = -1;
            } else if (file >= 0 && isMessageEnd(signed, at)) {
                int checksum = Crc16.x25(signed, message, at - message);
                signed[at + 1] = (byte) checksum;
                signed[at + 2] = (byte) (checksum >> 8);
                message = at + 4;
                at = message - 1;
            }
        }
        return signed;
    }

    private static boolean isMessageEnd(byte[] bytes, int at) {
        int next = at + 3;
        while (next < bytes.length && bytes[next] == 0) {
            next++;
        }
        return bytes[at] == NUMBER_OF_TWO_BYTES && next > at + 3 && next < bytes.length
                && (bytes[next] == MESSAGE || bytes[next] == FILE_END[0]);
    }

    private static boolean isAt(byte[] mark, byte[] bytes, int at) {
        return at + mark.length <= bytes.length && Arrays.equals(mark, 0, mark.length, bytes, at, at + mark.length);
    }

    /** The index of the frame's closing flag. */
    private static int sign(byte[] bytes, int start) {
        int declared = (bytes[start] << 8 | bytes[start + 1] & 0xFF) & LENGTH_BITS;
        int length = Math.min(declared, bytes.length - 1 - start);
        int control = afterAddress(bytes, afterAddress(bytes, start + 2));
        int header = control + 1 - start;
        if (length < header + 4) {
            return start;
        }
        bytes[start] = (byte) (bytes[start] & 0xF8 | length >> 8);
        bytes[start + 1] = (byte) length;
        writeChecksum(bytes, start, header);
        writeChecksum(bytes, start, length - 2);
        bytes[start + length] = FLAG;
        return start + length;
    }

    private static void writeChecksum(byte[] bytes, int start, int length) {
        int checksum = Crc16.x25(bytes, start, length);
        bytes[start + length] = (byte) checksum;
        bytes[start + length + 1] = (byte) (checksum >> 8);
    }

    private static int afterAddress(byte[] bytes, int start) {
        int end = start;
        while (end < start + LONGEST_ADDRESS - 1 && end < bytes.length - 1 && (bytes[end] & 1) == 0) {
            end++;
        }
        return end + 1;
    }

    private static boolean isLineEnd(int ch) {
        return ch == '\r' || ch == '\n';
    }
}
