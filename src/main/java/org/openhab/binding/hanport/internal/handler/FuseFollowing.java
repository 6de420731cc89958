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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.FuseChannel;
import org.openhab.binding.hanport.internal.channel.InsightStates;
import org.openhab.binding.hanport.internal.channel.Trigger;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.fuse.AddedLoad;
import org.openhab.binding.hanport.internal.insight.fuse.CurrentHistory;
import org.openhab.binding.hanport.internal.insight.fuse.FuseAdvice;
import org.openhab.binding.hanport.internal.insight.fuse.FuseAdvisor;
import org.openhab.binding.hanport.internal.insight.fuse.FuseView;
import org.openhab.binding.hanport.internal.insight.fuse.FuseWatch;
import org.openhab.binding.hanport.internal.insight.tariff.Tariff;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * What is free on the main fuse, for rules and for people.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class FuseFollowing implements Following {

    private static final int PHASES = FuseChannel.HEADROOMS.size();
    private static final double PERCENT = 100;
    /** Lists without currents come in between; for so long the ones before hold. */
    private static final Duration CURRENTS_HOLD = Duration.ofSeconds(60);
    private static final String TEXTS = "fuse-advice.";

    private final FuseSettings settings;
    private final Place place;
    private final InsightStates states;
    private final FuseWatch watch;
    private final CurrentHistory history;
    private final Sample sample = new Sample();
    private final MeterPace clock = new MeterPace();
    private int phases;
    private Instant last = Instant.MIN;
    private boolean overload;
    private Optional<FuseView> shown = Optional.empty();
    private LocalDate advised = LocalDate.MIN;

    FuseFollowing(FuseSettings settings, Place place) {
        this.settings = settings;
        this.place = place;
        states = new InsightStates(place::show);
        watch = new FuseWatch(settings.fuse(), settings.load(), settings.mostAmperes());
        history = new CurrentHistory(place.surroundings().memory(), place.key());
    }

    @Override
    public void on(Follower.News news) {
        sample.take(news.telegram().readings());
        int told = watch.take(sample);
        Instant now = news.times().steady();
        if (told > 0 && (told >= phases || news.complete())) {
            phases = Math.max(phases, told);
            last = now;
            show(watch.view(clock.millis(news.now(), now)), true, "");
            watch.record(history, news.times().wall());
            advise(news.times().wall());
        } else if (!news.complete() || last.equals(Instant.MIN) || now.isAfter(last.plus(CURRENTS_HOLD))) {
            show(watch.none(), false, text(news.complete() ? "no-currents" : "implausible"));
        }
    }

    private void show(FuseView view, boolean valid, String reason) {
        shown = valid ? Optional.of(view) : Optional.empty();
        double rated = settings.fuse().rated();
        for (int phase = 0; phase < PHASES; phase++) {
            states.number(FuseChannel.HEADROOMS.get(phase), view.headrooms().get(phase));
            states.number(FuseChannel.CURRENTS.get(phase), view.currents().get(phase));
            states.number(FuseChannel.LOADS.get(phase), Math.abs(view.currents().get(phase)) / rated * PERCENT);
            states.number(FuseChannel.ON_ONE_PHASE.get(phase), view.onOnePhase().get(phase));
        }
        states.number(FuseChannel.HEADROOM, view.headroom());
        states.number(FuseChannel.CHARGER_CURRENT_3P, view.onAllPhases());
        states.flag(FuseChannel.MAY_START, view.mayStart());
        states.number(FuseChannel.LOAD_LEVEL, view.loadLevel());
        states.flag(FuseChannel.OVERLOAD, view.overload());
        states.number(FuseChannel.OVERLOAD_SCORE, view.score() * PERCENT);
        states.flag(FuseChannel.DATA_VALID, valid);
        states.text(FuseChannel.REASON, reason);
        if (view.overload() != overload) {
            overload = view.overload();
            place.trigger(overload ? Trigger.OVERLOAD_BEGAN : Trigger.OVERLOAD_ENDED, "");
        }
    }

    /** Once a day: a year is read for it. */
    private void advise(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, place.surroundings().zone().get());
        if (!today.equals(advised)) {
            advised = today;
            FuseAdvice advice = new FuseAdvisor(settings.fuse(), fees(today), settings.costOfChange()).advise(history,
                    now);
            states.text(FuseChannel.FUSE_ADVICE, text(advice));
            states.number(FuseChannel.ADVISED_FUSE,
                    advice.verdict() == FuseAdvice.Verdict.NOT_ENOUGH_DATA ? Double.NaN : advice.amperes());
            states.number(FuseChannel.ADVISED_SAVING, advice.saving());
        }
    }

    private Map<Integer, BigDecimal> fees(LocalDate today) {
        Map<Integer, BigDecimal> fees = new HashMap<>();
        Optional<Tariff> tariff = settings.tariff();
        tariff.flatMap(chosen -> chosen.on(today)).ifPresent(version -> FuseAdvisor.STEPS.forEach(
                step -> version.fixed().perYear(step).ifPresent(fee -> fees.put(step, tariff.get().withVat(fee)))));
        return fees;
    }

    /** The advice as a sentence or two. */
    private String text(FuseAdvice advice) {
        String verdict = text(advice.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'), advice.amperes(),
                advice.days(), advice.winterDays());
        String highest = advice.highest() > 0
                ? " " + text("highest", "L" + (advice.phase() + 1), whole(advice.highest()))
                : "";
        String saving = advice.saving()
                .map(saved -> " " + text(saved.signum() < 0 ? "costs" : "saves", saved.abs().toBigInteger()))
                .orElse("");
        String payBack = advice.payBackMonths().map(months -> " " + text("pay-back", months)).orElse("");
        String balanced = advice.balanced() < advice.amperes() ? " " + text("balance", advice.balanced()) : "";
        return verdict + highest + saving + payBack + balanced;
    }

    private static String whole(double amperes) {
        return BigDecimal.valueOf(Math.round(amperes)).toPlainString();
    }

    private String text(String end, Object... arguments) {
        return place.surroundings().texts().text(TEXTS + end, arguments);
    }

    @Override
    public void silent() {
        show(watch.none(), false, text("silent"));
    }

    @Override
    public void end() {
        history.close();
    }

    @Override
    public Optional<State> state(String channelId) {
        return states.state(channelId);
    }

    /** What a charger takes, of one phase. */
    @Override
    public void command(String channelId, Command command) {
        for (int phase = 0; phase < PHASES; phase++) {
            FuseChannel channel = FuseChannel.CHARGER_LOADS.get(phase);
            if (channel.id().equals(channelId)) {
                double amperes = amperes(command);
                watch.charger(phase, amperes);
                states.number(channel, amperes);
            }
        }
    }

    private static double amperes(Command command) {
        if (command instanceof QuantityType<?> quantity) {
            QuantityType<?> amperes = quantity.toUnit(Units.AMPERE);
            return amperes == null ? Double.NaN : amperes.doubleValue();
        }
        return command instanceof DecimalType number ? number.doubleValue() : Double.NaN;
    }

    /**
     * What is free in A; 0 while nothing is known.
     *
     * @param phase 1 to 3; 0 for the most loaded one
     */
    public double headroom(int phase) {
        double free = phase < 1 || phase > PHASES ? shown.map(FuseView::headroom).orElse(0.0)
                : shown.map(view -> view.headrooms().get(phase - 1)).orElse(0.0);
        return Double.isNaN(free) ? 0 : free;
    }

    /**
     * Whole amperes that a charger may take.
     *
     * @param phase 1 to 3 for one on that phase alone; 0 for one on all three
     */
    public int chargingCurrent(int phase) {
        return phase < 1 || phase > PHASES ? shown.map(FuseView::onAllPhases).orElse(0)
                : shown.map(view -> view.onOnePhase().get(phase - 1)).orElse(0);
    }

    /**
     * What a load would bring that begins now; empty while nothing is known.
     *
     * @param phase 1 to 3; 0 for one on all three
     */
    public Optional<AddedLoad> with(int watts, int phase, Duration lasting) {
        return shown.flatMap(view -> watch.with(watts, phase < 1 || phase > PHASES ? 0 : phase, lasting.toSeconds()));
    }

    /** What to do about the main fuse, for people. */
    public String advice() {
        return states.state(FuseChannel.FUSE_ADVICE.id()).map(State::toString).orElse("");
    }
}
