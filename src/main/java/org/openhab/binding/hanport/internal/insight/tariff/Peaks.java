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
import java.util.ArrayList;
import java.util.Comparator;
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
    /** Less than what a double may be beside the exact product. */
    private static final double SURELY = 0.01;

    /** The highest peaks among intervals that have ended, by what each counts for. */
    List<Peak> find(PowerComponent component, Weights weights, Instant from, Instant to) {
        List<Peak> highest = new ArrayList<>();
        for (Interval interval : intervals(component, from, to)) {
            BigDecimal weight = weights.at(interval.start());
            long wattHours = interval.energy().wattHours();
            if (weight.signum() > 0 && mayCount(component, highest, wattHours * weight.doubleValue())
                    && isSound(interval, component.interval())) {
                LocalDate day = interval.start().atZone(zone).toLocalDate();
                add(component, highest, new Peak(interval.start(), day, component.interval(), interval.energy(),
                        weight.multiply(BigDecimal.valueOf(wattHours))));
            }
        }
        return List.copyOf(highest);
    }

    /** Most intervals are surely lower than those that were found. */
    private static boolean mayCount(PowerComponent component, List<Peak> highest, double weighted) {
        return highest.size() < component.peaks()
                || weighted > highest.get(highest.size() - 1).weighted().doubleValue() - SURELY;
    }

    private boolean isSound(Interval interval, Duration length) {
        return interval.energy().quality() != Quality.GAP
                && (fuse == 0 || Peak.watts(interval.energy().wattHours(), length) <= fuse * TWICE_THREE_PHASES);
    }

    private static void add(PowerComponent component, List<Peak> highest, Peak peak) {
        if (component.onePerDay()) {
            for (Peak known : highest) {
                if (known.day().equals(peak.day())) {
                    if (ORDER.compare(peak, known) < 0) {
                        highest.remove(known);
                        insert(highest, peak);
                    }
                    return;
                }
            }
        }
        insert(highest, peak);
        if (highest.size() > component.peaks()) {
            highest.remove(highest.size() - 1);
        }
    }

    private static void insert(List<Peak> highest, Peak peak) {
        int place = 0;
        while (place < highest.size() && ORDER.compare(highest.get(place), peak) < 0) {
            place++;
        }
        highest.add(place, peak);
    }

    private List<Interval> intervals(PowerComponent component, Instant from, Instant to) {
        List<Interval> imported = ledger.intervals(Direction.IMPORT, from, to, component.interval());
        Instant ended = to.isBefore(ledger.last()) ? to : ledger.last();
        if (!component.net()) {
            return corrections.on(imported, from, ended, component.interval());
        }
        Map<Instant, Energy> exported = ledger.intervals(Direction.EXPORT, from, to, component.interval()).stream()
                .collect(Collectors.toMap(Interval::start, Interval::energy));
        List<Interval> net = imported.stream()
                .map(interval -> new Interval(interval.start(),
                        net(interval.energy(), exported.getOrDefault(interval.start(), new Energy(0, Quality.EXACT)))))
                .toList();
        return corrections.on(net, from, ended, component.interval());
    }

    static Energy net(Energy imported, Energy exported) {
        return new Energy(Math.max(imported.wattHours() - exported.wattHours(), 0),
                imported.quality().and(exported.quality()));
    }
}
