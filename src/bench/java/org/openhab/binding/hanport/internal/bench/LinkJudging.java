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
package org.openhab.binding.hanport.internal.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.liveness.Diagnosis;
import org.openhab.binding.hanport.internal.insight.liveness.Pace;
import org.openhab.binding.hanport.internal.reader.LinkMonitor;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.trouble.Trouble;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is noted of a link with each telegram, and what a look at it takes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class LinkJudging {

    private static final int COUNT = 360;
    private static final Instant START = Instant.parse("2026-01-15T11:00:00Z");

    private final LinkMonitor monitor = new LinkMonitor(SourceKind.TCP, START);
    private Telegram[] telegrams = {};
    private Instant now = START;
    private int next;

    /** An hour of telegrams. */
    @Setup
    public void make() {
        SimulatedMeter simulated = new SimulatedMeter(MeterModel.MALUNG, 1, START);
        List<Telegram> decoded = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, decoded::add);
        for (Instant at = START; decoded.size() < COUNT; at = simulated.nextPush(at)) {
            byte[] bytes = simulated.pushAt(at).bytes();
            decoder.feed(bytes, 0, bytes.length);
        }
        telegrams = decoded.toArray(Telegram[]::new);
        monitor.connected();
    }

    /** With the late moments of a network, so that the interval changes now and then. */
    @Benchmark
    public Duration telegram() {
        now = now.plusNanos(10_000_000_000L + next % 7 * 1_000_000L);
        next = (next + 1) % COUNT;
        monitor.bytes(700, now);
        monitor.telegram(telegrams[next], now);
        return Pace.limit(monitor.rhythm());
    }

    /** Every two intervals. */
    @Benchmark
    public Optional<Trouble> look() {
        return Diagnosis.of(monitor.facts(Optional.empty(), now), now, Duration.ofSeconds(31));
    }
}
