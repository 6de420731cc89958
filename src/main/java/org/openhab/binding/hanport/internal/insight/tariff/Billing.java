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
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.energy.EnergyLedger;
import org.openhab.binding.hanport.internal.insight.energy.Interval;
import org.openhab.binding.hanport.internal.telegram.Direction;

/**
 * Makes the bill of a house under a tariff. Everything is made anew of the intervals in the ledger, so that a tariff
 * that
 * was corrected holds for the past too.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Billing {

    private static final int KILO = 3;
    private static final int HUNDREDTHS = 2;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final Duration HOUR = Duration.ofHours(1);
    /** Those of a month's fees, and not of all months that somebody ever asks about. */
    private static final int MOST_WEIGHTS = 8;

    private final Tariff tariff;
    private final int fuse;
    private final EnergyLedger ledger;
    private final Peaks peaks;
    private final Map<WeightsKey, Weights> weights = new LinkedHashMap<>();
    private final Map<EarlierKey, BigDecimal> earlierBases = new HashMap<>();

    /** @param fuse main fuse in A; 0 if it is not known */
    public Billing(Tariff tariff, int fuse, EnergyLedger ledger, Corrections corrections) {
        this.tariff = tariff;
        this.fuse = fuse;
        this.ledger = ledger;
        peaks = new Peaks(ledger, corrections, tariff.zone(), fuse);
    }

    /** Of which days and which windows weights are. */
    private record WeightsKey(Windows windows, LocalDate from, LocalDate to, Duration length) {
    }

    /** Of which month and which fee a basis is. */
    private record EarlierKey(PowerComponent component, YearMonth month) {
    }

    /** The days of a month in which one version is in force. */
    private record Part(YearMonth month, TariffVersion version, LocalDate from, LocalDate to) {

        /** How much of the month it is. */
        BigDecimal share() {
            return BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay())
                    .divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL128);
        }
    }

    private List<Part> parts(YearMonth month) {
        List<Part> parts = new ArrayList<>();
        LocalDate end = month.plusMonths(1).atDay(1);
        for (TariffVersion version : tariff.versions()) {
            LocalDate from = version.from().isBefore(month.atDay(1)) ? month.atDay(1) : version.from();
            LocalDate to = version.to().filter(end::isAfter).orElse(end);
            if (from.isBefore(to)) {
                parts.add(new Part(month, version, from, to));
            }
        }
        return parts;
    }

    /** What a month costs if it ended now. */
    public Bill bill(YearMonth month) {
        List<Bill.Line> lines = new ArrayList<>();
        for (Part part : parts(month)) {
            for (Basis basis : bases(part)) {
                lines.add(Bill.Line.of(Bill.Kind.POWER, basis.component().id(), basis.kilowatts(),
                        basis.component().price().of(basis.kilowatts(), month.getMonth(), fuse).map(tariff::withVat)));
            }
            for (EnergyComponent component : part.version().energy()) {
                BigDecimal kilowattHours = kilowattHours(component, part);
                lines.add(Bill.Line.of(Bill.Kind.ENERGY, component.id(), kilowattHours, Optional
                        .of(tariff.withVat(kilowattHours.multiply(component.price().movePointLeft(HUNDREDTHS))))));
            }
            FixedFee fixed = part.version().fixed();
            if (!fixed.equals(FixedFee.UNKNOWN)) {
                lines.add(Bill.Line.of(Bill.Kind.FIXED, "fixed", part.share(), fixed.perYear(fuse).map(
                        fee -> tariff.withVat(fee.multiply(part.share()).divide(MONTHS, MathContext.DECIMAL128)))));
            }
        }
        return new Bill(lines);
    }

    /** What the power fees of a month go by so far; none if there is no such fee. */
    public List<Basis> bases(YearMonth month) {
        return parts(month).stream().flatMap(part -> bases(part).stream()).toList();
    }

    /** What the power fees go by that are in force on a day, of its month. */
    List<Basis> bases(LocalDate day) {
        return parts(YearMonth.from(day)).stream().filter(part -> part.version().holds(day))
                .flatMap(part -> bases(part).stream()).toList();
    }

    private List<Basis> bases(Part part) {
        return part.version().power().stream().map(component -> basis(component, part)).toList();
    }

    private Basis basis(PowerComponent component, Part part) {
        Basis alone = Basis.of(component, peaks(component, part.version(), part.from(), part.to()));
        if (component.rollingMonths() == 1) {
            return alone;
        }
        List<BigDecimal> earlier = new ArrayList<>();
        for (int ago = 1; ago < component.rollingMonths(); ago++) {
            YearMonth month = part.month().minusMonths(ago);
            EarlierKey key = new EarlierKey(component, month);
            if (!earlierBases.containsKey(key)) {
                List<Peak> found = peaks(component, part.version(), month.atDay(1), month.plusMonths(1).atDay(1));
                if (!found.isEmpty()) {
                    earlierBases.put(key, Basis.of(component, found).kilowatts());
                }
            }
            Optional.ofNullable(earlierBases.get(key)).ifPresent(earlier::add);
        }
        return alone.rolling(earlier);
    }

    private List<Peak> peaks(PowerComponent component, TariffVersion version, LocalDate from, LocalDate to) {
        return peaks.find(component, weights(component.windows(), version, from, to, component.interval()), at(from),
                at(to));
    }

    private Weights weights(Windows windows, TariffVersion version, LocalDate from, LocalDate to, Duration length) {
        if (weights.size() > MOST_WEIGHTS) {
            weights.clear();
        }
        return weights.computeIfAbsent(new WeightsKey(windows, from, to, length),
                any -> new Weights(windows, version.specialDays(), tariff.zone(), at(from), at(to), length));
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(tariff.zone()).toInstant();
    }

    /** Earlier months are looked at anew, as after a correction. */
    void refresh() {
        earlierBases.clear();
    }

    private BigDecimal kilowattHours(EnergyComponent component, Part part) {
        Instant from = at(part.from());
        Instant to = at(part.to());
        if (component.windows().isAlways()) {
            return BigDecimal.valueOf(wattHours(from, to)).movePointLeft(KILO);
        }
        Duration length = component.windows().isOfHours() ? HOUR : EnergyLedger.QUARTER;
        Weights counting = weights(component.windows(), part.version(), part.from(), part.to(), length);
        long wattHours = 0;
        Instant counted = from;
        for (Interval interval : ledger.intervals(Direction.IMPORT, from, to, length)) {
            wattHours += counting.at(interval.start()).signum() > 0 ? interval.energy().wattHours() : 0;
            counted = interval.start().plus(length);
        }
        Instant last = ledger.last();
        if (!last.isBefore(counted) && last.isBefore(to) && last.isBefore(counted.plus(length))
                && counting.at(counted).signum() > 0) {
            // the interval that runs
            wattHours += ledger.since(Direction.IMPORT, counted).wattHours();
        }
        return BigDecimal.valueOf(wattHours).movePointLeft(KILO);
    }

    /** All import of a time that may go on. */
    private long wattHours(Instant from, Instant to) {
        Instant last = ledger.last();
        return last.isBefore(from) ? 0
                : last.isBefore(to) ? ledger.since(Direction.IMPORT, from).wattHours()
                        : ledger.between(Direction.IMPORT, from, to).wattHours();
    }
}
