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

import java.time.LocalDate;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.Holiday;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.HolidayCalendar;

/**
 * The days that a tariff excepts from its dear hours. Companies differ in which eves they count, so each tariff names
 * them.
 *
 * @param calendar when holidays are
 * @param publicOnes whether all public holidays are excepted
 * @param others days that are excepted too
 * @param not days that are not excepted, though they are public holidays
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SpecialDays(HolidayCalendar calendar, boolean publicOnes, Set<Holiday> others, Set<Holiday> not) {

    /** Whether the tariff excepts a local date. */
    public boolean contains(LocalDate date) {
        Set<Holiday> holidays = calendar.on(date);
        if (holidays.isEmpty()) {
            return false;
        }
        return holidays.stream().anyMatch(others::contains)
                || publicOnes && calendar.isPublic(date) && !not.containsAll(holidays);
    }
}
