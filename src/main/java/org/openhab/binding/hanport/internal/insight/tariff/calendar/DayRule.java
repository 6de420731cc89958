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
package org.openhab.binding.hanport.internal.insight.tariff.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * On which date of a year a holiday falls.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
sealed interface DayRule {

    /** The same date each year. Not for 29 February. */
    record Fixed(MonthDay day) implements DayRule {

        @Override
        public boolean holds(LocalDate date, long fromEaster) {
            return date.getDayOfMonth() == day.getDayOfMonth() && date.getMonth() == day.getMonth();
        }
    }

    /** So many days after Easter Sunday; before it where they are negative. */
    record AfterEaster(int days) implements DayRule {

        @Override
        public boolean holds(LocalDate date, long fromEaster) {
            return fromEaster == days;
        }
    }

    /** The first such day of the week on or after a date. */
    record FirstFrom(DayOfWeek weekday, MonthDay first) implements DayRule {

        @Override
        public boolean holds(LocalDate date, long fromEaster) {
            if (date.getDayOfWeek() != weekday) {
                return false;
            }
            long days = date.toEpochDay() - first.atYear(date.getYear()).toEpochDay();
            return days >= 0 && days < 7;
        }
    }

    /**
     * Whether the holiday falls on a date.
     *
     * @param date which
     * @param fromEaster days from Easter Sunday of the date's year to the date; negative before Easter
     */
    boolean holds(LocalDate date, long fromEaster);

    static DayRule fixed(int month, int day) {
        return new Fixed(MonthDay.of(month, day));
    }

    static DayRule easter(int days) {
        return new AfterEaster(days);
    }

    static DayRule first(DayOfWeek weekday, int month, int day) {
        return new FirstFrom(weekday, MonthDay.of(month, day));
    }
}
