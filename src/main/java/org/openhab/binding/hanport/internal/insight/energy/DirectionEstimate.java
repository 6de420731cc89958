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
package org.openhab.binding.hanport.internal.insight.energy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * The energy of one direction between two registers.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class DirectionEstimate {

    /** So many powers without a register: the list of registers is another one. A lost line is not yet that. */
    private static final int POWERS = 4;
    /** A register rounds, and powers are told every few seconds only: so much may an estimate be ahead. */
    private static final double AHEAD = 0.1;
    private static final double STEPS_AHEAD = 5;

    private final Direction direction;
    private final Integral energy = new Integral();
    private double register = Double.NaN;
    private double energyAtRegister;
    private long gapsAtRegister;
    private double floor;
    private int powersSinceRegister;
    private boolean slow;
    private boolean given;

    DirectionEstimate(Direction direction) {
        this.direction = direction;
    }

    private boolean isImport() {
        return direction == Direction.IMPORT;
    }

    /** @return whether there is another estimate than before */
    boolean on(Sample sample, long millis) {
        double watts = sample.power(isImport());
        boolean told = !Double.isNaN(watts);
        if (told) {
            energy.on(Math.max(watts, 0), millis);
        }
        if (sample.hasTotal(isImport())) {
            begin(sample.total(isImport()));
            return slow;
        }
        powersSinceRegister += told ? 1 : 0;
        slow |= powersSinceRegister >= POWERS && !Double.isNaN(register);
        return slow && told;
    }

    /** An estimate that was a little ahead of the register waits for it, since energies never go back. */
    private void begin(Quantity quantity) {
        double before = watthours();
        double flowed = before - register;
        register = quantity.inBaseUnit();
        double ahead = before - register;
        boolean waits = slow && ahead > 0 && ahead <= AHEAD * flowed + STEPS_AHEAD * quantity.step();
        floor = waits ? before : register;
        energyAtRegister = energy.wattHours();
        gapsAtRegister = energy.gaps();
        powersSinceRegister = 0;
    }

    private double watthours() {
        return Math.max(register + energy.wattHours() - energyAtRegister, floor);
    }

    private boolean isKnown() {
        return energy.gaps() == gapsAtRegister && !Double.isNaN(register);
    }

    /** @return whether the estimate is none any more */
    boolean at(long millis) {
        boolean overdue = given && millis > energy.deadline();
        if (overdue) {
            register = Double.NaN;
        }
        return overdue;
    }

    /** When the estimate will be none if no power comes. */
    Optional<Instant> deadline() {
        return given ? Optional.of(Instant.ofEpochMilli(energy.deadline() + 1)) : Optional.empty();
    }

    void addTo(List<Estimate> estimates) {
        if (slow) {
            given = isKnown();
            estimates.add(new Estimate(direction, given ? Optional.of(rounded()) : Optional.empty()));
        }
    }

    /** Whole Wh: power that is told every ten seconds knows no more. */
    private Value rounded() {
        return new Quantity((long) Math.floor(watthours()), 0, Unit.WATT_HOUR);
    }
}
