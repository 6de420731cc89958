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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Months in a row in which a component of a tariff counts at the same times and has the same price, since Eltariff JSON
 * knows no months, but times when a component is valid.
 *
 * @param from first day
 * @param to day behind the last one
 * @param price per kW; 0 where none was asked for
 * @param recurring when it counts, as JSON; empty: always
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record EltariffSeason(LocalDate from, LocalDate to, BigDecimal price, JsonArray recurring) {

    private static final int QUARTER = 15;
    private static final int MINUTES_OF_DAY = 1440;
    private static final int SECONDS_OF_MINUTE = 60;

    /** When something counts on each day of the week, and on a special day of each. */
    private record Week(Map<DayOfWeek, List<Span>> plain, Map<DayOfWeek, List<Span>> special) {

        boolean isNever() {
            return Stream.concat(plain.values().stream(), special.values().stream()).allMatch(List::isEmpty);
        }

        boolean isAlways() {
            return Stream.concat(plain.values().stream(), special.values().stream())
                    .allMatch(List.of(new Span(0, MINUTES_OF_DAY))::equals);
        }
    }

    private record Span(int from, int to) {
    }

    /**
     * @param prices per kW by the month's number; empty for what has none
     * @param end day behind the last one of the version
     * @throws TariffException if windows have weights, or holidays are not the same on each day of the week
     */
    static List<EltariffSeason> of(String place, Windows windows, Map<Integer, BigDecimal> prices,
            TariffVersion version, LocalDate end, EltariffCalendar calendar) throws TariffException {
        if (windows.in().stream().anyMatch(window -> window.weight().compareTo(BigDecimal.ONE) != 0)) {
            throw new TariffException(place, "weights of hours cannot be said in Eltariff JSON");
        }
        List<EltariffSeason> seasons = new ArrayList<>();
        LocalDate from = version.from();
        while (from.isBefore(end)) {
            Week week = week(windows, from);
            Optional<BigDecimal> price = price(prices, from);
            LocalDate to = nextMonth(from, end);
            while (to.isBefore(end) && price(prices, to).equals(price) && week(windows, to).equals(week)) {
                to = nextMonth(to, end);
            }
            if (!week.isNever()) {
                if (price.isEmpty()) {
                    throw new TariffException(place, "there is no price for " + YearMonth.from(from));
                }
                JsonArray recurring = week.isAlways() ? new JsonArray()
                        : recurring(place, week, version.specialDays(), from, to, calendar);
                seasons.add(new EltariffSeason(from, to, price.get(), recurring));
            }
            from = to;
        }
        return seasons;
    }

    private static LocalDate nextMonth(LocalDate date, LocalDate end) {
        LocalDate next = date.withDayOfMonth(1).plusMonths(1);
        return next.isBefore(end) ? next : end;
    }

    private static Optional<BigDecimal> price(Map<Integer, BigDecimal> prices, LocalDate date) {
        return prices.isEmpty() ? Optional.of(BigDecimal.ZERO) : Optional.ofNullable(prices.get(date.getMonthValue()));
    }

    /** By looking at each quarter of an hour of a week in the month: windows may overlap and except each other. */
    private static Week week(Windows windows, LocalDate month) {
        Map<DayOfWeek, List<Span>> plain = new EnumMap<>(DayOfWeek.class);
        Map<DayOfWeek, List<Span>> holiday = new EnumMap<>(DayOfWeek.class);
        LocalDate first = month.withDayOfMonth(1);
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            LocalDate date = first.plusDays(i);
            plain.put(date.getDayOfWeek(), spans(windows, date, false));
            holiday.put(date.getDayOfWeek(), spans(windows, date, true));
        }
        return new Week(plain, holiday);
    }

    private static List<Span> spans(Windows windows, LocalDate date, boolean special) {
        List<Span> spans = new ArrayList<>();
        int begin = -1;
        for (int minute = 0; minute <= MINUTES_OF_DAY; minute += QUARTER) {
            boolean counts = minute < MINUTES_OF_DAY && windows.weight(
                    date.atTime(LocalTime.ofSecondOfDay((long) minute * SECONDS_OF_MINUTE)).atZone(ZoneOffset.UTC),
                    special).signum() > 0;
            if (counts && begin < 0) {
                begin = minute;
            } else if (!counts && begin >= 0) {
                spans.add(new Span(begin, minute));
                begin = -1;
            }
        }
        return spans;
    }

    private static JsonArray recurring(String place, Week week, SpecialDays special, LocalDate from, LocalDate to,
            EltariffCalendar calendar) throws TariffException {
        Set<LocalDate> holidays = new TreeSet<>();
        from.datesUntil(to).filter(special::contains).forEach(holidays::add);
        boolean differ = holidays.stream().map(LocalDate::getDayOfWeek)
                .anyMatch(day -> !week.special.getOrDefault(day, List.of()).equals(week.plain.get(day)));
        Map<List<Span>, Set<DayOfWeek>> groups = new LinkedHashMap<>();
        week.plain.forEach(
                (day, spans) -> groups.computeIfAbsent(spans, any -> EnumSet.noneOf(DayOfWeek.class)).add(day));
        JsonArray active = new JsonArray();
        String named = differ ? calendar.dates(holidays) : "";
        groups.forEach((spans, days) -> spans.forEach(span -> active.add(period(span, calendar.days(days), named))));
        if (differ) {
            for (Span span : special(place, week, holidays)) {
                active.add(period(span, named, ""));
            }
        }
        JsonObject recurring = new JsonObject();
        recurring.addProperty("reference", "main");
        recurring.addProperty("frequency", "P1D");
        recurring.add("activePeriods", active);
        JsonArray all = new JsonArray();
        all.add(recurring);
        return all;
    }

    /** What counts on the special days, which must be the same on all of them. */
    private static List<Span> special(String place, Week week, Set<LocalDate> holidays) throws TariffException {
        List<List<Span>> all = holidays.stream().map(date -> week.special.getOrDefault(date.getDayOfWeek(), List.of()))
                .distinct().toList();
        if (all.size() != 1) {
            throw new TariffException(place, "hours of holidays that go by the day of the week cannot be said");
        }
        return all.get(0);
    }

    private static JsonObject period(Span span, String include, String exclude) {
        JsonArray in = new JsonArray();
        in.add(include);
        JsonArray out = new JsonArray();
        if (!exclude.isEmpty()) {
            out.add(exclude);
        }
        JsonObject references = new JsonObject();
        references.add("include", in);
        references.add("exclude", out);
        JsonObject period = new JsonObject();
        period.addProperty("fromIncluding", time(span.from));
        period.addProperty("toExcluding", time(span.to % MINUTES_OF_DAY));
        period.add("calendarPatternReferences", references);
        return period;
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay((long) minute * SECONDS_OF_MINUTE).format(EltariffCalendar.TIME);
    }
}
