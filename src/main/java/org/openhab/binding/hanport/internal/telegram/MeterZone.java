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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The offsets from UTC that a meter's clock may have: that of normal time, and one hour more in summer.
 * <p>
 * Meters differ in what they make of them. Some tell the offset, some its opposite (minutes to add to get UTC), some
 * zero although they show local time, some nothing; and some stay on normal time in summer. Of the readings that make
 * sense here the one nearest to the time of arrival is right.
 *
 * @param normal the offset of normal time, of a place on Earth: from -12:00 to +14:00
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MeterZone(ZoneOffset normal) {

    /** Sweden, Norway and all countries between the Netherlands and Hungary: +01:00, in summer +02:00. */
    public static final MeterZone CENTRAL_EUROPE = new MeterZone(ZoneOffset.ofHours(1));

    private static final int HOUR = 3600;
    private static final int FIRST = -12 * HOUR;
    private static final int LAST = 14 * HOUR;
    /** A clock that is further from the time of arrival is wrong, or an old recording's: the arrival tells nothing. */
    private static final Duration CLOSE = Duration.ofHours(2);

    /** @throws IllegalArgumentException if no place on Earth has this normal time */
    public MeterZone {
        if (!isNormalTime(normal)) {
            throw new IllegalArgumentException("normal time is -12:00 to +14:00");
        }
    }

    /** Whether there is a place on Earth with this normal time. */
    public static boolean isNormalTime(ZoneOffset offset) {
        return offset.getTotalSeconds() >= FIRST && offset.getTotalSeconds() <= LAST;
    }

    /** The offset of summer time. */
    public ZoneOffset summer() {
        return ZoneOffset.ofTotalSeconds(normal.getTotalSeconds() + HOUR);
    }

    /**
     * The moment that a clock means.
     *
     * @param local what the clock shows
     * @param told the offset that it tells, with either sign; empty if it tells none
     * @param arrival when the telegram came; empty if it is not known
     * @return the moment, without an offset where that stays open
     */
    public MeterTime resolve(LocalDateTime local, Optional<ZoneOffset> told, Optional<Instant> arrival) {
        Optional<ZoneOffset> certain = told.filter(offset -> offset.getTotalSeconds() != 0).map(this::asMeant);
        if (certain.isPresent()) {
            return new MeterTime(local, certain);
        }
        return new MeterTime(local, arrival.flatMap(instant -> nearest(local, List.of(normal, summer()), instant))
                .or(() -> told.filter(normal::equals)));
    }

    /** An offset of another zone is taken as it is told; but zero, which clocks also tell that know none, is not. */
    private ZoneOffset asMeant(ZoneOffset told) {
        int seconds = told.getTotalSeconds();
        return !isOfHere(seconds) && isOfHere(-seconds) ? ZoneOffset.ofTotalSeconds(-seconds) : told;
    }

    private boolean isOfHere(int seconds) {
        return seconds == normal.getTotalSeconds() || seconds == normal.getTotalSeconds() + HOUR;
    }

    private static Optional<ZoneOffset> nearest(LocalDateTime local, List<ZoneOffset> offsets, Instant arrival) {
        Optional<ZoneOffset> nearest = Optional.empty();
        Duration least = CLOSE;
        for (ZoneOffset offset : offsets) {
            Duration distance = Duration.between(local.toInstant(offset), arrival).abs();
            if (distance.compareTo(least) < 0) {
                nearest = Optional.of(offset);
                least = distance;
            }
        }
        return nearest;
    }
}
