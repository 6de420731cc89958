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
package org.openhab.binding.hanport.internal.p1;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Phase;
import org.openhab.binding.hanport.internal.telegram.Quantities;

/**
 * The manners of the makers who follow the Swedish recommendation: what they write differently around and between the
 * same 27 objects.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum P1Style {
    LANDISGYR_E360("/LGF5E360", "VAr", true),
    /** begins with an empty line and has no identification */
    KAMSTRUP_OMNIA("/KAM5", "VAr", false),
    /** spells reactive power in lower case */
    SAGEMCOM_T211("/ELL5\\253900042_A", "var", false),
    /** puts the '!' behind the last value, on the same line */
    AIDON_EFS2("/ADN9 6534", "VAr", true);

    private static final int[] DIRECTIONS = { 1, 2, 3, 4 };
    private static final int[] ACTIVE = { 1, 2 };
    private static final int[] REACTIVE = { 3, 4 };
    private static final int CURRENT = 11;
    private static final int VOLTAGE = 12;
    private static final List<Phase> PHASES = List.of(Phase.L1, Phase.L2, Phase.L3);

    private final String header;
    private final String var;
    private final boolean phaseByPhase;

    P1Style(String header, String var, boolean phaseByPhase) {
        this.header = header;
        this.var = var;
        this.phaseByPhase = phaseByPhase;
    }

    /** The first line, without its end. */
    String header() {
        return header;
    }

    /** How the unit of reactive power is spelled. */
    String var() {
        return var;
    }

    boolean beginsWithEmptyLine() {
        return this == KAMSTRUP_OMNIA;
    }

    boolean endsOnLastLine() {
        return this == AIDON_EFS2;
    }

    /**
     * The objects in the order in which the maker sends them: the clock, energies in kWh and kvarh, powers in kW and
     * kvar, the same by phase, voltages, currents. Source: Energiföretagen's recommendation for the local customer
     * interface 2.0, appendix 3.
     */
    public List<ObisCode> order() {
        List<ObisCode> order = new ArrayList<>();
        order.add(Quantities.CLOCK);
        for (int direction : DIRECTIONS) {
            order.add(Quantities.register(Phase.ALL, direction));
        }
        for (int direction : DIRECTIONS) {
            order.add(Quantities.rate(Phase.ALL, direction));
        }
        addPhases(order, ACTIVE);
        addPhases(order, REACTIVE);
        addPhases(order, new int[] { VOLTAGE });
        addPhases(order, new int[] { CURRENT });
        return List.copyOf(order);
    }

    /** Landis+Gyr and Aidon name both directions of a phase together, the others all phases of a direction. */
    private void addPhases(List<ObisCode> order, int[] quantities) {
        int outer = phaseByPhase ? PHASES.size() : quantities.length;
        int inner = phaseByPhase ? quantities.length : PHASES.size();
        for (int i = 0; i < outer; i++) {
            for (int j = 0; j < inner; j++) {
                int phase = phaseByPhase ? i : j;
                int quantity = quantities[phaseByPhase ? j : i];
                order.add(Quantities.rate(PHASES.get(phase), quantity));
            }
        }
    }
}
