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

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.MeterZone;

/**
 * Reads the clocks of P1 telegrams: {@code YYMMDDhhmmssX}, where X is W in normal time and S in summer time, and
 * {@code YYMMDDhhmmss} where the meter does not tell. Source: DSMR P1 Companion Standard 5.0.2, section 6.4.
 * <p>
 * The flag alone gives the offset: Swedish meters may stay on normal time, with W, all summer.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Clock {

    static final int DIGITS = 12;
    /** A clock that was never set counts from the beginning of the century. */
    private static final int FIRST_YEAR = 2000;
    /** Or from 1970: the two digits 70 to 99 are years of the last century. */
    private static final int NEVER_SET = 2070;
    private static final byte[] ANY_DAY = "010101000000".getBytes(StandardCharsets.US_ASCII);
    /** {@code YY-MM-DD hh:mm:ss}. */
    private static final int SPELLED_SIZE = 17;
    private static final int[] CLOSE = { 0, 2, 4, 6, 8, 10 };
    private static final int[] SPELLED = { 0, 3, 6, 9, 12, 15 };

    private static final Optional<ZoneOffset> UNTOLD = Optional.empty();

    /** Made once and not for each clock. */
    private final Optional<ZoneOffset> normal;
    private final Optional<ZoneOffset> summer;

    /** @param zone the offsets that W and S stand for */
    P1Clock(MeterZone zone) {
        normal = Optional.of(zone.normal());
        summer = Optional.of(zone.summer());
    }

    /**
     * Reads twelve digits and perhaps a flag, or, as ACE4000 writes it, {@code YY-MM-DD hh:mm:ss}, which has no flag.
     *
     * @param from index of the first digit
     * @param to one past the last digit or the flag
     * @return empty if it names no moment (month 13, all zeros), or one of a clock that was never set
     */
    Optional<MeterTime> read(byte[] bytes, int from, int to) {
        int size = to - from;
        if (size == SPELLED_SIZE) {
            return isSpelled(bytes, from) ? read(bytes, from, SPELLED, UNTOLD) : Optional.empty();
        }
        boolean hasFlag = size == DIGITS + 1;
        return size == DIGITS || hasFlag ? read(bytes, from, CLOSE, hasFlag ? offset(bytes[to - 1]) : UNTOLD)
                : Optional.empty();
    }

    private static boolean isSpelled(byte[] bytes, int from) {
        return bytes[from + 2] == '-' && bytes[from + 5] == '-' && bytes[from + 8] == ' ' && bytes[from + 11] == ':'
                && bytes[from + 14] == ':';
    }

    /**
     * The date of an object of its own: six digits, year first, perhaps with signs between them.
     *
     * @return empty if the clock was never set, or the text is no date
     */
    static Optional<LocalDate> date(String text) {
        byte[] digits = digits(text);
        if (digits.length != 6) {
            return Optional.empty();
        }
        byte[] moment = ANY_DAY.clone();
        System.arraycopy(digits, 0, moment, 0, digits.length);
        return read(moment, 0, CLOSE, UNTOLD).map(MeterTime::local).map(LocalDateTime::toLocalDate);
    }

    /** The time of day of an object of its own: hours, minutes and perhaps seconds, with signs between them or none. */
    static Optional<LocalTime> timeOfDay(String text) {
        byte[] digits = digits(text);
        if (digits.length != 4 && digits.length != 6) {
            return Optional.empty();
        }
        byte[] moment = ANY_DAY.clone();
        System.arraycopy(digits, 0, moment, 6, digits.length);
        return read(moment, 0, CLOSE, UNTOLD).map(MeterTime::local).map(LocalDateTime::toLocalTime);
    }

    /** All but the signs between the parts. */
    private static byte[] digits(String text) {
        return text.replace("-", "").replace(":", "").replace(".", "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private Optional<ZoneOffset> offset(int flag) {
        return flag == 'W' ? normal : flag == 'S' ? summer : UNTOLD;
    }

    private static Optional<MeterTime> read(byte[] bytes, int from, int[] places, Optional<ZoneOffset> offset) {
        int year = FIRST_YEAR + two(bytes, from + places[0]);
        int month = two(bytes, from + places[1]);
        int day = two(bytes, from + places[2]);
        int hour = two(bytes, from + places[3]);
        int minute = two(bytes, from + places[4]);
        int second = two(bytes, from + places[5]);
        boolean moment = year > FIRST_YEAR && year < NEVER_SET && month >= 1 && month <= 12 && day >= 1 && hour >= 0
                && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
                && day <= Month.of(month).length(isLeap(year));
        return moment ? Optional.of(new MeterTime(LocalDateTime.of(year, month, day, hour, minute, second), offset))
                : Optional.empty();
    }

    /** In the years 2000 to 2099 each fourth one; {@link java.time.Year} takes the meter's first telegram 10 ms. */
    private static boolean isLeap(int year) {
        return year % 4 == 0;
    }

    /** Two digits as a number, or something negative. */
    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -FIRST_YEAR : tens * 10 + ones;
    }
}
