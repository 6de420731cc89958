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

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The patterns of days that an Eltariff file needs, collected while it is written. Source: RISE, Eltariff API,
 * time.schema.json, CalendarPattern.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EltariffCalendar {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final int LETTERS = 3;

    private final Map<Set<DayOfWeek>, String> weekly = new LinkedHashMap<>();
    private final Map<Set<LocalDate>, String> dated = new LinkedHashMap<>();

    /** The name of these days of each week. */
    String days(Set<DayOfWeek> days) {
        return weekly.computeIfAbsent(days, any -> {
            if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
                return "weekdays";
            } else if (days.equals(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))) {
                return "weekends";
            }
            return days.stream().map(day -> day.name().substring(0, LETTERS).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("-"));
        });
    }

    /** The name of these dates. */
    String dates(Set<LocalDate> dates) {
        return dated.computeIfAbsent(dates,
                any -> EltariffDays.HOLIDAYS + (dated.isEmpty() ? "" : "-" + (dated.size() + 1)));
    }

    JsonArray patterns() {
        JsonArray patterns = new JsonArray();
        weekly.forEach((days, name) -> {
            JsonArray numbers = new JsonArray();
            days.forEach(day -> numbers.add(day.getValue()));
            patterns.add(pattern(name, "P1W", numbers, new JsonArray()));
        });
        dated.forEach((dates, name) -> {
            JsonArray texts = new JsonArray();
            dates.forEach(date -> texts.add(date.toString()));
            patterns.add(pattern(name, "P1Y", new JsonArray(), texts));
        });
        return patterns;
    }

    private static JsonObject pattern(String name, String frequency, JsonArray days, JsonArray dates) {
        JsonObject pattern = new JsonObject();
        pattern.addProperty("reference", name);
        pattern.addProperty("frequency", frequency);
        pattern.add("days", days);
        pattern.add("dates", dates);
        return pattern;
    }
}
