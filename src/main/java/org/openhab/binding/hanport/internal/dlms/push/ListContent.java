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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemValues;
import org.openhab.binding.hanport.internal.dlms.push.KnownTexts.KnownText;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * What a list turns out to hold while it is read: readings, flaws, and by its texts whose list it is.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ListContent {

    /** The rank of a text that names no meter. */
    static final int NO_ID = -1;

    private final List<Reading> readings;
    private final ListPlaces places;
    private final List<Flaw> flaws = new ArrayList<>(0);
    private PushList rules = PushList.UNKNOWN;
    private final MeterClock clock;
    private Optional<MeterTime> time = Optional.empty();
    private String maker = "";
    private String model = "";
    private String id = "";
    private int idRank = NO_ID;

    /**
     * @param readings takes the readings; it is emptied first
     * @param clock tells which moments the clocks in it mean
     * @param reader stands behind what is added
     */
    public ListContent(List<Reading> readings, MeterClock clock, AxdrReader reader) {
        this.readings = readings;
        this.clock = clock;
        places = new ListPlaces(reader);
        readings.clear();
    }

    /** The lists whose rules tell what the elements leave out. */
    public PushList rules() {
        return rules;
    }

    public void follow(PushList list) {
        rules = list;
    }

    public List<Reading> readings() {
        return readings;
    }

    /** Where each of the readings stands. */
    public List<Place> places() {
        return places.all();
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    /** Who the meter is, as far as the texts tell. */
    public MeterId meter() {
        return new MeterId(maker.isEmpty() ? rules.manufacturer() : maker, model, id);
    }

    /** The first clock among the readings. */
    public Optional<MeterTime> time() {
        return time;
    }

    /** Tells which moments the clocks in it mean. */
    public MeterClock clock() {
        return clock;
    }

    /** Adds what is the same again as long as its bytes are. */
    public void add(ObisCode obis, Value value) {
        add(new Reading(obis, value));
    }

    private void add(Reading reading) {
        places.fixed(reading);
        readings.add(reading);
    }

    /** Adds the number that was taken last, of this type and with this power of ten. */
    public void addNumber(ObisCode obis, Unit unit, int tag, long number, int scaler) {
        places.number(obis, unit, tag, scaler);
        readings.add(new Reading(obis, CosemValues.quantity(tag, number, scaler, unit)));
    }

    /** The same where the size of each number tells its power of ten. */
    public void addNumberBySize(ObisCode obis, Unit unit, int tag, long number) {
        Scaling scaling = rules.scaling();
        places.numberBySize(obis, unit, tag, scaling);
        int scaler = scaling.scaler(obis, unit, number);
        readings.add(new Reading(obis, CosemValues.quantity(tag, number, scaler, unit)));
    }

    /** Adds the moment of the date-time that was taken last. */
    public void addClock(ObisCode obis, MeterTime moment) {
        if (time.isEmpty() && Quantities.of(obis).role() == Role.CLOCK) {
            time = Optional.of(moment);
        }
        places.clock(obis);
        readings.add(new Reading(obis, new Clock(moment)));
    }

    /**
     * Adds a number that is the meter's, and no measured quantity (Kamstrup in Denmark and Switzerland); zero is none.
     */
    public void addId(ObisCode obis, Quantity number) {
        add(obis, number);
        if (number.number().signum() != 0) {
            name(Quantities.idRank(obis), number.number().toPlainString());
        }
    }

    private void name(int rank, String name) {
        if (rank >= 0 && (idRank == NO_ID || rank < idRank)) {
            idRank = rank;
            id = name;
        }
    }

    public void flaw(int position, String reason) {
        flaws.add(new Flaw(position, reason));
    }

    /** Adds a text; by list id and model it tells whose rules to follow from here on. */
    public void addText(KnownText text) {
        add(text.reading());
        rules = text.rules().orElse(rules);
        maker = text.maker().isEmpty() ? maker : text.maker();
        if (text.isModel()) {
            model = model.isEmpty() ? text.text() : model;
            rules = rules.ofType(text.text());
        }
        name(text.idRank(), text.id());
    }
}
