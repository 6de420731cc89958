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

import java.nio.ByteBuffer;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Stencil;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Where a reading stands in its telegram, and what is the same of it in the next one. Places are counted in bytes from
 * the telegram's '/'. Source: DSMR P1 Companion Standard 5.0.2, sections 6.4 (how values are written) and 6.12.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
sealed interface Place {

    /** Leaves blank what may be otherwise in the next telegram. */
    void blank(Stencil.Cutter cutter);

    /**
     * Reads what stands here in another telegram of the same form.
     *
     * @param eights the bytes, little-endian
     * @param telegram index of the '/' in them
     * @param readings takes the reading, at this index
     * @return false if no number or moment stands where one has to
     */
    boolean read(ByteBuffer eights, int telegram, P1Clock clock, Reading[] readings, int index);

    /**
     * A number, perhaps with the time when it was read.
     *
     * @param at its first digit
     * @param whole digits in front of the point, 1..16
     * @param decimals digits behind it, 0..8; without any there is no point
     * @param negative a minus stands in front
     * @param time where its time stands; empty if it has none
     */
    record Number(int at, int whole, int decimals, boolean negative, ObisCode obis, Unit unit,
            Optional<Moment> time) implements Place {

        private static final int MOST_WHOLE = 16;
        private static final int MOST_DECIMALS = 8;
        private static final int MOST_DIGITS = 18;

        /** Whether its digits fit the way in which they are read at once. */
        boolean isReadable() {
            return whole >= 1 && whole <= MOST_WHOLE && decimals <= MOST_DECIMALS && whole + decimals <= MOST_DIGITS;
        }

        @Override
        public void blank(Stencil.Cutter cutter) {
            cutter.blank(at, whole);
            cutter.blank(at + whole + (decimals == 0 ? 0 : 1), decimals);
            time.ifPresent(moment -> moment.blank(cutter));
        }

        @Override
        public boolean read(ByteBuffer eights, int telegram, P1Clock clock, Reading[] readings, int index) {
            long digits = P1Digits.read(eights, telegram + at, whole, decimals);
            Optional<MeterTime> read = time.isPresent() ? time.get().read(eights, telegram, clock) : Optional.empty();
            if (digits == P1Digits.NONE || read.isPresent() != time.isPresent()) {
                return false;
            }
            readings[index] = new Reading(obis, new Quantity(negative ? -digits : digits, decimals, unit), read);
            return true;
        }
    }

    /** The meter's clock. */
    record Clock(Moment moment, ObisCode obis) implements Place {

        @Override
        public void blank(Stencil.Cutter cutter) {
            moment.blank(cutter);
        }

        @Override
        public boolean read(ByteBuffer eights, int telegram, P1Clock clock, Reading[] readings, int index) {
            Optional<MeterTime> read = moment.read(eights, telegram, clock);
            if (read.isPresent()) {
                readings[index] = new Reading(obis, new Value.Clock(read.get()));
            }
            return read.isPresent();
        }
    }

    /** What is the same reading as long as its bytes are the same: a text, a table of the past. */
    record Fixed(Reading reading) implements Place {

        @Override
        public void blank(Stencil.Cutter cutter) {
            // all of its bytes have to be the same
        }

        @Override
        public boolean read(ByteBuffer eights, int telegram, P1Clock clock, Reading[] readings, int index) {
            readings[index] = reading;
            return true;
        }
    }

    /**
     * Twelve digits, and perhaps a flag behind them. Source: DSMR P1 Companion Standard 5.0.2, section 6.4 (TST).
     *
     * @param at the first digit
     * @param size 12 or 13
     */
    record Moment(int at, int size) {

        /** The flag stays: another offset is another form. */
        void blank(Stencil.Cutter cutter) {
            cutter.blank(at, P1Clock.DIGITS);
        }

        Optional<MeterTime> read(ByteBuffer eights, int telegram, P1Clock clock) {
            return clock.read(eights.array(), telegram + at, telegram + at + size);
        }
    }
}
