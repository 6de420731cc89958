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

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.insight.energy.Integral;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble.Kind;

/**
 * Lists with registers that come once an hour and say the same as an hour ago, though time has passed and energy has
 * flowed: Aidon's firmware does that now and then. The next list is right again.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HourCheck {

    private static final long SLOW = 30 * 60_000;
    /** Less is lost between the steps of a register. */
    private static final double LEAST_WATT_HOURS = 100;
    private static final double STEPS = 5;

    private double[] values = {};
    private long last;
    private Optional<Instant> lastClock = Optional.empty();
    private double lastEnergy;
    private long lastGaps;

    /**
     * @param energy of the power into the house
     * @return whether the registers are those of an hour ago
     */
    boolean judge(Telegram telegram, Sample sample, Times times, Integral energy, Doubts doubts) {
        if (sample.registers() == 0) {
            return false;
        }
        boolean slow = values.length > 0 && times.steadyMillis() - last >= SLOW;
        boolean same = takeIsSame(sample);
        double flowed = energy.wattHours() - lastEnergy;
        boolean repeated = slow && same && (clockStands(times.meter())
                || energy.gaps() == lastGaps && sample.hasTotal(true) && isMuch(flowed, sample));
        if (repeated) {
            hold(telegram, sample, flowed, doubts);
        }
        last = times.steadyMillis();
        lastClock = times.meter();
        lastEnergy = energy.wattHours();
        lastGaps = energy.gaps();
        return repeated;
    }

    private boolean takeIsSame(Sample sample) {
        boolean same = true;
        for (int index = 0; index < sample.registers(); index++) {
            int number = sample.registerNumber(index);
            if (number >= values.length) {
                int length = values.length;
                values = Arrays.copyOf(values, number + 1);
                Arrays.fill(values, length, values.length, Double.NaN);
            }
            double now = sample.register(index).value() instanceof Quantity quantity ? quantity.inBaseUnit()
                    : Double.NaN;
            same &= now == values[number];
            values[number] = now;
        }
        return same;
    }

    private boolean clockStands(Optional<Instant> clock) {
        return clock.isPresent() && lastClock.isPresent() && !clock.get().isAfter(lastClock.get());
    }

    private static boolean isMuch(double wattHours, Sample sample) {
        return wattHours >= LEAST_WATT_HOURS + STEPS * sample.total(true).step();
    }

    private static void hold(Telegram telegram, Sample sample, double energy, Doubts doubts) {
        for (int index = 0; index < sample.registers(); index++) {
            Reading reading = sample.register(index);
            doubts.hold(Check.HOUR, reading, trouble(reading, energy), index == 0);
        }
        for (Reading reading : telegram.readings()) {
            if (Quantities.of(reading.obis()).role() == Role.CLOCK) {
                doubts.hold(Check.HOUR, reading, trouble(reading, energy), false);
            }
        }
    }

    private static ValueTrouble trouble(Reading reading, double energy) {
        return new ValueTrouble(Kind.HOUR_REPEATED, Doubts.name(reading), Doubts.figure(reading),
                Doubts.figure(energy, "Wh"));
    }
}
