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
package org.openhab.binding.hanport.internal.insight.liveness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.trouble.FrameTrouble;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.LockedUp;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * Judges what has come over a link: whether telegrams are overdue, and which one trouble that comes from, the lowest
 * layer that fails.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Diagnosis {

    /**
     * Who repeats a telegram for so long, the meter's clock in it, repeats it for ever. Some clocks tell the minute
     * alone, and a house may rest for one.
     */
    private static final Duration REPEATING = Duration.ofMinutes(2);

    /**
     * No telegram is longer, so more bytes than that are not the rest of one: P1 texts have up to 2048 characters of
     * message. A line that runs at another speed is recognised long before.
     */
    private static final int LONGEST_REST = 4096;

    /** For so long it is told that old telegrams have come among new ones. */
    private static final Duration TOLD = Duration.ofHours(1);

    /** No meter takes longer to send a telegram: what drips for minutes is what a gateway sends of its own accord. */
    private static final Duration SLOWEST_REST = Duration.ofMinutes(1);

    /** Fewer bytes behind a telegram are the end of it. */
    private static final int LINE_ENDS = 4;

    /** One telegram shows these for certain. */
    private static final Set<Trouble> CERTAIN = Set.of(LineTrouble.INVERTED, FrameTrouble.LF_TO_CRLF,
            TelegramTrouble.NO_KEY, TelegramTrouble.WRONG_KEY, TelegramTrouble.WRONG_AUTHENTICATION_KEY);

    private Diagnosis() {
    }

    /** When the link counts as silent, or as repeating itself, if nothing new comes. */
    public static Instant deadline(LinkFacts facts, Duration timeout) {
        Instant silent = silentAt(facts, timeout);
        return facts.lastNews().map(news -> news.plus(repeating(timeout))).filter(silent::isAfter).orElse(silent);
    }

    /**
     * For how long the same telegram may come again and again.
     *
     * @param timeout how long there may be none
     */
    static Duration repeating(Duration timeout) {
        return timeout.compareTo(REPEATING) > 0 ? timeout : REPEATING;
    }

    private static Instant silentAt(LinkFacts facts, Duration timeout) {
        return facts.lastTelegram().orElse(facts.started()).plus(timeout);
    }

    /**
     * How the link is doing.
     *
     * @param timeout how long it may be silent
     */
    public static Liveness liveness(LinkFacts facts, Instant now, Duration timeout) {
        if (facts.lastTelegram().isEmpty()) {
            return Liveness.WAITING;
        } else if (!now.isBefore(deadline(facts, timeout))) {
            return Liveness.STALE;
        }
        Instant doubtful = facts.lastTelegram().get().plus(Pace.doubt(facts.rhythm()));
        return now.isBefore(doubtful) ? Liveness.LIVE : Liveness.SUSPECT;
    }

    /** Whether there is no need to wait for the deadline: what was seen once will not go away by itself. */
    public static boolean isCertain(Trouble trouble) {
        return CERTAIN.contains(trouble);
    }

    /** What is wrong at this moment with a link of which nothing is known from before. */
    public static Optional<Trouble> of(LinkFacts facts, Instant now, Duration timeout) {
        return of(facts, LinkHistory.NONE, now, timeout);
    }

    /**
     * What is wrong at this moment.
     *
     * @param timeout how long the link may be silent
     * @return empty while telegrams come, or it is too early to say
     */
    public static Optional<Trouble> of(LinkFacts facts, LinkHistory history, Instant now, Duration timeout) {
        if (now.isBefore(deadline(facts, timeout))) {
            return Optional.empty();
        } else if (facts.fault().isPresent()) {
            return Optional.of(facts.fault().get());
        }
        if (now.isBefore(silentAt(facts, timeout))) {
            return Optional.of(LineTrouble.FROZEN);
        }
        Instant since = now.minus(timeout);
        Optional<LinkFacts.Refusal> flaw = facts.lastFlaw().filter(last -> since.isBefore(last.when()));
        if (flaw.isPresent()) {
            return Optional.of(flaw.get().why());
        }
        boolean onlyEnd = facts.lastTelegram().isPresent() && facts.bytes() <= LINE_ENDS;
        boolean silent = onlyEnd || facts.lastBytes().filter(since::isBefore).isEmpty();
        return Optional.of(silent ? withoutBytes(facts, history, now) : withoutFrames(facts, since));
    }

    /** Not a byte comes: none ever did, or they have stopped. */
    private static Trouble withoutBytes(LinkFacts facts, LinkHistory history, Instant now) {
        if (facts.lastTelegram().isEmpty() && facts.kept().isPresent()) {
            return facts.kept().get();
        }
        return facts.lastTelegram().or(history::lastWorked).filter(last -> facts.source() != SourceKind.REPLAY)
                .<Trouble> map(
                        last -> new LockedUp(Math.max(0, Duration.between(last, now).toDays()), history.silences()))
                .orElse(LineTrouble.NO_BYTES);
    }

    /** What is wrong with a link that brings telegrams: damage among them, or old ones in the last hour. */
    public static Optional<Trouble> weakness(LinkFacts facts, Instant now) {
        return DamageCause.amongTelegrams(facts.lastHour()).<Trouble> map(cause -> cause)
                .or(() -> facts.lastFlaw().filter(flaw -> now.isBefore(flaw.when().plus(TOLD)))
                        .map(LinkFacts.Refusal::why).filter(TelegramTrouble.REPLAYED::equals));
    }

    /** Whether a trouble is that not a byte comes over a connection. */
    public static boolean isSilence(Trouble trouble) {
        return trouble == LineTrouble.NO_BYTES || trouble instanceof LockedUp;
    }

    /** Bytes come, and no frame that a trouble could be told of. */
    private static Trouble withoutFrames(LinkFacts facts, Instant since) {
        if (facts.misread().isPresent()) {
            return facts.misread().get();
        } else if (facts.lastPiece().filter(since::isBefore).isPresent()) {
            return TelegramTrouble.PIECES_MISSING;
        } else if (facts.lastDamage().filter(since::isBefore).isPresent()) {
            return DamageCause.of(facts.lastHour());
        }
        return isRest(facts) ? FrameTrouble.JOINED_LATE : FrameTrouble.NO_FRAMES;
    }

    private static boolean isRest(LinkFacts facts) {
        Instant begun = facts.firstBytes().orElse(facts.started());
        return facts.bytes() <= LONGEST_REST && facts.lastBytes().filter(begun.plus(SLOWEST_REST)::isBefore).isEmpty();
    }
}
