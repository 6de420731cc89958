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
package org.openhab.binding.hanport.internal.sml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Phase;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Makes import and export of the one power that most of these meters send for both, so that they read as all others do
 * (see {@link Telegram}): of 16.7.0 with a sign, of 1.7.0 with a sign where no other is sent, of 15.7.0 and the
 * direction in the status word.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Directions {

    private static final int IMPORT = 1;
    private static final int EXPORT = 2;
    private static final int ABSOLUTE = 15;
    private static final int NET = 16;
    private static final String DZG = "DZG";
    private static final int LONGEST_OF_DZG = 3;

    private final String maker;
    private final List<SmlEntry> entries;
    private final List<Flaw> flaws;
    private final List<Reading> readings = new ArrayList<>();

    /** @param flaws takes what is left out */
    Directions(String maker, List<SmlEntry> entries, List<Flaw> flaws) {
        this.maker = maker;
        this.entries = entries;
        this.flaws = flaws;
    }

    /** Whether a telegram of these meters does not hold this itself, since a reader makes it of another reading. */
    static boolean isMade(ObisCode obis, Telegram telegram) {
        Phase phase = Quantities.of(obis).phase();
        return phase != Phase.NEUTRAL
                && (obis.equals(Quantities.rate(phase, IMPORT)) || obis.equals(Quantities.rate(phase, EXPORT)))
                && (telegram.reading(Quantities.rate(phase, NET)).isPresent()
                        || phase == Phase.ALL && telegram.reading(Quantities.rate(phase, ABSOLUTE)).isPresent());
    }

    List<Reading> readings() {
        for (SmlEntry entry : entries) {
            add(entry);
        }
        for (Phase phase : List.of(Phase.ALL, Phase.L1, Phase.L2, Phase.L3)) {
            if (entry(phase, IMPORT).isEmpty() && entry(phase, EXPORT).isEmpty()) {
                net(phase).ifPresent(power -> split(phase, power));
            }
        }
        return readings;
    }

    private void add(SmlEntry entry) {
        if (entry.value() instanceof Quantity quantity && quantity.number().signum() < 0) {
            addNegative(entry, quantity);
        } else if (!isForBoth(entry)) {
            readings.add(entry.reading());
        } else if (entry.value() instanceof Quantity quantity) {
            split(Quantities.of(entry.obis()).phase(), quantity);
        }
    }

    private void addNegative(SmlEntry entry, Quantity quantity) {
        Direction direction = Quantities.of(entry.obis()).direction();
        if (isForBoth(entry)) {
            split(Quantities.of(entry.obis()).phase(), quantity);
        } else if (direction == Direction.NET) {
            signed(entry, quantity).ifPresentOrElse(
                    power -> readings.add(new Reading(entry.obis(), power, entry.time())),
                    () -> flaws.add(new Flaw(0, "power whose sign cannot be told")));
        } else if (direction == Direction.NONE) {
            readings.add(entry.reading());
        } else {
            flaws.add(new Flaw(0, "number below zero of one direction"));
        }
    }

    /** Whether this is a power of import with a sign, and none of another direction is sent. */
    private boolean isForBoth(SmlEntry entry) {
        Phase phase = Quantities.of(entry.obis()).phase();
        return phase != Phase.NEUTRAL && entry.signed() && entry.obis().equals(Quantities.rate(phase, IMPORT))
                && entry(phase, EXPORT).isEmpty() && entry(phase, NET).isEmpty();
    }

    /** Of a phase that has neither import nor export. */
    private Optional<Quantity> net(Phase phase) {
        Optional<Quantity> net = quantity(Quantities.rate(phase, NET));
        return net.isPresent() || phase != Phase.ALL || entry(phase, NET).isPresent() ? net
                : status().filter(StatusWord::tellsDirection)
                        .flatMap(status -> quantity(Quantities.rate(phase, ABSOLUTE))
                                .map(power -> status.isExporting() ? negated(power) : power));
    }

    /**
     * Meters of DZG with old firmware send small powers as if they had no sign, in too few bytes for one: 35624 becomes
     * -29912. The status word tells the direction; without it, and without load, nothing does.
     */
    private Optional<Quantity> signed(SmlEntry entry, Quantity quantity) {
        Optional<StatusWord> status = status().filter(StatusWord::tellsDirection);
        if (!maker.equals(DZG) || entry.size() > LONGEST_OF_DZG || status.isPresent() && status.get().isExporting()) {
            return Optional.of(quantity);
        }
        long beyond = 1L << entry.size() * Byte.SIZE;
        return status.filter(StatusWord::isRunning).map(running -> new Quantity(
                quantity.number().add(BigDecimal.valueOf(beyond, quantity.number().scale())), quantity.unit()));
    }

    private void split(Phase phase, Quantity power) {
        BigDecimal none = BigDecimal.ZERO.setScale(power.number().scale());
        boolean exporting = power.number().signum() < 0;
        readings.add(new Reading(Quantities.rate(phase, IMPORT), exporting ? new Quantity(none, power.unit()) : power));
        readings.add(new Reading(Quantities.rate(phase, EXPORT),
                exporting ? negated(power) : new Quantity(none, power.unit())));
    }

    private static Quantity negated(Quantity power) {
        return new Quantity(power.number().negate(), power.unit());
    }

    private Optional<SmlEntry> entry(Phase phase, int quantity) {
        ObisCode code = Quantities.rate(phase, quantity);
        return entries.stream().filter(entry -> entry.obis().equals(code)).findFirst();
    }

    /** What is read under this code by now. */
    private Optional<Quantity> quantity(ObisCode code) {
        return readings.stream().filter(reading -> reading.obis().equals(code))
                .flatMap(reading -> reading.value() instanceof Quantity quantity ? Stream.of(quantity)
                        : Stream.<Quantity> empty())
                .findFirst();
    }

    private Optional<StatusWord> status() {
        return entries.stream().flatMap(entry -> entry.status().stream()).findFirst();
    }
}
