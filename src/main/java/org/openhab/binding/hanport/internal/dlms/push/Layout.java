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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.dlms.axdr.ObisCodes;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * The order of a list that names nothing: what stands at each place of it. Most meters never send one, so the codes of
 * those that are known are not parsed until a list of that length comes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Layout {

    /** The sort of element that may stand at a place; null-data may stand at any. */
    public enum Form {
        NUMBER,
        /** a number of 16 bits, by which orders of equal length are told apart */
        SHORT,
        TEXT,
        TIME,
        /** a boolean, or the state of a disconnector as an enumeration */
        FLAG,
        /** a number of 8 bits of unknown meaning, which is passed over */
        BYTE,
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
        private static final Item UNKNOWN_BYTE = new Item(UNKNOWN.obis, Form.BYTE, 0, Unit.NONE);

        static Item of(ObisCode obis, Scaling scaling) {
            Meaning meaning = Quantities.of(obis);
            Unit unit = meaning.unit();
            Form form = Scaling.isMeasured(obis, unit) ? Form.NUMBER
                    : meaning.role() == Role.CLOCK ? Form.TIME
                            : Quantities.BREAKER.equals(obis) ? Form.FLAG : Form.TEXT;
            return new Item(obis, form, scaling.scaler(obis, unit, 0), unit);
        }

        /** Whether it is unknown what stands there. */
        boolean isUnknown() {
            return form == Form.UNKNOWN || form == Form.BYTE;
        }

        private static Item parse(String code, Scaling scaling) {
            int star = code.indexOf('*');
            if (star > 0) {
                ObisCode obis = ObisCode.parse(code.substring(0, star)).orElseThrow();
                return new Item(obis, Form.NUMBER, 0, Unit.of(code.substring(star + 1)));
            }
            return switch (code) {
                case "-" -> UNKNOWN;
                case "-8" -> UNKNOWN_BYTE;
                default -> of(ObisCode.parse(code).orElseThrow(), scaling);
            };
        }

        private Item asShort() {
            boolean small = switch (unit.dimension()) {
                case VOLTAGE, CURRENT -> true;
                case NONE -> form == Form.NUMBER;
                default -> false;
            };
            return small ? new Item(obis, Form.SHORT, scaler, unit) : this;
        }
    }

    private final String begins;
    private final int size;
    private final String codes;
    private final Scaling scaling;
    private final boolean shortNumbers;
    private volatile @Nullable List<Item> items;

    /**
     * @param begins how the text in the first place begins; empty where anything may stand there
     * @param items what stands at each place
     */
    public Layout(String begins, List<Item> items) {
        this.begins = begins;
        this.items = List.copyOf(items);
        size = items.size();
        codes = "";
        scaling = Scaling.PLAIN;
        shortNumbers = false;
    }

    private Layout(String begins, String codes, Scaling scaling, boolean shortNumbers) {
        this.begins = begins;
        this.codes = codes;
        this.scaling = scaling;
        this.shortNumbers = shortNumbers;
        int places = 1;
        for (int i = 0; i < codes.length(); i++) {
            places += codes.charAt(i) == ' ' ? 1 : 0;
        }
        size = places;
    }

    /**
     * A layout of codes with a space between them; scalers and units follow from the codes, unless "*unit" stands
     * behind one. What is unknown is "-", or "-8" where it must be a number of 8 bits.
     */
    public static Layout of(Scaling scaling, String begins, String codes) {
        return new Layout(begins, codes, scaling, false);
    }

    /** The same where voltages, currents and power factors must be numbers of 16 bits. */
    public static Layout ofShortNumbers(Scaling scaling, String begins, String codes) {
        return new Layout(begins, codes, scaling, true);
    }

    /** How the text in the first place begins; empty where anything may stand there. */
    public String begins() {
        return begins;
    }

    /** How many places it has. */
    public int size() {
        return size;
    }

    /** What stands at each place. */
    public List<Item> items() {
        List<Item> known = items;
        if (known == null) {
            List<Item> parsed = new ArrayList<>();
            for (String code : codes.split(" ")) {
                Item item = Item.parse(code, scaling);
                parsed.add(shortNumbers ? item.asShort() : item);
            }
            known = List.copyOf(parsed);
            items = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Layout layout && begins.equals(layout.begins) && items().equals(layout.items());
    }

    @Override
    public int hashCode() {
        return Objects.hash(begins, items());
    }

    /**
     * Whether the elements that follow can be this list: each of the sort that its place asks for. Bytes that end early
     * fit as far as they go.
     */
    public boolean fits(AxdrReader reader) {
        int start = reader.position();
        int place = 0;
        try {
            boolean fits = begins(reader);
            while (fits && place < size) {
                fits = fits(items().get(place).form(), reader);
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
            case SHORT -> tag == Axdr.UINT16 || tag == Axdr.INT16;
            case BYTE -> tag == Axdr.UINT8;
            case TEXT -> (tag == Axdr.OCTET_STRING || tag == Axdr.VISIBLE_STRING) && !ObisCodes.isNext(reader);
            case TIME -> tag == Axdr.OCTET_STRING && reader.remaining() > 1
                    && reader.array()[reader.index() + 1] == CosemDateTime.LENGTH || tag == Axdr.DATE_TIME;
            case FLAG -> tag == Axdr.BOOLEAN || tag == Axdr.ENUM;
            case UNKNOWN -> true;
        };
    }
}
