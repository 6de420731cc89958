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

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The days that an Eltariff file names: of each week, and dates. Source: RISE, Eltariff API, time.schema.json,
 * CalendarPattern.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EltariffDays {

    static final String HOLIDAYS = "holidays";
    /** No tariff began earlier. */
    static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    /** What holds as long has no end that is known: the form has no other way to say that than some far date. */
    static final LocalDate NO_END = LocalDate.of(2100, 1, 1);
    private static final String EACH_WEEK = "P1W";
    private static final String EACH_YEAR = "P1Y";

    private final Map<String, Set<DayOfWeek>> weekly = new HashMap<>();
    private final Map<String, Set<LocalDate>> dated = new HashMap<>();

    /** Days that are named together. */
    record Days(Set<DayOfWeek> weekly, Set<LocalDate> dates) {

        boolean contains(LocalDate date) {
            return weekly.contains(date.getDayOfWeek()) || dates.contains(date);
        }
    }

    /**
     * @param file the whole of it; many leave out what weekdays and weekends are
     * @param holidays what the file's holidays are, where it does not tell itself; empty if nobody knows
     */
    EltariffDays(JsonPlace file, Optional<Set<LocalDate>> holidays) throws TariffException {
        weekly.put("weekdays", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        weekly.put("weekends", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        for (JsonPlace pattern : file.objects("calendarPatterns")) {
            read(pattern);
        }
        if (holidays.isPresent()) {
            dated.put(HOLIDAYS, holidays.get());
        }
    }

    private void read(JsonPlace pattern) throws TariffException {
        String name = pattern.text("reference");
        switch (pattern.text("frequency")) {
            case EACH_WEEK -> {
                Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
                for (int number : pattern.wholes("days")) {
                    days.add(day(pattern, number));
                }
                weekly.put(name, days);
            }
            case EACH_YEAR -> {
                Set<LocalDate> dates = new HashSet<>();
                for (String text : pattern.texts("dates")) {
                    dates.add(date(pattern, "dates", text));
                }
                dated.put(name, dates);
            }
            default -> throw pattern.fault("frequency", "this must be P1W or P1Y");
        }
    }

    private static DayOfWeek day(JsonPlace pattern, int number) throws TariffException {
        try {
            return DayOfWeek.of(number);
        } catch (DateTimeException e) {
            throw pattern.fault("days", number + " is no day of the week: 1 is Monday, 7 Sunday");
        }
    }

    static LocalDate date(JsonPlace place, String field, String text) throws TariffException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw place.fault(field, "'" + text + "' must be a date such as 2026-01-31");
        }
    }

    /** The days of these names; a date may stand among them too. */
    Days of(JsonPlace references, String field) throws TariffException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Set<LocalDate> dates = new HashSet<>();
        List<String> names = references.texts(field);
        for (String name : names) {
            if (weekly.containsKey(name)) {
                days.addAll(weekly.getOrDefault(name, Set.of()));
            } else if (dated.containsKey(name)) {
                dates.addAll(dated.getOrDefault(name, Set.of()));
            } else if (name.equals(HOLIDAYS)) {
                throw references.fault(field, "the file does not tell which days the holidays are; name them yourself "
                        + "(--holidays public, or such as public,christmas-eve)");
            } else {
                dates.add(date(references, field, name));
            }
        }
        return new Days(days, dates);
    }
}
