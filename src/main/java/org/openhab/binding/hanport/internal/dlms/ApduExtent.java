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
import org.openhab.binding.hanport.internal.frame.ApduLength;
import org.openhab.binding.hanport.internal.frame.LlcFramer;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Tells the length of an APDU by the tags and lengths in it, as far as they have come. For one thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ApduExtent implements ApduLength {

    /** Tag, and the long-invoke-id-and-priority. */
    private static final int NOTIFICATION_HEADER = 5;
    /** Tag, control, number and number acknowledged. */
    private static final int BLOCK_HEADER = 6;
    private static final int LONG_FORM = 0x80;
    private static final int LONGEST_NUMBER = 2;

    private Slice bytes = Slice.of();
    private int at;
    /** The number that was read last. */
    private int number;

    @Override
    public int least(Slice begun) {
        bytes = begun;
        at = LlcFramer.beginsWithHeader(begun.array(), begun.offset(), begun.end()) ? LlcFramer.HEADER_SIZE : 0;
        if (at >= begun.length()) {
            return at + 1;
        }
        return switch (begun.at(at)) {
            case DataNotification.TAG -> notification();
            case ApduAssembly.BLOCK -> content(BLOCK_HEADER);
            case Ciphering.TAG -> envelope();
            default -> UNKNOWN;
        };
    }

    private int notification() {
        at += NOTIFICATION_HEADER;
        if (at >= bytes.length()) {
            return at + 1;
        }
        int form = bytes.at(at);
        at += 1 + (form == Axdr.OCTET_STRING ? 1 + CosemDateTime.LENGTH : form);
        return form == 0 || form == CosemDateTime.LENGTH || form == Axdr.OCTET_STRING ? element() : UNKNOWN;
    }

    private int envelope() {
        return at + 1 < bytes.length() ? content(2 + bytes.at(at + 1)) : at + 2;
    }

    /** A header, and behind it a length and as many bytes. */
    private int content(int header) {
        at += header;
        int least = readNumber();
        return least == 0 ? at + number : Math.max(least, UNKNOWN);
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
            int least = isSized(tag) ? readNumber() : -1;
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
     * @return 0; how many bytes there are at least, if it has not come yet; negative if it is coded in no way that a
     *         meter uses
     */
    private int readNumber() {
        if (at >= bytes.length()) {
            return at + 1;
        }
        int first = bytes.at(at);
        int more = first < LONG_FORM ? 0 : first - LONG_FORM;
        if (more > LONGEST_NUMBER || first == LONG_FORM) {
            return -1;
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
