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
package org.openhab.binding.hanport.internal.handler;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.InsightStates;
import org.openhab.binding.hanport.internal.channel.TariffChannel;
import org.openhab.binding.hanport.internal.channel.TariffSeries;
import org.openhab.binding.hanport.internal.channel.Trigger;
import org.openhab.binding.hanport.internal.insight.energy.Quality;
import org.openhab.binding.hanport.internal.insight.tariff.Basis;
import org.openhab.binding.hanport.internal.insight.tariff.Bill;
import org.openhab.binding.hanport.internal.insight.tariff.HourAhead;
import org.openhab.binding.hanport.internal.insight.tariff.Peak;
import org.openhab.binding.hanport.internal.insight.tariff.TariffVersion;
import org.openhab.binding.hanport.internal.insight.tariff.TariffWatch;

/**
 * What the channels of a power tariff say of the month, which changes when an interval ends: its peaks and its bill,
 * and
 * the hours to come. Guarded by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TariffMonth {

    private static final int HOURS_AHEAD = 48;
    private static final String TEXTS = "tariff.";

    private final TariffSettings settings;
    private final Following.Place place;
    private final InsightStates states;
    private Set<Instant> peaks = Set.of();

    TariffMonth(TariffSettings settings, Following.Place place, InsightStates states) {
        this.settings = settings;
        this.place = place;
        this.states = states;
    }

    /**
     * Shows it anew.
     *
     * @param since peaks from then on are new; empty if nothing was watched until now
     */
    void show(TariffWatch watch, Instant now, Optional<Instant> since) {
        List<Basis> bases = watch.bases();
        Optional<Basis> main = bases.stream().findFirst();
        List<Peak> highest = main.map(Basis::peaks).orElse(List.of());
        for (int i = 0; i < TariffChannel.HIGHEST.size(); i++) {
            if (i < highest.size()) {
                states.number(TariffChannel.HIGHEST.get(i), highest.get(i).watts());
                states.moment(TariffChannel.TIMES.get(i), highest.get(i).start());
            } else {
                states.unknown(TariffChannel.HIGHEST.get(i));
                states.unknown(TariffChannel.TIMES.get(i));
            }
        }
        states.number(TariffChannel.BASIS, main.map(basis -> basis.kilowatts().movePointRight(3)));
        states.text(TariffChannel.PEAKS, text(bases));
        Bill bill = watch.bill(now);
        states.number(TariffChannel.BILL_POWER, bill.sum(Bill.Kind.POWER));
        states.number(TariffChannel.BILL_ENERGY,
                bill.has(Bill.Kind.ENERGY) ? bill.sum(Bill.Kind.ENERGY) : Optional.empty());
        states.number(TariffChannel.BILL_FIXED,
                bill.has(Bill.Kind.FIXED) ? bill.sum(Bill.Kind.FIXED) : Optional.empty());
        states.number(TariffChannel.BILL_TOTAL, Optional.of(bill.total()));
        states.text(TariffChannel.TARIFF_NOTE, note(now));
        tellNewPeaks(bases, since);
        showAhead(now);
    }

    private void showAhead(Instant now) {
        List<HourAhead> hours = HourAhead.from(settings.tariff(), settings.fuse(), now, HOURS_AHEAD);
        place.show(TariffChannel.TARIFF_WEIGHT, TariffSeries.weights(hours));
        place.show(TariffChannel.ENERGY_FEE, TariffSeries.fees(hours));
        states.number(TariffChannel.ENERGY_FEE,
                hours.stream().filter(hour -> !hour.start().isAfter(now)).findFirst().flatMap(HourAhead::energyPrice));
    }

    private void tellNewPeaks(List<Basis> bases, Optional<Instant> since) {
        List<Peak> all = bases.stream().flatMap(basis -> basis.peaks().stream()).toList();
        since.ifPresent(begin -> all.stream().filter(peak -> !peaks.contains(peak.start()))
                .filter(peak -> !peak.start().isBefore(begin))
                .forEach(peak -> place.trigger(Trigger.NEW_PEAK, Long.toString(Math.round(peak.watts())))));
        peaks = all.stream().map(Peak::start).collect(Collectors.toSet());
    }

    /** All peaks of all fees, for people. */
    String text(List<Basis> bases) {
        return bases.stream().map(this::text).collect(Collectors.joining("; "));
    }

    private String text(Basis basis) {
        return basis.component().id() + ": " + basis.peaks().stream().map(peak -> {
            ZonedDateTime local = peak.start().atZone(settings.tariff().zone());
            return local.toLocalDate() + " " + local.toLocalTime() + " "
                    + BigDecimal.valueOf(Math.round(peak.watts())).movePointLeft(3) + " kW"
                    + (peak.energy().quality() == Quality.EXACT ? "" : " " + text("estimated"));
        }).collect(Collectors.joining(", "));
    }

    /** What the owner should know of the tariff itself. */
    private String note(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, settings.tariff().zone());
        Optional<TariffVersion> version = settings.tariff().on(today);
        if (version.isEmpty()) {
            return text("no-version", settings.tariff().company());
        }
        return version.get().checkedUntil().isBefore(today)
                ? text("unchecked", settings.tariff().company(), version.get().checkedUntil())
                : text("checked", settings.tariff().company(), version.get().checkedUntil());
    }

    private String text(String end, Object... arguments) {
        return place.surroundings().texts().text(TEXTS + end, arguments);
    }
}
