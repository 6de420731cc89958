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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.dlms.axdr.ObisCodes;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;

/**
 * Where in a list something stands that may tell whose meter it is: every string but OBIS codes, date-times and what is
 * known to be no person's, and the numbers that are ids. Strings of no reading count too, since nobody knows what they
 * are.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ListStrings {

    /** Nobody can be told by so few bytes: states, marks of errors. */
    private static final int SHORT = 4;

    private final AxdrReader reader;
    private final Map<Integer, Reading> readings = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    /**
     * Something that may tell whose meter it is, or a number.
     *
     * @param from its first byte, counted from the APDU's tag
     * @param length its bytes, at least one
     * @param kind what it is
     * @param obis under which code it stands; empty where that is not known
     */
    public record Found(int from, int length, Kind kind, Optional<ObisCode> obis) {
    }

    /** What stands at a place. */
    public enum Kind {
        /** a string that may tell whose meter it is */
        STRING,
        /** a number that does */
        ID,
        /** a number that was measured or counted */
        MEASURED
    }

    private ListStrings(AxdrReader reader) {
        this.reader = reader;
    }

    /**
     * @param apdu a data-notification
     * @param table the lists whose orders are known
     * @throws DecodeException if it is no list that we understand
     */
    public static List<Found> in(Slice apdu, List<PushList> table) throws DecodeException {
        DataNotification notification = DataNotification.decode(apdu);
        AxdrReader reader = new AxdrReader(apdu);
        int body = apdu.length() - notification.body().length();
        reader.seek(body);
        ListContent content = new ListContent(new ArrayList<>(), MeterClock.DEFAULT, reader);
        new ListDecoder(reader, content, new KnownLayouts(table), new ObisCodes(), new KnownTexts(table)).decode();
        ListStrings strings = new ListStrings(reader);
        for (Place place : content.places()) {
            if (place instanceof Place.Fixed fixed) {
                strings.readings.put(fixed.end(), fixed.reading());
            } else if (place instanceof Place.Number number) {
                Kind kind = Quantities.of(number.obis()).personal() ? Kind.ID : Kind.MEASURED;
                strings.found
                        .add(new Found(number.at(), Axdr.fixedSize(number.tag()), kind, Optional.of(number.obis())));
            }
        }
        reader.seek(body);
        strings.walk();
        return List.copyOf(strings.found);
    }

    /** Nobody knows what stands behind an element that is cut off, or of an unknown kind. */
    private void walk() {
        while (reader.remaining() > 0) {
            if (AttributeList.isItem(reader)) {
                reader.tryPass(AttributeList.ITEM_HEADER);
            }
            int start = reader.position();
            int tag = reader.tryNext();
            boolean name = isName(start);
            if (reader.tryElement() < 0) {
                reader.seek(start);
                found.add(new Found(start, reader.remaining(), Kind.STRING, Optional.empty()));
                return;
            } else if (Axdr.isInteger(tag)) {
                number(start + 1);
            } else if (isString(tag) && !name) {
                string(start);
            }
        }
    }

    /** Whether an OBIS code is next. */
    private boolean isName(int start) {
        reader.seek(start);
        return ObisCodes.isNext(reader);
    }

    private static boolean isString(int tag) {
        return tag == Axdr.OCTET_STRING || tag == Axdr.VISIBLE_STRING || tag == Axdr.UTF8_STRING
                || tag == Axdr.BIT_STRING;
    }

    private void number(int from) {
        Reading reading = readings.get(reader.position());
        if (reading != null && isOf(reading)) {
            found.add(new Found(from, reader.position() - from, Kind.ID, Optional.of(reading.obis())));
        }
    }

    private static boolean isOf(Reading reading) {
        return Quantities.of(reading.obis()).personal();
    }

    private void string(int start) {
        int end = reader.position();
        reader.seek(start + 1);
        reader.tryNumber();
        int from = reader.position();
        int length = end - from;
        reader.seek(end);
        Reading reading = readings.get(end);
        boolean isPersonal = reading != null && Quantities.of(reading.obis()).role().isText() ? isOf(reading)
                : length > SHORT && !(length == CosemDateTime.LENGTH && isClock(reading)) && !isMoment(from, length);
        if (length > 0 && isPersonal) {
            found.add(new Found(from, length, Kind.STRING, Optional.ofNullable(reading).map(Reading::obis)));
        }
    }

    /** Also one that was never set. */
    private static boolean isClock(@Nullable Reading reading) {
        return reading != null && Quantities.of(reading.obis()).role() == Role.CLOCK;
    }

    private boolean isMoment(int from, int length) {
        int at = reader.index() - reader.position() + from;
        Optional<?> moment = length == CosemDateTime.LENGTH ? CosemDateTime.decode(reader.array(), at).meterTime()
                : Optional.empty();
        return moment.isPresent();
    }
}
