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
package org.openhab.binding.hanport.internal.insight.plausibility;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.MeterZone;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Lets telegrams be judged one after the other, and keeps what was published and what was told.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Judged {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final HandMemory memory;
    private final Factors factors;
    private final Plausibility plausibility;
    private final List<String> told = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    private int doubts;
    private Instant last = Instant.EPOCH;

    Judged() {
        this(Factors.NONE, Set.of(), new HandMemory());
    }

    Judged(Factors factors) {
        this(factors, Set.of(), new HandMemory());
    }

    Judged(Factors factors, Set<Check> off, HandMemory memory) {
        this.memory = memory;
        this.factors = factors;
        plausibility = new Plausibility(off, factors, memory, "key");
    }

    /** The same meter after a restart of openHAB. */
    Judged restarted(Factors factors) {
        plausibility.save(new Times(last, last, Optional.empty()));
        return new Judged(factors, Set.of(), memory);
    }

    /** @return what may be published of the telegram */
    Telegram take(Telegram sent, Instant moment) {
        Telegram telegram = factors.applyTo(sent);
        last = moment;
        List<Doubt> found = plausibility.on(telegram, new Times(moment, moment, clock(telegram, moment)));
        doubts += found.size();
        found.stream().filter(Doubt::news)
                .forEach(doubt -> told.add(doubt.trouble().key() + doubt.trouble().figures()));
        return Doubt.without(telegram, found);
    }

    /** As decoders do it: a clock without an offset is the one nearest to the time of arrival. */
    private static Optional<Instant> clock(Telegram telegram, Instant moment) {
        return telegram.time().map(time -> MeterZone.CENTRAL_EUROPE
                .resolve(time.local(), time.offset(), Optional.of(moment)).instant(ZONE));
    }

    /** Every telegram of the meter from a moment on, for so long; keeps the published values of one code. */
    Judged run(SimulatedMeter meter, Instant from, Duration length, ObisCode watched) {
        for (Instant at = meter.nextPush(from); at.isBefore(from.plus(length)); at = meter.nextPush(at)) {
            Telegram telegram = take(meter.telegramAt(at), at);
            telegram.reading(watched).map(Judged::number).ifPresent(number -> {
                if (published.isEmpty() || !published.get(published.size() - 1).equals(number)) {
                    published.add(number);
                }
            });
        }
        return this;
    }

    private static String number(Reading reading) {
        return ((Quantity) reading.value()).number().toPlainString();
    }

    /** What was told, with its figures. */
    List<String> told() {
        return told;
    }

    /** The values that were published under the code that was watched, each as often as it changed. */
    List<String> published() {
        return published;
    }

    int doubts() {
        return doubts;
    }

    Plausibility plausibility() {
        return plausibility;
    }
}
