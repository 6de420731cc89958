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
package org.openhab.binding.hanport.internal.sml;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Reads the elements of a file one after the other: each begins with its type and its length. Source: BSI TR-03109-1,
 * annex IV, clause 6 (binary encoding).
 * <p>
 * Every method throws {@link DecodeException} if something else stands here, or less than its length tells.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SmlReader {

    /** What kind of element stands here. */
    enum Type {
        OCTETS(0x00),
        BOOLEAN(0x40),
        SIGNED(0x50),
        UNSIGNED(0x60),
        LIST(0x70),
        /** an optional element that is left out */
        ABSENT(0x00),
        END_OF_MESSAGE(0x00);

        private final int bits;

        Type(int bits) {
            this.bits = bits;
        }

        /** What tells it in the first byte of an element. */
        int bits() {
            return bits;
        }
    }

    static final int MORE = 0x80;
    static final int LENGTH_BITS = 4;
    static final int LENGTH_MASK = 0x0F;
    private static final int TYPE_MASK = 0x70;
    private static final int ABSENT = 0x01;
    private static final Type[] TYPES = { Type.OCTETS, Type.ABSENT, Type.ABSENT, Type.ABSENT, Type.BOOLEAN, Type.SIGNED,
            Type.UNSIGNED, Type.LIST };

    private final Slice bytes;
    private int position;
    /** Of the element whose head was read last: bytes of its content, or elements of a list. */
    private int size;

    SmlReader(Slice bytes) {
        this.bytes = bytes;
    }

    int position() {
        return position;
    }

    boolean isAtEnd() {
        return position == bytes.length();
    }

    void seek(int to) {
        position = to;
    }

    /** What stands here; nothing is taken. */
    Type type() throws DecodeException {
        int first = at(position);
        if (first == 0) {
            return Type.END_OF_MESSAGE;
        } else if (first == ABSENT) {
            return Type.ABSENT;
        }
        Type type = TYPES[(first & TYPE_MASK) >> LENGTH_BITS];
        if (type == Type.ABSENT) {
            throw new DecodeException(position, "element of an unknown type");
        }
        return type;
    }

    /** Takes an optional element that is left out, and tells whether it is. */
    boolean isAbsent() throws DecodeException {
        boolean absent = at(position) == ABSENT;
        position += absent ? 1 : 0;
        return absent;
    }

    void endOfMessage() throws DecodeException {
        if (at(position) != 0) {
            throw new DecodeException(position, "end of the message missing");
        }
        position++;
    }

    /** Takes the head of a list and tells how many elements follow. */
    int list() throws DecodeException {
        head(Type.LIST);
        return size;
    }

    /** Takes the head of a list of so many elements. */
    void list(int elements) throws DecodeException {
        int begin = position;
        if (list() != elements) {
            throw new DecodeException(begin, "list of an unknown form");
        }
    }

    Slice octets() throws DecodeException {
        head(Type.OCTETS);
        Slice content = bytes.slice(position, size);
        position += size;
        return content;
    }

    /** A whole number of 1 to 8 bytes; unsigned ones of 8 bytes are below 2^63. */
    long number() throws DecodeException {
        int begin = position;
        boolean signed = type() == Type.SIGNED;
        head(signed ? Type.SIGNED : Type.UNSIGNED);
        if (size < 1 || size > Long.BYTES) {
            throw new DecodeException(begin, "number of an unknown size");
        }
        long number = signed ? (byte) bytes.at(position) : bytes.at(position);
        for (int i = 1; i < size; i++) {
            number = number << Byte.SIZE | bytes.at(position + i);
        }
        position += size;
        if (!signed && number < 0) {
            throw new DecodeException(begin, "number that is too large");
        }
        return number;
    }

    /** How many bytes the element had that was taken last, without its head. */
    int size() {
        return size;
    }

    boolean flag() throws DecodeException {
        head(Type.BOOLEAN);
        if (size != 1) {
            throw new DecodeException(position, "flag of an unknown size");
        }
        return bytes.at(position++) != 0;
    }

    /** Takes an element of whatever kind, with all that is in it. */
    void skip() throws DecodeException {
        for (long left = 1; left > 0; left--) {
            Type type = type();
            if (type == Type.END_OF_MESSAGE) {
                throw new DecodeException(position, "list of an unknown form");
            } else if (type == Type.LIST) {
                left += list();
            } else if (type == Type.ABSENT) {
                position++;
            } else {
                head(type);
                position += size;
            }
        }
    }

    /** Type and length: the length counts its own bytes, but for lists; four bits of it are in each of them. */
    private void head(Type wanted) throws DecodeException {
        int begin = position;
        int head = at(begin);
        if ((head & TYPE_MASK) != wanted.bits() || head <= ABSENT) {
            throw new DecodeException(begin, "element of another type than is told");
        }
        position++;
        long length = head & LENGTH_MASK;
        while ((head & MORE) != 0) {
            head = at(position++);
            length = length << LENGTH_BITS | head & LENGTH_MASK;
            if (length > bytes.length()) {
                throw new DecodeException(begin, "element that is longer than its message");
            }
        }
        size = (int) length - (wanted == Type.LIST ? 0 : position - begin);
        if (size < 0 || size > bytes.length() - position) {
            throw new DecodeException(begin, "element that is longer than its message");
        }
    }

    private int at(int index) throws DecodeException {
        if (index >= bytes.length()) {
            throw new DecodeException(index, "message ends in the middle");
        }
        return bytes.at(index);
    }
}
