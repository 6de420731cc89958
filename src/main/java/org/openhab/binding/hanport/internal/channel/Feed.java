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
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * What fills a channel: a quantity that the meter sends, or something that we make of what it sends. Only the first has
 * an OBIS code; nothing of ours is dressed up as one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface Feed {

    /**
     * A reading of the meter.
     *
     * @param code electricity always in channel B 0, whatever the maker numbers it under
     */
    record Measured(ObisCode code) implements Feed {

        public Measured {
            code = code.withoutElectricityChannel();
        }
    }

    /** What follows from readings, and from the times that come with them. */
    enum Derived implements Feed {
        /** active power through the meter, import positive: the difference of its two directions */
        NET_POWER,
        /** the time in the telegram's head, where no reading is the meter's clock */
        METER_TIME,
        /** when this month's highest demand of import was */
        PEAK_IMPORT_TIME,
        /** when this month's highest demand of export was */
        PEAK_EXPORT_TIME,
        /** the registers of the month's end, which have the code of the month's peaks */
        MONTH_END,
        /** when a sub-meter's register was read */
        READING_TIME,
        /** energy into the house as it is now, between two registers */
        ENERGY_IMPORT_ESTIMATE,
        /** energy out of the house as it is now, between two registers */
        ENERGY_EXPORT_ESTIMATE
    }

    /** How a link is doing; of a meter, whether it can be relied on. */
    enum Health implements Feed {
        /** whether what the items hold is what the meter measures now */
        DATA_VALID,
        /** what is wrong, and what to do about it; empty if nothing is */
        TROUBLE,
        /** when the last telegram came */
        LAST_TELEGRAM,
        /** how long ago that was */
        TELEGRAM_AGE,
        /** the usual time from one telegram to the next, as it was learned */
        TELEGRAM_INTERVAL,
        /** how many telegrams were understood since the start */
        TELEGRAMS,
        /** how many pieces began like a frame and were none */
        DAMAGED,
        /** of how many frames no telegram could be made */
        UNDECODABLE,
        /** how many of a hundred frames of the last hour were damaged */
        DAMAGE_RATE,
        /** how often the source was connected anew */
        RECONNECTS,
        /** what the meter speaks */
        PROTOCOL,
        /** speed, data bits, parity and stop bits of a serial line */
        LINE,
        /** whether what comes is being recorded */
        RECORDING
    }
}
