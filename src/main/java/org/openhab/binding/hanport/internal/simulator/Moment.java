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
package org.openhab.binding.hanport.internal.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A step of the house's time as its people and its sun know it.
 *
 * @param second start of the step, in seconds since 1970-01-01 UTC
 * @param day the local date, in days since 1970-01-01
 * @param hour local time of day in hours, 0 to 24, by the clock on the wall (summer time in summer)
 * @param sunHour time of day in hours by the sun's mean time at 15 degrees east, the middle of Sweden's zone
 * @param dayOfYear 1 to 366
 * @param weekday the local day
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Moment(long second, long day, double hour, double sunHour, int dayOfYear, DayOfWeek weekday) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int SUN_AHEAD_OF_UTC = 3_600;

    static Moment ofSecond(long second) {
        ZonedDateTime local = Instant.ofEpochSecond(second).atZone(ZONE);
        return new Moment(second, local.toLocalDate().toEpochDay(), local.toLocalTime().toSecondOfDay() / 3600.0,
                Math.floorMod(second + SUN_AHEAD_OF_UTC, SECONDS_OF_DAY) / 3600.0, local.getDayOfYear(),
                local.getDayOfWeek());
    }

    /** Minutes since 1970, with their fraction: the place to ask a {@link Chance} for something that changes. */
    double minutes() {
        return second / 60.0;
    }

    /** Hours since an hour of a local day, which may be of an earlier day: -1 is the day before. */
    double hoursSince(int dayOffset, double startHour) {
        return hour - startHour - 24.0 * dayOffset;
    }

    /** -1 in the middle of January to 1 in the middle of July, as temperature goes. */
    double season() {
        return -Math.cos(2 * Math.PI * (dayOfYear - 20) / 365.25);
    }
}
