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
package org.openhab.binding.hanport.internal.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.binding.hanport.internal.bundle.ThingHost;
import org.openhab.binding.hanport.internal.channel.ChannelTable;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.State;
import org.osgi.framework.BundleException;

/**
 * The finished add-on and meters that send as fast as it takes their telegrams, over lines with every fault:
 * {@code mvn -Psoak}. Fails if a sound telegram is not delivered exactly once, anything else is delivered, or heap,
 * threads or handles grow.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Soak implements AutoCloseable {

    private static final String OPENHAB = "5.2.1";
    private static final List<MeterModel> WITH_CLOCK = List.of(MeterModel.DALA, MeterModel.MALUNG, MeterModel.VARNAMO);
    private static final int SAMPLES = 40;
    private static final String CLOCK = ChannelTable.id(Quantities.CLOCK);

    private final PrintStream out;
    private final BareOpenhab openhab;
    private final ThingHost things;
    private final List<SoakLine> lines = new ArrayList<>();
    private final Map<ThingUID, Ledger> ledgers = new ConcurrentHashMap<>();
    private final List<Sample> samples = new ArrayList<>();

    private Soak(Path jar, Path folder, long seed, PrintStream out) throws IOException, BundleException {
        this.out = out;
        openhab = new BareOpenhab(Runtime.EQUINOX, OPENHAB, Files.createDirectories(folder.resolve("osgi")));
        things = new ThingHost(openhab, openhab.install(jar), found -> {
        }, this::shown);
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < 2; i++) {
            for (MeterModel model : WITH_CLOCK) {
                String name = "tcp-" + model + i;
                add(new PushingLine(new SoakMeter(model, seed + lines.size(), start), new TcpSoakLink(), name));
            }
            add(new PushingLine(new SoakMeter(MeterModel.VARNAMO, seed + lines.size(), start),
                    new PtySoakLink(folder.resolve("tty" + i)), "serial-" + i));
        }
        add(new AskedLine(new SoakMeter(MeterModel.MALUNG, seed + lines.size(), start)));
    }

    /**
     * @param args the jar, a folder to work in, for how many minutes, after how many telegrams to end before that (0 is
     *            never), and the seed of all faults
     */
    public static void main(String[] args) throws IOException, BundleException, InterruptedException {
        long seconds = Math.round(Double.parseDouble(args[2]) * 60);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> complaints;
        try (Soak soak = new Soak(Path.of(args[0]), Path.of(args[1]).toAbsolutePath(), Long.parseLong(args[4]), out)) {
            complaints = soak.run(seconds, Long.parseLong(args[3]));
        }
        complaints.forEach(out::println);
        out.println(complaints.isEmpty()
                ? "Each sound telegram was delivered exactly once, nothing else was, and nothing grew."
                : "FAILED, seed " + args[4]);
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    private void add(SoakLine line) {
        String name = "soak" + lines.size();
        ThingUID bridge = new ThingUID("hanport:" + line.bridgeType() + ":" + name);
        ThingUID meter = new ThingUID("hanport:meter:" + name + ":house");
        lines.add(line);
        ledgers.put(meter, line.ledger());
        things.add(BridgeBuilder.create(new ThingTypeUID("hanport", line.bridgeType()), bridge)
                .withConfiguration(new Configuration(line.configuration())).build());
        things.add(ThingBuilder.create(new ThingTypeUID("hanport", "meter"), meter).withBridge(bridge).build());
    }

    private void shown(ChannelUID channel, State state) {
        if (state instanceof DateTimeType clock && CLOCK.equals(channel.getId())) {
            Optional.ofNullable(ledgers.get(channel.getThingUID()))
                    .ifPresent(ledger -> ledger.arrives(SoakMeter.number(clock.getInstant())));
        }
    }

    private List<String> run(long seconds, long telegrams) throws IOException, InterruptedException {
        out.println(Sample.TITLE);
        lines.forEach(SoakLine::start);
        long start = System.nanoTime();
        long limit = telegrams == 0 ? Long.MAX_VALUE : telegrams;
        long step = Math.max(1, seconds / SAMPLES);
        for (long at = step; at <= seconds && count().delivered() < limit; at += step) {
            TimeUnit.NANOSECONDS.sleep(start + TimeUnit.SECONDS.toNanos(at) - System.nanoTime());
            take(at);
        }
        for (SoakLine line : lines) {
            line.stop();
        }
        take(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        List<String> complaints = new ArrayList<>(Growth.in(samples));
        lines.stream().filter(line -> !line.ledger().count().isExact())
                .forEach(line -> complaints.add(line.configuration() + ": " + line.ledger().count()));
        return complaints;
    }

    private void take(long seconds) throws IOException {
        Sample sample = Sample.now(seconds, count());
        samples.add(sample);
        out.println(sample);
    }

    private Ledger.Count count() {
        return lines.stream().map(line -> line.ledger().count()).reduce(Ledger.Count.NONE, Ledger.Count::plus);
    }

    @Override
    public void close() throws IOException, BundleException {
        things.close();
        for (SoakLine line : lines) {
            line.close();
        }
        openhab.close();
    }
}
