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
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.reader.LinkFacts.Refusal;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.KeptTelegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * Notes what happens on a link. Written by the source's thread, read by any.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LinkMonitor {

    /** For so long after a telegram the bytes themselves need not be looked at. */
    private static final Duration NO_DOUBT = Duration.ofSeconds(20);

    /** Line ends between two telegrams. */
    private static final int BETWEEN = 4;

    private final SourceKind source;
    private final Instant started;
    private final RhythmLearner learner = new RhythmLearner();
    private final HourCounter hour = new HourCounter();

    private Optional<SourceFault> fault = Optional.empty();
    private Optional<Trouble> misread = Optional.empty();
    private Optional<Refusal> lastFlaw = Optional.empty();
    private @Nullable Instant lastBytes;
    private @Nullable Instant firstBytes;
    private long bytes;
    private @Nullable Instant lastDamage;
    private @Nullable Instant lastPiece;
    private @Nullable Instant lastTelegram;
    private @Nullable Instant lastNews;
    private @Nullable Telegram last;
    /** The one before it, where that is of another meter or another list: they may take turns. */
    private @Nullable Telegram neighbour;
    /** How many bytes the last telegram came with. */
    private long lastLength;
    private Optional<KeptTelegram> kept = Optional.empty();
    private long connections;
    private long telegrams;
    private long damages;
    private long undecodables;

    /** @param started when the reader was made */
    public LinkMonitor(SourceKind source, Instant started) {
        this.source = source;
        this.started = started;
    }

    /** There is a connection. */
    public synchronized void connected() {
        fault = Optional.empty();
        bytes = 0;
        firstBytes = null;
        connections++;
    }

    /**
     * The source handed out an old telegram that was kept.
     *
     * @param age how old it is, by the meter's clock; empty where it has none
     */
    public synchronized void kept(Optional<Duration> age) {
        kept = Optional.of(new KeptTelegram(age));
    }

    /** There is none. */
    public synchronized void disconnected(SourceFault why) {
        fault = Optional.of(why);
    }

    /** So many bytes came. */
    public synchronized void bytes(int count, Instant now) {
        lastBytes = now;
        firstBytes = bytes == 0 ? now : firstBytes;
        bytes += count;
    }

    /** Whether what comes now might be no telegrams. */
    synchronized boolean doubts(Instant now) {
        Instant before = lastTelegram;
        return before == null || before.plus(NO_DOUBT).isBefore(now);
    }

    /** What is the matter with the bytes; empty if nothing is. */
    public synchronized void judged(Optional<Trouble> trouble) {
        misread = trouble;
    }

    /** Something began like a frame and was none. */
    public synchronized void damage(Damage damage, Instant now) {
        lastDamage = now;
        damages++;
        boolean isText = last != null && last.protocol() == Protocol.P1;
        hour.damage(damage, isText && damage.length() + BETWEEN < lastLength, now);
    }

    /** A sound frame came that is a piece of a telegram only. */
    public synchronized void piece(Instant now) {
        lastPiece = now;
    }

    /** No telegram could be made of a frame. */
    public synchronized void undecodable(Instant now, TelegramTrouble why) {
        lastFlaw = Optional.of(new Refusal(now, why));
        undecodables++;
    }

    /** The meter was understood. */
    public synchronized void telegram(Telegram telegram, Instant now) {
        if (!isRepeated(telegram, last) && !isRepeated(telegram, neighbour)) {
            Instant before = lastNews;
            if (before != null) {
                learner.gap(Duration.between(before, now), now);
            }
            lastNews = now;
        }
        lastTelegram = now;
        Telegram previous = last;
        if (previous != null && !isRepeated(telegram, previous)) {
            neighbour = isAlike(telegram, previous) ? null : previous;
        }
        last = telegram;
        lastLength = bytes;
        misread = Optional.empty();
        bytes = 0;
        firstBytes = null;
        telegrams++;
        hour.telegram(now);
    }

    /** Whether it is one before once more. Without a clock in it that cannot be told from a house at rest. */
    private boolean isRepeated(Telegram telegram, @Nullable Telegram before) {
        return source != SourceKind.REPLAY && telegram.time().isPresent() && telegram.equals(before);
    }

    private static boolean isAlike(Telegram one, Telegram other) {
        return one.meter().equals(other.meter()) && one.readings().size() == other.readings().size();
    }

    /** How often telegrams come. */
    public synchronized Rhythm rhythm() {
        return learner.rhythm();
    }

    /**
     * What has come so far; from any thread.
     *
     * @param line how bits run on the source, where it is a line
     */
    public synchronized LinkFacts facts(Optional<SerialLine> line, Instant now) {
        return new LinkFacts(source, line, started, fault, Optional.ofNullable(lastBytes),
                Optional.ofNullable(firstBytes), bytes, misread, Optional.ofNullable(lastDamage),
                Optional.ofNullable(lastPiece), lastFlaw, kept, Optional.ofNullable(lastTelegram),
                Optional.ofNullable(lastNews), Optional.ofNullable(last).map(Telegram::protocol), learner.rhythm(),
                new LinkCounts(telegrams, damages, undecodables, Math.max(0, connections - 1)), hour.lastHour(now));
    }
}
