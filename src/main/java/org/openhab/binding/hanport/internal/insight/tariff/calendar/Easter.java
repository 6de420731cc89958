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

import java.time.LocalDate;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous computus (Nature, 20 April 1876; Meeus, Astronomical
 * Algorithms, chapter 8).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Easter {

    private Easter() {
    }

    /** Easter Sunday of a year from 1583 on. */
    static LocalDate sunday(int year) {
        int moonYear = year % 19;
        int century = year / 100;
        int leapCenturies = century / 4;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * moonYear + century - leapCenturies - moonShift + 15) % 30;
        int leapYears = year % 100 / 4;
        int toSunday = (32 + 2 * (century % 4) + 2 * leapYears - epact - year % 100 % 4) % 7;
        int late = (moonYear + 11 * epact + 22 * toSunday) / 451;
        int march = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, march / 31, march % 31 + 1);
    }
}
