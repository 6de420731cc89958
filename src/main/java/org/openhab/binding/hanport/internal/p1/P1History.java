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
import org.openhab.binding.hanport.internal.p1.P1Cursor.Group;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.History;

/**
 * Reads a line that holds a table of the past: how many rows there are, the code of each column, and the rows, each
 * with its time in front. Source: DSMR P1 Companion Standard 5.0.2, section 6.12 (power failures); e-MUCS P1 1.7.1,
 * section 5 (month peaks).
 *
 * <pre>
 * (2)(0-0:96.7.19)                (ts)(seconds*s)          (ts)(seconds*s)
 * (2)(1-0:1.6.0)(1-0:1.6.0)       (month end)(ts)(kW*kW)   (month end)(ts)(kW*kW)
 * </pre>
 *
 * A moment in a column is the time of the value behind it, and closer to the truth than that of the row.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1History {

    private static final int MOST_COLUMNS = 16;

    private final P1Cursor cursor;
    private final P1Clock clock;
    private final List<Reading> entries = new ArrayList<>();
    private final List<ObisCode> columns = new ArrayList<>();

    P1History(P1Cursor cursor, P1Clock clock) {
        this.cursor = cursor;
        this.clock = clock;
    }

    /**
     * Reads the groups behind the first one.
     *
     * @param obis the table's own code, for values in a column without one
     * @param count how many rows the first group tells
     * @return the whole table, as far as it was understood
     */
    History read(ObisCode obis, int count) {
        entries.clear();
        columns.clear();
        Optional<MeterTime> time = Optional.empty();
        int column = MOST_COLUMNS;
        while (cursor.toGroup()) {
            Group group = cursor.group();
            if (group == Group.BROKEN) {
                break;
            } else if (group == Group.MOMENT) {
                boolean newRow = column >= Math.max(columns.size(), 1);
                Optional<MeterTime> moment = cursor.moment(clock);
                time = moment.isEmpty() && !newRow ? time : moment;
                column = newRow ? 0 : column + 1;
            } else if (group == Group.TEXT && entries.isEmpty() && column == MOST_COLUMNS) {
                if (columns.size() < MOST_COLUMNS) {
                    columns.add(cursor.groupAsCode().orElse(obis));
                }
            } else {
                Value value = group == Group.NUMBER ? cursor.quantity() : cursor.text();
                entries.add(new Reading(column < columns.size() ? columns.get(column) : obis, value, time));
                column++;
            }
        }
        return new History(count, entries);
    }

    /**
     * Reads the row of a table that tells neither columns nor how many rows there are; its time was the last group.
     *
     * @param obis the table's own code
     */
    History readMonthEnd(ObisCode obis) {
        Optional<MeterTime> time = cursor.moment(clock);
        List<Value> values = new ArrayList<>();
        while (cursor.toGroup()) {
            Group group = cursor.group();
            if (group == Group.BROKEN) {
                break;
            }
            values.add(group == Group.NUMBER ? cursor.quantity() : cursor.text());
        }
        return new History(1, MonthEnd.entries(values, time, obis));
    }
}
