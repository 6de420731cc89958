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
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.energy.Energy;
import org.openhab.binding.hanport.internal.insight.energy.EnergyLedger;
import org.openhab.binding.hanport.internal.insight.energy.Quality;
import org.openhab.binding.hanport.internal.telegram.Direction;

/**
 * Watches the interval that runs against a tariff. What follows from intervals that have ended is made anew when
 * one ends, and not with each telegram. One thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TariffWatch {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final double CALM_AGAIN = 0.95;
    /** What three phases of a fuse carry at the grid's voltage. */
    private static final double THREE_PHASES = 3 * 230.0;
    private static final double MILLIS_OF_HOUR = HOUR.toMillis();
    /** In the last seconds hardly anything can be done any more; hours. */
    private static final double SHORTEST_REST = 10 / 3600.0;

    private final Tariff tariff;
    private final int fuse;
    private final OptionalDouble ceiling;
    private final EnergyLedger ledger;
    private final Billing billing;
    private final SteadyPower power = new SteadyPower();

    private Instant looked = Instant.MIN;
    private Instant due = Instant.MIN;
    private List<Basis> bases = List.of();
    private List<Limit> limits = List.of();
    private Optional<Limit> limit = Optional.empty();
    private Instant start = Instant.MIN;
    private Instant end = Instant.MIN;
    private boolean net;
    private BigDecimal weight = BigDecimal.ZERO;
    /** The limit, W. */
    private double watts;
    private Duration length = HOUR;
    private boolean risk;

    /**
     * @param fuse main fuse in A
     * @param ceiling W that the weighted mean power of an interval shall stay under; empty to keep it under a new peak
     */
    public TariffWatch(Tariff tariff, int fuse, OptionalDouble ceiling, EnergyLedger ledger, Corrections corrections) {
        this.tariff = tariff;
        this.fuse = fuse;
        this.ceiling = ceiling;
        this.ledger = ledger;
        billing = new Billing(tariff, fuse, ledger, corrections);
    }

    /**
     * The interval that runs, after a telegram that the ledger has.
     *
     * @param watts import less export in W; not a number if the telegram does not tell it
     */
    public Outlook on(Instant now, double watts) {
        if (!Double.isNaN(watts)) {
            power.on(now, watts);
        }
        if (isDue(now)) {
            lookBack(now);
        }
        return outlook(now);
    }

    /** Makes all anew, as after a correction. */
    public void correct() {
        billing.refresh();
        refresh();
    }

    /** Looks at the intervals of this month anew. */
    public void refresh() {
        due = Instant.MIN;
    }

    private static Instant floor(Instant moment, Duration length) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), length.toSeconds()) * length.toSeconds());
    }

    private void lookBack(Instant now) {
        ZonedDateTime local = now.atZone(tariff.zone());
        bases = billing.bases(local.toLocalDate());
        Duration step = bases.stream().map(basis -> basis.component().interval()).min(Comparator.naturalOrder())
                .orElse(HOUR);
        looked = floor(now, step);
        due = looked.plus(step);
        List<Limit> found = new ArrayList<>();
        tariff.on(local.toLocalDate()).ifPresent(version -> bases.forEach(basis -> {
            Duration interval = basis.component().interval();
            ZonedDateTime begun = floor(now, interval).atZone(tariff.zone());
            BigDecimal weight = basis.component().windows().weight(begun, version.specialDays());
            if (weight.signum() > 0) {
                found.add(Limit.of(basis, begun.toLocalDate(), weight,
                        basis.component().price().perKilowatt(begun.getMonth(), fuse).map(tariff::withVat)));
            }
        }));
        limits = found.stream().filter(any -> any.perKilowatt().map(price -> price.signum() > 0).orElse(true)
                || any.component().price() instanceof PowerPrice.Steps).toList();
        limit = limits.stream().min(Comparator.comparing(Limit::watts));
        length = limit.map(any -> any.component().interval()).orElse(HOUR);
        net = limit.filter(any -> any.component().net()).isPresent();
        weight = limit.map(Limit::weight).orElse(BigDecimal.ZERO);
        watts = Math.min(limitWatts(), fuse * THREE_PHASES);
        Instant begun = floor(now, length);
        risk = risk && begun.equals(start);
        start = begun;
        end = start.plus(length);
    }

    private Outlook outlook(Instant now) {
        double rest = Math.max(end.toEpochMilli() - now.toEpochMilli(), 0) / MILLIS_OF_HOUR;
        double hours = length.toMillis() / MILLIS_OF_HOUR;
        Energy imported = ledger.since(Direction.IMPORT, start);
        Energy used = net ? Peaks.net(imported, ledger.since(Direction.EXPORT, start)) : imported;
        double flowing = net ? power.watts() : Math.max(power.watts(), 0);
        // of an interval whose beginning nobody saw its rest is judged alone
        boolean whole = used.quality() != Quality.GAP;
        double projected = whole ? (used.wattHours() + flowing * rest) / hours : flowing;
        double allowed = whole
                ? Math.min(Math.max((watts * hours - used.wattHours()) / Math.max(rest, SHORTEST_REST), 0),
                        fuse * THREE_PHASES)
                : watts;
        risk = projected > watts || risk && projected > watts * CALM_AGAIN;
        return new Outlook(start, end, used, projected, allowed, watts, risk, weight,
                limit.flatMap(Limit::perKilowatt));
    }

    /** A ceiling is of what counts: where the night counts half, it may be twice as high. */
    private double limitWatts() {
        return limit.map(any -> ceiling.isPresent() ? ceiling.getAsDouble() / any.weight().doubleValue() : any.watts())
                .orElse(Double.MAX_VALUE);
    }

    /**
     * What a load that begins now would bring, if everything else stays as it was lately and the hours to come count as
     * this one does.
     *
     * @param load W
     * @param lasting how long
     */
    public WhatIf whatIf(Instant now, double load, Duration lasting) {
        Outlook outlook = outlook(now);
        Instant end = now.plus(lasting);
        double first = hours(now, end.isBefore(outlook.end()) ? end : outlook.end());
        double whole = hours(start, outlook.end());
        double highest = outlook.projected() + load * first / whole;
        if (end.isAfter(outlook.end())) {
            double next = Math.min(hours(outlook.end(), end), whole);
            highest = Math.max(highest, Math.max(power.watts(), 0) + load * next / whole);
        }
        double over = limit.map(Limit::watts).orElse(Double.MAX_VALUE);
        return new WhatIf(highest * outlook.weight().doubleValue(), highest > over, cost(highest));
    }

    /** Of all fees that the interval may raise. */
    private Optional<BigDecimal> cost(double watts) {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (Limit any : limits) {
            sum = sum.flatMap(before -> any.cost(watts, tariff::withVat).map(before::add));
        }
        return sum.map(Bill::rounded);
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS_OF_HOUR;
    }

    /** Whether the intervals that have ended are to be looked at anew, as of now. */
    public boolean isDue(Instant now) {
        return now.isBefore(looked) || !now.isBefore(due);
    }

    /** What the power fees in force go by, by the intervals that have ended. */
    public List<Basis> bases() {
        return bases;
    }

    /** The bill of the month if it ended now. */
    public Bill bill(Instant now) {
        return billing.bill(YearMonth.from(now.atZone(tariff.zone())));
    }
}
