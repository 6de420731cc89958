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

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;

/**
 * Remembers over restarts when a link last worked and how often it has fallen silent: a meter's module locks up every
 * few months. Written once an hour, and when a silence is long and when it is over.
 * <p>
 * Not for use by two threads at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LinkMemory {

    /** A shorter silence is the network's, or the meter's that is started anew. */
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SAVED = Duration.ofHours(1);
    /** Version, seconds since 1970, how many silences, whether one lasts. */
    private static final String FORM = "1 \\d{1,11} \\d{1,9} [01]";

    private final Memory memory;
    private final String key;
    private LinkHistory history = LinkHistory.NONE;
    private boolean silent;
    private Instant saved = Instant.MIN;

    /** @param key of this link alone */
    public LinkMemory(Memory memory, String key) {
        this.memory = memory;
        this.key = key;
        memory.load(key).filter(text -> text.matches(FORM)).ifPresent(this::read);
    }

    private void read(String text) {
        String[] parts = text.split(" ");
        try {
            history = new LinkHistory(Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[1]))),
                    Integer.parseInt(parts[2]));
            silent = "1".equals(parts[3]);
        } catch (DateTimeException e) {
            // of no use
            history = LinkHistory.NONE;
        }
    }

    /** What is known. */
    public LinkHistory history() {
        return history;
    }

    /** A telegram came. */
    public void works(Instant now) {
        if (silent || saved.isBefore(now.minus(SAVED))) {
            history = new LinkHistory(Optional.of(now), history.silences() + (silent ? 1 : 0));
            silent = false;
            save(now);
        }
    }

    /**
     * Not a byte comes over a connection.
     *
     * @param lastTelegram when a telegram last came; empty if none did since the start
     */
    public void isSilent(Optional<Instant> lastTelegram, Instant now) {
        Optional<Instant> last = lastTelegram.or(history::lastWorked);
        if (!silent && last.filter(worked -> worked.isBefore(now.minus(LONG))).isPresent()) {
            history = new LinkHistory(last, history.silences());
            silent = true;
            save(now);
        }
    }

    private void save(Instant now) {
        saved = now;
        history.lastWorked().ifPresent(worked -> memory.save(key,
                "1 " + worked.getEpochSecond() + " " + history.silences() + " " + (silent ? 1 : 0)));
    }
}
