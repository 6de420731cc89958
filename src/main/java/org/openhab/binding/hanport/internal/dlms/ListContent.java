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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * What a list turns out to hold while it is read: readings, flaws, and by its texts whose list it is.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ListContent {

    private static final int USUAL_READINGS = 40;

    private final List<PushList> table;
    private final MeterNames names = new MeterNames();
    private final List<Reading> readings = new ArrayList<>(USUAL_READINGS);
    private final List<Flaw> flaws = new ArrayList<>(0);
    private PushList rules = PushList.UNKNOWN;
    private @Nullable MeterTime clock;

    ListContent(List<PushList> table) {
        this.table = table;
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

    List<Flaw> flaws() {
        return flaws;
    }

    MeterId meter() {
        return names.meter(rules.manufacturer());
    }

    /** The first clock among the readings. */
    Optional<MeterTime> clock() {
        return Optional.ofNullable(clock);
    }

    void add(ObisCode obis, Value value) {
        readings.add(new Reading(obis, value));
    }

    void flaw(int position, String reason) {
        flaws.add(new Flaw(position, reason));
    }

    void addClock(ObisCode obis, MeterTime shown) {
        MeterTime time = rules.asMeant(shown);
        if (clock == null && Obis.isClock(obis)) {
            clock = time;
        }
        add(obis, new Clock(time));
    }

    /** Adds a text, and learns from list id and model whose rules to follow from here on. */
    void addText(ObisCode obis, String text) {
        names.take(obis, text);
        if (Obis.isListId(obis)) {
            for (PushList list : table) {
                rules = list.hasId(text) ? list : rules;
            }
        } else if (Obis.isModel(obis)) {
            rules = rules.ofType(text);
        }
        add(obis, new Text(text));
    }
}
