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

    private static final List<Phase> PHASES = List.of(Phase.ALL, Phase.L1, Phase.L2, Phase.L3);
    /** The powers of each phase. */
    private static final List<ObisCode> IMPORT = codes(1);
    private static final List<ObisCode> EXPORT = codes(2);
    private static final List<ObisCode> NET = codes(16);
    private static final ObisCode ABSOLUTE = Quantities.rate(Phase.ALL, 15);
    private static final String DZG = "DZG";
    private static final int LONGEST_OF_DZG = 3;

    private final String maker;
    private final List<SmlEntry> entries;
    private final List<Flaw> flaws;
    private final List<Reading> readings;

    /** @param flaws takes what is left out */
    Directions(String maker, List<SmlEntry> entries, List<Flaw> flaws) {
        this.maker = maker;
        this.entries = entries;
        this.flaws = flaws;
        readings = new ArrayList<>(entries.size() + 2 * PHASES.size());
    }

    private static List<ObisCode> codes(int quantity) {
        return PHASES.stream().map(phase -> Quantities.rate(phase, quantity)).toList();
    }

    /** Whether a telegram of these meters does not hold this itself, since a reader makes it of another reading. */
    static boolean isMade(ObisCode obis, Telegram telegram) {
        int phase = Math.max(IMPORT.indexOf(obis), EXPORT.indexOf(obis));
        return phase >= 0 && (telegram.reading(NET.get(phase)).isPresent()
                || PHASES.get(phase) == Phase.ALL && telegram.reading(ABSOLUTE).isPresent());
    }

    List<Reading> readings() {
        for (SmlEntry entry : entries) {
            add(entry);
        }
        for (int phase = 0; phase < PHASES.size(); phase++) {
            if (entry(IMPORT.get(phase)).isEmpty() && entry(EXPORT.get(phase)).isEmpty()) {
                int index = phase;
                net(phase).ifPresent(power -> split(index, power));
            }
        }
        return readings;
    }

    private void add(SmlEntry entry) {
        if (!(entry.value() instanceof Quantity quantity)) {
            readings.add(entry.reading());
        } else if (isForBoth(entry)) {
            split(IMPORT.indexOf(entry.obis()), quantity);
        } else if (quantity.signum() < 0) {
            addNegative(entry, quantity);
        } else {
            readings.add(entry.reading());
        }
    }

    private void addNegative(SmlEntry entry, Quantity quantity) {
        Direction direction = Quantities.of(entry.obis()).direction();
        if (direction == Direction.NET) {
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
        int phase = entry.signed() ? IMPORT.indexOf(entry.obis()) : -1;
        return phase >= 0 && entry(EXPORT.get(phase)).isEmpty() && entry(NET.get(phase)).isEmpty();
    }

    /** Of a phase that has neither import nor export. */
    private Optional<Quantity> net(int phase) {
        Optional<Quantity> net = quantity(NET.get(phase));
        return net.isPresent() || PHASES.get(phase) != Phase.ALL || entry(NET.get(phase)).isPresent() ? net
                : status().filter(StatusWord::tellsDirection).flatMap(
                        status -> quantity(ABSOLUTE).map(power -> status.isExporting() ? power.negated() : power));
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

    private void split(int phase, Quantity power) {
        boolean exporting = power.signum() < 0;
        readings.add(new Reading(IMPORT.get(phase), exporting ? power.none() : power));
        readings.add(new Reading(EXPORT.get(phase), exporting ? power.negated() : power.none()));
    }

    private Optional<SmlEntry> entry(ObisCode code) {
        for (SmlEntry entry : entries) {
            if (entry.obis().equals(code)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** What is read under this code by now. */
    private Optional<Quantity> quantity(ObisCode code) {
        for (Reading reading : readings) {
            if (reading.obis().equals(code) && reading.value() instanceof Quantity quantity) {
                return Optional.of(quantity);
            }
        }
        return Optional.empty();
    }

    private Optional<StatusWord> status() {
        for (SmlEntry entry : entries) {
            if (entry.status().isPresent()) {
                return entry.status();
            }
        }
        return Optional.empty();
    }
}
