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
package org.openhab.binding.hanport.internal.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SourceThreads;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Shows what a meter says as it says it, and on standard error what is wrong when it says nothing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Command(name = "read", mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Shows what a meter says as it says it. Ctrl-C ends it.")
final class ReadCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private ReadPlaces places = new ReadPlaces();

    @Mixin
    private MappingOption mapping = new MappingOption();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private MeterOptions meter = new MeterOptions();

    @Option(names = "--json", description = "Print one JSON object a line for each telegram.")
    private boolean json;

    @Option(names = "--count", paramLabel = "N", //
            description = "End after so many telegrams.")
    private Optional<Integer> count = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        if (most() < 1) {
            throw usage("--count must be at least 1");
        }
        Place place = places.given();
        keys.read();
        StreamOptions options = StreamOptions.DEFAULT.withKeys(keys.of(place.toString()))
                .withNormalTime(meter.normalTime());
        keys.tellUnused(spec.commandLine().getErr());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ReadCommand::daemon);
        try (SourceThreads threads = new SourceThreads(timer)) {
            return read(place, options, threads) > 0 ? 0 : Main.NOTHING_DECODED;
        } finally {
            timer.shutdownNow();
        }
    }

    /** Returns how many telegrams came. */
    private int read(Place place, StreamOptions options, SourceThreads threads) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        LivePrinter printer = new LivePrinter(spec.commandLine().getOut(), spec.commandLine().getErr(),
                place.toString(), place.kind(), new TelegramForm(json, meter.factors()), most());
        try (TelegramReader reader = reader(place, threads, options, clock, printer)) {
            ReadWatch watch = new ReadWatch(reader, printer::trouble, clock);
            reader.start(printer);
            while (!printer.await(BETWEEN_LOOKS)) {
                watch.look();
            }
        }
        return printer.printed();
    }

    private TelegramReader reader(Place place, SourceThreads threads, StreamOptions options, Clock clock,
            LivePrinter printer) {
        try {
            return place.reader(threads, mapping.applied(options, place.kind()), clock, printer);
        } catch (IOException | IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private int most() {
        return count.isPresent() ? count.get() : Integer.MAX_VALUE;
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "hanport-timer");
        thread.setDaemon(true);
        return thread;
    }
}
