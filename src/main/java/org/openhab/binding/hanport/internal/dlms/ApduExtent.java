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
package org.openhab.binding.hanport.internal.dlms;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.dlms.ciphering.Envelope;
import org.openhab.binding.hanport.internal.dlms.push.AttributeList;
import org.openhab.binding.hanport.internal.dlms.push.DataNotification;
import org.openhab.binding.hanport.internal.frame.LlcHeader;
import org.openhab.binding.hanport.internal.frame.SecurityControl;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Tells where an APDU ends by the tags and lengths in it, as far as they have come: a data-notification, a block, an
 * envelope. For one thread. Source: IEC 62056-5-3, clauses 6.4.8 (data-notification), 6.5 (general-block-transfer,
 * general-glo-ciphering).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ApduExtent {

    /** These bytes begin as no APDU that a meter pushes. */
    public static final int NONE = -1;
    /** It begins as an APDU, and where it ends cannot be told. */
    public static final int UNKNOWN = 0;

    /** Tag, and the long-invoke-id-and-priority. */
    private static final int NOTIFICATION_HEADER = 5;
    /** Tag, control, number and number acknowledged. */
    private static final int BLOCK_HEADER = 6;
    /** Of the number of a block, the upper and the lower byte. */
    private static final int BLOCK_NUMBER = 2;
    static final int MAKER_SIZE = 3;
    private static final int LONG_FORM = 0x80;
    private static final int LONGEST_NUMBER = 2;

    private Slice bytes = Slice.of();
    private int at;
    /** The number that was read last. */
    private int number;
    private boolean told;

    /**
     * How many bytes an APDU has at least, its LLC header among them, of which these are the first. If that many have
     * come it is whole, and has no more.
     *
     * @return 1 or more, {@link #NONE} or {@link #UNKNOWN}
     */
    public int least(Slice begun) {
        bytes = begun;
        told = false;
        boolean wrapped = LlcHeader.mayBegin(begun.array(), begun.offset(), begun.end());
        at = wrapped ? LlcHeader.SIZE : 0;
        if (at >= begun.length()) {
            return at + 1;
        }
        return switch (begun.at(at)) {
            case DataNotification.TAG -> notification();
            case ApduAssembly.BLOCK -> block();
            case Ciphering.TAG -> envelope();
            default -> NONE;
        };
    }

    /** The same for an envelope without its tag, as Stoen's meters in Poland send it. */
    int leastUntagged(Slice begun) {
        bytes = begun;
        told = false;
        at = -1;
        return envelope();
    }

    /** Behind the date-time, which is absent or of twelve bytes, an array or a structure begins. */
    private int notification() {
        at += NOTIFICATION_HEADER;
        if (at >= bytes.length()) {
            return at + 1;
        }
        int form = bytes.at(at);
        if (form == Axdr.OCTET_STRING) {
            at++;
            if (at >= bytes.length()) {
                return at + 1;
            }
        }
        int size = bytes.at(at);
        if (size != CosemDateTime.LENGTH && form != 0) {
            return NONE;
        }
        at += 1 + size;
        if (at >= bytes.length()) {
            return at + 1;
        }
        int body = bytes.at(at);
        return body == Axdr.ARRAY || body == Axdr.STRUCTURE ? element() : NONE;
    }

    /** Blocks are counted from 1, and no list takes 256. */
    private int block() {
        int low = at + BLOCK_NUMBER + 1;
        if (low >= bytes.length()) {
            return low + 1;
        } else if (bytes.at(low - 1) != 0 || bytes.at(low) == 0) {
            return NONE;
        }
        at += BLOCK_HEADER;
        int least = readNumber();
        return least == 0 ? at + number : least;
    }

    /** A system title that begins with a maker's letters, or an empty one without a tag; a known security control. */
    private int envelope() {
        int title = at + 1;
        if (title >= bytes.length()) {
            return title + 1;
        }
        int size = bytes.at(title);
        if (size != Envelope.TITLE_LENGTH && (size != 0 || at >= 0)) {
            return NONE;
        }
        at = title + 1;
        for (int end = at + Math.min(size, MAKER_SIZE); at < end; at++) {
            if (at >= bytes.length()) {
                return at + 1;
            } else if (!isLetter(bytes.at(at))) {
                return NONE;
            }
        }
        at = title + 1 + size;
        int least = readNumber();
        if (least != 0) {
            return least;
        } else if (at >= bytes.length()) {
            return at + 1;
        }
        SecurityControl security = new SecurityControl(bytes.at(at));
        told = security.isPushed() && number > Envelope.overhead(security);
        return told ? at + number : NONE;
    }

    /** Whether what was told last is the size of a whole envelope, and not of more of its head. */
    boolean isTold() {
        return told;
    }

    static boolean isLetter(int ch) {
        return ch >= 'A' && ch <= 'Z' || ch >= 'a' && ch <= 'z';
    }

    /** The element that begins here ends the APDU, however deep it is nested. */
    private int element() {
        boolean attributes = isAttributeList();
        int start = at;
        for (int left = 1; left > 0; left--) {
            if (at + left > ApduAssembly.LONGEST_APDU) {
                return UNKNOWN;
            } else if (at >= bytes.length()) {
                return at + left;
            }
            int tag = bytes.at(at);
            int size = Axdr.fixedSize(tag);
            if (size >= 0) {
                at += 1 + size;
                continue;
            }
            if (attributes && tag == Axdr.STRUCTURE && at > start) {
                if (bytes.length() - at <= AttributeList.ITEM_HEADER) {
                    return at + AttributeList.ITEM_HEADER + left;
                } else if (AttributeList.isItem(bytes.array(), bytes.offset() + at, bytes.length() - at)) {
                    at += AttributeList.ITEM_HEADER;
                    left++;
                    continue;
                }
            }
            at++;
            int least = isSized(tag) ? readNumber() : NONE;
            if (least != 0) {
                return least < 0 ? UNKNOWN : least + left - 1;
            } else if (tag == Axdr.ARRAY || tag == Axdr.STRUCTURE) {
                left += number;
            } else {
                at += tag == Axdr.BIT_STRING ? AxdrReader.bitStringBytes(number) : number;
            }
        }
        return at;
    }

    /** Whether a length or a count follows this tag. */
    private static boolean isSized(int tag) {
        return switch (tag) {
            case Axdr.ARRAY, Axdr.STRUCTURE, Axdr.OCTET_STRING, Axdr.VISIBLE_STRING, Axdr.UTF8_STRING,
                    Axdr.BIT_STRING ->
                true;
            default -> false;
        };
    }

    /** Structure of two, of which the first is an enumeration and the other an array. */
    private boolean isAttributeList() {
        return bytes.length() - at > 4 && bytes.at(at) == Axdr.STRUCTURE && bytes.at(at + 1) == 2
                && bytes.at(at + 2) == Axdr.ENUM && bytes.at(at + 4) == Axdr.ARRAY;
    }

    /**
     * Reads a length or count, BER coded.
     *
     * @return 0; how many bytes there are at least, if it has not come yet; {@link #NONE} if it is coded in no way that
     *         a
     *         meter uses
     */
    private int readNumber() {
        if (at >= bytes.length()) {
            return at + 1;
        }
        int first = bytes.at(at);
        int more = first < LONG_FORM ? 0 : first - LONG_FORM;
        if (more > LONGEST_NUMBER || first == LONG_FORM) {
            return NONE;
        } else if (at + more >= bytes.length()) {
            return at + more + 1;
        }
        number = more == 0 ? first : 0;
        for (int i = 1; i <= more; i++) {
            number = number << 8 | bytes.at(at + i);
        }
        at += 1 + more;
        return 0;
    }
}
