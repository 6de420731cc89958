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

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * How a link from a meter is doing, layer by layer, at one moment. Times that have not come yet are null.
 *
 * @param fault why there is no connection; null while there is one, and before the first attempt has ended
 * @param started when the reader was made
 * @param lastBytes when bytes last came
 * @param lastDamage when something last began like a frame and was none
 * @param lastUndecodable when a sound frame was last not understood
 * @param lastFlaw why that was
 * @param lastTelegram when the meter was last understood
 * @param line what the bytes since the last telegram look like
 * @param interval the usual time between telegrams; zero until two have come
 * @param telegrams how many came since the start
 * @param damages how many damaged pieces came since the start
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LinkHealth(@Nullable SourceFault fault, Instant started, @Nullable Instant lastBytes,
        @Nullable Instant lastDamage, @Nullable Instant lastUndecodable, TelegramTrouble lastFlaw,
        @Nullable Instant lastTelegram, LineJudge.Verdict line, Duration interval, long telegrams, long damages) {

    /** A meter that is silent for less is not yet silent: firmware updates and restarts take up to a minute. */
    public static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(60);
    private static final int INTERVALS_MISSED = 4;

    /** What is missing on a link that gives no telegrams: the lowest layer that fails. */
    public enum Silence {
        /** telegrams come, or it is too early to say */
        NONE,
        /** the port or connection cannot be opened */
        NO_CONNECTION,
        /** open, and not a byte comes: port not activated, or the meter's module has locked up */
        NO_BYTES,
        /** bytes, and nothing in them looks like a frame */
        NO_FRAMES,
        /** bytes that are a telegram's, upside down: the line is inverted */
        INVERTED,
        /** telegrams with a parity bit that is not listened for */
        PARITY,
        /** bits that are many times longer than they are listened for */
        SLOWER,
        /** bytes that are no meter's at this speed and parity: most likely others are right */
        WRONG_SPEED,
        /** frames, and every one is damaged */
        ONLY_DAMAGE,
        /** sound frames that hold no telegram that we understand */
        NOT_UNDERSTOOD,
        /** encrypted telegrams, and no key is configured */
        NO_KEY,
        /** encrypted telegrams that the key does not open */
        WRONG_KEY,
        /** encrypted telegrams that the key opens; but the authentication key does not fit them */
        WRONG_AUTHENTICATION_KEY
    }

    public Optional<SourceFault> whyDisconnected() {
        return Optional.ofNullable(fault);
    }

    /** How long the link may be silent unless the user says otherwise: four intervals, at least a minute. */
    public Duration usualTimeout() {
        Duration learned = interval.multipliedBy(INTERVALS_MISSED);
        return learned.compareTo(SHORTEST_TIMEOUT) > 0 ? learned : SHORTEST_TIMEOUT;
    }

    /** When the link counts as silent if nothing more comes. */
    public Instant deadline(Duration timeout) {
        Instant heard = lastTelegram;
        return (heard == null ? started : heard).plus(timeout);
    }

    /** What is missing at this moment, when the link may be silent for this long. */
    public Silence silence(Instant now, Duration timeout) {
        if (now.isBefore(deadline(timeout))) {
            return Silence.NONE;
        }
        Instant since = now.minus(timeout);
        if (fault != null) {
            return Silence.NO_CONNECTION;
        } else if (!within(lastBytes, since)) {
            return Silence.NO_BYTES;
        } else if (within(lastUndecodable, since)) {
            return undecodable(lastFlaw);
        }
        return switch (line) {
            case INVERTED -> Silence.INVERTED;
            case PARITY -> Silence.PARITY;
            case SLOWER -> Silence.SLOWER;
            case WRONG_SPEED -> Silence.WRONG_SPEED;
            case PLAUSIBLE, UNDECIDED -> within(lastDamage, since) ? Silence.ONLY_DAMAGE : Silence.NO_FRAMES;
        };
    }

    private static Silence undecodable(TelegramTrouble why) {
        return switch (why) {
            case NOT_UNDERSTOOD, PIECES_MISSING, CHECKSUM_MISSING -> Silence.NOT_UNDERSTOOD;
            case NO_KEY -> Silence.NO_KEY;
            case WRONG_KEY -> Silence.WRONG_KEY;
            case WRONG_AUTHENTICATION_KEY -> Silence.WRONG_AUTHENTICATION_KEY;
            case DAMAGED -> Silence.ONLY_DAMAGE;
        };
    }

    private static boolean within(@Nullable Instant moment, Instant since) {
        return moment != null && moment.isAfter(since);
    }
}
