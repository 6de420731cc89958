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
 * Adds up what the appliances of a house draw in one step, phase by phase: active power in W and reactive power in var,
 * positive from the grid into the house (reactive: inductive).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Flows {

    static final int PHASES = 3;

    private final double[] watts = new double[PHASES];
    private final double[] vars = new double[PHASES];

    /** Adds to one phase, 0 to 2. */
    void add(int phase, double activeWatts, double reactiveVars) {
        watts[phase] += activeWatts;
        vars[phase] += reactiveVars;
    }

    /** Adds as much to every phase. */
    void addToAll(double activeWatts, double reactiveVars) {
        for (int phase = 0; phase < PHASES; phase++) {
            add(phase, activeWatts, reactiveVars);
        }
    }

    double watts(int phase) {
        return watts[phase];
    }

    double vars(int phase) {
        return vars[phase];
    }
}
