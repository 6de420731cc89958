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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.ObisCodes;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Reads a list of attributes, each named by a descriptor that has no tags (all grid companies of Czechia):
 * {enumeration, array of {class 2, OBIS code 6, attribute 1; value}}. Source: EG.D, Komunikační rozhraní RS485 (2025);
 * IEC 62056-5-3, cosem-attribute-descriptor.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class AttributeList {

    private static final int CLASS_AT = 2;
    private static final int OBIS_AT = 4;
    private static final int LAST_GROUP_AT = 9;
    private static final int NO_PERIOD = 0xFF;
    /** Structure, two, and the descriptor. */
    public static final int ITEM_HEADER = 11;
    /** Enumeration, and what stands between it and the first item: the array's tag. */
    private static final int ARRAY_AT = 2;
    private static final int FIELDS = 2;

    private final AxdrReader reader;
    private final ListContent content;
    private final ObisCodes codes;
    private final ElementDecoder elements;

    public AttributeList(AxdrReader reader, ListContent content, ObisCodes codes, ElementDecoder elements) {
        this.reader = reader;
        this.content = content;
        this.codes = codes;
        this.elements = elements;
    }

    /** Whether the two elements of such a list come next. */
    public static boolean isNext(AxdrReader reader) {
        int start = reader.position();
        boolean ranOut = reader.ranOut();
        try {
            reader.pass(ARRAY_AT);
            return reader.next() == Axdr.ARRAY && reader.count() > 0 && isItem(reader);
        } catch (DecodeException e) {
            // the answer to the question, not a fault
            return false;
        } finally {
            reader.ranOut(ranOut);
            reader.seek(start);
        }
    }

    /**
     * Reads the list. An item that cannot be read costs itself.
     *
     * @throws DecodeException if the list is broken off
     */
    public void decode() throws DecodeException {
        reader.pass(ARRAY_AT + 1);
        for (int left = reader.count(); left > 0 && reader.remaining() > 0; left--) {
            int start = reader.position();
            try {
                item(start);
            } catch (DecodeException e) {
                goOn(start + 1, e);
            }
        }
    }

    private void item(int start) throws DecodeException {
        if (!isItem(reader)) {
            throw new DecodeException(start, "attribute of an unknown form");
        }
        reader.pass(OBIS_AT);
        ObisCode obis = codes.at(reader.array(), reader.index());
        reader.pass(ITEM_HEADER - OBIS_AT);
        elements.value(obis);
    }

    /** Goes on at the next item behind one that cannot be read. */
    private void goOn(int from, DecodeException reason) throws DecodeException {
        boolean ranOut = reader.ranOut();
        reader.seek(from);
        while (reader.remaining() > ITEM_HEADER && !isItem(reader)) {
            reader.pass(1);
        }
        if (!isItem(reader)) {
            reader.ranOut(ranOut);
            throw reason;
        }
        reader.ranOut(false);
        content.flaws().add(reason.flaw());
    }

    /** Whether an item, of which more than its header has come, is next. */
    public static boolean isItem(AxdrReader reader) {
        byte[] array = reader.array();
        int at = reader.index();
        return reader.remaining() > ITEM_HEADER && array[at] == Axdr.STRUCTURE && array[at + 1] == FIELDS
                && array[at + CLASS_AT] == 0 && ObisCodes.isMedium(array[at + OBIS_AT])
                && (array[at + LAST_GROUP_AT] & 0xFF) == NO_PERIOD && array[at + ITEM_HEADER - 1] > 0;
    }
}
