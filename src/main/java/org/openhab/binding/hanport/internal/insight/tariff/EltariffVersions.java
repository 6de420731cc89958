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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
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

    private record Span(LocalDate from, LocalDate to) {

        boolean holds(Span other) {
            return !other.from.isBefore(from) && !other.to.isAfter(to);
        }
    }

    EltariffVersions(JsonPlace file, JsonPlace tariff, HolidayCalendar calendar, Optional<SpecialDays> named) {
        this.file = file;
        this.tariff = tariff;
        this.calendar = calendar;
        this.named = named;
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
        if (edges.isEmpty()) {
            throw tariff.fault("validPeriod", "this is missing");
        }
        checkMonths(edges);
        LocalDate from = edges.first();
        for (LocalDate to : edges.tailSet(from, false)) {
            versions.add(version(new Span(from, to)));
            from = to;
        }
        return versions;
    }

    /** Bills have peaks of their own for each version of a month, and would charge twice for what goes on. */
    private void checkMonths(NavigableSet<LocalDate> edges) throws TariffException {
        for (JsonPlace component : EltariffPrices.components(tariff, POWER)) {
            Span span = span(component);
            for (LocalDate edge : edges.subSet(edges.first(), false, edges.last(), false)) {
                if (edge.getDayOfMonth() > 1 && edge.isAfter(span.from) && edge.isBefore(span.to)) {
                    throw component.fault("validPeriod", "it goes on over " + edge
                            + ", when another price changes: within a month this cannot be said");
                }
            }
        }
    }

    private static Span span(JsonPlace component) throws TariffException {
        JsonPlace period = component.object("validPeriod")
                .orElseThrow(() -> component.fault("validPeriod", "this is missing"));
        Span span = new Span(EltariffDays.date(period, FROM, period.text(FROM)),
                EltariffDays.date(period, TO, period.text(TO)));
        if (!span.to.isAfter(span.from)) {
            throw period.fault(TO, "it must end after it begins");
        } else if (span.from.isBefore(EltariffDays.FIRST) || !span.from.isBefore(EltariffDays.NO_END)) {
            throw period.fault(FROM, "no tariff is of that year");
        }
        return span.to.isBefore(EltariffDays.NO_END) ? span : new Span(span.from, EltariffDays.NO_END);
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
            times.put(component, EltariffTimes.of(component, EltariffPeaks.reference(component), days));
        }
        for (JsonPlace component : ofEnergy) {
            times.put(component, EltariffTimes.of(component, Optional.empty(), days));
        }
        SpecialDays special = named.orElseGet(() -> special(times.values(), span));
        List<PowerComponent> power = new ArrayList<>();
        for (JsonPlace component : ofPower) {
            power.add(EltariffPeaks.component(component, id(component, power.stream().map(PowerComponent::id).toList()),
                    windows(component, times, special, span)));
        }
        List<EnergyComponent> energy = new ArrayList<>();
        for (JsonPlace component : ofEnergy) {
            energy.add(energy(component, id(component, energy.stream().map(EnergyComponent::id).toList()),
                    windows(component, times, special, span)));
        }
        LocalDate published = published();
        return new TariffVersion(span.from, Optional.of(span.to).filter(EltariffDays.NO_END::isAfter), special, power,
                energy, EltariffPrices.fixed(components(FIXED, span)), "Eltariff API: " + tariff.text("companyName"),
                published, "primary", tariff.optionalText("description").orElse(""));
    }

    private LocalDate published() throws TariffException {
        String field = tariff.optionalText("published").isPresent() ? "published" : "lastUpdated";
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
        LocalDate to = comparedTo(times.values(), span);
        EltariffTimes wanted = times.getOrDefault(component, new EltariffTimes(List.of()));
        List<Windows> ways = new ArrayList<>(List.of(wanted.windows()));
        times.values().forEach(other -> ways.add(new Windows(List.of(), other.windows().in())));
        Optional<LocalDate> unlike = Optional.empty();
        for (Windows way : ways) {
            Optional<LocalDate> day = wanted.unlike(way, special, span.from, to);
            if (day.isEmpty()) {
                return way;
            }
            unlike = unlike.or(() -> day);
        }
        throw component.fault("recurringPeriods",
                "these times cannot be said, as on " + unlike.map(LocalDate::toString).orElse("")
                        + ": the dates in them must be all the holidays of a name, from " + span.from + " to " + to);
    }

    /**
     * Until when days are compared: where no dates are named one week is as another; and of what has no end, until the
     * end of the last year whose dates are listed.
     */
    private LocalDate comparedTo(Collection<EltariffTimes> all, Span span) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        all.forEach(times -> dates.addAll(times.dates()));
        LocalDate to = span.to;
        if (dates.isEmpty()) {
            to = span.from.plusWeeks(1);
        } else if (!span.to.isBefore(EltariffDays.NO_END) && named.isEmpty() && !dates.last().isBefore(span.from)) {
            to = LocalDate.of(dates.last().getYear() + 1, 1, 1);
        }
        return to.isBefore(span.to) ? to : span.to;
    }

    private static EnergyComponent energy(JsonPlace component, String id, Windows windows) throws TariffException {
        if (!component.text("type").equals("fixed")) {
            throw component.fault("type", "a part of the spot price cannot be said");
        }
        EltariffPrices.checkUnit(component, "kWh");
        return new EnergyComponent(id, windows, EltariffPrices.perKilowattHour(component));
    }

    /** Names within a version must differ, and in files they may not. */
    private static String id(JsonPlace component, List<String> taken) throws TariffException {
        String reference = component.optionalText("reference").filter(text -> !text.isBlank()).orElse("main");
        String id = reference;
        for (int number = 2; taken.contains(id); number++) {
            id = reference + "-" + number;
        }
        return id;
    }
}
