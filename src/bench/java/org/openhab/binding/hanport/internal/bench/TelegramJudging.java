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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.Times;
import org.openhab.binding.hanport.internal.insight.energy.EnergyEstimate;
import org.openhab.binding.hanport.internal.insight.energy.Estimate;
import org.openhab.binding.hanport.internal.insight.plausibility.Doubt;
import org.openhab.binding.hanport.internal.insight.plausibility.Plausibility;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whether a telegram can be true, and the energies between two registers.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TelegramJudging {

    /** An hour of 10 s. */
    private static final int COUNT = 360;
    private static final Instant START = Instant.parse("2026-01-15T11:00:00Z");

    @Param
    public MeterModel meter = MeterModel.DALA;

    private Telegram[] telegrams = {};
    private Plausibility plausibility = plausible();
    private EnergyEstimate estimate = new EnergyEstimate();
    private Instant now = START;
    private int next;

    private static Plausibility plausible() {
        return new Plausibility(Set.of(), Factors.NONE, Memory.NONE, "");
    }

    /** An hour as it comes out of the decoder, again and again, each time for a meter that is new. */
    @Setup
    public void make() {
        SimulatedMeter simulated = new SimulatedMeter(meter, 1, START);
        List<Telegram> decoded = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, decoded::add);
        for (Instant at = START; decoded.size() < COUNT; at = simulated.nextPush(at)) {
            byte[] bytes = simulated.pushAt(at).bytes();
            decoder.feed(bytes, 0, bytes.length);
        }
        telegrams = decoded.toArray(Telegram[]::new);
    }

    /** All that comes between a telegram and what is published of it. */
    @Benchmark
    public List<Doubt> plausibility() {
        return plausibility.on(telegram(), times());
    }

    @Benchmark
    public List<Estimate> estimate() {
        return estimate.on(telegram(), times());
    }

    /** What the measuring itself takes. */
    @Benchmark
    public Times clocks() {
        telegram();
        return times();
    }

    private Telegram telegram() {
        next++;
        if (next == COUNT) {
            next = 0;
            plausibility = plausible();
            estimate = new EnergyEstimate();
        }
        return telegrams[next];
    }

    private Times times() {
        now = now.plusSeconds(10);
        return new Times(now, now, Optional.of(now));
    }
}
