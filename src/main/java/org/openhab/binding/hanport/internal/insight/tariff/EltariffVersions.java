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
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.PowerComponent.Aggregate;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.Holiday;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.HolidayCalendar;

/**
 * Makes versions of one tariff of an Eltariff file: a new one wherever one of its components begins or ends, since each
 * of those has a time of its own.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EltariffVersions {

    private static final String POWER = "powerPrice";
    private static final String ENERGY = "energyPrice";
    private static final String FIXED = "fixedPrice";
    private static final String FROM = "fromIncluding";
    private static final String TO = "toExcluding";

    private final JsonPlace file;
    private final JsonPlace tariff;
    private final HolidayCalendar calendar;
    private final Optional<SpecialDays> named;
    private final ZoneId zone;

    private record Span(LocalDate from, LocalDate to) {

        boolean holds(Span other) {
            return !other.from.isBefore(from) && !other.to.isAfter(to);
        }
    }

    EltariffVersions(JsonPlace file, JsonPlace tariff, HolidayCalendar calendar, Optional<SpecialDays> named)
            throws TariffException {
        this.file = file;
        this.tariff = tariff;
        this.calendar = calendar;
        this.named = named;
        zone = EltariffCountry.zone(tariff);
    }

    List<TariffVersion> all() throws TariffException {
        TreeSet<LocalDate> edges = new TreeSet<>();
        for (String part : List.of(FIXED, ENERGY, POWER)) {
            for (JsonPlace component : EltariffPrices.components(tariff, part)) {
                Span span = span(component);
                edges.add(span.from);
                edges.add(span.to);
            }
        }
        Optional<JsonPlace> whole = tariff.object("validPeriod");
        if (whole.isPresent()) {
            Span bounds = span(tariff);
            edges.removeIf(edge -> edge.isBefore(bounds.from) || edge.isAfter(bounds.to));
            edges.add(bounds.from);
            edges.add(bounds.to);
        }
        List<TariffVersion> versions = new ArrayList<>();
        LocalDate from = edges.first();
        for (LocalDate to : edges.tailSet(from, false)) {
            versions.add(version(new Span(from, to)));
            from = to;
        }
        return versions;
    }

    private static Span span(JsonPlace component) throws TariffException {
        JsonPlace period = component.object("validPeriod")
                .orElseThrow(() -> component.fault("validPeriod", "this is missing"));
        Span span = new Span(EltariffDays.date(period, FROM, period.text(FROM)),
                EltariffDays.date(period, TO, period.text(TO)));
        if (!span.to.isAfter(span.from)) {
            throw period.fault(TO, "it must end after it begins");
        }
        return span;
    }

    private List<JsonPlace> components(String part, Span span) throws TariffException {
        List<JsonPlace> held = new ArrayList<>();
        for (JsonPlace component : EltariffPrices.components(tariff, part)) {
            if (span(component).holds(span)) {
                held.add(component);
            }
        }
        return held;
    }

    private TariffVersion version(Span span) throws TariffException {
        Optional<Set<LocalDate>> holidays = named.map(special -> dates(special, span));
        EltariffDays days = new EltariffDays(file, holidays);
        Map<JsonPlace, EltariffTimes> times = new LinkedHashMap<>();
        List<JsonPlace> ofPower = components(POWER, span);
        List<JsonPlace> ofEnergy = components(ENERGY, span);
        for (JsonPlace component : ofPower) {
            times.put(component, EltariffTimes.of(component, days));
        }
        for (JsonPlace component : ofEnergy) {
            times.put(component, EltariffTimes.of(component, days));
        }
        SpecialDays special = named.orElseGet(() -> special(times.values(), span));
        List<PowerComponent> power = new ArrayList<>();
        for (JsonPlace component : ofPower) {
            power.add(power(component, windows(component, times, special, span), power.size()));
        }
        List<EnergyComponent> energy = new ArrayList<>();
        for (JsonPlace component : ofEnergy) {
            energy.add(energy(component, windows(component, times, special, span), energy.size()));
        }
        LocalDate published = published();
        return new TariffVersion(span.from, Optional.of(span.to), special, power, energy,
                EltariffPrices.fixed(components(FIXED, span)), "Eltariff API: " + tariff.text("companyName"), published,
                "primary", tariff.optionalText("description").orElse(""));
    }

    private LocalDate published() throws TariffException {
        String field = tariff.has("published") ? "published" : "lastUpdated";
        String text = tariff.text(field);
        return EltariffDays.date(tariff, field, text.substring(0, Math.min(text.length(), "2026-01-31".length())));
    }

    private static Set<LocalDate> dates(SpecialDays special, Span span) {
        Set<LocalDate> dates = new HashSet<>();
        span.from.datesUntil(span.to).filter(special::contains).forEach(dates::add);
        return dates;
    }

    /** The holidays that the dates of the time are; whether they are all, is seen when the windows are compared. */
    private SpecialDays special(Iterable<EltariffTimes> all, Span span) {
        Set<Holiday> holidays = EnumSet.noneOf(Holiday.class);
        for (EltariffTimes times : all) {
            times.dates().stream().filter(date -> !date.isBefore(span.from) && date.isBefore(span.to))
                    .forEach(date -> holidays.addAll(calendar.on(date)));
        }
        return new SpecialDays(calendar, false, holidays, Set.of());
    }

    /** Windows that say the same: as they stand, or as all that is in no other component. */
    private Windows windows(JsonPlace component, Map<JsonPlace, EltariffTimes> times, SpecialDays special, Span span)
            throws TariffException {
        EltariffTimes wanted = times.getOrDefault(component, new EltariffTimes(List.of()));
        List<Windows> ways = new ArrayList<>(List.of(wanted.windows()));
        times.values().forEach(other -> ways.add(new Windows(List.of(), other.windows().in())));
        for (Windows way : ways) {
            if (wanted.isSaidBy(way, special, span.from, span.to, zone)) {
                return way;
            }
        }
        throw component.fault("recurringPeriods",
                "these times cannot be said: the dates in them must be all the holidays of a name, from " + span.from
                        + " to " + span.to);
    }

    private static PowerComponent power(JsonPlace component, Windows windows, int number) throws TariffException {
        if (!component.text("type").equals("peak")) {
            throw component.fault("type", "a price that changes from hour to hour cannot be said");
        }
        JsonPlace settings = component.object("peakIdentificationSettings")
                .orElseThrow(() -> component.fault("peakIdentificationSettings", "this is missing"));
        if (!settings.text("peakFunction").matches("peak\\(\\w+\\)")) {
            throw settings.fault("peakFunction",
                    "only the mean of the highest peaks can be said: peak(main), without a calculation");
        }
        Duration interval = duration(settings);
        int count = settings.whole("numberOfPeaksForAverageCalculation", 1);
        String within = settings.text("peakIdentificationPeriod");
        boolean days = within.equals("P1D");
        boolean anywhere = within.equals(settings.text("peakDuration"));
        if (count < 1 || !days && !anywhere && !(within.equals("P1M") && count == 1)) {
            throw settings.fault("peakIdentificationPeriod",
                    "one peak a day (P1D), any (as long as peakDuration), or one a month (P1M) can be said");
        }
        Map<Month, BigDecimal> prices = new EnumMap<>(Month.class);
        for (Month month : Month.values()) {
            prices.put(month, EltariffPrices.price(component));
        }
        return new PowerComponent(id(component, number), interval, false, windows, count, days && count > 1,
                count == 1 ? Aggregate.MAX : Aggregate.MEAN, BigDecimal.ZERO, BigDecimal.ZERO, 1,
                new PowerPrice.PerMonth(prices));
    }

    private static Duration duration(JsonPlace settings) throws TariffException {
        return switch (settings.text("peakDuration")) {
            case "PT1H", "PT60M" -> Duration.ofHours(1);
            case "PT15M" -> Duration.ofMinutes(15);
            default -> throw settings.fault("peakDuration", "this must be PT1H or PT15M");
        };
    }

    private static EnergyComponent energy(JsonPlace component, Windows windows, int number) throws TariffException {
        if (!component.text("type").equals("fixed")) {
            throw component.fault("type", "a part of the spot price cannot be said");
        }
        return new EnergyComponent(id(component, number), windows, EltariffPrices.perKilowattHour(component));
    }

    /** Names within a version must differ, and in files they may not. */
    private static String id(JsonPlace component, int number) throws TariffException {
        String reference = component.optionalText("reference").filter(text -> !text.isBlank()).orElse("main");
        return number == 0 ? reference : reference + "-" + (number + 1);
    }
}
