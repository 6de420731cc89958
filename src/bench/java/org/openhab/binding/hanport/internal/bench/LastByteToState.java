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

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.handler.BridgeReaders;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.handler.HanPortBridgeHandler;
import org.openhab.binding.hanport.internal.handler.MeterHandler;
import org.openhab.binding.hanport.internal.handler.MeterKind;
import org.openhab.binding.hanport.internal.handler.SteadyClock;
import org.openhab.binding.hanport.internal.handler.Surroundings;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.source.Pty;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes from the last byte of a telegram on a serial line to the last of its values in openHAB: a real
 * pseudo terminal, the serial source, the handlers, and {@code updateState} of all 27 values. Run it for p50 and p99.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class LastByteToState {

    private static final long LINE_PAUSE_MILLIS = 2;

    private final byte[] telegram = GoldenTelegram.named("landisgyr-e360-1.p1").bytes();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final SourceThreads threads = new SourceThreads(timer);
    private final Semaphore published = new Semaphore(0);
    /** The net power comes last of what a telegram sets. */
    private final StateCounter states = new StateCounter((channel, state) -> {
        if ("power".equals(channel.getId())) {
            published.release();
        }
    });
    private final Pty pty;
    private final OutputStream line;
    private final HanPortBridgeHandler bridge;
    private final MeterHandler meter;

    public LastByteToState() {
        pty = pseudoTerminal();
        line = pty.output();
        ThingUID bridgeUid = new ThingUID(HanPortBindingConstants.THING_TYPE_SERIAL, "line");
        Bridge bridgeThing = BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_SERIAL, bridgeUid)
                .withConfiguration(new Configuration(Map.of("port", pty.slave().toString()))).build();
        Thing meterThing = ThingBuilder
                .create(HanPortBindingConstants.THING_TYPE_METER,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_METER, bridgeUid, "house"))
                .withBridge(bridgeUid).build();
        SteadyClock clock = new SteadyClock();
        Surroundings surroundings = new Surroundings(clock, Clock.systemUTC(), ZoneId::systemDefault,
                (key, arguments) -> key, Memory.NONE, Path.of(""), List.of());
        bridge = new HanPortBridgeHandler(bridgeThing, new BridgeReaders(threads, clock)::serial, Runnable::run, timer,
                surroundings);
        meter = new MeterHandler(meterThing, MeterKind.ELECTRICITY_METER, surroundings);
        states.host(bridgeThing, bridge, meterThing, meter);
    }

    private static Pty pseudoTerminal() {
        try {
            return Pty.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first telegram makes the channels; what is measured is every later one. */
    @Setup
    public void open() throws IOException, InterruptedException {
        bridge.initialize();
        meter.initialize();
        do {
            line.write(telegram);
        } while (!published.tryAcquire(1, TimeUnit.SECONDS));
        TimeUnit.SECONDS.sleep(1);
        published.drainPermits();
    }

    /** All bytes but the last are there, and the reader waits. */
    @Setup(Level.Invocation)
    public void allButTheLastByte() throws IOException, InterruptedException {
        line.write(telegram, 0, lastByte());
        TimeUnit.MILLISECONDS.sleep(LINE_PAUSE_MILLIS);
    }

    @Benchmark
    public void lastByteToState() throws IOException, InterruptedException {
        line.write(telegram, lastByte(), 1);
        published.acquire();
    }

    /** The last byte that counts: the fourth digit of the checksum. */
    private int lastByte() {
        int end = telegram.length;
        while (telegram[end - 1] == '\r' || telegram[end - 1] == '\n') {
            end--;
        }
        return end - 1;
    }

    @TearDown
    public void close() throws IOException {
        meter.dispose();
        bridge.dispose();
        threads.close();
        timer.shutdownNow();
        pty.close();
    }
}
