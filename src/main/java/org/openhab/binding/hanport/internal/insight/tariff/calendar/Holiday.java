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

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A day of the year that tariffs name: a public holiday, an eve, or another day that a grid company excepts. Whether it
 * is a public holiday, and on which date it falls, differs from country to country: {@link HolidayCalendar} knows.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Holiday {
    NEW_YEARS_DAY,
    EPIPHANY_EVE,
    EPIPHANY,
    MAUNDY_THURSDAY,
    GOOD_FRIDAY,
    EASTER_EVE,
    EASTER_SUNDAY,
    EASTER_MONDAY,
    /** Store bededag, the fourth Friday after Easter; Denmark, until 2023. */
    GREAT_PRAYER_DAY,
    WALPURGIS_EVE,
    LABOUR_DAY,
    ASCENSION,
    WHITSUN_EVE,
    WHIT_SUNDAY,
    WHIT_MONDAY,
    NATIONAL_DAY_NO,
    /** Grundlovsdag. */
    CONSTITUTION_DAY_DK,
    NATIONAL_DAY_SE,
    MIDSUMMER_EVE,
    MIDSUMMER_DAY,
    NATIONAL_DAY_BE,
    ASSUMPTION,
    ALL_SAINTS_EVE,
    ALL_SAINTS_DAY,
    ARMISTICE_DAY,
    INDEPENDENCE_DAY_FI,
    CHRISTMAS_EVE,
    CHRISTMAS_DAY,
    /** The second day of Christmas. */
    BOXING_DAY,
    NEW_YEARS_EVE;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** How tariff files name it: lower case, words parted by hyphens. */
    public String key() {
        return key;
    }

    /** The holiday of a key; empty if there is none. */
    public static Optional<Holiday> of(String key) {
        return Stream.of(values()).filter(holiday -> holiday.key.equals(key)).findAny();
    }
}
