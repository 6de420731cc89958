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
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.energy.Ledger;
import org.openhab.binding.hanport.internal.insight.fuse.CurrentHistory;
import org.openhab.binding.hanport.internal.insight.fuse.FuseType;
import org.openhab.binding.hanport.internal.insight.fuse.FuseView;
import org.openhab.binding.hanport.internal.insight.fuse.FuseWatch;
import org.openhab.binding.hanport.internal.insight.fuse.MainFuse;
import org.openhab.binding.hanport.internal.insight.tariff.Corrections;
import org.openhab.binding.hanport.internal.insight.tariff.Outlook;
import org.openhab.binding.hanport.internal.insight.tariff.ShippedTariffs;
import org.openhab.binding.hanport.internal.insight.tariff.TariffException;
import org.openhab.binding.hanport.internal.insight.tariff.TariffWatch;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
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
 * What Things beside a meter make of a telegram: the books, a fuse guard, a power tariff. Ten seconds pass from one to
 * the next, so the ends of hours and months are in it.
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
public class InsightFollowing {

    private static final int COUNT = 360;
    private static final Instant START = Instant.parse("2026-01-15T11:00:00Z");

    @Param
    public MeterModel meter = MeterModel.DALA;
    /** Weighs the night, and has four fees. */
    @Param({ "se-ellevio", "se-dala-energi" })
    public String tariff = "";

    private Telegram[] telegrams = {};
    private final Sample sample = new Sample();
    private Ledger ledger = new Ledger(Memory.NONE, "");
    private TariffWatch watch = watch("se-ellevio");
    private final FuseWatch fuse = new FuseWatch(new MainFuse(20, FuseType.GG, 1, 1), new FuseWatch.Load(2000, 1, 0),
            16);
    private final CurrentHistory history = new CurrentHistory(Memory.NONE, "");
    private Instant now = START;
    private int next;

    private TariffWatch watch(String id) {
        try {
            return new TariffWatch(ShippedTariffs.read(id), 20, OptionalDouble.empty(), ledger,
                    new Corrections(Memory.NONE, ""));
        } catch (TariffException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void make() {
        SimulatedMeter simulated = new SimulatedMeter(meter, 1, START);
        List<Telegram> sent = new ArrayList<>();
        for (Instant at = START; sent.size() < COUNT; at = simulated.nextPush(at)) {
            sent.add(simulated.telegramAt(at));
        }
        telegrams = sent.toArray(Telegram[]::new);
        ledger = new Ledger(Memory.NONE, "");
        watch = watch(tariff);
    }

    /** All three together. */
    @Benchmark
    public FuseView all() {
        tariff();
        fuse.take(sample);
        fuse.record(history, now);
        return fuse.view(now.toEpochMilli());
    }

    /** The books and the tariff. */
    @Benchmark
    public Outlook tariff() {
        next = (next + 1) % COUNT;
        now = now.plusSeconds(10);
        Telegram telegram = telegrams[next];
        ledger.on(telegram, now);
        sample.take(telegram.readings());
        return watch.on(now, sample.power(true) - sample.power(false));
    }
}
