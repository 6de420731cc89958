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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * What a telegram turns out to hold while it is read: readings, and where each of them stands; flaws; its time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Content {

    private final P1Cursor cursor;
    private final List<Reading> readings = new ArrayList<>();
    private final List<P1Spot> spots = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private @Nullable MeterTime meterTime;

    /**
     * @param cursor stands behind the group that is added
     */
    P1Content(P1Cursor cursor) {
        this.cursor = cursor;
    }

    void clear() {
        readings.clear();
        spots.clear();
        flaws.clear();
        meterTime = null;
    }

    int size() {
        return readings.size();
    }

    /** Where the readings stand. */
    List<P1Spot> spots() {
        return spots;
    }

    /** Whether each reading can be found by its place the next time. */
    boolean isRepeatable() {
        return flaws.isEmpty() && spots.size() == readings.size();
    }

    Telegram telegram(MeterId meter) {
        return new Telegram(Protocol.P1, meter, Optional.ofNullable(meterTime), readings, flaws);
    }

    /** The last group is a clock; the first one that is set tells the telegram's time. */
    void addClock(ObisCode obis, MeterTime time) {
        meterTime = meterTime == null ? time : meterTime;
        readings.add(new Reading(obis, new Clock(time)));
        spots.add(new P1Spot.Clock(cursor.momentSpot(), obis));
    }

    /**
     * The last group is a number.
     *
     * @param time its own time, and {@code place} where that stands
     */
    void addNumber(ObisCode obis, Quantity value, @Nullable MeterTime time, P1Spot.@Nullable Moment place) {
        readings.add(new Reading(obis, value, Optional.ofNullable(time)));
        P1Spot.Number spot = cursor.spot(obis, value.unit(), place);
        if (spot.isReadable()) {
            spots.add(spot);
        }
    }

    /** A text with a time has no spot: the time may change and the text not. */
    void addText(ObisCode obis, Text text, @Nullable MeterTime time) {
        if (time == null) {
            addFixed(obis, text);
        } else {
            readings.add(new Reading(obis, text, time));
        }
    }

    /** Adds what is the same again as long as its bytes are. */
    void addFixed(ObisCode obis, Value value) {
        Reading reading = new Reading(obis, value);
        readings.add(reading);
        spots.add(new P1Spot.Fixed(reading));
    }

    /** Gives the last reading a time that stands behind it, where no spot tells of it. */
    void addTime(MeterTime time) {
        Reading last = readings.remove(readings.size() - 1);
        readings.add(new Reading(last.obis(), last.value(), time));
        spots.clear();
    }

    void flaw(int index, String reason) {
        flaws.add(new Flaw(cursor.offset(index), reason));
    }
}
