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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage.Reason;

/**
 * Finds envelopes of general-glo-ciphering that stand on the line with no frame around them, as encrypted P1 ports send
 * them (Luxembourg, Austria, Poland). Source: IEC 62056-5-3, clause 6.5; Creos, P1 companion of the Smarty meter;
 * Stoen's meters send the header line of a P1 telegram, and then the envelope without its tag and system title.
 *
 * <pre>
 * DB | 08 | system title 8 | length 1..3 | security control 1 | frame counter 4 | ciphertext | tag 0 or 12
 * </pre>
 *
 * Only the length frames it, and nothing but the tag checks it. So the beginning must leave no doubt: the three letters
 * of the maker, a known security control. Where an LLC, M-Bus or block header stands in front, the envelope is another
 * framer's. A beginning inside an envelope means that this one was torn off; where it may begin in its last bytes, both
 * are given.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class CipheredFramer implements Framer {

    static final int TAG = 0xDB;
    static final int TITLE_SIZE = 8;

    private static final int MAKER_SIZE = 3;
    private static final int COUNTER_SIZE = 4;
    private static final int AUTHENTICATION_TAG_SIZE = 12;
    private static final int AUTHENTICATED = 0x10;
    /** Encrypted; neither suite nor authentication matters. */
    private static final int SECURITY_MASK = 0xEE;
    private static final int ENCRYPTED = 0x20;
    /** Bytes of the length behind 81 or 82. */
    private static final int LONGEST_LENGTH = 2;
    private static final int LONGEST = 8192;
    /** How many bytes in front of an envelope tell whose it is: a block and its LLC header; the header line. */
    private static final int LONGEST_WRAPPER = 16;
    private static final int CONTEXT = 128;

    private static final int NO_ENVELOPE = -1;
    private static final int UNDECIDED = 0;

    private final FrameBuffer buffer = new FrameBuffer(CONTEXT + LONGEST);
    private boolean inside;
    /** Where the envelope begins, or may begin. */
    private int first;
    private int size;
    /** Bytes between {@code first} and here begin no other one. */
    private int searched;

    @Override
    public void feed(byte[] bytes, int offset, int length, FrameListener listener) {
        int taken;
        for (int done = 0; done < length; done += taken) {
            taken = buffer.append(bytes, offset + done, length - done);
            scan(listener);
            drop(Math.max(first - CONTEXT, 0));
        }
    }

    /** The tag; an envelope that has none stands behind the header line of a text. */
    @Override
    public int[] openings() {
        return new int[] { TAG };
    }

    @Override
    public boolean isIdle() {
        return !inside && first == buffer.end();
    }

    @Override
    public void pass(int length) {
        drop(buffer.end());
        buffer.pass(length);
    }

    @Override
    public void end(FrameListener listener) {
        if (inside) {
            damage(buffer.end(), listener);
        }
        drop(buffer.end());
        inside = false;
        first = 0;
        searched = 0;
    }

    private void drop(int count) {
        buffer.drop(count);
        first -= count;
        searched -= count;
    }

    private void scan(FrameListener listener) {
        while (true) {
            int to = inside ? Math.min(buffer.end(), first + size) : buffer.end();
            int start = search(to);
            int found = start < to ? size(start, to) : UNDECIDED;
            if (found > UNDECIDED) {
                if (inside) {
                    damage(start, listener);
                }
                inside = true;
                first = start;
                size = found;
                searched = start + 1;
            } else if (!inside) {
                first = start;
                return;
            } else if (to < first + size) {
                return;
            } else {
                inside = false;
                Frame frame = new Frame.Ciphered(new Slice(buffer.bytes(), first, size));
                first = start;
                listener.frame(frame);
            }
        }
    }

    /** Where the next envelope begins or may begin, or {@code to}; what lies before needs no other look. */
    private int search(int to) {
        int start = searched;
        while ((start = buffer.findEither(TAG, '\n', 0, start)) >= 0 && start < to) {
            if (size(start, to) != NO_ENVELOPE) {
                searched = start;
                return start;
            }
            start++;
        }
        searched = to;
        return to;
    }

    /**
     * How long the envelope is that begins here.
     *
     * @param to where the bytes end that may be looked at
     */
    private int size(int start, int to) {
        byte[] bytes = buffer.bytes();
        boolean tagged = bytes[start] == (byte) TAG;
        int title = tagged ? start + 1 : start;
        if (title == to) {
            return UNDECIDED;
        } else if (!isTitle(title, to) || (tagged ? isWrapped(start) : !isBehindHeaderLine(start))) {
            return NO_ENVELOPE;
        }
        int at = title + 1 + bytes[title];
        if (at >= to) {
            return UNDECIDED;
        }
        int lengthBytes = bytes[at] >= 0 ? 0 : bytes[at] & 0x7F;
        int content = at + 1 + lengthBytes;
        if (lengthBytes > LONGEST_LENGTH || bytes[at] == Byte.MIN_VALUE) {
            return NO_ENVELOPE;
        } else if (content >= to) {
            return UNDECIDED;
        }
        int length = lengthBytes == 0 ? bytes[at] : 0;
        for (int i = at + 1; i < content; i++) {
            length = length << 8 | bytes[i] & 0xFF;
        }
        int whole = content + length - start;
        return isContent(bytes[content], length) && whole <= LONGEST ? whole : NO_ENVELOPE;
    }

    /** Whether a system title stands here, as far as it has come: the letters of a maker lead it, or it is empty. */
    private boolean isTitle(int at, int to) {
        byte[] bytes = buffer.bytes();
        int letters = Math.min(bytes[at], MAKER_SIZE);
        for (int i = at + 1; i <= Math.min(at + letters, to - 1); i++) {
            if (!P1Text.isLetter(bytes[i])) {
                return false;
            }
        }
        return bytes[at] == 0 || bytes[at] == TITLE_SIZE;
    }

    /** Whether there can be a text under this security control in so many bytes. */
    private static boolean isContent(int security, int length) {
        int overhead = 1 + COUNTER_SIZE + ((security & AUTHENTICATED) == 0 ? 0 : AUTHENTICATION_TAG_SIZE);
        return (security & SECURITY_MASK) == ENCRYPTED && length > overhead;
    }

    /** Whether this envelope lies in an APDU that another framer takes. */
    private boolean isWrapped(int start) {
        byte[] bytes = buffer.bytes();
        for (int i = start - 3; i >= Math.max(start - LONGEST_WRAPPER, 0); i--) {
            boolean llc = bytes[i] == (byte) 0xE6 && bytes[i + 1] == (byte) 0xE7 && bytes[i + 2] == 0;
            boolean bus = start - i > 3 && bytes[i] == MBusFramer.START && bytes[i + 3] == MBusFramer.START
                    && bytes[i + 1] == bytes[i + 2];
            boolean block = start - i > 6 && bytes[i] == (byte) 0xE0 && bytes[i + 2] == 0 && bytes[i + 3] == 1;
            if (llc || bus || block) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line in front is the header of a P1 telegram, with an empty line behind it or none. */
    private boolean isBehindHeaderLine(int start) {
        byte[] bytes = buffer.bytes();
        int i = start - 1;
        while (i >= 0 && P1Text.isLineEnd(bytes[i])) {
            i--;
        }
        while (i >= 0 && bytes[i] > ' ' && bytes[i] != '/') {
            i--;
        }
        return i >= 0 && bytes[i] == '/' && start - i > P1Text.SHORTEST_HEADER && P1Text.isMaker(bytes, i);
    }

    /** The envelope is broken off here. */
    private void damage(int to, FrameListener listener) {
        listener.damage(new Damage(Reason.CUT_SHORT, buffer.position(first), to - first));
    }
}
