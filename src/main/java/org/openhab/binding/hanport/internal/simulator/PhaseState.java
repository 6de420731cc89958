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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One phase of the house at the meter.
 *
 * @param watts net active power in W, positive from the grid into the house
 * @param vars net reactive power in var, positive from the grid into the house (inductive)
 * @param decivolts voltage to neutral in tenths of a volt
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record PhaseState(int watts, int vars, int decivolts) {

    private static final double GRID_OHMS = 0.28;
    private static final double GRID_REACTANCE_OHMS = 0.09;

    /**
     * What these powers make of the voltage that the grid has without them: a load lowers it, solar power raises it.
     */
    static PhaseState behindGrid(double openVolts, int watts, int vars) {
        double volts = openVolts - (GRID_OHMS * watts + GRID_REACTANCE_OHMS * vars) / openVolts;
        return new PhaseState(watts, vars, (int) Math.round(volts * 10));
    }

    /** RMS current in A, without a sign: apparent power over voltage. */
    public double amperes() {
        return Math.hypot(watts, vars) * 10 / decivolts;
    }
}
