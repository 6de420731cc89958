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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The two generations of meters behind optical heads: they differ in the form of the status word and in how many bytes
 * a register has.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum SmlStyle {
    /** meters since 2010 (EDL) */
    EDL(5),
    /** modern meters (FNN, Lastenheft Basiszähler) */
    MODERN(8);

    private final int registerSize;

    SmlStyle(int registerSize) {
        this.registerSize = registerSize;
    }

    /** How many bytes a register has. */
    int registerSize() {
        return registerSize;
    }

    /** @param power of all phases: below 0 if it flows into the grid, 0 if there is none */
    StatusWord status(int power) {
        return this == EDL ? StatusWord.old(power < 0) : StatusWord.modern(power != 0, power < 0);
    }
}
