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
import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Finds the telegram that comes twice at once: some readers publish a frame and its content, on one topic or on two. A
 * meter that sends the same again does so a second later at the earliest.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Twins {

    private static final Duration AT_ONCE = Duration.ofMillis(900);
    /** More meters than that hardly send within a second. */
    private static final int MOST = 256;

    private final Deque<Seen> recent = new ArrayDeque<>();

    private record Seen(Telegram telegram, Instant when) {
    }

    /** Whether the telegram is one that has just come, perhaps in another frame. */
    boolean isSecond(Telegram telegram, Instant now) {
        while (!recent.isEmpty() && (recent.size() == MOST || !now.isBefore(recent.peek().when().plus(AT_ONCE)))) {
            recent.remove();
        }
        for (Seen seen : recent) {
            if (isSame(seen.telegram(), telegram)) {
                return true;
            }
        }
        recent.add(new Seen(telegram, now));
        return false;
    }

    private static boolean isSame(Telegram one, Telegram other) {
        return one.time().equals(other.time()) && one.meter().equals(other.meter())
                && one.readings().equals(other.readings());
    }
}
