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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Takes A-XDR elements one after another from bytes that lie somewhere else, without building a tree of them.
 * <p>
 * Every call checks that the bytes are there; a count or length that the rest of the bytes cannot hold is refused at
 * once, so hostile input costs neither memory nor a deep stack. What may not have come yet is tried, and then tells
 * how many bytes there have to be. Positions count from the first byte of the slice.
 * Source: IEC 61334-6; IEC 62056-6-2, clause 4.1.5.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class AxdrReader {

    /** What was asked for has not come yet, or not all of it. */
    public static final int MISSING = -1;
    /** What stands there is nothing that is known. */
    public static final int UNKNOWN = -2;

    private static final int LONG_FORM = 0x80;
    private static final long LARGEST_NUMBER = Integer.MAX_VALUE / 2;

    private final byte[] array;
    private final int origin;
    private final int end;
    private int at;
    private int lastInteger;
    private int needed;
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
        return told(tryNext());
    }

    /** Passes so many bytes. */
    public void pass(int bytes) throws DecodeException {
        need(bytes);
        at += bytes;
    }

    /** A number of so many bytes, 1..8, most significant first, its sign bit taken as a bit like any other. */
    public long number(int bytes) throws DecodeException {
        pass(bytes);
        return passed(bytes);
    }

    /**
     * The content of an integer element whose tag has been taken. An unsigned number of 64 bits comes as its bits.
     */
    public long integer(int tag) throws DecodeException {
        lastInteger = at;
        pass(Axdr.fixedSize(tag));
        return CosemValues.integer(array, lastInteger, tag);
    }

    /** Offset of the first byte of the integer that was taken last. */
    public int lastInteger() {
        return lastInteger - origin;
    }

    /**
     * A length in bytes, BER coded, that the rest of the bytes can hold.
     *
     * @throws DecodeException where it cannot, or the length is coded in no known way
     */
    public int length() throws DecodeException {
        int length = told(tryNumber());
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
            int opened = told(tryElement());
            need(opened);
            left += opened;
        }
    }

    /** How many bits a bit-string has, whose tag has been taken. */
    public int bits() throws DecodeException {
        int bits = told(tryNumber());
        need(bitStringBytes(bits));
        return bits;
    }

    public static int bitStringBytes(int bits) {
        return bits + 7 >>> 3;
    }

    /**
     * Passes the next element as far as it has come: a simple one whole, of an array or structure the head.
     *
     * @return how many elements it holds that come next; {@link #MISSING} or {@link #UNKNOWN}
     */
    public int tryElement() {
        int tag = tryNext();
        int size = tag == MISSING ? MISSING : Axdr.fixedSize(tag);
        if (size < 0) {
            int number = tag == MISSING ? MISSING : Axdr.isSized(tag) ? tryNumber() : UNKNOWN;
            if (number < 0 || tag == Axdr.ARRAY || tag == Axdr.STRUCTURE) {
                return number;
            }
            size = tag == Axdr.BIT_STRING ? bitStringBytes(number) : number;
        }
        return tryPass(size) ? 0 : MISSING;
    }

    /**
     * A length or count that may not have come yet, BER coded. Source: ISO/IEC 8825-1, clause 8.1.3 (definite form).
     *
     * @return 0 or more; {@link #MISSING}, or {@link #UNKNOWN} where it is coded in no way that a meter uses
     */
    public int tryNumber() {
        int first = tryNext();
        if (first < LONG_FORM) {
            return first;
        }
        int more = first - LONG_FORM;
        if (more == 0 || more > Integer.BYTES) {
            return UNKNOWN;
        } else if (!tryPass(more)) {
            return MISSING;
        }
        return (int) Math.min(passed(more), LARGEST_NUMBER);
    }

    /** The number in the last so many bytes. */
    private long passed(int bytes) {
        long number = 0;
        for (int i = at - bytes; i < at; i++) {
            number = number << 8 | array[i] & 0xFF;
        }
        return number;
    }

    /** The next byte; {@link #MISSING} if it has not come yet. */
    public int tryNext() {
        return tryPass(1) ? array[at - 1] & 0xFF : MISSING;
    }

    /** Passes so many bytes; false if they have not all come yet, and then none. */
    public boolean tryPass(int bytes) {
        if (bytes > end - at) {
            needed = bytes;
            return false;
        }
        at += bytes;
        return true;
    }

    /** How many bytes, counted from the first, there have to be for what was {@link #MISSING} last. */
    public int least() {
        return position() + needed;
    }

    /** What was tried, if it is there. */
    private int told(int tried) throws DecodeException {
        if (tried == MISSING) {
            throw shortOf();
        } else if (tried == UNKNOWN) {
            throw new DecodeException(position() - 1, "element of an unknown type");
        }
        return tried;
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
