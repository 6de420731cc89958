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
package org.openhab.binding.hanport.internal.demo;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.ChannelTable;
import org.openhab.binding.hanport.internal.simulator.MeterLine;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.MeterServer;
import org.openhab.binding.hanport.internal.simulator.MeterWriter;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Pty;
import org.openhab.binding.hanport.internal.source.Recording;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;

/**
 * A simulated meter, and the bridge that reads it. Its time passes faster than ours: its pace is how many of its
 * seconds
 * pass in one of ours.
 *
 * @param title where it hangs, which make, and how it is read
 * @param bridge to be added to openHAB
 * @param tariff of its grid company
 * @param channels the ids of the channels for everything that this meter ever sends
 * @param feed what lets it speak, until it is closed
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record DemoMeter(String title, Bridge bridge, String tariff, Set<String> channels, Closeable feed) {

    private static final Duration BEFORE_THE_HOUR = Duration.ofMinutes(1);
    /** Above this pace a serial line would have to carry more than it can. */
    private static final int FASTEST_LINE = 100;
    /** So long a recording lasts, whatever the pace. */
    private static final Duration PLAYED = Duration.ofMinutes(12);
    private static final String VARNAMO = "se-varnamo-elnat";
    private static final String MALUNG = "se-malung-salens-elnat";

    /** Värnamo's meter, whose gateway is in the network. */
    static DemoMeter overTcp(Instant start, int pace) throws IOException {
        return served("Värnamo, E360 over TCP", MeterModel.VARNAMO, "varnamo", VARNAMO, start, pace);
    }

    private static DemoMeter served(String title, MeterModel model, String name, String tariff, Instant start, int pace)
            throws IOException {
        SimulatedMeter meter = new SimulatedMeter(model, name.hashCode(), start);
        MeterServer server = new MeterServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new MeterLine(meter, start), pace);
        return new DemoMeter(title,
                bridge("tcp", name, Map.of("host", "localhost", "port", BigDecimal.valueOf(server.port()))), tariff,
                channels(meter, start), server::close);
    }

    /**
     * Malung's meter, whose cable is on a serial port; in the network too where the system has no pseudo terminals or
     * the pace is too high for a line.
     */
    static DemoMeter overSerialLine(Instant start, int pace) throws IOException {
        Pty pty;
        try {
            if (pace > FASTEST_LINE) {
                return malungOverTcp(start, pace);
            }
            pty = Pty.open();
        } catch (IOException | LinkageError e) {
            return malungOverTcp(start, pace);
        }
        SimulatedMeter meter = new SimulatedMeter(MeterModel.MALUNG, 2, start);
        MeterWriter writer = new MeterWriter(pty.output(), new MeterLine(meter, start), pace);
        Thread thread = new Thread(() -> write(writer), "demo-serial-line");
        thread.setDaemon(true);
        thread.start();
        return new DemoMeter("Malung, OMNIA on " + pty.slave(),
                bridge("serial", "malung", Map.of("port", pty.slave().toString())), MALUNG, channels(meter, start),
                () -> {
                    end(writer, thread);
                    pty.close();
                });
    }

    private static DemoMeter malungOverTcp(Instant start, int pace) throws IOException {
        return served("Malung, OMNIA over TCP", MeterModel.MALUNG, "malung", MALUNG, start, pace);
    }

    private static void end(MeterWriter writer, Thread thread) {
        writer.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(MeterWriter writer) {
        try {
            writer.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dala's meter, as it was recorded from shortly before a full hour on, when it sends its energies. */
    static DemoMeter fromRecording(Instant now, Path file, int pace) throws IOException {
        Instant start = now.truncatedTo(ChronoUnit.HOURS).minus(BEFORE_THE_HOUR);
        SimulatedMeter meter = new SimulatedMeter(MeterModel.DALA, 3, start);
        MeterLine line = new MeterLine(meter, start);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(Recording.TITLE + '\n');
            for (Push push = line.next(); push.at()
                    .isBefore(start.plus(PLAYED.multipliedBy(pace))); push = line.next()) {
                long millis = Duration.between(start, push.at()).toMillis() / pace;
                out.write(Recording.encode(millis, push.bytes(), 0, push.bytes().length) + '\n');
            }
        }
        return new DemoMeter("Dala, OMNIPOWER from " + file.getFileName(),
                bridge("replay", "dala", Map.of("file", file.toString())), "se-dala-energi", channels(meter, start),
                () -> {
                });
    }

    private static Bridge bridge(String type, String name, Map<String, Object> configuration) {
        return BridgeBuilder.create(new ThingTypeUID("hanport", type), new ThingUID("hanport:" + type + ":" + name))
                .withConfiguration(new Configuration(configuration)).build();
    }

    private static Set<String> channels(SimulatedMeter meter, Instant moment) {
        return meter.wholePushAt(moment).telegram().readings().stream().map(Reading::obis).map(ChannelTable::id)
                .collect(Collectors.toSet());
    }
}
