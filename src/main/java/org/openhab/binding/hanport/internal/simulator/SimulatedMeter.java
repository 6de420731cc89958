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
package org.openhab.binding.hanport.internal.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * A meter of some make on a simulated house: what it sends at which moment, and in which bytes. Everything follows from
 * model, seed and start. One thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SimulatedMeter {

    private final Dialect dialect;
    private final SimulatedHouse house;
    private final String meterId;
    private final List<MeterFault> faults;

    /**
     * @param model the make and how it is set up
     * @param seed which house; the meter's id is made up from it
     * @param start the first moment that may be asked for
     */
    public SimulatedMeter(MeterModel model, long seed, Instant start) {
        this(model, seed, start, List.of());
    }

    /** @param faults what it says wrong, in this order */
    public SimulatedMeter(MeterModel model, long seed, Instant start, List<MeterFault> faults) {
        this.faults = List.copyOf(faults);
        dialect = model.dialect();
        house = new SimulatedHouse(seed, start);
        meterId = String.format(Locale.ROOT, "570656700%07d", Math.floorMod(seed, 10_000_000L));
    }

    /** The first moment after this one when the meter pushes. */
    public Instant nextPush(Instant after) {
        return dialect.nextPush(after);
    }

    /**
     * What the meter sends at this moment.
     *
     * @throws IllegalArgumentException before the start
     */
    public Telegram telegramAt(Instant moment) {
        Telegram telegram = soundAt(moment);
        for (MeterFault fault : faults) {
            telegram = fault.on(telegram, moment, this::soundAt);
        }
        return telegram;
    }

    private Telegram soundAt(Instant moment) {
        return dialect.telegram(house.at(moment), meterId);
    }

    /** {@link #telegramAt}, with its bytes. */
    public Push pushAt(Instant moment) {
        return push(moment, telegramAt(moment));
    }

    /** All that this meter ever sends, as of this moment: the hourly list of those that have one. */
    public Push wholePushAt(Instant moment) {
        return push(moment, dialect.wholeTelegram(house.at(moment), meterId));
    }

    private Push push(Instant moment, Telegram telegram) {
        return new Push(moment, telegram, dialect.encode(telegram, moment));
    }
}
