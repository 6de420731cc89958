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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A country's holidays and named eves, by rule and without an end: no list that runs out. The rules are those in force
 * since 2000, with the changes of law since then; earlier years are answered by the same rules.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum HolidayCalendar {
    SWEDEN("SE", Observances.ofSweden()),
    NORWAY("NO", Observances.ofNorway()),
    DENMARK("DK", Observances.ofDenmark()),
    FINLAND("FI", Observances.ofFinland()),
    BELGIUM("BE", Observances.ofBelgium());

    private final String country;
    private final List<Observance> observances;

    HolidayCalendar(String country, List<Observance> observances) {
        this.country = country;
        this.observances = observances;
    }

    /** The calendar of a country's code by ISO 3166-1 (two capital letters); empty if we have none. */
    public static Optional<HolidayCalendar> of(String country) {
        return Stream.of(values()).filter(calendar -> calendar.country.equals(country)).findAny();
    }

    /** The country's code by ISO 3166-1. */
    public String country() {
        return country;
    }

    /**
     * What falls on a date, public or not; two may (1 May 2008 was Ascension too), most often nothing does.
     *
     * @param date a local date from 1583 on
     */
    public Set<Holiday> on(LocalDate date) {
        Set<Holiday> found = Collections.emptySet();
        long fromEaster = fromEaster(date);
        for (Observance observance : observances) {
            if (observance.holds(date, fromEaster)) {
                found = with(found, observance.holiday());
            }
        }
        return found;
    }

    /**
     * Whether a date is a public holiday by the country's law. Sundays are not by themselves, eves never are.
     *
     * @param date a local date from 1583 on
     */
    public boolean isPublic(LocalDate date) {
        long fromEaster = fromEaster(date);
        for (Observance observance : observances) {
            if (observance.isPublic() && observance.holds(date, fromEaster)) {
                return true;
            }
        }
        return false;
    }

    private static long fromEaster(LocalDate date) {
        return date.toEpochDay() - Easter.sunday(date.getYear()).toEpochDay();
    }

    private static Set<Holiday> with(Set<Holiday> found, Holiday holiday) {
        EnumSet<Holiday> more = EnumSet.of(holiday);
        more.addAll(found);
        return Collections.unmodifiableSet(more);
    }
}
