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

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.simulator.MeterLine;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.MeterServer;
import org.openhab.binding.hanport.internal.simulator.MeterWriter;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Recording;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Speaks as a meter does: to the network, to a device, or into a recording.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Command(name = "simulate", mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Speaks as a meter does. Ctrl-C ends it.")
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--meter", required = true, paramLabel = "MODEL", //
            description = "dala (Kamstrup OMNIPOWER, HAN-NVE), malung (Kamstrup OMNIA, P1), varnamo (Landis+Gyr E360, "
                    + "P1), and of Germany, SML behind an optical head: mme (a modern meter), mme_locked (the same "
                    + "without its PIN) or edl (an older one).")
    private MeterModel model = MeterModel.DALA;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target = new Target();

    @Option(names = "--hours", paramLabel = "N", //
            description = "How long the recording is; 24 by default.")
    private int hours = 24;

    @Option(names = "--days", paramLabel = "N", description = "The same in days.")
    private int days;

    @Option(names = "--seed", paramLabel = "N", //
            description = "Which house; the same number is always the same house.")
    private long seed = 1;

    @Option(names = "--pace", paramLabel = "X", //
            description = "How many seconds of the meter's time pass in one: 10 pushes ten times as often.")
    private double pace = 1;

    @Option(names = "--start", paramLabel = "TIME", //
            description = "The meter's time at the start, such as 2026-01-31T12:00:00Z; now by default.")
    private Optional<Instant> start = Optional.empty();

    @Option(names = "--whole-first", //
            description = "Begin with the telegram that dala sends once an hour, with the energies.")
    private boolean wholeFirst;

    /** Exactly one of them is given. */
    static final class Target {

        @Option(names = "--tcp", paramLabel = "[HOST:]PORT", required = true, converter = HostPort.Converter.class, //
                description = "Serve everybody who connects; without HOST only this machine can.")
        private @Nullable HostPort tcp;

        @Option(names = "--device", paramLabel = "PATH", required = true, //
                description = "Write to a device that is there already (a pty, a serial line) or to a file.")
        private @Nullable Path device;

        @Option(names = "--recording", paramLabel = "FILE", required = true, //
                description = "Write a recording at once, without waiting.")
        private @Nullable Path recording;

        @Override
        public String toString() {
            return tcp != null ? String.valueOf(tcp) : String.valueOf(device != null ? device : recording);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!(pace > 0) || hours < 1 || days < 0) {
            throw new ParameterException(spec.commandLine(), "--pace must be above 0, --hours and --days at least 1");
        }
        Instant from = start.orElseGet(Instant::now);
        MeterLine line = new MeterLine(new SimulatedMeter(model, seed, from), from, wholeFirst, List.of());
        try {
            simulate(line);
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("Cannot go on with " + target + ": " + FileProblem.text(e));
            return 1;
        }
    }

    private void simulate(MeterLine line) throws IOException, InterruptedException {
        HostPort server = target.tcp;
        Path device = target.device;
        Path recording = target.recording;
        if (server != null) {
            serve(line, server);
        } else if (device != null) {
            try (OutputStream out = Files.newOutputStream(device, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND); MeterWriter writer = new MeterWriter(out, line, pace)) {
                say("Writing to " + device + ".");
                writer.write();
            }
        } else if (recording != null) {
            record(line, recording);
        }
    }

    private void serve(MeterLine line, HostPort place) throws IOException, InterruptedException {
        InetSocketAddress address = new InetSocketAddress(place.host(), place.port());
        try (MeterServer server = new MeterServer(address, line, pace)) {
            say("Listening on " + new HostPort(place.host(), server.port()) + ".");
            new CountDownLatch(1).await();
        }
    }

    private void record(MeterLine line, Path file) throws IOException {
        Instant end = line.start().plus(days > 0 ? Duration.ofDays(days) : Duration.ofHours(hours));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(Recording.TITLE + "\n");
            for (Push push = line.next(); push.at().isBefore(end); push = line.next()) {
                long millis = Duration.between(line.start(), push.at()).toMillis();
                out.write(Recording.encode(millis, push.bytes(), 0, push.bytes().length) + "\n");
            }
        }
    }

    private void say(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text + " Ctrl-C ends it.");
    }
}
