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
package org.openhab.binding.hanport.internal.sml;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.MeterTime;

/**
 * SML_Time: seconds since the meter was started (which name no moment), seconds since 1970, or these with the offset of
 * the place. Holley sends the first without saying so. Source: BSI TR-03109-1, annex IV, clause 5 (SML_Time).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SmlTime {

    private static final int CHOICE_ELEMENTS = 2;
    private static final int INDEX = 1;
    private static final int TIMESTAMP = 2;
    private static final int LOCAL = 3;
    private static final int LOCAL_ELEMENTS = 3;
    private static final int SECONDS_SIZE = 4;
    private static final int OFFSET_SIZE = 2;
    private static final int MINUTE = 60;
    private static final int FARTHEST_MINUTES = 18 * 60;
    private static final long LARGEST = 0xFFFF_FFFFL;

    private SmlTime() {
    }

    /** Takes an optional time; empty where it is left out or names no moment. */
    static Optional<MeterTime> read(SmlReader reader) throws DecodeException {
        if (reader.isAbsent()) {
            return Optional.empty();
        } else if (reader.type() != SmlReader.Type.LIST) {
            reader.number();
            return Optional.empty();
        }
        reader.list(CHOICE_ELEMENTS);
        long choice = reader.number();
        if (choice == TIMESTAMP) {
            return time(reader.number(), 0);
        } else if (choice == LOCAL) {
            reader.list(LOCAL_ELEMENTS);
            long seconds = reader.number();
            return time(seconds, reader.number() + reader.number());
        }
        reader.skip();
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if it has no offset of whole minutes, or 32 bits do not count its seconds */
    static void write(SmlWriter file, MeterTime time) {
        ZoneOffset offset = time.offset().filter(told -> told.getTotalSeconds() % MINUTE == 0)
                .orElseThrow(() -> new IllegalArgumentException("a time without an offset of whole minutes"));
        long seconds = time.local().toEpochSecond(offset);
        if (seconds <= 0 || seconds > LARGEST) {
            throw new IllegalArgumentException("a time before 1970 or after 2105");
        }
        file.list(CHOICE_ELEMENTS).unsigned(1, LOCAL).list(LOCAL_ELEMENTS).unsigned(SECONDS_SIZE, seconds)
                .signed(OFFSET_SIZE, offset.getTotalSeconds() / MINUTE).signed(OFFSET_SIZE, 0);
    }

    /** @param index seconds since the meter was started */
    static void write(SmlWriter file, long index) {
        file.list(CHOICE_ELEMENTS).unsigned(1, INDEX).unsigned(SECONDS_SIZE, index);
    }

    private static Optional<MeterTime> time(long seconds, long minutes) {
        if (seconds <= 0 || seconds > LARGEST || Math.abs(minutes) > FARTHEST_MINUTES) {
            return Optional.empty();
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) minutes * MINUTE);
        return Optional.of(new MeterTime(LocalDateTime.ofEpochSecond(seconds, 0, offset), offset));
    }
}
