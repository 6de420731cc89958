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
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.KnownTexts.KnownText;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;

/**
 * What a list turns out to hold while it is read: readings, flaws, and by its texts whose list it is.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ListContent {

    private final List<Reading> readings;
    private final List<Spot> spots = new ArrayList<>(0);
    private final List<Flaw> flaws = new ArrayList<>(0);
    private PushList rules = PushList.UNKNOWN;
    private @Nullable MeterTime clock;
    private String model = "";
    private String id = "";
    private int idRank;

    /**
     * @param readings takes the readings; it is emptied first
     */
    ListContent(List<Reading> readings) {
        this.readings = readings;
        readings.clear();
    }

    /** The lists whose rules tell what the elements leave unsaid. */
    PushList rules() {
        return rules;
    }

    void follow(PushList list) {
        rules = list;
    }

    List<Reading> readings() {
        return readings;
    }

    /** Where the readings stand; fewer than those if there are some whose place alone does not tell what they are. */
    List<Spot> spots() {
        return spots;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** Who the meter is, as far as the texts tell. */
    MeterId meter() {
        return new MeterId(rules.manufacturer(), model, id);
    }

    /** The first clock among the readings, or null. */
    @Nullable
    MeterTime clock() {
        return clock;
    }

    void add(ObisCode obis, Value value) {
        readings.add(new Reading(obis, value));
    }

    void flaw(int position, String reason) {
        flaws.add(new Flaw(position, reason));
    }

    /** Notes where the reading stands that is added next. */
    void at(Spot spot) {
        spots.add(spot);
    }

    void addClock(ObisCode obis, MeterTime time) {
        if (clock == null && Obis.isClock(obis)) {
            clock = time;
        }
        add(obis, new Clock(time));
    }

    /** Adds a text; by list id and model it tells whose rules to follow from here on. */
    void addText(KnownText said) {
        spots.add(said.spot());
        readings.add(said.reading());
        PushList list = said.rules();
        rules = list == null ? rules : list;
        if (said.isModel()) {
            model = model.isEmpty() ? said.text() : model;
            rules = rules.ofType(said.text());
        }
        if (said.idRank() > idRank) {
            idRank = said.idRank();
            id = said.text();
        }
    }
}
