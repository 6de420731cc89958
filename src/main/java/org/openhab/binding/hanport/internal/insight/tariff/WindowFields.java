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
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads when a component of a tariff counts.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class WindowFields {

    private static final String MIDNIGHT = "24:00";
    private static final int MINUTES_OF_DAY = 1440;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int SECONDS_OF_QUARTER = 900;
    private static final int LETTERS = 3;

    private WindowFields() {
    }

    static Windows windows(JsonPlace component) throws TariffException {
        return new Windows(windows(component, "windows"), windows(component, "exceptWindows"));
    }

    private static List<Window> windows(JsonPlace component, String field) throws TariffException {
        List<Window> all = new ArrayList<>();
        for (JsonPlace window : component.objects(field)) {
            all.add(window(window));
        }
        return all;
    }

    private static Window window(JsonPlace window) throws TariffException {
        String holidays = window.optionalText("holidays").orElse("included");
        if (!holidays.equals("included") && !holidays.equals("excluded")) {
            throw window.fault("holidays", "this must be included or excluded");
        }
        BigDecimal weight = window.number("weight").orElse(BigDecimal.ONE);
        if (weight.signum() == 0) {
            throw window.fault("weight", "this must be above 0; what does not count is no window");
        }
        Window read = new Window(months(window), days(window), holidays.equals("excluded"), minute(window, "from", 0),
                minute(window, "to", MINUTES_OF_DAY), weight);
        window.end();
        return read;
    }

    private static Set<Month> months(JsonPlace window) throws TariffException {
        Set<Month> months = EnumSet.noneOf(Month.class);
        for (int number : window.wholes("months")) {
            months.add(month(window, number));
        }
        return months.isEmpty() ? EnumSet.allOf(Month.class) : months;
    }

    static Month month(JsonPlace place, int number) throws TariffException {
        try {
            return Month.of(number);
        } catch (DateTimeException e) {
            throw place.fault("months", number + " is no month");
        }
    }

    private static Set<DayOfWeek> days(JsonPlace window) throws TariffException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : window.texts("days")) {
            Optional<DayOfWeek> day = Stream.of(DayOfWeek.values())
                    .filter(any -> any.name().substring(0, LETTERS).toLowerCase(Locale.ROOT).equals(name)).findFirst();
            days.add(day.orElseThrow(() -> window.fault("days", "'" + name + "' must be one of mon, tue ... sun")));
        }
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    private static int minute(JsonPlace window, String field, int otherwise) throws TariffException {
        Optional<String> text = window.optionalText(field);
        if (text.isEmpty() || text.get().equals(MIDNIGHT)) {
            return text.isEmpty() ? otherwise : MINUTES_OF_DAY;
        }
        try {
            int second = LocalTime.parse(text.get()).toSecondOfDay();
            if (second % SECONDS_OF_QUARTER > 0) {
                throw window.fault(field,
                        "power is measured by quarters of an hour, so this must be one; a day ends with 24:00");
            }
            return second / SECONDS_OF_MINUTE;
        } catch (DateTimeException e) {
            throw window.fault(field, "this must be a time such as 07:00");
        }
    }
}
