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
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.LinkFacts.Refusal;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * Notes what happens on a link. Written by the source's thread alone, read by any.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LinkMonitor {

    /** So many gaps between telegrams tell the usual one; odd, so that there is one in the middle. */
    private static final int GAPS_KEPT = 9;

    /** For so long after a telegram the bytes themselves need not be looked at. */
    private static final Duration NO_DOUBT = Duration.ofSeconds(20);

    private final SourceKind source;
    private final Instant started;
    private final Deque<Duration> lastGaps = new ArrayDeque<>(GAPS_KEPT + 1);

    private volatile @Nullable SourceFault fault;
    private volatile @Nullable Instant lastBytes;
    private volatile long bytes;
    private volatile Optional<Trouble> line = Optional.empty();
    private volatile @Nullable Instant lastDamage;
    private volatile @Nullable Instant lastPiece;
    private volatile @Nullable Refusal lastFlaw;
    private volatile @Nullable Instant lastTelegram;
    private volatile List<Duration> gaps = List.of();
    private volatile long telegrams;
    private volatile long damages;

    /** @param started when the reader was made */
    public LinkMonitor(SourceKind source, Instant started) {
        this.source = source;
        this.started = started;
    }

    /** There is a connection. */
    public void connected() {
        fault = null;
        bytes = 0;
    }

    /** There is none. */
    public void disconnected(SourceFault why) {
        fault = why;
    }

    /** So many bytes came. */
    public void bytes(int count, Instant now) {
        lastBytes = now;
        bytes = bytes + count;
    }

    /** Whether what comes now might be no telegrams. */
    boolean doubts(Instant now) {
        Instant last = lastTelegram;
        return last == null || last.plus(NO_DOUBT).isBefore(now);
    }

    /** What is the matter with the bytes; empty if nothing is. */
    public void judged(Optional<Trouble> trouble) {
        line = trouble;
    }

    /** Something began like a frame and was none. */
    public void damage(Instant now) {
        lastDamage = now;
        damages = damages + 1;
    }

    /** A sound frame came that is a piece of a telegram only. */
    public void piece(Instant now) {
        lastPiece = now;
    }

    /** No telegram could be made of a frame. */
    public void undecodable(Instant now, TelegramTrouble why) {
        lastFlaw = new Refusal(now, why);
    }

    /** The meter was understood. */
    public void telegram(Instant now) {
        Instant before = lastTelegram;
        if (before != null) {
            lastGaps.add(Duration.between(before, now));
            if (lastGaps.size() > GAPS_KEPT) {
                lastGaps.remove();
            }
            gaps = List.copyOf(lastGaps);
        }
        lastTelegram = now;
        line = Optional.empty();
        bytes = 0;
        telegrams = telegrams + 1;
    }

    /** What has come so far; from any thread. */
    public LinkFacts facts() {
        return new LinkFacts(source, started, Optional.ofNullable(fault), Optional.ofNullable(lastBytes), bytes, line,
                Optional.ofNullable(lastDamage), Optional.ofNullable(lastPiece), Optional.ofNullable(lastFlaw),
                Optional.ofNullable(lastTelegram), gaps, telegrams, damages);
    }
}
