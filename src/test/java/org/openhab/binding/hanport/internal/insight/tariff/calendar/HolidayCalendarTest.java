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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holidays by rule against tables of ten years ({@code holidays/<country>.csv}: a column for each holiday, in brackets
 * if the law does not make it one), and what holds in every year. The days of law in the tables are those of the Python
 * package holidays 0.105; Sweden's of 2026 and 2027 and Finland's of 2020 were seen in published calendars too. Eves
 * were computed apart from this code, but by the same rules: their columns guard against changes and are no second
 * witness.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HolidayCalendarTest {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    @ParameterizedTest
    @EnumSource
    void everyYearIsAsTheCalendarOfThatYear(HolidayCalendar calendar) throws IOException {
        List<String> table = table(calendar);
        String[] names = table.get(0).split(";");

        for (String row : table.subList(1, table.size())) {
            assertEquals(published(names, row.split(";")), byRule(calendar, Integer.parseInt(row.substring(0, 4))));
        }
        assertEquals(11, table.size());
    }

    @ParameterizedTest
    @EnumSource
    void publicAreTheDatesOfTheLawAndNoOthers(HolidayCalendar calendar) throws IOException {
        List<String> table = table(calendar);
        String[] names = table.get(0).split(";");

        for (String row : table.subList(1, table.size())) {
            int year = Integer.parseInt(row.substring(0, 4));
            Set<String> law = new TreeSet<>();
            String[] dates = row.split(";");
            for (int column = 1; column < names.length; column++) {
                if (!names[column].startsWith("(") && !dates[column].equals("-")) {
                    law.add(dates[column]);
                }
            }
            Set<String> found = new TreeSet<>();
            days(year).filter(calendar::isPublic).forEach(date -> found.add(date.format(MONTH_DAY)));
            assertEquals(law, found);
        }
    }

    @ParameterizedTest
    @CsvSource({ "1961, 1961-04-02", "1970, 1970-03-29", "1981, 1981-04-19", "2000, 2000-04-23", "2008, 2008-03-23",
            "2011, 2011-04-24", "2019, 2019-04-21", "2024, 2024-03-31", "2038, 2038-04-25", "2049, 2049-04-18",
            "2076, 2076-04-19", "2100, 2100-03-28" })
    void easterIsOnItsSunday(int year, LocalDate sunday) {
        assertEquals(sunday, Easter.sunday(year));
    }

    @ParameterizedTest
    @EnumSource
    void eachHolidayOfACountryComesOnceAYearFrom1970To2100(HolidayCalendar calendar) {
        Set<Holiday> of2022 = Set.copyOf(holidays(calendar, 2022));

        for (int year = 1970; year <= 2100; year++) {
            List<Holiday> found = holidays(calendar, year);
            Set<Holiday> once = new TreeSet<>(found);
            assertEquals(once.size(), found.size());
            once.removeAll(Set.of(Holiday.WHIT_MONDAY, Holiday.NATIONAL_DAY_SE, Holiday.GREAT_PRAYER_DAY));
            Set<Holiday> expected = new TreeSet<>(of2022);
            expected.removeAll(Set.of(Holiday.WHIT_MONDAY, Holiday.NATIONAL_DAY_SE, Holiday.GREAT_PRAYER_DAY));
            assertEquals(expected, once);
        }
    }

    @Test
    void denmarkKeptTheGreatPrayerDayUntil2023() {
        assertEquals(Set.of(Holiday.GREAT_PRAYER_DAY), HolidayCalendar.DENMARK.on(LocalDate.of(2023, 5, 5)));
        assertTrue(HolidayCalendar.DENMARK.isPublic(LocalDate.of(2023, 5, 5)));
        assertEquals(Set.of(), HolidayCalendar.DENMARK.on(LocalDate.of(2024, 4, 26)));
        assertFalse(HolidayCalendar.DENMARK.isPublic(LocalDate.of(2024, 4, 26)));
    }

    @Test
    void swedenGaveUpWhitMondayForItsNationalDayIn2005() {
        assertTrue(HolidayCalendar.SWEDEN.isPublic(LocalDate.of(2004, 5, 31)));
        assertFalse(HolidayCalendar.SWEDEN.isPublic(LocalDate.of(2005, 5, 16)));
        assertEquals(Set.of(), HolidayCalendar.SWEDEN.on(LocalDate.of(2004, 6, 6)));
        assertEquals(Set.of(Holiday.NATIONAL_DAY_SE), HolidayCalendar.SWEDEN.on(LocalDate.of(2005, 6, 6)));
    }

    @Test
    void twoHolidaysMayFallOnOneDate() {
        assertEquals(Set.of(Holiday.LABOUR_DAY, Holiday.ASCENSION),
                HolidayCalendar.SWEDEN.on(LocalDate.of(2008, 5, 1)));
        assertEquals(Set.of(Holiday.NATIONAL_DAY_NO, Holiday.WHIT_MONDAY),
                HolidayCalendar.NORWAY.on(LocalDate.of(2027, 5, 17)));
    }

    @Test
    void keysAreThoseOfTariffFiles() {
        assertEquals("midsummer-eve", Holiday.MIDSUMMER_EVE.key());
        assertEquals("national-day-se", Holiday.NATIONAL_DAY_SE.key());
        for (Holiday holiday : Holiday.values()) {
            assertEquals(Optional.of(holiday), Holiday.of(holiday.key()));
        }
        assertEquals(Optional.empty(), Holiday.of("Midsummer-Eve"));
    }

    @Test
    void calendarIsFoundByItsCountry() {
        for (HolidayCalendar calendar : HolidayCalendar.values()) {
            assertEquals(Optional.of(calendar), HolidayCalendar.of(calendar.country()));
        }
        assertEquals(Optional.empty(), HolidayCalendar.of("DE"));
    }

    private static Set<String> published(String[] names, String[] row) {
        Set<String> days = new TreeSet<>();
        for (int column = 1; column < names.length; column++) {
            if (!row[column].equals("-")) {
                days.add(row[column] + " " + names[column].replaceAll("[()]", ""));
            }
        }
        return days;
    }

    private static Set<String> byRule(HolidayCalendar calendar, int year) {
        Set<String> days = new TreeSet<>();
        days(year).forEach(
                date -> calendar.on(date).forEach(holiday -> days.add(date.format(MONTH_DAY) + " " + holiday.key())));
        return days;
    }

    private static List<Holiday> holidays(HolidayCalendar calendar, int year) {
        return days(year).flatMap(date -> calendar.on(date).stream()).toList();
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static List<String> table(HolidayCalendar calendar) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/holidays", calendar.country() + ".csv"));
    }
}
