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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.LinkHealth;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.source.ReplayByteSource;
import org.openhab.binding.hanport.internal.source.ReplaySettings;
import org.openhab.binding.hanport.internal.source.SerialByteSource;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.source.SerialSettings;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.source.TcpByteSource;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
    private Place place = new Place();

    @Option(names = "--line", paramLabel = "LINE", converter = LineConverter.class, //
            description = "Speed and form of the serial line: \"115200 8N1\" (P1, the default), \"2400 8N1\" or "
                    + "\"2400 8E1\" (HAN), \"9600 7E1\" (old P1).")
    private SerialLine line = SerialLine.P1;

    @Option(names = "--key-file", paramLabel = "FILE", //
            description = "The keys of a meter that encrypts: a file with the line \"KEY\" or \"KEY AUTHKEY\".")
    private @Nullable Path keyFile;

    @Option(names = "--pace", paramLabel = "X", //
            description = "How many times faster than life a recording is replayed.")
    private double pace = 1;

    @Option(names = "--json", description = "Print one JSON object a line for each telegram.")
    private boolean json;

    @Option(names = "--count", paramLabel = "N", //
            description = "End after so many telegrams.")
    private Optional<Integer> count = Optional.empty();

    /** Exactly one of them is given. */
    static final class Place {

        @Option(names = "--serial", paramLabel = "PORT", required = true, //
                description = "Serial port, such as /dev/serial/by-id/... or COM3.")
        private @Nullable String serial;

        @Option(names = "--tcp", paramLabel = "HOST:PORT", required = true, converter = HostPort.Converter.class, //
                description = "Network gateway that passes on the bytes as they are.")
        private @Nullable HostPort tcp;

        @Option(names = "--replay", paramLabel = "FILE", required = true, description = "Recording, played once.")
        private @Nullable Path replay;

        @Override
        public String toString() {
            return tcp != null ? String.valueOf(tcp) : replay != null ? String.valueOf(replay) : String.valueOf(serial);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!(pace > 0) || most() < 1) {
            throw new ParameterException(spec.commandLine(), "--pace must be above 0, --count at least 1");
        }
        StreamOptions options = StreamOptions.DEFAULT.withKeys(keys());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ReadCommand::daemon);
        try (SourceThreads threads = new SourceThreads(timer)) {
            return read(source(threads), options) > 0 ? 0 : Main.NOTHING_DECODED;
        } finally {
            timer.shutdownNow();
        }
    }

    private MeterKeys keys() {
        Path path = keyFile;
        try {
            return path == null ? MeterKeys.NONE : KeyFile.ofOneMeter(path);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--key-file " + path + ": " + FileProblem.text(e));
        }
    }

    private ByteSource source(SourceThreads threads) {
        HostPort server = place.tcp;
        Path file = place.replay;
        if (server != null) {
            return new TcpByteSource(server.host(), server.port(), threads);
        } else if (file != null) {
            return new ReplayByteSource(new ReplaySettings(file, false, ReplaySettings.USUAL_INTERVAL, pace), threads);
        }
        return new SerialByteSource(new SerialSettings(String.valueOf(place.serial), line), threads);
    }

    /** Returns how many telegrams came. */
    private int read(ByteSource source, StreamOptions options) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        LivePrinter printer = new LivePrinter(spec.commandLine().getOut(), spec.commandLine().getErr(),
                place.toString(), json, place.replay != null, most());
        try (TelegramReader reader = new TelegramReader(source, options, clock)) {
            reader.start(printer);
            while (!printer.await(BETWEEN_LOOKS)) {
                LinkHealth health = reader.health();
                printer.silence(health.silence(clock.instant(), health.usualTimeout()));
            }
        }
        return printer.printed();
    }

    private int most() {
        return count.isPresent() ? count.get() : Integer.MAX_VALUE;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "hanport-timer");
        thread.setDaemon(true);
        return thread;
    }

    /** Reads {@code 115200 8N1}. */
    static final class LineConverter implements ITypeConverter<SerialLine> {

        @Override
        public SerialLine convert(@Nullable String argument) {
            String text = Objects.requireNonNull(argument);
            return SerialLine.parse(text)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no line such as \"115200 8N1\""));
        }
    }
}
