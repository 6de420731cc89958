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
package org.openhab.binding.hanport.internal.dlms.push;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemValues;
import org.openhab.binding.hanport.internal.frame.Stencil;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;

/**
 * Where a reading stands in its list, and what is the same of it in the next one. Places are counted in bytes from the
 * APDU's tag. Source: IEC 62056-6-2, clause 4.1.5 (how values are written).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
sealed interface Place {

    /** Leaves blank what may be otherwise in the next list. */
    void blank(Stencil.Cutter cutter);

    /**
     * Reads what stands here in another list of the same form.
     *
     * @param bytes that hold the APDU
     * @param apdu index of the APDU's tag in them
     * @param readings takes the reading, at this index
     * @return false if a clock here names no moment
     */
    boolean read(byte[] bytes, int apdu, MeterClock clock, Reading[] readings, int index);

    /**
     * A number.
     *
     * @param at its first byte
     * @param tag its type
     * @param scaler power of ten
     */
    record Number(int at, int tag, ObisCode obis, int scaler, Unit unit) implements Place {

        @Override
        public void blank(Stencil.Cutter cutter) {
            cutter.blank(at, Axdr.fixedSize(tag));
        }

        @Override
        public boolean read(byte[] bytes, int apdu, MeterClock clock, Reading[] readings, int index) {
            readings[index] = reading(bytes, apdu);
            return true;
        }

        Reading reading(byte[] bytes, int apdu) {
            long number = CosemValues.integer(bytes, apdu + at, tag);
            return new Reading(obis, CosemValues.quantity(tag, number, scaler, unit));
        }
    }

    /**
     * A number whose size tells its power of ten.
     *
     * @param at its first byte
     * @param tag its type
     */
    record Sized(int at, int tag, ObisCode obis, Scaling scaling, Unit unit) implements Place {

        @Override
        public void blank(Stencil.Cutter cutter) {
            cutter.blank(at, Axdr.fixedSize(tag));
        }

        @Override
        public boolean read(byte[] bytes, int apdu, MeterClock clock, Reading[] readings, int index) {
            long number = CosemValues.integer(bytes, apdu + at, tag);
            int scaler = scaling.scaler(obis, unit, number);
            readings[index] = new Reading(obis, CosemValues.quantity(tag, number, scaler, unit));
            return true;
        }
    }

    /**
     * A date-time.
     *
     * @param at its first byte
     */
    record Moment(int at, ObisCode obis) implements Place {

        /** By the year's first byte a moment is told from a text, so that one stays. */
        @Override
        public void blank(Stencil.Cutter cutter) {
            cutter.blank(at + 1, CosemDateTime.LENGTH - 1);
        }

        @Override
        public boolean read(byte[] bytes, int apdu, MeterClock clock, Reading[] readings, int index) {
            Optional<MeterTime> time = clock.time(CosemDateTime.decode(bytes, apdu + at));
            time.ifPresent(moment -> readings[index] = new Reading(obis, new Value.Clock(moment)));
            return time.isPresent();
        }
    }

    /**
     * A text, a state: as long as the meter sends the same bytes, it is the same reading.
     *
     * @param end one past its last byte
     */
    record Fixed(Reading reading, int end) implements Place {

        @Override
        public void blank(Stencil.Cutter cutter) {
            // every byte of it has to be the same
        }

        @Override
        public boolean read(byte[] bytes, int apdu, MeterClock clock, Reading[] readings, int index) {
            readings[index] = reading;
            return true;
        }
    }
}
