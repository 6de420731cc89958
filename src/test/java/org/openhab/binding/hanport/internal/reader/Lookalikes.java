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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Crc16;

/**
 * Damage that no receiver can tell, found without the framers that are tried:
 * <ul>
 * <li>a frame that was changed and whose checksum holds by chance (1 in 65,536, of an M-Bus 1 in 256);</li>
 * <li>whole pieces that were lost or moved so that two touch each other that did not, of which the one asks for another
 * and the other follows one: byte for byte this may have been sent;</li>
 * <li>a frame in front of all others that has lost nothing but what stands before its APDU, which is bare now.</li>
 * </ul>
 * Each is made into damage that can be told, so that a stream is drawn anew in that place alone.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Lookalikes {

    private static final byte FLAG = 0x7E;
    private static final byte BUS = 0x68;
    private static final byte BUS_END = 0x16;
    private static final byte NOISE = 0x55;
    /** Flag, format, addresses, control, checksum and the LLC header. */
    private static final int LONGEST_HEAD = 13;

    private final DamagedBytes stream;
    private final List<SentTelegram> sent;

    /** A frame in the stream as it was sent. */
    private record Found(byte[] frame, int start, int end) {
    }

    Lookalikes(DamagedBytes stream, List<SentTelegram> sent) {
        this.stream = stream;
        this.sent = sent;
    }

    /** @return whether there were any */
    boolean separate() {
        return giveBackHead() | breakChances() | partStrangers();
    }

    private boolean breakChances() {
        boolean any = false;
        for (int at = 0; at < stream.length; at++) {
            int end = switch (stream.bytes[at]) {
                case FLAG -> hdlcEnd(at);
                case BUS -> busEnd(at);
                case '/' -> textEnd(at);
                default -> 0;
            };
            if (end > 0 && !wasSent(at, end)) {
                // of the checksum, so that it cannot hold for the same bytes
                stream.bytes[end - 3] ^= 1;
                any = true;
            }
        }
        return any;
    }

    /** Where a frame ends whose FCS holds, behind its closing flag; 0 if there is none. */
    private int hdlcEnd(int at) {
        byte[] bytes = stream.bytes;
        if (at + 3 > stream.length) {
            return 0;
        }
        int format = (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
        int size = format & 0x7FF;
        int end = at + 2 + size;
        if ((format & 0xF000) != 0xA000 || size < 4 || end > stream.length || bytes[end - 1] != FLAG) {
            return 0;
        }
        int checksum = bytes[end - 3] & 0xFF | (bytes[end - 2] & 0xFF) << 8;
        return Crc16.x25(bytes, at + 1, size - 2) == checksum ? end : 0;
    }

    private int busEnd(int at) {
        byte[] bytes = stream.bytes;
        if (at + 4 > stream.length || bytes[at + 3] != BUS || bytes[at + 1] != bytes[at + 2]) {
            return 0;
        }
        int size = bytes[at + 1] & 0xFF;
        size += size < 4 ? 256 : 0;
        int end = at + 4 + size + 2;
        if (end > stream.length || bytes[end - 1] != BUS_END) {
            return 0;
        }
        int sum = 0;
        for (int i = at + 4; i < end - 2; i++) {
            sum += bytes[i];
        }
        return (byte) sum == bytes[end - 2] ? end : 0;
    }

    /** Behind the checksum of a text. */
    private int textEnd(int at) {
        for (int i = at; i < stream.length - 4; i++) {
            if (stream.bytes[i] == '!') {
                String digits = new String(stream.bytes, i + 1, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
                if (digits.equalsIgnoreCase(String.format("%04X", Crc16.arc(stream.bytes, at, i + 1 - at)))) {
                    return i + 5;
                }
            }
        }
        return 0;
    }

    private boolean wasSent(int at, int end) {
        for (SentTelegram telegram : sent) {
            for (byte[] frame : telegram.frames()) {
                int size = end - at;
                if (frame.length >= size && Arrays.equals(frame, 0, size, stream.bytes, at, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean partStrangers() {
        List<Found> found = found();
        boolean any = false;
        for (int i = found.size() - 1; i > 0; i--) {
            Found before = found.get(i - 1);
            Found behind = found.get(i);
            // two frames may share a flag
            int between = behind.start - before.end;
            if (between <= 0 && areStrangers(before.frame, behind.frame)
                    || between > 0 && onlyFlags(before.end, behind.start) && areStrangers(before.frame, behind.frame)) {
                stream.insert(before.end, NOISE, FLAG);
                any = true;
            }
        }
        return any;
    }

    private boolean onlyFlags(int from, int to) {
        for (int i = from; i < to; i++) {
            if (stream.bytes[i] != FLAG) {
                return false;
            }
        }
        return true;
    }

    private boolean areStrangers(byte[] before, byte[] behind) {
        return sent.stream().noneMatch(telegram -> telegram.hasBehind(before, behind))
                && sent.stream().anyMatch(telegram -> telegram.goesOnBehind(before))
                && sent.stream().anyMatch(telegram -> telegram.hasPieceBefore(behind));
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (SentTelegram telegram : sent) {
            for (byte[] frame : telegram.frames()) {
                int at = -1;
                while ((at = stream.find(frame, at + 1)) >= 0) {
                    found.add(new Found(frame, at, at + frame.length));
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private boolean giveBackHead() {
        for (SentTelegram telegram : sent) {
            for (byte[] frame : telegram.frames()) {
                int head = frame[0] == FLAG || frame[0] == BUS ? stream.headBefore(frame, LONGEST_HEAD) : 0;
                if (head > 0) {
                    stream.insert(0, Arrays.copyOf(frame, head));
                    return true;
                }
            }
        }
        return false;
    }
}
