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
package org.openhab.binding.hanport.internal.insight.tariff;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Hours of some days in some months. An interval lies in a window if it begins in it.
 *
 * @param from the minute of the local day that it begins with, 0 to 1439
 * @param to the minute that it ends before, 1 to 1440; not after {@code from} if it goes on over midnight
 * @param exceptsSpecialDays whether the tariff's special days are not in it
 * @param weight what an interval's energy counts for, above 0
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Window(Set<Month> months, Set<DayOfWeek> days, boolean exceptsSpecialDays, int from, int to,
        BigDecimal weight) {

    private static final int MINUTES_OF_HOUR = 60;

    /**
     * Whether an interval that begins at this local time lies in the window.
     *
     * @param special whether the day is one of the tariff's special days
     */
    boolean holds(ZonedDateTime start, boolean special) {
        return months.contains(start.getMonth()) && days.contains(start.getDayOfWeek())
                && holds(start.getHour() * MINUTES_OF_HOUR + start.getMinute()) && !(exceptsSpecialDays && special);
    }

    boolean isOfHours() {
        return from % MINUTES_OF_HOUR == 0 && to % MINUTES_OF_HOUR == 0;
    }

    private boolean holds(int minute) {
        return from < to ? minute >= from && minute < to : minute >= from || minute < to;
    }
}
