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
package org.openhab.binding.hanport.internal.insight.fuse;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a house's fuse has to carry now.
 *
 * @param currents A of L1, L2 and L3, import positive; not a number where the meter tells none
 * @param headrooms A that are free on each of them
 * @param headroom the smallest of these; 0 if none is known
 * @param score the highest part of what a fuse is sure to carry that was used up; 1 and more means that it may blow
 * @param overload whether one of them carries too much
 * @param onOnePhase whole A that a charger may take on L1, L2 or L3 alone
 * @param onAllPhases whole A that a charger may take on each of the three
 * @param mayStart whether there is room for the load that was configured
 * @param loadLevel 0 normal, 1 careful, 2 shed, 3 emergency
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record FuseView(List<Double> currents, List<Double> headrooms, double headroom, double score, boolean overload,
        List<Integer> onOnePhase, int onAllPhases, boolean mayStart, int loadLevel) {

    public FuseView {
        currents = List.copyOf(currents);
        headrooms = List.copyOf(headrooms);
        onOnePhase = List.copyOf(onOnePhase);
    }
}
