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

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemValues;
import org.openhab.binding.hanport.internal.dlms.push.Layout.Item;
import org.openhab.binding.hanport.internal.telegram.CosemUnit;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Makes readings of the elements that stand for values.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ElementDecoder {

    private static final int SCALER_AND_UNIT_LENGTH = 6;
    /** High byte of the years 1792 to 2047, by which a date-time is told from a text of twelve characters. */
    private static final int CENTURIES = 0x07;

    private final AxdrReader reader;
    private final ListContent content;
    private final KnownTexts texts;
    private int scaler;
    private Unit unit = Unit.NONE;
    private boolean scalersExpected;

    public ElementDecoder(AxdrReader reader, ListContent content, KnownTexts texts) {
        this.reader = reader;
        this.content = content;
        this.texts = texts;
    }

    /** From here on measured numbers come with their scaler and unit; one that does not is broken. */
    public void expectScalers() {
        scalersExpected = true;
    }

    /**
     * Takes the next element as the value of this code, with the scaler and unit behind it or else the list's own.
     * Null-data is no value and no fault; a structure, a float that is no number, and a measured number that alone has
     * no scaler in its list are passed over as flaws.
     *
     * @return how many elements were taken: 2 if there was {scaler, unit}
     * @throws DecodeException if it cannot be read, and so neither what follows
     */
    public int value(ObisCode obis) throws DecodeException {
        int tag = reader.peek();
        if (!Axdr.isInteger(tag)) {
            return other(obis) || takesScalerAndUnit() ? 2 : 1;
        }
        int start = reader.position();
        reader.next();
        long number = reader.integer(tag);
        boolean own = takesScalerAndUnit();
        scalersExpected |= own;
        PushList rules = content.rules();
        if (!own) {
            unit = Quantities.of(obis).unit();
            scaler = rules.scaler(obis, unit, number);
        }
        if (!own && Quantities.idRank(obis) >= 0) {
            content.addId(obis, CosemValues.quantity(tag, number, 0, Unit.NONE));
        } else if (own || !scalersExpected || !Scaling.isMeasured(obis, unit)) {
            if (!own && rules.scaling().isBySize(unit)) {
                content.addNumberBySize(obis, unit, tag, number);
            } else {
                content.addNumber(obis, unit, tag, number, scaler);
            }
        } else {
            content.flaw(start, "number without its scaler and unit");
        }
        return own ? 2 : 1;
    }

    /** Takes the next element as what stands at this place of a list; null-data there is no value. */
    public void fixed(Item item) throws DecodeException {
        int tag = reader.peek();
        if (Axdr.isInteger(tag)) {
            reader.next();
            content.addNumber(item.obis(), item.unit(), tag, reader.integer(tag), item.scaler());
        } else {
            other(item.obis());
        }
    }

    /** Passes {scaler, unit} if that comes next. Source: IEC 62056-6-2, scal_unit_type. */
    public boolean takesScalerAndUnit() throws DecodeException {
        byte[] array = reader.array();
        int at = reader.index();
        if (reader.remaining() < SCALER_AND_UNIT_LENGTH || array[at] != Axdr.STRUCTURE || array[at + 1] != 2
                || array[at + 2] != Axdr.INT8 || array[at + 4] != Axdr.ENUM) {
            return false;
        }
        scaler = array[at + 3];
        unit = CosemUnit.unit(array[at + 5] & 0xFF);
        reader.pass(SCALER_AND_UNIT_LENGTH);
        return true;
    }

    /** Passes over the next element, which is a flaw. */
    public void pass(String reason) throws DecodeException {
        int start = reader.position();
        reader.skip();
        content.flaw(start, reason);
    }

    /**
     * What a value is that has no OBIS code before it: the list's id in front (Kamstrup), a date-time in front or the
     * meter's id at either end (Kaifa and Sagemcom in Austria).
     *
     * @return empty if that cannot be told
     */
    public Optional<ObisCode> nameless() throws DecodeException {
        int start = reader.position();
        int tag = reader.next();
        if (tag != Axdr.OCTET_STRING && tag != Axdr.VISIBLE_STRING) {
            reader.seek(start);
            return Optional.empty();
        }
        int length = reader.length();
        int at = reader.index();
        reader.seek(start);
        if (length == CosemDateTime.LENGTH && reader.array()[at] == CENTURIES) {
            return Optional.of(Quantities.CLOCK);
        } else if (length == 0 || !CosemValues.isText(reader.array(), at, length)) {
            return Optional.empty();
        }
        boolean first = content.readings().isEmpty();
        boolean listId = first && CosemValues.text(reader.array(), at, length).indexOf('_') > 0;
        return Optional.of(listId ? Quantities.LIST_ID : Quantities.METER_ID);
    }

    /** @return whether {scaler, unit} has been taken with the value */
    private boolean other(ObisCode obis) throws DecodeException {
        int start = reader.position();
        int tag = reader.next();
        switch (tag) {
            case Axdr.OCTET_STRING -> octets(obis, reader.length());
            case Axdr.VISIBLE_STRING -> text(obis, reader.length());
            case Axdr.UTF8_STRING -> utf8(obis, reader.length());
            case Axdr.BIT_STRING -> bits(obis, reader.bits());
            case Axdr.BOOLEAN -> content.add(obis, new Flag(reader.next() != 0));
            case Axdr.DATE_TIME -> dateTime(obis);
            case Axdr.DATE, Axdr.TIME -> text(obis, Axdr.fixedSize(tag));
            case Axdr.FLOAT32 -> {
                return floating(obis, Float.intBitsToFloat((int) reader.number(4)), start);
            }
            case Axdr.FLOAT64 -> {
                return floating(obis, Double.longBitsToDouble(reader.number(8)), start);
            }
            case Axdr.NULL, Axdr.DONT_CARE -> {
            }
            default -> {
                reader.seek(start);
                pass("value of an unknown form");
            }
        }
        return false;
    }

    private void octets(ObisCode obis, int length) throws DecodeException {
        if (length == CosemDateTime.LENGTH && Quantities.of(obis).role() == Role.CLOCK) {
            dateTime(obis);
        } else {
            text(obis, length);
        }
    }

    private void dateTime(ObisCode obis) throws DecodeException {
        int at = reader.index();
        reader.pass(CosemDateTime.LENGTH);
        Optional<MeterTime> moment = content.clock().time(CosemDateTime.decode(reader.array(), at));
        if (moment.isPresent()) {
            content.addClock(obis, moment.get());
        } else {
            content.add(obis, new Text(CosemValues.text(reader.array(), at, CosemDateTime.LENGTH)));
        }
    }

    private void text(ObisCode obis, int length) throws DecodeException {
        int at = reader.index();
        reader.pass(length);
        content.addText(texts.of(obis, reader.array(), at, length));
    }

    private void utf8(ObisCode obis, int length) throws DecodeException {
        int at = reader.index();
        reader.pass(length);
        content.add(obis, new Text(new String(reader.array(), at, length, StandardCharsets.UTF_8)));
    }

    private void bits(ObisCode obis, int count) throws DecodeException {
        int at = reader.index();
        reader.pass(AxdrReader.bitStringBytes(count));
        content.add(obis, new Text(CosemValues.bits(reader.array(), at, count)));
    }

    /** A float has no decimals of its own; the shortest ones that tell it from its neighbours are taken. */
    private boolean floating(ObisCode obis, Number number, int start) throws DecodeException {
        if (!Double.isFinite(number.doubleValue())) {
            content.flaw(start, "float that is no number");
            return false;
        }
        boolean own = takesScalerAndUnit();
        BigDecimal exact = new BigDecimal(number.toString());
        content.add(obis,
                new Quantity(CosemValues.scaled(exact, own ? scaler : 0), own ? unit : Quantities.of(obis).unit()));
        return own;
    }
}
