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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * Where a reading stands in its telegram, and what is the same of it in the next one. Places are counted in bytes from
 * the telegram's '/'.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
sealed interface Place {

    /**
     * A number, perhaps with the time when it was read.
     *
     * @param at its first digit
     * @param whole digits in front of the point, 1..16
     * @param decimals digits behind it, 0..8; without any there is no point
     * @param negative a minus stands in front
     * @param time where its time stands, or null if it has none
     */
    record Number(int at, int whole, int decimals, boolean negative, ObisCode obis, Unit unit,
            @Nullable Moment time) implements Place {

        private static final int MOST_WHOLE = 16;
        private static final int MOST_DECIMALS = 8;
        private static final int MOST_DIGITS = 18;

        /** Whether its digits fit the way in which they are read at once. */
        boolean isReadable() {
            return whole >= 1 && whole <= MOST_WHOLE && decimals <= MOST_DECIMALS && whole + decimals <= MOST_DIGITS;
        }

        /** One past the last digit. */
        int end() {
            return at + whole + (decimals == 0 ? 0 : 1 + decimals);
        }
    }

    /** The meter's clock. */
    record Clock(Moment moment, ObisCode obis) implements Place {
    }

    /** What is the same reading as long as its bytes are the same: a text, a table of the past. */
    record Fixed(Reading reading) implements Place {
    }

    /**
     * Twelve digits, and perhaps a flag behind them. Source: DSMR P1 Companion Standard 5.0.2, section 6.4 (TST).
     *
     * @param at the first digit
     * @param size 12 or 13
     */
    record Moment(int at, int size) {
    }
}
