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
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * The order of a list that names nothing: what stands at each place of it.
 *
 * @param begins how the text in the first place begins; empty where anything may stand there
 * @param items what stands at each place
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Layout(String begins, List<Item> items) {

    /** The sort of element that may stand at a place; null-data may stand at any. */
    public enum Form {
        NUMBER,
        TEXT,
        TIME,
        FLAG,
        /** a value of unknown meaning, which is passed over */
        UNKNOWN
    }

    /**
     * One place of a list.
     *
     * @param obis what it is
     * @param form the sort of element that must stand there
     * @param scaler power of ten of a number
     * @param unit unit of a number
     */
    public record Item(ObisCode obis, Form form, int scaler, Unit unit) {

        private static final Item UNKNOWN = new Item(new ObisCode(0, 0, 0, 0, 0, 0), Form.UNKNOWN, 0, Unit.NONE);

        static Item of(ObisCode obis, Scaling scaling) {
            Unit unit = Scaling.unit(obis);
            Form form = unit != Unit.NONE ? Form.NUMBER
                    : Obis.isClock(obis) ? Form.TIME : Obis.isBreaker(obis) ? Form.FLAG : Form.TEXT;
            return new Item(obis, form, scaling.scaler(obis, unit, 0), unit);
        }
    }

    public Layout {
        items = List.copyOf(items);
    }

    /**
     * A layout of codes with a space between them, "-" for what nobody knows; scalers and units follow from the codes.
     */
    static Layout of(Scaling scaling, String begins, String codes) {
        List<Item> items = new ArrayList<>();
        for (String code : codes.split(" ")) {
            items.add("-".equals(code) ? Item.UNKNOWN : Item.of(ObisCode.parse(code).orElseThrow(), scaling));
        }
        return new Layout(begins, items);
    }

    /**
     * Whether the elements that follow can be this list: each of the sort that its place asks for. Bytes that end early
     * fit as far as they go.
     */
    boolean fits(AxdrReader reader) {
        int start = reader.position();
        int place = 0;
        try {
            boolean fits = begins(reader);
            while (fits && place < items.size()) {
                fits = fits(items.get(place).form(), reader);
                reader.skip();
                place++;
            }
            return fits;
        } catch (DecodeException e) {
            // the element cannot be read whole: what came before decides
            return place > 0;
        } finally {
            reader.seek(start);
        }
    }

    private boolean begins(AxdrReader reader) throws DecodeException {
        if (begins.isEmpty()) {
            return true;
        }
        byte[] array = reader.array();
        int at = reader.index() + 2;
        int tag = reader.peek();
        boolean found = (tag == Axdr.OCTET_STRING || tag == Axdr.VISIBLE_STRING)
                && reader.remaining() >= 2 + begins.length() && array[at - 1] >= begins.length();
        for (int i = 0; found && i < begins.length(); i++) {
            found = array[at + i] == begins.charAt(i);
        }
        return found;
    }

    private static boolean fits(Form form, AxdrReader reader) throws DecodeException {
        int tag = reader.peek();
        if (tag == Axdr.NULL) {
            return true;
        }
        return switch (form) {
            case NUMBER -> Axdr.isInteger(tag);
            case TEXT -> tag == Axdr.OCTET_STRING || tag == Axdr.VISIBLE_STRING;
            case TIME -> tag == Axdr.OCTET_STRING && reader.remaining() > 1
                    && reader.array()[reader.index() + 1] == CosemDateTime.LENGTH || tag == Axdr.DATE_TIME;
            case FLAG -> tag == Axdr.BOOLEAN;
            case UNKNOWN -> true;
        };
    }
}
