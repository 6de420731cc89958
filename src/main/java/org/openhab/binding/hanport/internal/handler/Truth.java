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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.insight.energy.EnergyEstimate;
import org.openhab.binding.hanport.internal.insight.energy.Estimate;
import org.openhab.binding.hanport.internal.insight.liveness.Repetition;
import org.openhab.binding.hanport.internal.insight.plausibility.Check;
import org.openhab.binding.hanport.internal.insight.plausibility.Doubt;
import org.openhab.binding.hanport.internal.insight.plausibility.Plausibility;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.SubMeter;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;

/**
 * Stands between the telegrams of one meter and its channels: what can hardly be true is held, and what follows is
 * added. Guarded by the handler that owns it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Truth {

    private final MeterSettings settings;
    private final Surroundings surroundings;
    private final Plausibility plausibility;
    private final Repetition repetition = new Repetition();
    private final EnergyEstimate estimate = new EnergyEstimate();
    private final MeterFollowers followers;

    /**
     * What may be published.
     *
     * @param telegram without the readings that are held
     * @param estimates energies between two registers
     * @param news what is to be told
     * @param complete whether nothing but clocks is held
     * @param heldClock whether a clock is held
     */
    record Judged(Telegram telegram, List<Estimate> estimates, List<ValueTrouble> news, boolean complete,
            boolean heldClock) {
    }

    /** Without anybody beside the meter. */
    Truth(MeterSettings settings, Surroundings surroundings, String key) {
        this(settings, surroundings, key, new CopyOnWriteArrayList<>());
    }

    /**
     * @param key of this meter in what outlasts a restart
     * @param followers that stand beside the meters of its bridge
     */
    Truth(MeterSettings settings, Surroundings surroundings, String key, CopyOnWriteArrayList<Follower> followers) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.followers = new MeterFollowers(surroundings.memory(), key, followers);
        plausibility = new Plausibility(settings.checksOff(), settings.factors(), surroundings.memory(), key);
    }

    /**
     * What a telegram holds of the wanted meter, and may be published.
     *
     * @param before the properties as they are known until now
     * @param linkTimeout how long the line may be silent
     * @return empty if it holds nothing of that meter, or is the same for too long
     */
    Optional<MeterKind.Content> content(MeterKind kind, Telegram telegram, Map<String, String> before,
            Duration linkTimeout) {
        Instant now = surroundings.steady().instant();
        if (repetition.isOld(telegram, now, linkTimeout) && !settings.checksOff().contains(Check.CLOCK)) {
            return Optional.empty();
        }
        Optional<MeterKind.Content> content = kind.content(settings.factors().applyTo(telegram), settings.wantedId(),
                before, this);
        content.ifPresent(any -> repetition.takes(telegram, now));
        return content;
    }

    /** Judges a telegram of the meter that sends it; sub-meters have Things of their own. */
    Judged judge(Telegram telegram) {
        Times times = times(telegram.time());
        Judged judged = judge(telegram, times);
        followers.on(judged.telegram, judged.complete,
                judged.heldClock ? new Times(times.steady(), times.wall(), Optional.empty()) : times);
        return judged;
    }

    /** The meter is silent. */
    void silent() {
        followers.silent();
    }

    /** Judges what a telegram holds of a sub-meter, whose register may be as old as an hour. */
    Judged judge(Telegram telegram, SubMeter meter) {
        return judge(new Telegram(telegram.protocol(), new MeterId("", "", meter.id()), Optional.empty(),
                meter.readings(), telegram.flaws()), times(Optional.empty()));
    }

    private Judged judge(Telegram telegram, Times times) {
        List<Doubt> doubts = plausibility.on(telegram, times);
        Telegram sound = Doubt.without(telegram, doubts);
        List<ValueTrouble> news = doubts.isEmpty() ? List.of()
                : doubts.stream().filter(doubt -> doubt.news() && !isOfSubMeter(doubt)).map(Doubt::trouble).toList();
        List<Role> held = doubts.stream().flatMap(doubt -> doubt.held().stream())
                .map(reading -> Quantities.of(reading.obis()).role()).toList();
        return new Judged(sound, estimate.on(sound, times), news, held.stream().allMatch(Role.CLOCK::equals),
                held.contains(Role.CLOCK));
    }

    private static boolean isOfSubMeter(Doubt doubt) {
        return doubt.held().map(Reading::obis).filter(Quantities::isOfSubMeter).isPresent();
    }

    private Times times(Optional<MeterTime> meter) {
        return new Times(surroundings.steady().instant(), surroundings.wall().instant(),
                meter.map(time -> time.instant(surroundings.zone().get())));
    }

    /** The factor for energies that is to be configured; empty if nothing was found. */
    Optional<BigDecimal> energyFactor() {
        return plausibility.energyFactor();
    }

    /** Writes down what must outlast a restart. */
    void end() {
        Instant now = surroundings.steady().instant();
        followers.end();
        plausibility.save(new Times(now, surroundings.wall().instant(), Optional.empty()));
    }

    /** Removes all that was ever written down of a meter of this key. */
    static void forget(Surroundings surroundings, String key) {
        surroundings.memory().forget(key);
        MeterFollowers.forget(surroundings.memory(), key, surroundings.wall().instant());
    }
}
