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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.line.LineJudge;
import org.openhab.binding.hanport.internal.line.LineSearch;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Reads one source for ever: bytes in, telegrams out, and a record of how the link is doing.
 * <p>
 * Listens on the source's own thread and starts none. Closed once, it stays closed, and the source with it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TelegramReader implements LinkReader {

    private final ByteSource source;
    private final StreamOptions options;
    private final Clock clock;
    private final LinkMonitor monitor;
    private final @Nullable LineSearch search;

    /**
     * @param source where the bytes come from; the reader closes it
     * @param options what the stream does not tell by itself
     * @param clock tells when something happened on the link
     */
    public TelegramReader(ByteSource source, StreamOptions options, Clock clock) {
        this(source, options, clock, null);
    }

    /**
     * @param search what the source asks for its line, and what is told here whether that was the right one; null where
     *            nothing is searched for
     * @see #TelegramReader(ByteSource, StreamOptions, Clock)
     */
    public TelegramReader(ByteSource source, StreamOptions options, Clock clock, @Nullable LineSearch search) {
        this.source = source;
        this.options = options;
        this.clock = clock;
        this.search = search;
        monitor = new LinkMonitor(source.kind(), clock.instant());
    }

    @Override
    public void start(TelegramListener listener) {
        source.start(new Link(listener));
    }

    @Override
    public LinkFacts facts() {
        return monitor.facts(source.line(), clock.instant());
    }

    @Override
    public Rhythm rhythm() {
        return monitor.rhythm();
    }

    /** @see ByteSource#reopen() */
    @Override
    public void reopen() {
        source.reopen();
    }

    @Override
    public void close() {
        source.close();
    }

    /** Stands between the source and the listener and notes what passes. */
    private final class Link implements ByteSource.Listener, TelegramListener {

        private final TelegramListener listener;
        private final Strands strands = new Strands(this::strand);
        private final Twins twins = new Twins();
        /** The stream that brings what comes just now. */
        private Strand strand = strands.of("");
        /** Whether there was a sound frame in what came last. */
        private boolean sound;
        /** Whether a telegram has come. */
        private boolean understood;

        Link(TelegramListener listener) {
            this.listener = listener;
        }

        private Strand strand() {
            Optional<InstantSource> arrivals = Optional.<InstantSource> of(clock)
                    .filter(live -> source.kind() != SourceKind.REPLAY);
            return new Strand(ByteDecoder.of(options, this, arrivals),
                    search == null ? new LineJudge() : search.judge());
        }

        @Override
        public void connected() {
            monitor.connected();
            listener.connected();
        }

        @Override
        public void received(byte[] bytes, int offset, int length) {
            Instant now = clock.instant();
            strand.awakes(now);
            if (options.values().isEmpty()) {
                // JSON that brings nothing new is no sign of life of the meter
                monitor.bytes(length, now);
            }
            listener.bytes(bytes, offset, length);
            LineSearch searching = search;
            if (searching != null) {
                searching.bytes(length);
            }
            sound = false;
            strand.decoder().feed(bytes, offset, length);
            // a telegram is not kept waiting until its bytes have been judged
            if (!sound && options.values().isEmpty() && monitor.doubts(now)) {
                LineJudge judge = strand.judge();
                judge.feed(bytes, offset, length);
                if (judge.isDecided()) {
                    monitor.judged(judge.trouble());
                }
            }
        }

        /** A frame came whose checksum held, so the line is as it should be. */
        private void sound() {
            sound = true;
            source.proven();
            strand.judge().clear();
            LineSearch searching = search;
            if (searching != null) {
                searching.sound();
            }
        }

        @Override
        public void pieceEnded() {
            strand.decoder().endPiece();
        }

        @Override
        public void stream(String name) {
            strand = strands.of(name);
        }

        @Override
        public void kept(byte[] bytes) {
            KeptMessage message = new KeptMessage(bytes, options);
            message.telegram().ifPresent(old -> monitor.kept(
                    old.time().map(time -> Duration.between(time.instant(options.normalTime()), clock.instant()))));
        }

        @Override
        public void disconnected(SourceFault fault) {
            strands.end();
            monitor.disconnected(fault);
            listener.disconnected(fault);
        }

        @Override
        public void telegram(Telegram telegram) {
            sound();
            understood = true;
            Instant now = clock.instant();
            if (source.kind() == SourceKind.MQTT && twins.isSecond(telegram, now)) {
                return;
            }
            monitor.telegram(telegram, now);
            listener.telegram(telegram);
        }

        @Override
        public void piece() {
            sound();
            monitor.piece(clock.instant());
            listener.piece();
        }

        @Override
        public void undecodable(Flaw flaw) {
            if (isBeside(flaw)) {
                return;
            } else if (flaw.trouble() != TelegramTrouble.DAMAGED) {
                sound();
            }
            monitor.undecodable(clock.instant(), flaw.trouble());
            listener.undecodable(flaw);
        }

        /** Readers publish prices and their own state too: once values have come, other JSON tells nothing. */
        private boolean isBeside(Flaw flaw) {
            return understood && source.kind() == SourceKind.MQTT && flaw.trouble() == TelegramTrouble.NO_VALUES;
        }

        @Override
        public void damaged(Damage damage) {
            monitor.damage(damage, clock.instant());
            listener.damaged(damage);
        }
    }
}
