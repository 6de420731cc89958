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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.InsightStates;
import org.openhab.binding.hanport.internal.channel.TariffChannel;
import org.openhab.binding.hanport.internal.channel.Trigger;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.energy.EnergyLedger;
import org.openhab.binding.hanport.internal.insight.energy.Quality;
import org.openhab.binding.hanport.internal.insight.tariff.Corrections;
import org.openhab.binding.hanport.internal.insight.tariff.Outlook;
import org.openhab.binding.hanport.internal.insight.tariff.TariffWatch;
import org.openhab.binding.hanport.internal.insight.tariff.WhatIf;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.core.types.State;

/**
 * What the interval that runs, and the month, cost under a tariff.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TariffFollowing implements Following {

    private static final double NEWS_WATTS = 100;
    private static final Duration NEWS_AFTER = Duration.ofSeconds(60);

    private final TariffSettings settings;
    private final Place place;
    private final InsightStates states;
    private final TariffMonth month;
    private final Corrections corrections;
    private final Sample sample = new Sample();
    private EnergyLedger ledger = EnergyLedger.EMPTY;
    private TariffWatch watch;
    private Optional<Outlook> before = Optional.empty();
    private boolean hadRegister;
    private double allowed = Double.NaN;
    private Instant allowedAt = Instant.MIN;

    TariffFollowing(TariffSettings settings, Place place) {
        this.settings = settings;
        this.place = place;
        states = new InsightStates(place::show);
        month = new TariffMonth(settings, place, states);
        corrections = new Corrections(place.surroundings().memory(), place.key());
        watch = watch();
    }

    private TariffWatch watch() {
        return new TariffWatch(settings.tariff(), settings.fuse(), settings.ceiling(), ledger, corrections);
    }

    @Override
    public void on(Follower.News news) {
        if (ledger != news.ledger()) {
            ledger = news.ledger();
            watch = watch();
            before = Optional.empty();
        }
        sample.take(news.telegram().readings());
        boolean hasRegister = sample.hasTotal(true);
        if (hasRegister && !hadRegister) {
            // that of a slow list sets the intervals before it right
            watch.refresh();
        }
        hadRegister = hasRegister;
        boolean due = watch.isDue(news.now());
        double export = Math.max(sample.power(false), 0);
        Outlook outlook = watch.on(news.now(), sample.power(true) - (Double.isNaN(export) ? 0 : export));
        show(outlook, news);
        if (due) {
            month.show(watch, news.now(), before.map(Outlook::start));
        }
        before = Optional.of(outlook);
    }

    private void show(Outlook outlook, Follower.News news) {
        boolean known = outlook.energy().quality() != Quality.GAP;
        before.filter(ended -> ended.start().isBefore(outlook.start())).ifPresent(ended -> place.trigger(
                Trigger.INTERVAL_ENDED,
                Long.toString(Math.round(ledger.between(Direction.IMPORT, ended.start(), ended.end()).wattHours()
                        * Duration.ofHours(1).toMillis()
                        / (double) Duration.between(ended.start(), ended.end()).toMillis()))));
        states.number(TariffChannel.INTERVAL_ENERGY, known ? outlook.energy().wattHours() : Double.NaN);
        states.number(TariffChannel.INTERVAL_POWER, known ? outlook.projected() : Double.NaN);
        states.number(TariffChannel.SECONDS_LEFT, Math.max(Duration.between(news.now(), outlook.end()).toSeconds(), 0));
        states.flag(TariffChannel.PEAK_RISK, outlook.risk());
        states.number(TariffChannel.GRID_LIMIT, outlook.limit());
        states.number(TariffChannel.TARIFF_WEIGHT, Optional.of(outlook.weight()));
        states.number(TariffChannel.NEXT_KW_COST, outlook.perKilowatt());
        states.flag(TariffChannel.DATA_VALID, news.complete());
        showAllowed(outlook.allowed(), news.times().steady());
    }

    /** Small changes are no news: a rule would send each of them to a device. */
    private void showAllowed(double watts, Instant now) {
        boolean news = !(Math.abs(watts - allowed) < NEWS_WATTS) || now.isAfter(allowedAt.plus(NEWS_AFTER));
        if (news) {
            allowed = watts;
            allowedAt = now;
            states.number(TariffChannel.POWER_ALLOWED, watts);
        }
    }

    /** What stays true while the meter is silent stays: the peaks and the bill. Nothing is allowed meanwhile. */
    @Override
    public void silent() {
        states.unknown(TariffChannel.INTERVAL_ENERGY);
        states.unknown(TariffChannel.INTERVAL_POWER);
        states.unknown(TariffChannel.SECONDS_LEFT);
        states.unknown(TariffChannel.GRID_LIMIT);
        states.number(TariffChannel.POWER_ALLOWED, 0);
        states.flag(TariffChannel.PEAK_RISK, false);
        states.flag(TariffChannel.DATA_VALID, false);
        allowed = 0;
        before = Optional.empty();
    }

    @Override
    public void end() {
        // the meter keeps the books
    }

    @Override
    public Optional<State> state(String channelId) {
        return states.state(channelId);
    }

    /** The mean power in W that this interval will have at its end; empty while it is not known. */
    public Optional<Double> projected() {
        return before.filter(outlook -> outlook.energy().quality() != Quality.GAP).map(Outlook::projected);
    }

    /** What a load of so many W would bring from now on for so long; empty while nothing is known. */
    public Optional<WhatIf> whatIf(double watts, Duration lasting) {
        return before.map(outlook -> watch.whatIf(ledger.last(), watts, lasting));
    }

    /** All peaks of this month, for people. */
    public String peaks() {
        return month.text(watch.bases());
    }

    /**
     * Sets the energy of an interval right.
     *
     * @param begin local time in the tariff's zone
     * @param wattHours empty if it shall not count at all
     */
    public void correct(LocalDateTime begin, Optional<Long> wattHours) {
        Instant start = begin.atZone(settings.tariff().zone()).toInstant();
        wattHours.ifPresentOrElse(known -> corrections.correct(start, known), () -> corrections.forget(start));
        watch.correct();
        if (!ledger.last().equals(Instant.EPOCH)) {
            watch.on(ledger.last(), Double.NaN);
            month.show(watch, ledger.last(), Optional.empty());
        }
    }
}
