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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
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

    static final int MAKER_SIZE = 3;

    private Slice bytes = Slice.of();
    private AxdrReader reader = new AxdrReader(bytes);
    private boolean told;

    /**
     * How many bytes an APDU has at least, its LLC header among them, of which these are the first. If that many have
     * come it is whole, and has no more.
     *
     * @return 1 or more, {@link #NONE} or {@link #UNKNOWN}
     */
    public int least(Slice begun) {
        begin(begun);
        if (LlcHeader.mayBegin(begun.array(), begun.offset(), begun.end()) && !reader.tryPass(LlcHeader.SIZE)) {
            return LlcHeader.SIZE + 1;
        }
        int tag = reader.tryNext();
        return switch (tag) {
            case DataNotification.TAG -> notification();
            case Block.TAG -> block();
            case Envelope.TAG -> envelope(true);
            case AxdrReader.MISSING -> reader.least();
            default -> NONE;
        };
    }

    /** These APDUs one by one, without LLC headers: Landis+Gyr E450 sends several in one frame. */
    public List<Slice> apart(Slice apdus) {
        List<Slice> all = new ArrayList<>(1);
        Slice rest = apdus;
        int size = sizeOfFirst(rest);
        while (size < rest.length()) {
            all.add(rest.slice(0, size));
            rest = LlcHeader.without(rest.slice(size, rest.length() - size));
            size = sizeOfFirst(rest);
        }
        all.add(rest);
        return all;
    }

    /** Where the first APDU ends, if another one stands behind it: with its LLC header, or whole. */
    private int sizeOfFirst(Slice apdus) {
        int size = least(apdus);
        if (size <= 0 || size >= apdus.length()) {
            return apdus.length();
        }
        Slice rest = apdus.slice(size, apdus.length() - size);
        return LlcHeader.begins(rest) || areWhole(rest) ? size : apdus.length();
    }

    /** Whether these bytes are APDUs one behind the other, and end with the last one. */
    public boolean areWhole(Slice apdus) {
        Slice rest = apdus;
        int size = least(rest);
        while (size > 0 && size < rest.length()) {
            rest = rest.slice(size, rest.length() - size);
            size = least(rest);
        }
        return size > 0 && size == rest.length();
    }

    /** What {@link #least} tells, for an envelope without its tag, as Stoen's meters in Poland send it. */
    int leastUntagged(Slice begun) {
        begin(begun);
        return envelope(false);
    }

    private void begin(Slice begun) {
        bytes = begun;
        reader = new AxdrReader(begun);
        told = false;
    }

    /** Behind the head an array or a structure begins. */
    private int notification() {
        int head = DataNotification.passHead(reader);
        if (head < 0) {
            return least(head);
        }
        int start = reader.position();
        int body = reader.tryNext();
        reader.seek(start);
        return switch (body) {
            case AxdrReader.MISSING -> reader.least();
            case Axdr.ARRAY, Axdr.STRUCTURE -> element();
            default -> NONE;
        };
    }

    private int block() {
        int size = Block.passHead(reader);
        return size < 0 ? least(size) : end(size);
    }

    /** A system title that begins with a maker's letters, or an empty one without a tag; a known security control. */
    private int envelope(boolean tagged) {
        int title = reader.position();
        int size = Envelope.passHead(reader);
        boolean named = title < bytes.length() && bytes.at(title) != 0;
        if (size == AxdrReader.UNKNOWN || named && !mayNameMaker(title + 1)
                || !named && tagged && title < bytes.length()) {
            return NONE;
        } else if (size == AxdrReader.MISSING) {
            return reader.least();
        }
        told = size <= ApduAssembly.LONGEST_APDU && new SecurityControl(bytes.at(reader.position())).isPushed();
        return told ? end(size) : NONE;
    }

    /** Whether the letters of a maker stand here, as far as they have come. */
    private boolean mayNameMaker(int from) {
        for (int i = from; i < Math.min(from + MAKER_SIZE, bytes.length()); i++) {
            if (!isLetter(bytes.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where so many more bytes end. */
    private int end(int size) {
        return size > ApduAssembly.LONGEST_APDU ? NONE : reader.position() + size;
    }

    /** What a head tells that is not there. */
    private int least(int tried) {
        return tried == AxdrReader.MISSING ? reader.least() : NONE;
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
        int start = reader.position();
        for (int left = 1; left > 0; left--) {
            int at = reader.position();
            boolean item = attributes && at > start && at < bytes.length() && bytes.at(at) == Axdr.STRUCTURE;
            if (item && reader.remaining() <= AttributeList.ITEM_HEADER) {
                return at + AttributeList.ITEM_HEADER + left;
            }
            int opened = item && AttributeList.isItem(reader) ? passItem() : reader.tryElement();
            int least = opened == AxdrReader.MISSING ? reader.least() : reader.position() + Math.max(opened, 0);
            if (opened == AxdrReader.UNKNOWN || least > ApduAssembly.LONGEST_APDU - left) {
                return UNKNOWN;
            } else if (opened == AxdrReader.MISSING) {
                return least + left - 1;
            }
            left += opened;
        }
        return reader.position();
    }

    /** @return that its value comes next */
    private int passItem() {
        reader.tryPass(AttributeList.ITEM_HEADER);
        return 1;
    }

    /** Structure of two, of which the first is an enumeration and the other an array. */
    private boolean isAttributeList() {
        int at = reader.position();
        return reader.remaining() > 4 && bytes.at(at) == Axdr.STRUCTURE && bytes.at(at + 1) == 2
                && bytes.at(at + 2) == Axdr.ENUM && bytes.at(at + 4) == Axdr.ARRAY;
    }
}
