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
package org.openhab.binding.hanport.internal.insight.plausibility;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble.Kind;

/**
 * The meter's clock: whether it goes on, without jumping, and near to the machine's. Summer time does not show in it:
 * these are moments.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ClockCheck {

    private static final long MINUTE = 60_000;
    /** Meters are set by a few seconds now and then. */
    private static final long LARGEST_STEP = 2 * MINUTE;
    /** Telegrams may wait in a gateway, and come all at once. */
    private static final long LONGEST_WAIT = 15 * MINUTE;
    private static final long FAR = 15 * MINUTE;
    private static final long STANDS_STILL_AFTER = 5 * MINUTE;
    private static final String NAME = Quantities.of(Quantities.CLOCK).name();
    /** The machine's clock was not set yet: small computers begin in 1970, or when their image was made. */
    private static final Instant SET = Instant.parse("2026-01-01T00:00:00Z");

    private long usual;
    private boolean known;
    private long wallAgainstSteady;
    private long candidate = Long.MAX_VALUE;
    private @Nullable ValueTrouble pending;
    private Instant last = Instant.MIN;
    private long lastSince;
    private double lastContent;
    private boolean stopped;
    private long farSince = Long.MAX_VALUE;
    private boolean farTold;

    /** @param content stands for what the telegram says: it differs where that does */
    void judge(Telegram telegram, Times times, double content, Doubts doubts) {
        Instant meter = times.meter().orElse(Instant.MIN);
        if (times.meter().isEmpty()) {
            return;
        }
        boolean still = standsStill(meter, times, content, doubts);
        boolean jumps = jumps(meter, times, doubts);
        if (still || jumps) {
            hold(telegram, meter, times.wall(), doubts);
        } else if (times.wall().isAfter(SET)) {
            compare(meter, times, doubts);
        }
    }

    /** Where nothing else changes either it is the telegram that is repeated, and no matter of the clock. */
    private boolean standsStill(Instant meter, Times times, double content, Doubts doubts) {
        if (!meter.equals(last)) {
            last = meter;
            lastSince = times.steadyMillis();
            lastContent = content;
            stopped = false;
        } else if (!stopped && content != lastContent && times.steadyMillis() - lastSince >= STANDS_STILL_AFTER) {
            stopped = true;
            doubts.tell(Check.CLOCK, new ValueTrouble(Kind.CLOCK_STOPPED, NAME, text(meter)));
        }
        return stopped;
    }

    private boolean jumps(Instant meter, Times times, Doubts doubts) {
        long offset = Duration.between(times.wall(), meter).toMillis();
        long drift = times.wall().toEpochMilli() - times.steadyMillis();
        boolean wallWasSet = Math.abs(drift - wallAgainstSteady) > MINUTE;
        wallAgainstSteady = drift;
        long step = offset - usual;
        boolean doubtful = known && !wallWasSet && (step > LARGEST_STEP || step < -LONGEST_WAIT);
        boolean confirmed = Math.abs(offset - candidate) <= LARGEST_STEP;
        if (doubtful && !confirmed) {
            candidate = offset;
            pending = new ValueTrouble(Kind.CLOCK_JUMPED, NAME, text(meter), text(times.wall()));
            return true;
        }
        ValueTrouble alone = pending;
        if (alone != null && !doubtful) {
            doubts.tell(Check.CLOCK, alone);
        }
        pending = null;
        candidate = Long.MAX_VALUE;
        known = true;
        usual = offset;
        return false;
    }

    private void compare(Instant meter, Times times, Doubts doubts) {
        long now = times.steadyMillis();
        if (Math.abs(usual) <= FAR) {
            farSince = Long.MAX_VALUE;
            farTold = false;
        } else if (farSince == Long.MAX_VALUE) {
            farSince = now;
        } else if (!farTold && now - farSince >= FAR) {
            farTold = true;
            doubts.tell(Check.CLOCK, new ValueTrouble(Kind.CLOCK_WRONG, NAME, text(meter), text(times.wall())));
        }
    }

    private static void hold(Telegram telegram, Instant meter, Instant wall, Doubts doubts) {
        Optional<Reading> clock = telegram.readings().stream()
                .filter(reading -> Quantities.of(reading.obis()).role() == Role.CLOCK).findFirst();
        clock.ifPresent(reading -> doubts.hold(Check.CLOCK, reading,
                new ValueTrouble(Kind.CLOCK_JUMPED, NAME, text(meter), text(wall)), false));
    }

    private static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
