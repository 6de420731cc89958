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
package org.openhab.binding.hanport.internal.telegram;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What of the connection a quantity is measured on. Source: IEC 62056-61, clause 5.3 (value group C of electricity
 * counts the same twenty quantities for the sum and for each phase).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Phase {
    /** all phases together, or no matter of phases */
    ALL(""),
    L1("-l1"),
    L2("-l2"),
    L3("-l3"),
    NEUTRAL("-n");

    /** What is C for the sum is so much higher for L1, twice that for L2, three times for L3. */
    static final int STEP = 20;

    private final String suffix;

    Phase(String suffix) {
        this.suffix = suffix;
    }

    /**
     * L1, L2 or L3.
     *
     * @param number 1, 2 or 3
     * @throws IllegalArgumentException if it is another number
     */
    public static Phase of(int number) {
        return switch (number) {
            case 1 -> L1;
            case 2 -> L2;
            case 3 -> L3;
            default -> throw new IllegalArgumentException("no phase " + number);
        };
    }

    /** What a name ends in that is about this phase: {@code -l1}; empty for all phases. */
    public String suffix() {
        return suffix;
    }

    /**
     * The value group C of a quantity of this phase.
     *
     * @param quantity C of the same quantity for the sum of the phases, 0..19
     * @throws IllegalArgumentException for the neutral conductor, which has no such series
     */
    public int valueGroupC(int quantity) {
        if (this == NEUTRAL) {
            throw new IllegalArgumentException("the neutral conductor has codes of its own");
        }
        return quantity + ordinal() * STEP;
    }
}
