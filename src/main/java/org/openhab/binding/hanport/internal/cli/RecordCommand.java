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
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.RecordingWriter;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.telegram.Factors;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes down what a meter sends, and when.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Command(name = "record", mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Writes down what a meter sends, and when: a recording. Ctrl-C ends it.")
final class RecordCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The recording; a file that is not there yet.")
    private Path file = Path.of("");

    @ArgGroup(exclusive = true, multiplicity = "1")
    private ReadPlaces places = new ReadPlaces();

    @Mixin
    private MappingOption mapping = new MappingOption();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "10", //
            description = "How long; ${DEFAULT-VALUE} if not given.")
    private double minutes;

    @Override
    public Integer call() throws InterruptedException {
        Place place = places.given();
        keys.read();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ReadCommand::daemon);
        try (SourceThreads threads = new SourceThreads(timer)) {
            return record(place, threads);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(spec.commandLine(), file + " is there already: name another");
        } catch (IOException | IllegalArgumentException e) {
            String why = e instanceof IOException problem ? FileProblem.text(problem) : String.valueOf(e.getMessage());
            throw new ParameterException(spec.commandLine(), why);
        } finally {
            timer.shutdownNow();
        }
    }

    /** Returns the exit status. */
    private int record(Place place, SourceThreads threads) throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        PrintWriter err = spec.commandLine().getErr();
        LivePrinter printer = new LivePrinter(new PrintWriter(Writer.nullWriter()), err, place.toString(), place.kind(),
                new TelegramForm(true, Factors.NONE), Integer.MAX_VALUE);
        // nobody else waits for the thread that reads, so it writes each line at once
        try (RecordingWriter writer = RecordingWriter.open(file, Long.MAX_VALUE, clock, Runnable::run, this::ended)) {
            read(place, threads, clock, printer, writer);
            if (writer.isOver()) {
                return 1;
            }
            err.println(writer.bytes() + " bytes, " + printer.printed() + " telegrams that were understood, in " + file
                    + ". It tells who lives there and how: mask it before you show it.");
            return printer.printed() > 0 ? 0 : Main.NOTHING_DECODED;
        }
    }

    private void read(Place place, SourceThreads threads, Clock clock, LivePrinter printer, RecordingWriter writer)
            throws IOException, InterruptedException {
        StreamOptions options = mapping.applied(StreamOptions.DEFAULT.withKeys(keys.of(place.toString())),
                place.kind());
        long end = clock.millis() + Math.round(minutes * Duration.ofMinutes(1).toMillis());
        try (TelegramReader reader = place.reader(threads, options, clock, printer)) {
            ReadWatch watch = new ReadWatch(reader, printer::trouble, clock);
            reader.start(new Tape(writer, printer));
            while (clock.millis() < end && !writer.isOver() && !printer.await(BETWEEN_LOOKS)) {
                watch.look();
            }
        }
    }

    private void ended(Optional<IOException> why) {
        why.ifPresent(fault -> spec.commandLine().getErr().println(
                "Cannot go on with " + file + ": " + FileProblem.text(fault) + ". What came before is in it."));
    }
}
