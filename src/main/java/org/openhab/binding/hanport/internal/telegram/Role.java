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
 * What kind of thing an OBIS code stands for.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Role {
    /** active power now */
    POWER,
    /** reactive power now */
    REACTIVE_POWER,
    /** apparent power now */
    APPARENT_POWER,
    /** register of active energy, in all or in one tariff */
    ENERGY,
    /** register of reactive energy */
    REACTIVE_ENERGY,
    /** register of apparent energy */
    APPARENT_ENERGY,
    /** current now, without a direction */
    CURRENT,
    /** voltage now */
    VOLTAGE,
    /** frequency of the grid now */
    FREQUENCY,
    /** active as a part of apparent power now */
    POWER_FACTOR,
    /** mean power of the interval that runs */
    DEMAND,
    /** highest mean power of an interval in this month */
    DEMAND_PEAK,
    /** what the meter lets through before it cuts off */
    LIMIT,
    /** how often something happened */
    COUNT,
    /** position of a switch, number of the tariff in force */
    STATE,
    /** ratio of a current or voltage transformer */
    RATIO,
    /** the meter's own clock */
    CLOCK,
    /** a table of the past, each row with its time */
    HISTORY,
    /** tells one meter from all others */
    ID,
    /** type or model of the meter */
    MODEL,
    /** version of the list or of the interface */
    VERSION,
    /** a text for the customer */
    MESSAGE,
    /** any other text */
    TEXT,
    /** which medium a sub-meter measures */
    SUB_METER_TYPE,
    /** what a sub-meter measures: its register, or another value of it */
    SUB_METER_VALUE,
    /** the register of a sub-meter as DSMR 2.2 and 3.0 write it, over two lines */
    SUB_METER_OLD_VALUE,
    /** valve or switch of a sub-meter */
    SUB_METER_VALVE,
    /** something else that is measured or counted */
    OTHER;

    /** Whether digits under such a code are characters and no number. */
    public boolean isText() {
        return switch (this) {
            case ID, MODEL, VERSION, MESSAGE, TEXT, SUB_METER_TYPE -> true;
            case POWER, REACTIVE_POWER, APPARENT_POWER, ENERGY, REACTIVE_ENERGY, APPARENT_ENERGY, CURRENT, VOLTAGE,
                    FREQUENCY, POWER_FACTOR, DEMAND, DEMAND_PEAK, LIMIT, COUNT, STATE, RATIO, CLOCK, HISTORY,
                    SUB_METER_VALUE, SUB_METER_OLD_VALUE, SUB_METER_VALVE, OTHER ->
                false;
        };
    }
}
