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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * When a source that is connected and brings not a byte, or the same telegram for ever, is to be opened anew, since its
 * connection may be half open: after each timeout that it has been silent for, counted from when it was opened. Where
 * the meter's interval is known it is opened anew sooner after the first time: it may have been too early, and a meter
 * that is back is to send within two of its intervals.
 * <p>
 * Not for use by two threads at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Reopening {

    /** What is left of the five seconds that a return may take beside two intervals. */
    private static final Duration MARGIN = Duration.ofSeconds(4);

    private Instant since;
    private boolean again;

    /** @param now when the reader was started */
    public Reopening(Instant now) {
        since = now;
    }

    /** The source is connected from now on. */
    public void opened(Instant now) {
        since = now;
    }

    /** Whether to open it anew now; once this is true the time runs from the beginning. */
    public boolean isDue(LinkFacts facts, Instant now, Duration timeout) {
        if (facts.fault().isPresent()) {
            since = now;
        }
        boolean helped = Diagnosis.of(facts, now, timeout).filter(Reopening::helps).isPresent();
        boolean due = helped && !now.isBefore(since.plus(again ? pause(facts, timeout) : timeout));
        again = helped && (again || due);
        if (due) {
            since = now;
        }
        return due;
    }

    private static boolean helps(Trouble trouble) {
        return Diagnosis.isSilence(trouble) || trouble == LineTrouble.FROZEN;
    }

    /** How long to wait before a source that stays silent is looked at, and opened anew, once more. */
    public static Duration pause(LinkFacts facts, Duration timeout) {
        Duration soon = facts.rhythm().interval().plus(MARGIN);
        return facts.rhythm().isSteady() && soon.compareTo(timeout) < 0 ? soon : timeout;
    }
}
