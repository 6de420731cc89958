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
package org.openhab.binding.hanport.internal.dlms.axdr;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.MeterTime;

/**
 * A COSEM date-time: twelve bytes, each of which may say "not specified". Source: IEC 62056-6-2, clause 4.1.6.1.
 *
 * @param year FFFF: not specified
 * @param month 1..12; FD, FE (turns of daylight saving) and FF are no month
 * @param day 1..31; FD, FE (last days of the month) and FF are no day
 * @param weekday 1 (Monday) to 7; FF: not specified
 * @param hour 0..23, FF: not specified
 * @param minute 0..59, FF: not specified
 * @param second 0..59, FF: not specified
 * @param hundredths 0..99, FF: not specified
 * @param deviation minutes to add to this local time to get UTC, -840..840: -60 in Swedish winter, -120 in summer;
 *            {@link #UNSPECIFIED} where the clock does not tell
 * @param status clock status: bit 7 daylight saving is on, bit 0 the value is not valid; FF: not specified
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record CosemDateTime(int year, int month, int day, int weekday, int hour, int minute, int second, int hundredths,
        int deviation, int status) {

    /** Bytes of a date-time. */
    public static final int LENGTH = 12;
    /** The deviation of a clock that does not tell its offset (8000 as a signed number). */
    public static final int UNSPECIFIED = Short.MIN_VALUE;

    private static final int LARGEST_DEVIATION = 14 * 60;
    private static final int NANOS_PER_HUNDREDTH = 10_000_000;
    private static final int NOT_SPECIFIED = 0xFF;
    private static final int INVALID = 0x01;
    private static final int SUMMER_TIME = 0x80;
    /** Clocks that were never set begin here, or in 1970. */
    private static final int FIRST_YEAR = 2000;

    /** Reads the first twelve bytes; any bytes are a date-time, though not every one names a moment. */
    public static CosemDateTime decode(Slice bytes) {
        return decode(bytes.slice(0, LENGTH).array(), bytes.offset());
    }

    public static CosemDateTime decode(byte[] array, int at) {
        return new CosemDateTime((array[at] & 0xFF) << 8 | array[at + 1] & 0xFF, array[at + 2] & 0xFF,
                array[at + 3] & 0xFF, array[at + 4] & 0xFF, array[at + 5] & 0xFF, array[at + 6] & 0xFF,
                array[at + 7] & 0xFF, array[at + 8] & 0xFF, array[at + 9] << 8 | array[at + 10] & 0xFF,
                array[at + 11] & 0xFF);
    }

    /** This moment with weekday and offset, where the meter knows it; hundredths of a second are left out if zero. */
    public static CosemDateTime of(MeterTime time, int status) {
        LocalDateTime local = time.local();
        int hundredths = local.getNano() / NANOS_PER_HUNDREDTH;
        int deviation = time.offset().map(offset -> -offset.getTotalSeconds() / 60).orElse(UNSPECIFIED);
        return new CosemDateTime(local.getYear(), local.getMonthValue(), local.getDayOfMonth(),
                local.getDayOfWeek().getValue(), local.getHour(), local.getMinute(), local.getSecond(),
                hundredths == 0 ? NOT_SPECIFIED : hundredths, deviation, status);
    }

    /** The same local time, with a deviation of so many minutes: local time is that much behind UTC. */
    public CosemDateTime withDeviation(int minutes) {
        return new CosemDateTime(year, month, day, weekday, hour, minute, second, hundredths, minutes, status);
    }

    public byte[] encode() {
        return new byte[] { (byte) (year >> 8), (byte) year, (byte) month, (byte) day, (byte) weekday, (byte) hour,
                (byte) minute, (byte) second, (byte) hundredths, (byte) (deviation >> 8), (byte) deviation,
                (byte) status };
    }

    /**
     * The moment that it names, with the offset from UTC if the deviation tells one.
     *
     * @return empty where a part from year to second is not specified or out of its range, where the clock says that it
     *         is not valid, and where it was never set
     */
    public Optional<MeterTime> meterTime() {
        if (year <= FIRST_YEAR || year == 0xFFFF || isInvalid() || month > 12 || day > 31 || hour > 23 || minute > 59
                || second > 59) {
            return Optional.empty();
        }
        try {
            int nanos = hundredths < 100 ? hundredths * NANOS_PER_HUNDREDTH : 0;
            LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
            return Optional.of(new MeterTime(local, offset()));
        } catch (DateTimeException e) {
            // February 30, month 0: a date that does not exist names no moment
            return Optional.empty();
        }
    }

    /** Whether the clock says that it is on summer time. */
    public boolean isSummerTime() {
        return status != NOT_SPECIFIED && (status & SUMMER_TIME) != 0;
    }

    private boolean isInvalid() {
        return status != NOT_SPECIFIED && (status & INVALID) != 0;
    }

    private Optional<ZoneOffset> offset() {
        return Math.abs(deviation) > LARGEST_DEVIATION ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(-60 * deviation));
    }
}
