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
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Notes what happens on a link. Written by the source's thread alone, read by any.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class LinkMonitor {

    /** So many gaps between telegrams tell the usual one; odd, so that there is one in the middle. */
    private static final int GAPS_KEPT = 9;

    /** For so long after a telegram nobody need look at the bytes themselves. */
    private static final Duration NO_DOUBT = Duration.ofSeconds(20);

    private final Instant started;
    private final long[] gaps = new long[GAPS_KEPT];
    private int gapsSeen;

    private volatile @Nullable SourceFault fault;
    private volatile @Nullable Instant lastBytes;
    private volatile @Nullable Instant lastDamage;
    private volatile @Nullable Instant lastUndecodable;
    private volatile TelegramTrouble lastFlaw = TelegramTrouble.NOT_UNDERSTOOD;
    private volatile @Nullable Instant lastTelegram;
    private volatile LineJudge.Verdict line = LineJudge.Verdict.UNDECIDED;
    private volatile Duration interval = Duration.ZERO;
    private volatile long telegrams;
    private volatile long damages;

    LinkMonitor(Instant started) {
        this.started = started;
    }

    void connected() {
        fault = null;
    }

    void disconnected(SourceFault why) {
        fault = why;
    }

    void bytes(Instant now) {
        lastBytes = now;
    }

    /** Whether what comes now might be no telegrams. */
    boolean doubts(Instant now) {
        Instant heard = lastTelegram;
        return heard == null || heard.plus(NO_DOUBT).isBefore(now);
    }

    /** What the bytes look like; what is undecided changes nothing. */
    void judged(LineJudge.Verdict verdict) {
        if (verdict != LineJudge.Verdict.UNDECIDED) {
            line = verdict;
        }
    }

    void damage(Instant now) {
        lastDamage = now;
        damages = damages + 1;
    }

    void undecodable(Instant now, TelegramTrouble why) {
        lastFlaw = why;
        lastUndecodable = now;
    }

    void telegram(Instant now) {
        Instant before = lastTelegram;
        if (before != null) {
            gaps[gapsSeen % GAPS_KEPT] = Duration.between(before, now).toMillis();
            gapsSeen++;
            interval = Duration.ofMillis(middleGap());
        }
        lastTelegram = now;
        line = LineJudge.Verdict.UNDECIDED;
        telegrams = telegrams + 1;
    }

    /** The median: neither one lost telegram nor an hourly extra one changes it. */
    private long middleGap() {
        long[] sorted = Arrays.copyOf(gaps, Math.min(gapsSeen, GAPS_KEPT));
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    LinkHealth health() {
        return new LinkHealth(fault, started, lastBytes, lastDamage, lastUndecodable, lastFlaw, lastTelegram, line,
                interval, telegrams, damages);
    }
}
