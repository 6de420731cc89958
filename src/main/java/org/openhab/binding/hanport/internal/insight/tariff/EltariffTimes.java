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
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * When a component of an Eltariff file counts. Source: RISE, Eltariff API, time.schema.json, RecurringPeriod and
 * ActivePeriod.
 *
 * @param periods empty: always
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record EltariffTimes(List<Period> periods) {

    private static final int MINUTES_OF_DAY = 1440;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int QUARTER = 15;

    /**
     * @param from minute of the day
     * @param to minute of the day, exclusive; not after the begin if it goes on over midnight
     */
    record Period(int from, int to, EltariffDays.Days include, EltariffDays.Days exclude) {

        private boolean holds(LocalDate date, int minute) {
            boolean inside = from < to ? minute >= from && minute < to : minute >= from || minute < to;
            return inside && include.contains(date) && !exclude.contains(date);
        }
    }

    /**
     * @param wanted which of the recurring periods count, where they have several references; empty for all
     */
    static EltariffTimes of(JsonPlace component, Optional<String> wanted, EltariffDays days) throws TariffException {
        List<Period> periods = new ArrayList<>();
        List<JsonPlace> all = component.objects("recurringPeriods");
        Set<String> references = new TreeSet<>();
        for (JsonPlace recurring : all) {
            references.add(reference(recurring));
        }
        if (wanted.isPresent() && references.size() > 1 && !references.contains(wanted.get())) {
            throw component.fault("recurringPeriods", "there is no '" + wanted.get() + "', but " + references);
        }
        for (JsonPlace recurring : all) {
            if (references.size() == 1 || wanted.map(reference(recurring)::equals).orElse(true)) {
                read(recurring, periods, days);
            }
        }
        return new EltariffTimes(List.copyOf(periods));
    }

    private static String reference(JsonPlace recurring) throws TariffException {
        return recurring.optionalText("reference").orElse("main");
    }

    private static void read(JsonPlace recurring, List<Period> periods, EltariffDays days) throws TariffException {
        if (!recurring.text("frequency").equals("P1D")) {
            throw recurring.fault("frequency", "only what recurs each day (P1D) can be said");
        }
        List<JsonPlace> all = recurring.objects("activePeriods");
        if (all.isEmpty()) {
            throw recurring.fault("activePeriods", "there is none, so when it counts is not told");
        }
        for (JsonPlace active : all) {
            periods.add(period(active, days));
        }
    }

    private static Period period(JsonPlace active, EltariffDays days) throws TariffException {
        int to = minute(active, "toExcluding");
        Optional<JsonPlace> references = active.object("calendarPatternReferences");
        EltariffDays.Days all = new EltariffDays.Days(EnumSet.allOf(DayOfWeek.class), Set.of());
        EltariffDays.Days none = new EltariffDays.Days(Set.of(), Set.of());
        EltariffDays.Days include = all;
        EltariffDays.Days exclude = none;
        if (references.isPresent()) {
            EltariffDays.Days named = days.of(references.get(), "include");
            include = named.equals(none) ? all : named;
            exclude = days.of(references.get(), "exclude");
        }
        return new Period(minute(active, "fromIncluding"), to == 0 ? MINUTES_OF_DAY : to, include, exclude);
    }

    private static int minute(JsonPlace active, String field) throws TariffException {
        try {
            int second = LocalTime.parse(active.text(field)).toSecondOfDay();
            if (second % (QUARTER * SECONDS_OF_MINUTE) > 0) {
                throw active.fault(field, "only full quarters of an hour can be said; a day ends with 00:00:00");
            }
            return second / SECONDS_OF_MINUTE;
        } catch (DateTimeException e) {
            throw active.fault(field, "this must be a time such as 07:00:00");
        }
    }

    private boolean holds(LocalDate date, int minute) {
        return periods.isEmpty() || periods.stream().anyMatch(period -> period.holds(date, minute));
    }

    /** All dates that are named, to be left out or taken in. */
    Set<LocalDate> dates() {
        Set<LocalDate> dates = new HashSet<>();
        for (Period period : periods) {
            dates.addAll(period.include.dates());
            dates.addAll(period.exclude.dates());
        }
        return dates;
    }

    /** The nearest that windows can say; {@link #unlike} tells whether it is the same. */
    Windows windows() {
        List<Window> windows = new ArrayList<>();
        for (Period period : periods) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            Stream.of(DayOfWeek.values())
                    .filter(day -> period.include.weekly().contains(day) && !period.exclude.weekly().contains(day))
                    .forEach(days::add);
            if (!days.isEmpty()) {
                windows.add(new Window(EnumSet.allOf(Month.class), days, !period.exclude.dates().isEmpty(), period.from,
                        period.to, BigDecimal.ONE));
            }
        }
        boolean always = windows.size() == 1 && windows.get(0).from() == 0 && windows.get(0).to() == MINUTES_OF_DAY
                && windows.get(0).days().size() == DayOfWeek.values().length && !windows.get(0).exceptsSpecialDays();
        return always || periods.isEmpty() ? Windows.ALWAYS : new Windows(windows, List.of());
    }

    /** The first day, up to another, exclusive, of which windows hold other quarters of an hour; empty if none. */
    Optional<LocalDate> unlike(Windows windows, SpecialDays special, LocalDate from, LocalDate to) {
        for (LocalDate date = from; date.isBefore(to); date = date.plusDays(1)) {
            boolean isSpecial = special.contains(date);
            ZonedDateTime midnight = date.atStartOfDay(ZoneOffset.UTC);
            for (int minute = 0; minute < MINUTES_OF_DAY; minute += QUARTER) {
                boolean said = windows.weight(midnight.plusMinutes(minute), isSpecial).signum() > 0;
                if (said != holds(date, minute)) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }
}
