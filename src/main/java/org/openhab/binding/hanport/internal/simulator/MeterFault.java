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

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Something that a meter itself says wrong, under a sound checksum. A pure function of the moment.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface MeterFault {

    /**
     * What the meter says at this moment.
     *
     * @param sound what it would say without the fault
     * @param at what it would say at any other moment
     */
    Telegram on(Telegram sound, Instant moment, Function<Instant, Telegram> at);

    /**
     * Energies are counted in other units, as a grid company can set a Kamstrup meter from afar.
     *
     * @param from when that begins
     * @param factor how many times larger the numbers are
     */
    record OtherUnits(Instant from, BigDecimal factor) implements MeterFault {

        @Override
        public Telegram on(Telegram sound, Instant moment, Function<Instant, Telegram> at) {
            return moment.isBefore(from) ? sound : withRegisters(sound, number -> number.multiply(factor));
        }
    }

    /**
     * Energies are less than they were.
     *
     * @param from when that begins
     * @param length how long it lasts
     * @param left what is left of them: 0, or a part
     */
    record RollBack(Instant from, Duration length, BigDecimal left) implements MeterFault {

        @Override
        public Telegram on(Telegram sound, Instant moment, Function<Instant, Telegram> at) {
            boolean lasts = !moment.isBefore(from) && moment.isBefore(from.plus(length));
            return lasts ? withRegisters(sound, number -> whole(number.multiply(left), number.scale())) : sound;
        }
    }

    /**
     * The list with energies has the values of an hour ago, its clock too.
     *
     * @param from lists are of the hour before from then on
     * @param length for so long
     */
    record RepeatedHour(Instant from, Duration length) implements MeterFault {

        private static final Duration HOUR = Duration.ofHours(1);
        private static final Set<Role> OF_THE_HOUR = Set.of(Role.ENERGY, Role.REACTIVE_ENERGY, Role.CLOCK);

        @Override
        public Telegram on(Telegram sound, Instant moment, Function<Instant, Telegram> at) {
            boolean lasts = !moment.isBefore(from) && moment.isBefore(from.plus(length));
            if (!lasts || sound.readings().stream().noneMatch(reading -> role(reading) == Role.ENERGY)) {
                return sound;
            }
            Telegram before = at.apply(moment.minus(HOUR));
            List<Reading> readings = new ArrayList<>();
            for (Reading reading : sound.readings()) {
                readings.add(
                        OF_THE_HOUR.contains(role(reading)) ? before.reading(reading.obis()).orElse(reading) : reading);
            }
            return new Telegram(sound.protocol(), sound.meter(), before.time(), readings, sound.flaws());
        }
    }

    /**
     * The grid company mounts another meter.
     *
     * @param from when
     * @param other the meter that is there from then on
     */
    record Replaced(Instant from, SimulatedMeter other) implements MeterFault {

        @Override
        public Telegram on(Telegram sound, Instant moment, Function<Instant, Telegram> at) {
            return moment.isBefore(from) ? sound : other.telegramAt(moment);
        }
    }

    private static Role role(Reading reading) {
        return Quantities.of(reading.obis()).role();
    }

    private static BigDecimal whole(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.DOWN);
    }

    private static Telegram withRegisters(Telegram telegram, UnaryOperator<BigDecimal> change) {
        List<Reading> readings = new ArrayList<>();
        for (Reading reading : telegram.readings()) {
            boolean isRegister = role(reading) == Role.ENERGY || role(reading) == Role.REACTIVE_ENERGY;
            readings.add(isRegister && reading.value() instanceof Quantity quantity
                    ? new Reading(reading.obis(), changed(quantity, change), reading.time())
                    : reading);
        }
        return new Telegram(telegram.protocol(), telegram.meter(), telegram.time(), readings, telegram.flaws());
    }

    private static Value changed(Quantity quantity, UnaryOperator<BigDecimal> change) {
        return new Quantity(change.apply(quantity.number()), quantity.unit());
    }
}
