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
package org.openhab.binding.hanport.internal.p1;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * What has been read of a telegram so far.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Content {

    private final P1Cursor cursor;
    private final P1Places places;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private Optional<MeterTime> clock = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<LocalTime> timeOfDay = Optional.empty();
    private Optional<MeterTime> time = Optional.empty();

    /** @param cursor stands behind the group that is added */
    P1Content(P1Cursor cursor) {
        this.cursor = cursor;
        places = new P1Places(cursor);
    }

    void clear() {
        readings.clear();
        places.clear();
        flaws.clear();
        clock = Optional.empty();
        date = Optional.empty();
        timeOfDay = Optional.empty();
        time = Optional.empty();
    }

    int size() {
        return readings.size();
    }

    /** Where the readings stand; none if one of them has to be looked for the next time, or something was odd. */
    List<Place> places() {
        return flaws.isEmpty() ? places.all() : List.of();
    }

    Telegram telegram(MeterId meter) {
        Optional<MeterTime> now = clock
                .or(() -> date.flatMap(day -> timeOfDay.map(moment -> new MeterTime(day.atTime(moment)))));
        return new Telegram(Protocol.P1, meter, now, readings, flaws);
    }

    /** The last group is the time of the numbers and texts behind it; empty if it tells none, or an object begins. */
    void time(Optional<MeterTime> of) {
        time = of;
        places.time(of.isPresent());
    }

    /** The last group is a clock; the first one that is set tells the telegram's time. */
    void addClock(ObisCode obis, MeterTime moment) {
        clock = clock.isEmpty() ? Optional.of(moment) : clock;
        readings.add(new Reading(obis, new Clock(moment)));
        places.clock(obis);
    }

    /** The last group is a number. */
    void addNumber(ObisCode obis, Quantity value) {
        readings.add(new Reading(obis, value, time));
        places.number(obis, value.unit());
    }

    /** The last group is a text. */
    void addText(ObisCode obis, Text text) {
        if (time.isEmpty()) {
            addFixed(obis, text);
        } else {
            // the time may change and the text not
            readings.add(new Reading(obis, text, time));
            places.unknown();
        }
    }

    /** Adds what is the same again as long as its bytes are. */
    void addFixed(ObisCode obis, Value value) {
        Reading reading = new Reading(obis, value);
        readings.add(reading);
        places.fixed(reading);
    }

    /** Gives the last reading a time that stands behind it. */
    void addTime(MeterTime behind) {
        Reading last = readings.remove(readings.size() - 1);
        readings.add(new Reading(last.obis(), last.value(), behind));
        places.unknown();
    }

    /** The meter's clock in two objects. Source: IEC 62056-61, table of 1-b:0.9.1 (time) and 1-b:0.9.2 (date). */
    void addPartOfClock(ObisCode obis, Text text) {
        if (obis.equals(Quantities.LOCAL_DATE)) {
            date = P1Clock.date(text.text());
            places.unknown();
        } else if (obis.equals(Quantities.LOCAL_TIME)) {
            timeOfDay = P1Clock.timeOfDay(text.text());
            places.unknown();
        }
    }

    /**
     * The readings from this one on are rows of a table, and no present values.
     *
     * @param obis the table's own code
     * @param first index of the first row
     * @param before the telegram's time before the table
     */
    void joinToTable(ObisCode obis, int first, Optional<MeterTime> before) {
        List<Reading> rows = readings.subList(first, readings.size());
        History table = new History(1, rows);
        rows.clear();
        places.joinFrom(first);
        addFixed(obis, table);
        clock = before;
    }

    /** The clock that was read so far. */
    Optional<MeterTime> clock() {
        return clock;
    }

    void flaw(int index, String reason) {
        flaws.add(new Flaw(cursor.offset(index), reason));
    }
}
