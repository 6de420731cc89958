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

    /** A meter that is silent for less is not yet silent: firmware updates and restarts take up to a minute. */
    public static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(60);

    /**
     * No telegram is longer, so more bytes than that are not the rest of one: P1 texts have up to 2048 characters of
     * message. A line that runs at another speed is recognised long before.
     */
    private static final int LONGEST_REST = 4096;

    /** One telegram shows these for certain. */
    private static final Set<Trouble> CERTAIN = Set.of(LineTrouble.INVERTED, FrameTrouble.SML, FrameTrouble.LF_TO_CRLF,
            TelegramTrouble.NO_KEY, TelegramTrouble.WRONG_KEY, TelegramTrouble.WRONG_AUTHENTICATION_KEY);

    private Diagnosis() {
    }

    /** How long the link may be silent unless the user says otherwise. */
    public static Duration usualTimeout(LinkFacts facts) {
        return Pace.middleOf(facts.gaps()).limit(SHORTEST_TIMEOUT);
    }

    /** When the link counts as silent if no telegram comes. */
    public static Instant deadline(LinkFacts facts, Duration timeout) {
        return facts.lastTelegram().orElse(facts.started()).plus(timeout);
    }

    /** Whether there is no need to wait for the deadline: what was seen once will not go away by itself. */
    public static boolean isCertain(Trouble trouble) {
        return CERTAIN.contains(trouble);
    }

    /**
     * What is wrong at this moment.
     *
     * @param timeout how long the link may be silent
     * @return empty while telegrams come, or it is too early to say
     */
    public static Optional<Trouble> of(LinkFacts facts, Instant now, Duration timeout) {
        if (now.isBefore(deadline(facts, timeout))) {
            return Optional.empty();
        } else if (facts.fault().isPresent()) {
            return Optional.of(facts.fault().get());
        }
        Instant since = now.minus(timeout);
        if (facts.lastBytes().filter(since::isBefore).isEmpty()) {
            return Optional.of(LineTrouble.NO_BYTES);
        }
        Optional<LinkFacts.Refusal> flaw = facts.lastFlaw().filter(last -> since.isBefore(last.when()));
        return flaw.isPresent() ? Optional.of(flaw.get().why()) : Optional.of(withoutFrames(facts, since));
    }

    /** Bytes come, and no frame that a trouble could be told of. */
    private static Trouble withoutFrames(LinkFacts facts, Instant since) {
        if (facts.line().isPresent()) {
            return facts.line().get();
        } else if (facts.lastPiece().filter(since::isBefore).isPresent()) {
            return TelegramTrouble.PIECES_MISSING;
        } else if (facts.lastDamage().filter(since::isBefore).isPresent()) {
            return FrameTrouble.ONLY_DAMAGED;
        }
        return facts.bytes() <= LONGEST_REST ? FrameTrouble.JOINED_LATE : FrameTrouble.NO_FRAMES;
    }
}
