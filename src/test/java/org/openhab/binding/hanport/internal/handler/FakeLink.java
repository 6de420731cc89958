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
package org.openhab.binding.hanport.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.reader.LinkMonitor;
import org.openhab.binding.hanport.internal.reader.LinkReader;
import org.openhab.binding.hanport.internal.reader.Rhythm;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;
import org.openhab.core.config.core.Configuration;

/**
 * A reader without bytes: the test tells it what comes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class FakeLink implements ReaderMaker {

    /** What is known of the meter; zero for nothing. */
    public Duration interval = Duration.ZERO;
    /** Whether the interval is what telegrams come at instead. */
    public boolean learns;
    /** How often a reader was made, closed, and told to open its source again. */
    public int made;
    public int closed;
    public int reopened;

    private final Clock clock;
    private @Nullable TelegramListener listener;
    private @Nullable ReaderMemory memory;
    private LinkMonitor monitor;

    public FakeLink(Clock clock) {
        this.clock = clock;
        monitor = new LinkMonitor(SourceKind.TCP, clock.instant());
    }

    @Override
    public LinkReader make(Configuration configuration, StreamOptions stream, ReaderMemory newMemory) {
        memory = newMemory;
        made++;
        monitor = new LinkMonitor(SourceKind.TCP, clock.instant());
        return new Reader();
    }

    private final class Reader implements LinkReader {

        @Override
        public void start(TelegramListener newListener) {
            listener = newListener;
        }

        @Override
        public LinkFacts facts() {
            return FakeLink.this.facts();
        }

        @Override
        public Rhythm rhythm() {
            return FakeLink.this.rhythm();
        }

        @Override
        public void reopen() {
            reopened++;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private LinkFacts facts() {
        LinkFacts seen = monitor.facts(Optional.empty(), clock.instant());
        return new LinkFacts(seen.source(), seen.line(), seen.started(), seen.fault(), seen.lastBytes(),
                seen.firstBytes(), seen.bytes(), seen.misread(), seen.lastDamage(), seen.lastPiece(), seen.lastFlaw(),
                seen.kept(), seen.lastTelegram(), seen.lastNews(), seen.protocol(), rhythm(), seen.counts(),
                seen.lastHour());
    }

    private Rhythm rhythm() {
        if (learns) {
            return monitor.facts(Optional.empty(), clock.instant()).rhythm();
        }
        return interval.isZero() ? Rhythm.UNKNOWN : new Rhythm(interval, true);
    }

    /** How often telegrams come, as far as it is known. */
    public Duration learned() {
        return rhythm().interval();
    }

    /** What the reader made last remembers its line with. */
    public ReaderMemory memory() {
        return Objects.requireNonNull(memory);
    }

    /** The listener of the reader made last. */
    public TelegramListener listener() {
        TelegramListener present = listener;
        if (present == null) {
            throw new AssertionError("not started");
        }
        return present;
    }

    public void connect() {
        monitor.connected();
        listener().connected();
    }

    public void disconnect(SourceFault.Kind kind, String detail) {
        SourceFault why = new SourceFault(kind, detail);
        monitor.disconnected(why);
        listener().disconnected(why);
    }

    /** More of them than the rest of a telegram has. */
    public void bytes() {
        monitor.bytes(5000, clock.instant());
    }

    /** Bytes that look so. */
    public void bytes(Trouble trouble) {
        bytes();
        monitor.judged(Optional.of(trouble));
    }

    public void damage() {
        bytes();
        monitor.damage(new Damage(Damage.Reason.CHECKSUM, 0, 100), clock.instant());
    }

    public void undecodable() {
        undecodable(TelegramTrouble.NOT_UNDERSTOOD);
    }

    public void undecodable(TelegramTrouble why) {
        bytes();
        monitor.undecodable(clock.instant(), why);
    }

    public void telegram(Telegram telegram) {
        monitor.telegram(telegram, clock.instant());
        bytes();
        listener().telegram(telegram);
    }
}
