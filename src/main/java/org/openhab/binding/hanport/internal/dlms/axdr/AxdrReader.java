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
package org.openhab.binding.hanport.internal.dlms.axdr;

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Takes A-XDR elements one after another from bytes that lie somewhere else, without building a tree of them.
 * <p>
 * Every call checks that the bytes are there; a count or length that the rest of the bytes cannot hold is refused at
 * once, so hostile input costs neither memory nor a deep stack. Positions count from the first byte of the slice.
 * Source: IEC 61334-6; IEC 62056-6-2, clause 4.1.5.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class AxdrReader {

    private final byte[] array;
    private final int origin;
    private final int end;
    private int at;
    private int lastInteger;
    private boolean ranOut;

    public AxdrReader(Slice bytes) {
        array = bytes.array();
        origin = bytes.offset();
        end = bytes.end();
        at = origin;
    }

    /** Offset of the next byte. */
    public int position() {
        return at - origin;
    }

    /** Goes to a position that was passed before. */
    public void seek(int position) {
        at = origin + position;
    }

    public int remaining() {
        return end - at;
    }

    /** Whether an element was asked for that lies beyond the last byte: the bytes are cut short, or lie. */
    public boolean ranOut() {
        return ranOut;
    }

    /** Sets that, where a look ahead has changed it or the bytes go on behind an element that lied. */
    public void ranOut(boolean ranOut) {
        this.ranOut = ranOut;
    }

    /** The byte array that {@link #index()} points into. */
    public byte[] array() {
        return array;
    }

    /** Where the next byte lies in {@link #array()}. */
    public int index() {
        return at;
    }

    /** The tag of the next element, which stays the next. */
    public int peek() throws DecodeException {
        need(1);
        return array[at] & 0xFF;
    }

    /** The tag of the next element, or one byte of any other meaning, 0..255. */
    public int next() throws DecodeException {
        need(1);
        return array[at++] & 0xFF;
    }

    /** Passes so many bytes. */
    public void pass(int bytes) throws DecodeException {
        need(bytes);
        at += bytes;
    }

    /** A number of so many bytes, 1..8, most significant first, its sign bit taken as a bit like any other. */
    public long number(int bytes) throws DecodeException {
        need(bytes);
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | array[at++] & 0xFF;
        }
        return number;
    }

    /**
     * The content of an integer element whose tag has been taken. An unsigned number of 64 bits comes as its bits.
     */
    public long integer(int tag) throws DecodeException {
        int size = Axdr.fixedSize(tag);
        need(size);
        lastInteger = at;
        at += size;
        return integer(ByteBuffer.wrap(array), lastInteger, tag);
    }

    /** Offset of the first byte of the integer that was taken last. */
    public int lastInteger() {
        return lastInteger - origin;
    }

    /** The same where the bytes are known to be there, from this index on; the buffer is big-endian. */
    public static long integer(ByteBuffer bytes, int at, int tag) {
        return switch (tag) {
            case Axdr.INT8 -> bytes.get(at);
            case Axdr.INT16 -> bytes.getShort(at);
            case Axdr.UINT16 -> bytes.getShort(at) & 0xFFFF;
            case Axdr.INT32 -> bytes.getInt(at);
            case Axdr.UINT32 -> bytes.getInt(at) & 0xFFFF_FFFFL;
            case Axdr.INT64, Axdr.UINT64 -> bytes.getLong(at);
            default -> bytes.get(at) & 0xFF;
        };
    }

    /**
     * A length in bytes, BER coded, that the rest of the bytes can hold.
     *
     * @throws DecodeException where it cannot, or the length is coded in no known way
     */
    public int length() throws DecodeException {
        int length = berNumber();
        need(length);
        return length;
    }

    /** How many elements an array or structure has, whose tag has been taken; each takes a byte at least. */
    public int count() throws DecodeException {
        return length();
    }

    /** Passes the next element whole, however deep it is nested. */
    public void skip() throws DecodeException {
        for (long left = 1; left > 0; left--) {
            int tag = next();
            int size = Axdr.fixedSize(tag);
            if (size >= 0) {
                pass(size);
            } else if (tag == Axdr.ARRAY || tag == Axdr.STRUCTURE) {
                left += count();
            } else {
                passString(tag);
            }
        }
    }

    private void passString(int tag) throws DecodeException {
        switch (tag) {
            case Axdr.OCTET_STRING, Axdr.VISIBLE_STRING, Axdr.UTF8_STRING -> pass(length());
            case Axdr.BIT_STRING -> pass(bitStringBytes(berNumber()));
            default -> throw new DecodeException(position() - 1, "element of an unknown type");
        }
    }

    /** How many bits a bit-string has, whose tag has been taken. */
    public int bits() throws DecodeException {
        int bits = berNumber();
        need(bitStringBytes(bits));
        return bits;
    }

    public static int bitStringBytes(int bits) {
        return bits + 7 >>> 3;
    }

    private int berNumber() throws DecodeException {
        int first = next();
        if (first < 0x80) {
            return first;
        }
        int bytes = first & 0x7F;
        if (bytes == 0 || bytes > 4) {
            throw new DecodeException(position() - 1, "length coded in an unknown way");
        }
        long length = number(bytes);
        if (length > Integer.MAX_VALUE - 7) {
            throw shortOf();
        }
        return (int) length;
    }

    private void need(int bytes) throws DecodeException {
        if (bytes > end - at) {
            throw shortOf();
        }
    }

    private DecodeException shortOf() {
        ranOut = true;
        return new DecodeException(position(), "ends in the middle");
    }
}
