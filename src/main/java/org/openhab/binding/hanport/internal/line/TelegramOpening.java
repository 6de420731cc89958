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
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.LlcHeader;
import org.openhab.binding.hanport.internal.frame.MBusFramer;
import org.openhab.binding.hanport.internal.frame.SecurityControl;

/**
 * The first bytes of a telegram, of every framing, as far as they are the same for all meters and hardly come about by
 * chance.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TelegramOpening {

    /** No opening is longer. */
    static final int LONGEST = 17;

    /** What some bytes are, seen as the beginning of a telegram. */
    enum Match {
        NO,
        /** so far */
        PERHAPS,
        YES
    }

    private static final int LONGEST_ADDRESS = 4;
    private static final int ENVELOPE = 0xDB;
    private static final int TITLE_SIZE = 8;
    private static final int M_BUS_SIZE = 7;
    private static final int MAKER_SIZE = 3;
    private static final int TEXT_SIZE = 16;

    private TelegramOpening() {
    }

    /** Looks at the first {@code count} of these bytes, 1..{@value #LONGEST}. */
    static Match match(byte[] bytes, int count) {
        int first = bytes[0] & 0xFF;
        if (first == HdlcFramer.FLAG) {
            return hdlc(bytes, count);
        } else if (first == MBusFramer.START) {
            return mBus(bytes, count);
        } else if (first == ENVELOPE) {
            return ciphered(bytes, count);
        }
        return (first & 0x7F) == '/' ? text(bytes, count) : Match.NO;
    }

    /** A header of type 3 with its checksum, and LLC. Source: IEC 62056-46, clauses 6.4.2 and 6.4.4. */
    private static Match hdlc(byte[] bytes, int count) {
        if (count >= 2 && (bytes[1] << 8 & HdlcFramer.TYPE_MASK) != HdlcFramer.TYPE_3) {
            return Match.NO;
        }
        int end = 3;
        for (int address = 0; address < 2; address++) {
            int begin = end;
            do {
                if (end - begin == LONGEST_ADDRESS) {
                    return Match.NO;
                } else if (end >= count) {
                    return Match.PERHAPS;
                }
                end++;
            } while ((bytes[end - 1] & 1) == 0);
        }
        int checksum = end + 1;
        if (count < checksum + 2) {
            return Match.PERHAPS;
        } else if (Crc16.x25(bytes, 1, end) != (bytes[checksum] & 0xFF | (bytes[checksum + 1] & 0xFF) << 8)) {
            return Match.NO;
        }
        int llc = checksum + 2;
        return done(LlcHeader.mayBegin(bytes, llc, count), count, llc + LlcHeader.SIZE);
    }

    /**
     * 68 L L 68, a C field of SND-UD, a CI field of a segment of the application layer. Source: EN 13757-2, clause
     * 5.6.2.
     */
    private static Match mBus(byte[] bytes, int count) {
        boolean fits = (count < 3 || bytes[2] == bytes[1]) && (count < 4 || bytes[3] == MBusFramer.START)
                && (count < 5 || MBusFramer.isSend(bytes[4]))
                && (count < M_BUS_SIZE || MBusFramer.isApplicationLayer(bytes[6]));
        return done(fits, count, M_BUS_SIZE);
    }

    /** General-glo-ciphering, the maker's letters, a length of two or three bytes, security control. */
    private static Match ciphered(byte[] bytes, int count) {
        boolean fits = count < 2 || bytes[1] == TITLE_SIZE;
        for (int i = 2; i < Math.min(count, 2 + MAKER_SIZE); i++) {
            fits &= bytes[i] >= 'A' && bytes[i] <= 'Z';
        }
        int length = 2 + TITLE_SIZE;
        if (!fits || count <= length) {
            return fits ? Match.PERHAPS : Match.NO;
        }
        int more = (bytes[length] & 0xFF) - 0x80;
        int control = length + 1 + more;
        fits = (more == 1 || more == 2) && (count <= control || new SecurityControl(bytes[control] & 0xFF).isPushed());
        return done(fits, count, control + 1);
    }

    /**
     * P1: a maker's letters, of which the third may be small, 5, and more text; of 8 bits, or of 7 and parity.
     */
    private static Match text(byte[] bytes, int count) {
        boolean eight = true;
        boolean seven = true;
        boolean fits = true;
        for (int i = 0; i < Math.min(count, TEXT_SIZE); i++) {
            int ch = bytes[i] & 0x7F;
            eight &= bytes[i] >= 0;
            seven &= Integer.bitCount(bytes[i] & 0xFF) % 2 == 0;
            fits &= fitsText(i, ch);
        }
        return done(fits && (eight || seven), count, TEXT_SIZE);
    }

    private static boolean fitsText(int place, int ch) {
        if (place >= 1 && place <= MAKER_SIZE) {
            return ch >= 'A' && ch <= 'Z' || place == MAKER_SIZE && ch >= 'a' && ch <= 'z';
        } else if (place == MAKER_SIZE + 1) {
            return ch == '5';
        }
        return ch >= ' ' && ch < 0x7F || ch == '\r' || ch == '\n';
    }

    private static Match done(boolean fits, int count, int size) {
        if (!fits) {
            return Match.NO;
        }
        return count < size ? Match.PERHAPS : Match.YES;
    }
}
