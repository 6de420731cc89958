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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.energy.Energy;
import org.openhab.binding.hanport.internal.insight.energy.EnergyLedger;
import org.openhab.binding.hanport.internal.insight.energy.Interval;
import org.openhab.binding.hanport.internal.insight.energy.Quality;
import org.openhab.binding.hanport.internal.telegram.Direction;

/**
 * Finds the peaks that power fees go by. Ranked are weighted energies: a tariff that halves the night does so before it
 * looks for the highest hours. An interval in a gap is no peak, nor is one that the main fuse cannot have let through.
 *
 * @param fuse main fuse in A; 0 if it is not known
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Peaks(EnergyLedger ledger, Corrections corrections, ZoneId zone, int fuse) {

    /** Highest first; of two that are equal the earlier. */
    private static final Comparator<Peak> ORDER = Comparator.comparing(Peak::weighted).reversed()
            .thenComparing(Peak::start);
    /** A fuse carries twice its current for seconds only. */
    private static final double TWICE_THREE_PHASES = 2 * 3 * 230.0;

    /** The peaks of the days from a date to before another, in intervals that have ended. */
    List<Peak> find(PowerComponent component, SpecialDays specialDays, LocalDate from, LocalDate to) {
        List<Peak> counting = new ArrayList<>();
        for (Interval interval : intervals(component, at(from), at(to))) {
            if (isSound(interval, component.interval())) {
                ZonedDateTime local = interval.start().atZone(zone);
                BigDecimal weight = component.windows().weight(local, specialDays);
                if (weight.signum() > 0) {
                    counting.add(new Peak(interval.start(), local.toLocalDate(), component.interval(),
                            interval.energy(), weight.multiply(BigDecimal.valueOf(interval.energy().wattHours()))));
                }
            }
        }
        return highest(component, counting);
    }

    Instant at(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private boolean isSound(Interval interval, Duration length) {
        return interval.energy().quality() != Quality.GAP
                && (fuse == 0 || Peak.watts(interval.energy().wattHours(), length) <= fuse * TWICE_THREE_PHASES);
    }

    private List<Interval> intervals(PowerComponent component, Instant from, Instant to) {
        List<Interval> imported = ledger.intervals(Direction.IMPORT, from, to, component.interval());
        if (!component.net()) {
            return corrections.on(imported);
        }
        Map<Instant, Energy> exported = ledger.intervals(Direction.EXPORT, from, to, component.interval()).stream()
                .collect(Collectors.toMap(Interval::start, Interval::energy));
        return corrections.on(imported.stream()
                .map(interval -> new Interval(interval.start(),
                        net(interval.energy(), exported.getOrDefault(interval.start(), new Energy(0, Quality.EXACT)))))
                .toList());
    }

    static Energy net(Energy imported, Energy exported) {
        return new Energy(Math.max(imported.wattHours() - exported.wattHours(), 0),
                imported.quality().and(exported.quality()));
    }

    private static List<Peak> highest(PowerComponent component, List<Peak> all) {
        List<Peak> candidates = all;
        if (component.onePerDay()) {
            Map<LocalDate, Peak> ofDay = new HashMap<>();
            all.forEach(peak -> ofDay.merge(peak.day(), peak,
                    (one, other) -> ORDER.compare(one, other) <= 0 ? one : other));
            candidates = new ArrayList<>(ofDay.values());
        }
        candidates.sort(ORDER);
        return List.copyOf(candidates.subList(0, Math.min(component.peaks(), candidates.size())));
    }
}
