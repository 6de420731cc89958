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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.p1.P1Cursor.Group;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Reads the lines of a telegram: a code and groups of values in parentheses, which the role of the code tells how to
 * read. Source: DSMR P1 Companion Standard 5.0.2, section 6.12; IEC 62056-21, clause 6.6.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Lines {

    private final P1Cursor cursor;
    private final P1Clock clock;
    private final P1Identity identity;
    private final P1Content content;
    private final P1History history;
    /** Whether the table that is read has not been closed yet. */
    private boolean inTable;

    /**
     * @param cursor stands behind the header line
     * @param identity is offered all texts
     * @param content is given all readings
     */
    P1Lines(P1Cursor cursor, P1Clock clock, P1Identity identity, P1Content content) {
        this.cursor = cursor;
        this.clock = clock;
        this.identity = identity;
        this.content = content;
        history = new P1History(cursor, clock);
    }

    /** All lines up to the '!'. */
    void read() {
        while (cursor.toLine()) {
            readLine();
        }
    }

    private void readLine() {
        int line = cursor.position();
        Optional<ObisCode> object = cursor.object();
        if (object.isEmpty()) {
            Optional<ObisCode> table = cursor.table().filter(P1Lines::isOfThePast);
            if (table.isPresent()) {
                readTable(table.get());
                return;
            }
            content.flaw(line, "no OBIS code");
            cursor.skipLine();
        } else if (isOfThePast(object.get()) && cursor.opensTable()) {
            readTable(object.get());
        } else if (!readObject(object.get())) {
            content.flaw(cursor.position(), "value without an end");
            cursor.skipLine();
        } else if (inTable && cursor.isAlone(')')) {
            inTable = false;
        } else if (!cursor.isLineDone()) {
            content.flaw(cursor.position(), "more than an object in the line");
            cursor.skipLine();
        }
    }

    /** Only that may be a table; a line of anything else that is broken off costs no other. */
    private static boolean isOfThePast(ObisCode obis) {
        return Quantities.of(obis).role() == Role.HISTORY;
    }

    /** Holley writes the registers of the month's end as objects between parentheses, each on a line of its own. */
    private void readTable(ObisCode obis) {
        int first = content.size();
        Optional<MeterTime> before = content.clock();
        inTable = true;
        while (inTable && cursor.toLine() && !cursor.isAlone(')')) {
            readLine();
        }
        inTable = false;
        content.joinToTable(obis, first, before);
    }

    /** False if a value group is broken; those before it count. */
    private boolean readObject(ObisCode obis) {
        content.time(Optional.empty());
        Role role = Quantities.of(obis).role();
        return switch (role) {
            case CLOCK -> readClock(obis);
            case SUB_METER_OLD_VALUE -> readOldSubMeter();
            case HISTORY -> readHistory(obis);
            case ID, MODEL, VERSION, MESSAGE, TEXT, SUB_METER_TYPE -> readText(obis);
            case POWER, REACTIVE_POWER, APPARENT_POWER, ENERGY, REACTIVE_ENERGY, APPARENT_ENERGY, CURRENT, VOLTAGE,
                    FREQUENCY, POWER_FACTOR, DEMAND, DEMAND_PEAK, LIMIT, COUNT, STATE, RATIO, SUB_METER_VALUE,
                    SUB_METER_VALVE, OTHER ->
                readValues(obis, cursor.group());
        };
    }

    private boolean readClock(ObisCode obis) {
        Group group = cursor.group();
        if (group == Group.BROKEN) {
            return false;
        }
        Optional<MeterTime> time = isMoment(group) ? cursor.moment(clock) : Optional.empty();
        time.ifPresentOrElse(moment -> content.addClock(obis, moment), () -> content.addFixed(obis, cursor.text()));
        return true;
    }

    private boolean readText(ObisCode obis) {
        do {
            if (cursor.textGroup() == Group.BROKEN) {
                return false;
            }
            Text text = cursor.text();
            if (!inTable) {
                identity.offer(obis, text);
                content.addPartOfClock(obis, text);
            }
            content.addFixed(obis, text);
        } while (cursor.toGroup());
        return true;
    }

    /** Values with a moment in front of them, or behind, or none. */
    private boolean readValues(ObisCode obis, Group first) {
        int before = content.size();
        Optional<Value> unused = Optional.empty();
        Group group = first;
        while (group != Group.BROKEN) {
            boolean more = cursor.toGroup();
            if (group == Group.MOMENT || group == Group.NUMBER && more && cursor.isBareMoment()) {
                Optional<MeterTime> time = cursor.moment(clock);
                content.time(time);
                unused = Optional.of(time.isPresent() ? new Clock(time.get()) : cursor.text());
            } else if (group == Group.NUMBER) {
                content.addNumber(obis, cursor.quantity());
                unused = Optional.empty();
            } else if (content.size() == before || !addTime()) {
                content.addText(obis, cursor.text());
                unused = Optional.empty();
            }
            if (!more) {
                unused.ifPresent(value -> content.addFixed(obis, value));
                return true;
            }
            group = cursor.group();
        }
        return false;
    }

    /** ACE4000 puts the time behind the value. */
    private boolean addTime() {
        Optional<MeterTime> time = cursor.moment(clock);
        time.ifPresent(content::addTime);
        return time.isPresent();
    }

    /**
     * Time, status, period, number of columns, code, unit, and on the next line the value. Source: DSMR P1 Companion
     * Standard 3.0, section 4.12 (M-Bus).
     */
    private boolean readOldSubMeter() {
        Group group = cursor.group();
        content.time(isMoment(group) ? cursor.moment(clock) : Optional.empty());
        for (int skipped = 0; skipped < 3 && group != Group.BROKEN && cursor.toGroup(); skipped++) {
            group = cursor.group();
        }
        if (group == Group.BROKEN || !cursor.toGroup() || cursor.textGroup() == Group.BROKEN) {
            return false;
        }
        Optional<ObisCode> obis = cursor.groupAsCode();
        if (!cursor.toGroup() || cursor.textGroup() == Group.BROKEN) {
            return false;
        }
        Unit unit = Unit.of(cursor.text().text());
        if (obis.isEmpty() || !cursor.toGroupOfNextLine() || cursor.group() != Group.NUMBER) {
            return false;
        }
        Quantity value = cursor.quantity();
        content.addNumber(obis.get(), value.unit() == Unit.NONE ? new Quantity(value.number(), unit) : value);
        return true;
    }

    /** A table if it begins with the number of its rows, or is a row with its time; else a line like any other. */
    private boolean readHistory(ObisCode obis) {
        Group group = cursor.group();
        if (group == Group.MOMENT && cursor.toGroup()) {
            content.addFixed(obis, history.readMonthEnd(obis));
        } else if (group == Group.NUMBER && cursor.isCount()) {
            int count = cursor.quantity().number().intValue();
            content.addFixed(obis, history.read(obis, count));
        } else {
            return readValues(obis, group);
        }
        return !cursor.toGroup();
    }

    private boolean isMoment(Group group) {
        return group == Group.MOMENT || group == Group.NUMBER && cursor.isBareMoment();
    }
}
