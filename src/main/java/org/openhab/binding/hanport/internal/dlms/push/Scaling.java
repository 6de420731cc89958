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
package org.openhab.binding.hanport.internal.dlms.push;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * The powers of ten that a maker's lists leave out: what was measured is the number sent times 10^scaler, in W,
 * var, VA, A, V, Wh, varh or VAh.
 *
 * @param power scaler of active, reactive and apparent power
 * @param current scaler of currents
 * @param voltage scaler of voltages, or {@link #BY_SIZE}
 * @param energy scaler of energies of all kinds
 * @param powerFactor scaler of power factors
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Scaling(int power, int current, int voltage, int energy, int powerFactor) {

    /** Every number is sent in the unit itself. */
    public static final Scaling PLAIN = new Scaling(0, 0, 0, 0, 0);

    /**
     * A voltage's scaler is told by its size, since firmwares of one meter differ and a house has 100 to 300 V between
     * conductor and neutral: 1000..3000 are tenths, 10000..30000 hundredths, all else whole volts.
     */
    public static final int BY_SIZE = Integer.MIN_VALUE;

    /** The same scaling with another scaler for currents: meters behind current transformers. */
    public Scaling withCurrent(int scaler) {
        return new Scaling(power, scaler, voltage, energy, powerFactor);
    }

    /** The same scaling with another scaler for energies: some grid companies let Kamstrup meters count single Wh. */
    public Scaling withEnergy(int scaler) {
        return new Scaling(power, current, voltage, scaler, powerFactor);
    }

    /** The scaler of this number under this code. */
    public int scaler(ObisCode obis, Unit unit, long number) {
        return switch (unit.dimension()) {
            case ACTIVE_POWER, REACTIVE_POWER, APPARENT_POWER -> power;
            case ACTIVE_ENERGY, REACTIVE_ENERGY, APPARENT_ENERGY -> energy;
            case CURRENT -> current;
            case VOLTAGE -> voltage == BY_SIZE ? voltageBySize(number) : voltage;
            case NONE -> isPowerFactor(obis) ? powerFactor : 0;
            default -> 0;
        };
    }

    /** Whether the scaler of numbers of this unit is told by their size. */
    public boolean isBySize(Unit unit) {
        return voltage == BY_SIZE && unit.dimension() == Dimension.VOLTAGE;
    }

    private static int voltageBySize(long number) {
        if (number >= 1000 && number <= 3000) {
            return -1;
        }
        return number >= 10_000 && number <= 30_000 ? -2 : 0;
    }

    /** Whether this is a number with a unit or a power factor, which mean nothing without the right scaler. */
    public static boolean isMeasured(ObisCode obis, Unit unit) {
        return unit != Unit.NONE || isPowerFactor(obis);
    }

    private static boolean isPowerFactor(ObisCode obis) {
        return Quantities.of(obis).role() == Role.POWER_FACTOR;
    }
}
