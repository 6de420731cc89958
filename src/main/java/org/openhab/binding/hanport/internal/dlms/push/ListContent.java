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
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.push.KnownTexts.KnownText;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
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

    private final List<Reading> readings;
    private final List<Spot> spots = new ArrayList<>(0);
    private final List<Flaw> flaws = new ArrayList<>(0);
    private PushList rules = PushList.UNKNOWN;
    private final MeterClock clock;
    private @Nullable MeterTime time;
    private String maker = "";
    private String model = "";
    private String id = "";
    private int idRank;

    /**
     * @param readings takes the readings; it is emptied first
     * @param clock tells which moments the clocks in it mean
     */
    public ListContent(List<Reading> readings, MeterClock clock) {
        this.readings = readings;
        this.clock = clock;
        readings.clear();
    }

    /** The lists whose rules tell what the elements leave unsaid. */
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
    public List<Spot> spots() {
        return spots;
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
        return Optional.ofNullable(time);
    }

    /** Tells which moments the clocks in it mean. */
    public MeterClock clock() {
        return clock;
    }

    /** Adds what is the same again as long as its bytes are. */
    public void add(ObisCode obis, Value value) {
        Reading reading = new Reading(obis, value);
        add(new Spot.Fixed(reading), reading);
    }

    public void addNumber(Spot.Number spot, Quantity number) {
        add(spot, new Reading(spot.obis(), number));
    }

    public void addClock(Spot.Moment spot, MeterTime moment) {
        if (time == null && Obis.isClock(spot.obis())) {
            time = moment;
        }
        add(spot, new Reading(spot.obis(), new Clock(moment)));
    }

    /** Adds a number that is the meter's, and no measured quantity (Kamstrup in Denmark and Switzerland). */
    public void addId(ObisCode obis, Quantity number) {
        add(obis, number);
        name(Obis.idRank(obis), number.number().toPlainString());
    }

    private void name(int rank, String name) {
        if (rank > idRank) {
            idRank = rank;
            id = name;
        }
    }

    private void add(Spot spot, Reading reading) {
        spots.add(spot);
        readings.add(reading);
    }

    public void flaw(int position, String reason) {
        flaws.add(new Flaw(position, reason));
    }

    /** Adds a text; by list id and model it tells whose rules to follow from here on. */
    public void addText(KnownText said) {
        add(said.spot(), said.reading());
        PushList list = said.rules();
        rules = list == null ? rules : list;
        maker = said.maker().isEmpty() ? maker : said.maker();
        if (said.isModel()) {
            model = model.isEmpty() ? said.text() : model;
            rules = rules.ofType(said.text());
        }
        name(said.idRank(), said.id());
    }
}
