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

import java.time.Instant;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Damage;

/**
 * Counts what comes in each five minutes, for an hour.
 * <p>
 * Not for use by two threads at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HourCounter {

    private static final int SECONDS = 300;
    private static final int PARTS = 12;
    private static final int TELEGRAMS = 0;
    private static final int WRONG = 1;
    private static final int BROKEN_OFF = 2;
    private static final int SHORTENED = 3;
    private static final int UNCLEAR = 4;

    private final int[][] parts = new int[PARTS][UNCLEAR + 1];
    /** Number of the five minutes that are counted now. */
    private long at;

    void telegram(Instant now) {
        part(now)[TELEGRAMS]++;
    }

    /** @param shortened whether it was a text of fewer characters than the telegram before it */
    void damage(Damage damage, boolean shortened, Instant now) {
        int kind = switch (damage.reason()) {
            case CHECKSUM -> shortened ? SHORTENED : WRONG;
            case END_MISSING -> SHORTENED;
            case CUT_SHORT, RESTARTED -> BROKEN_OFF;
            case HEADER_CHECKSUM, TOO_LONG -> UNCLEAR;
        };
        part(now)[kind]++;
    }

    /** What has come in the hour before this moment. */
    LastHour lastHour(Instant now) {
        part(now);
        return new LastHour(sum(TELEGRAMS), sum(WRONG), sum(BROKEN_OFF), sum(SHORTENED), sum(UNCLEAR));
    }

    private int sum(int what) {
        int sum = 0;
        for (int[] part : parts) {
            sum += part[what];
        }
        return sum;
    }

    /** Where to count now; what is older than an hour is forgotten on the way. */
    private int[] part(Instant now) {
        long number = Math.floorDiv(now.getEpochSecond(), SECONDS);
        for (long past = Math.max(at + 1, number - PARTS + 1); past <= number; past++) {
            Arrays.fill(parts[index(past)], 0);
        }
        at = Math.max(at, number);
        return parts[index(at)];
    }

    private static int index(long number) {
        return Math.floorMod(number, PARTS);
    }
}
