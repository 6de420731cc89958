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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Value.History;

/**
 * One value of a telegram.
 *
 * @param obis what was read
 * @param value what it was; never negative for a direction's own register (see {@link Telegram})
 * @param time when it was read, where the meter sends a time of its own with the value (a gas meter's last reading, a
 *            month's peak); empty where it is as old as the telegram
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Reading(ObisCode obis, Value value, Optional<MeterTime> time) {

    public Reading(ObisCode obis, Value value) {
        this(obis, value, Optional.empty());
    }

    public Reading(ObisCode obis, Value value, MeterTime time) {
        this(obis, value, Optional.of(time));
    }

    /**
     * The name of what was read, as in {@link Quantities}; {@value Quantities#MONTH_END} for the registers of the
     * month's end; empty if it has none.
     */
    public String name() {
        return isMonthEnd() ? Quantities.MONTH_END : Quantities.of(obis).name();
    }

    /**
     * Whether these are the registers of the month's end: meters in Hungary send them under the code that others have
     * for the month's peaks, and only the columns tell the two apart.
     */
    public boolean isMonthEnd() {
        return obis.equals(Quantities.MONTH_PEAKS) && value instanceof History table
                && !table.entries().stream().allMatch(entry -> Quantities.of(entry.obis).role() == Role.DEMAND_PEAK);
    }
}
