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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a meter could measure of a house at one moment.
 *
 * @param time the moment
 * @param phases L1, L2 and L3
 * @param registers the energies counted up to this moment
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record HouseState(Instant time, List<PhaseState> phases, Registers registers) {

    public HouseState {
        phases = List.copyOf(phases);
    }

    /** Net active power of the house in W, import positive: the sum of the phases. */
    public int watts() {
        return phases.stream().mapToInt(PhaseState::watts).sum();
    }

    /** Net reactive power of the house in var, import positive: the sum of the phases. */
    public int vars() {
        return phases.stream().mapToInt(PhaseState::vars).sum();
    }
}
