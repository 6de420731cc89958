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
package org.openhab.binding.hanport.internal.dlms.push;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.ObisCodes;
import org.openhab.binding.hanport.internal.dlms.push.KnownLayouts.Match;
import org.openhab.binding.hanport.internal.dlms.push.Layout.Item;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Finds the readings in one pushed list, whatever shape its maker gave it.
 * <ul>
 * <li>named: code, value and perhaps {scaler, unit}, flat in a row or each in a structure of its own, also mixed
 * (Aidon, Kamstrup, Kaifa, Austria). Structures are opened in place, so all of these are one walk along the elements;
 * null-data between them stands for what the meter has not got (Kamstrup one-phase) and is passed over;
 * <li>positional: plain values in an order that {@link PushList} knows (Kaifa in Norway, Iskraemeco);
 * <li>described: an array that names the values which follow it (Landis+Gyr E450);
 * <li>attributes: each value with a descriptor that has no tags (Czechia).
 * </ul>
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ListDecoder {

    /** With so many flaws it is no list any more. */
    private static final int MOST_FLAWS = 64;

    private final AxdrReader reader;
    private final KnownLayouts layouts;
    private final ObisCodes codes;
    private final ListContent content;
    private final ElementDecoder elements;

    public ListDecoder(AxdrReader reader, ListContent content, KnownLayouts layouts, ObisCodes codes,
            KnownTexts texts) {
        this.reader = reader;
        this.content = content;
        this.layouts = layouts;
        this.codes = codes;
        elements = new ElementDecoder(reader, content, texts);
    }

    /**
     * Reads the list at which the reader stands, into the content. What breaks it off is the last of the flaws; what
     * came before counts.
     *
     * @throws DecodeException if this is no list at all, or one in an order that no table tells
     */
    public void decode() throws DecodeException {
        int start = reader.position();
        int tag = reader.peek();
        if (tag != Axdr.ARRAY && tag != Axdr.STRUCTURE) {
            throw new DecodeException(start, "list is neither array nor structure");
        }
        reader.next();
        int count = reader.count();
        try {
            if (tag == Axdr.ARRAY) {
                content.follow(PushList.ITEMS);
                elements.expectScalers();
                named(count);
            } else if (reader.remaining() > 0 && reader.peek() == Axdr.ARRAY && DescribedList.isNext(reader)) {
                new DescribedList(reader, content, codes, elements).decode(count);
            } else if (reader.remaining() > 0 && reader.peek() == Axdr.ENUM && AttributeList.isNext(reader)) {
                new AttributeList(reader, content, codes, elements).decode();
            } else {
                structure(start, count);
            }
        } catch (DecodeException e) {
            if (content.readings().isEmpty()) {
                throw e;
            }
            content.flaws().add(e.flaw());
        }
    }

    private void structure(int start, int count) throws DecodeException {
        Optional<Match> match = layouts.find(reader, count);
        if (match.isPresent()) {
            content.follow(match.get().list());
            positional(match.get().layout());
            return;
        }
        if (!named(count)) {
            content.readings().clear();
            throw new DecodeException(start, count + " values without OBIS codes, in an order that is not known");
        }
    }

    private void positional(Layout layout) throws DecodeException {
        for (Item item : layout.items()) {
            if (item.isUnknown()) {
                reader.skip();
            } else {
                elements.fixed(item);
            }
        }
    }

    /**
     * Where anything was odd, counts are not believed any more, and the list goes on as long as there are bytes.
     *
     * @return whether any OBIS code was met
     */
    private boolean named(int count) throws DecodeException {
        @Nullable
        ObisCode name = null;
        boolean met = false;
        for (int left = count; content.flaws().isEmpty() ? left > 0 : reader.remaining() > 0; left--) {
            int start = reader.position();
            if (content.flaws().size() >= MOST_FLAWS) {
                throw new DecodeException(start, "too much in it is odd");
            }
            try {
                int tag = reader.peek();
                if (tag == Axdr.NULL) {
                    reader.next();
                    name = null;
                } else if (name == null && ObisCodes.isNext(reader)) {
                    name = codes.next(reader);
                    met = true;
                } else if (tag == Axdr.ARRAY || tag == Axdr.STRUCTURE) {
                    left += container(name);
                    name = null;
                } else {
                    left -= value(name) - 1;
                    name = null;
                }
            } catch (DecodeException e) {
                goOn(start, e, met);
                name = null;
            }
        }
        return met;
    }

    /**
     * Goes on at the next name behind an element that cannot be read. Where none was met and none is left, texts that
     * came before are no values either.
     */
    private void goOn(int unreadable, DecodeException reason, boolean met) throws DecodeException {
        if (NextName.find(reader, unreadable + 1)) {
            content.flaws().add(reason.flaw());
            return;
        } else if (!met) {
            content.readings().clear();
        }
        throw reason;
    }

    /**
     * Opens a structure in place, so that its elements follow as if they had none around them. One that stands where a
     * value must, and is no item of its own, is passed over as a flaw.
     *
     * @return how many elements there are now to read
     */
    private int container(@Nullable ObisCode name) throws DecodeException {
        int start = reader.position();
        if (elements.takesScalerAndUnit()) {
            return 0;
        }
        reader.next();
        int count = reader.count();
        if (name == null) {
            return count;
        } else if (count > 1 && ObisCodes.isNext(reader)) {
            content.flaw(start, "OBIS code without a value");
            return count;
        }
        reader.seek(start);
        elements.pass("structure where a value is due");
        return 0;
    }

    /** @return how many elements were taken: the value, and {scaler, unit} behind it */
    private int value(@Nullable ObisCode name) throws DecodeException {
        if (name != null) {
            return elements.value(name);
        }
        Optional<ObisCode> obis = elements.nameless();
        if (obis.isPresent()) {
            return elements.value(obis.get());
        }
        elements.pass("value without an OBIS code");
        return 1;
    }
}
