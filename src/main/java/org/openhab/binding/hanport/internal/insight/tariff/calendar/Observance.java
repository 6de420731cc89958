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
 * A holiday as a country keeps it.
 *
 * @param holiday which
 * @param rule on which date it falls
 * @param isPublic whether the country's law makes it a public holiday; an eve or the like if not
 * @param firstYear first year in which it is kept
 * @param lastYear last year in which it is kept
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Observance(Holiday holiday, DayRule rule, boolean isPublic, int firstYear, int lastYear) {

    static Observance ofLaw(Holiday holiday, DayRule rule) {
        return new Observance(holiday, rule, true, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static Observance ofCustom(Holiday holiday, DayRule rule) {
        return new Observance(holiday, rule, false, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    Observance from(int year) {
        return new Observance(holiday, rule, isPublic, year, lastYear);
    }

    Observance until(int year) {
        return new Observance(holiday, rule, isPublic, firstYear, year);
    }

    /** Whether it is kept on a date that lies so many days after that year's Easter Sunday. */
    boolean holds(LocalDate date, long fromEaster) {
        return rule.holds(date, fromEaster) && date.getYear() >= firstYear && date.getYear() <= lastYear;
    }
}
