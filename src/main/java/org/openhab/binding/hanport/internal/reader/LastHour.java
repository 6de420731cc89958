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
package org.openhab.binding.hanport.internal.reader;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What came over a link during the last hour, as far as it was read then.
 *
 * @param telegrams how many were understood
 * @param wrong how many damaged pieces had the length that they should have
 * @param brokenOff how many damaged pieces had no end
 * @param shortened how many damaged pieces had an end too early: bytes were missing inside
 * @param unclear how many other damaged pieces there were, noise among them
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LastHour(int telegrams, int wrong, int brokenOff, int shortened, int unclear) {

    private static final double PERCENT = 100;

    /** How many damaged pieces there were. */
    public int damaged() {
        return wrong + brokenOff + shortened + unclear;
    }

    /** How many of a hundred frames were damaged, 0 to 100; 0 where none came. */
    public double damageRate() {
        int frames = damaged() + telegrams;
        return frames == 0 ? 0 : PERCENT * damaged() / frames;
    }
}
