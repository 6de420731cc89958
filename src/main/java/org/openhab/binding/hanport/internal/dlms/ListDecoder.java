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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.KnownLayouts.Match;
import org.openhab.binding.hanport.internal.dlms.Layout.Form;
import org.openhab.binding.hanport.internal.dlms.Layout.Item;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Finds the readings in one pushed list, whatever shape its maker gave it.
 * <ul>
 * <li>named: code, value and perhaps {scaler, unit}, flat in a row or each in a structure of its own, also mixed
 * (Aidon, Kamstrup, Kaifa, Austria). Structures are opened in place, so all of these are one walk along the elements;
 * null-data between them stands for what the meter has not got (Kamstrup one-phase) and is passed over;
 * <li>positional: plain values in an order that {@link PushList} knows (Kaifa in Norway, Iskraemeco);
 * <li>described: an array that names the values which follow it (Landis+Gyr E450).
 * </ul>
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ListDecoder {

    private static final int OBIS_LENGTH = 6;
    private static final int LARGEST_MEDIUM = 15;
    private static final int DESCRIPTOR_FIELDS = 4;

    private final AxdrReader reader;
    private final KnownLayouts layouts;
    private final ObisCodes codes;
    private final ListContent content;
    private final ElementDecoder elements;

    ListDecoder(AxdrReader reader, ListContent content, KnownLayouts layouts, ObisCodes codes, KnownTexts texts) {
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
    void decode() throws DecodeException {
        int start = reader.position();
        int tag = reader.peek();
        if (tag != Axdr.ARRAY && tag != Axdr.STRUCTURE) {
            throw new DecodeException(start, "list is neither array nor structure");
        }
        reader.next();
        int count = reader.count();
        try {
            if (tag == Axdr.ARRAY) {
                content.follow(PushList.AIDON);
                elements.expectScalers();
                named(count);
            } else if (isDescribed()) {
                content.follow(PushList.E450);
                described(count);
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
            if (item.form() == Form.UNKNOWN) {
                reader.skip();
            } else {
                elements.fixed(item);
            }
        }
    }

    /** @return whether any OBIS code was met */
    private boolean named(int count) throws DecodeException {
        @Nullable
        ObisCode name = null;
        boolean met = false;
        for (int left = count; left > 0; left--) {
            int tag = reader.peek();
            if (tag == Axdr.NULL) {
                reader.next();
                name = null;
            } else if (name == null && atObis()) {
                name = obis();
                met = true;
            } else if (tag == Axdr.ARRAY || tag == Axdr.STRUCTURE) {
                left += container(name);
                name = null;
            } else {
                left -= value(name) - 1;
                name = null;
            }
        }
        return met;
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
        } else if (count > 1 && atObis()) {
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

    /** Whether the list begins with an array of {class, OBIS code, attribute, index}. */
    private boolean isDescribed() throws DecodeException {
        int start = reader.position();
        boolean described = reader.remaining() > 6 && reader.next() == Axdr.ARRAY && reader.count() > 0
                && reader.next() == Axdr.STRUCTURE && reader.next() == DESCRIPTOR_FIELDS
                && reader.next() == Axdr.UINT16;
        reader.seek(start);
        return described;
    }

    /**
     * Value i belongs to descriptor i, where descriptor 0 is the array itself; firmwares that do not describe the array
     * have one descriptor less.
     */
    private void described(int count) throws DecodeException {
        reader.next();
        ObisCode[] names = new ObisCode[reader.count()];
        for (int i = 0; i < names.length; i++) {
            names[i] = descriptor();
        }
        int undescribed = Math.max(0, count - names.length);
        for (int i = Math.max(1, undescribed); i < count;) {
            i += elements.value(names[i - undescribed]);
        }
    }

    private ObisCode descriptor() throws DecodeException {
        int start = reader.position();
        if (reader.next() != Axdr.STRUCTURE || reader.next() != DESCRIPTOR_FIELDS || reader.next() != Axdr.UINT16) {
            throw new DecodeException(start, "descriptor of an unknown form");
        }
        reader.pass(2);
        if (!atObis()) {
            throw new DecodeException(reader.position(), "descriptor without an OBIS code");
        }
        ObisCode obis = obis();
        reader.skip();
        reader.skip();
        return obis;
    }

    /** Whether an octet-string comes next that can be an OBIS code. */
    private boolean atObis() {
        byte[] array = reader.array();
        int at = reader.index();
        return reader.remaining() >= OBIS_LENGTH + 2 && array[at] == Axdr.OCTET_STRING && array[at + 1] == OBIS_LENGTH
                && (array[at + 2] & 0xFF) <= LARGEST_MEDIUM;
    }

    private ObisCode obis() throws DecodeException {
        reader.pass(2);
        int at = reader.index();
        reader.pass(OBIS_LENGTH);
        return codes.at(reader.array(), at);
    }
}
