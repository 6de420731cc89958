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
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.doubles.HandClock;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.simulator.LineFault;
import org.openhab.binding.hanport.internal.simulator.MeterLine;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.Trouble;
import org.openhab.binding.hanport.internal.values.ValueMapping;

/**
 * The finished reader on a source to which faults happen, with a clock that is moved by hand.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FaultyLink implements AutoCloseable {

    static final Instant START = new HandClock().instant();

    private final HandClock clock = new HandClock();
    private final Source source;
    private TelegramReader reader;

    FaultyLink(SourceKind kind) {
        source = new Source(kind);
        reader = new TelegramReader(source, StreamOptions.DEFAULT, clock);
    }

    /** What a test does in the place of a port or gateway. */
    private static final class Source implements ByteSource {

        private final SourceKind kind;
        private @Nullable Listener listener;

        Source(SourceKind kind) {
            this.kind = kind;
        }

        @Override
        public SourceKind kind() {
            return kind;
        }

        @Override
        public void start(Listener taker) {
            listener = taker;
        }

        Listener listener() {
            return Objects.requireNonNull(listener);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** The source is open. */
    FaultyLink connected() {
        reader.start(telegram -> {
        });
        source.listener().connected();
        return this;
    }

    /** The source is open, and the reader has these keys. */
    FaultyLink connected(MeterKeys keys) {
        reader.close();
        reader = new TelegramReader(source, StreamOptions.DEFAULT.withKeys(keys), clock);
        return connected();
    }

    /** The source is open, and hands out values. */
    FaultyLink connected(ValueMapping mapping) {
        reader.close();
        reader = new TelegramReader(source, StreamOptions.DEFAULT.withValues(mapping), clock);
        return connected();
    }

    /** These bytes come, whole in themselves, again and again. */
    void answers(byte[] bytes) {
        for (int i = 0; i < 9; i++) {
            send(bytes);
            source.listener().pieceEnded();
            pass(10);
        }
    }

    /** The source cannot be opened. */
    void fails(SourceFault.Kind kind) {
        reader.start(telegram -> {
        });
        source.listener().disconnected(new SourceFault(kind, "cellar"));
        pass(60);
    }

    void lose() {
        source.listener().disconnected(new SourceFault(SourceFault.Kind.UNREACHABLE, "cellar"));
    }

    void pass(double seconds) {
        clock.advance(Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    /** These bytes come, again and again every ten seconds, for a minute and a half. */
    void brings(byte[] bytes) {
        brings(bytes, 9);
    }

    /** These bytes come so many times, every ten seconds. */
    void brings(byte[] bytes, int times) {
        for (int i = 0; i < times; i++) {
            send(bytes);
            pass(10);
        }
    }

    void send(byte[] bytes) {
        source.listener().received(bytes, 0, bytes.length);
    }

    /** A broker hands out this message, which it had kept. */
    void keeps(byte[] bytes) {
        source.listener().kept(bytes);
    }

    /** A simulated meter sends for this long, with this going wrong. */
    void meter(MeterModel model, Duration time, LineFault... faults) {
        Instant begun = clock.instant();
        MeterLine line = new MeterLine(meter(model), begun, false, List.of(faults));
        Push push = line.next();
        while (push.at().isBefore(begun.plus(time))) {
            clock.advance(Duration.between(clock.instant(), push.at()));
            send(push.bytes());
            push = line.next();
        }
        clock.advance(Duration.between(clock.instant(), begun.plus(time)));
    }

    /** The meter that {@link #meter(MeterModel, Duration, LineFault...)} simulates. */
    static SimulatedMeter meter(MeterModel model) {
        return new SimulatedMeter(model, 8, START.minusSeconds(60));
    }

    /** What is wrong now, as a bridge judges it. */
    Trouble trouble() {
        LinkFacts facts = reader.facts();
        return Diagnosis.of(facts, clock.instant(), Pace.limit(facts.rhythm()))
                .or(() -> Diagnosis.weakness(facts, clock.instant())).orElseThrow();
    }

    @Override
    public void close() {
        reader.close();
    }
}
