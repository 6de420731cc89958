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
package org.openhab.binding.hanport.internal.channel;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.Phase;

/**
 * Where a channel stands among those of its Thing: openHAB shows them in the order in which a Thing holds them, so what
 * most people look for comes first.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum ChannelPlace {
    /** active power of all phases */
    POWER,
    /** what a sub-meter measures, and when */
    READING,
    /** registers of active energy, of each tariff too */
    ENERGY,
    CURRENT,
    VOLTAGE,
    /** active power of each phase */
    PHASE_POWER,
    /** mean powers, and what may not be exceeded */
    DEMAND,
    /** switches, valves, the tariff in force */
    STATE,
    /** whether all that can be relied on, and why not */
    TROUBLE,
    /** frequency, power factor, active energy of each phase, and whatever has no name */
    OTHER,
    /** reactive and apparent powers and energies */
    NOT_ACTIVE,
    COUNT,
    /** tables and texts */
    TEXT,
    CLOCK,
    /** how a link is doing */
    HEALTH,
    /** what the meter tells of itself */
    NAME;

    static ChannelPlace of(Meaning meaning) {
        boolean isSum = meaning.phase() == Phase.ALL;
        return switch (meaning.role()) {
            case POWER -> isSum ? POWER : PHASE_POWER;
            case ENERGY -> isSum ? ENERGY : OTHER;
            case SUB_METER_VALUE, SUB_METER_OLD_VALUE -> READING;
            case CURRENT -> CURRENT;
            case VOLTAGE -> VOLTAGE;
            case DEMAND, DEMAND_PEAK, LIMIT -> DEMAND;
            case STATE, SUB_METER_VALVE -> STATE;
            case FREQUENCY, POWER_FACTOR, OTHER -> OTHER;
            case REACTIVE_POWER, APPARENT_POWER, REACTIVE_ENERGY, APPARENT_ENERGY -> NOT_ACTIVE;
            case COUNT -> COUNT;
            case HISTORY, MESSAGE, TEXT -> TEXT;
            case CLOCK -> CLOCK;
            case ID, MODEL, VERSION, RATIO, SUB_METER_TYPE -> NAME;
        };
    }
}
