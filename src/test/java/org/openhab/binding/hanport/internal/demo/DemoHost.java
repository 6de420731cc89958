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

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.binding.hanport.internal.bundle.ThingHost;
import org.openhab.binding.hanport.internal.bundle.Translations;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Three simulated meters in the finished add-on: {@code mvn -Pdemo}. Stands in for openHAB: runs the jar in the OSGi
 * framework that openHAB runs on, adds the bridges, takes the discovered meters out of the inbox, links every channel
 * to an item, and shows Things and items; beside each
 * meter stand a fuse guard and the tariff of its grid company.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class DemoHost implements AutoCloseable {

    private static final String OPENHAB = "5.2.1";
    private static final long REDRAW_MILLIS = 250;
    private static final BigDecimal FUSE = BigDecimal.valueOf(20);
    /** The meters live faster than the machine's clock: what compares them with it is off. */
    private static final List<String> OF_TIME = List.of("register", "clock", "hour", "factor");

    private final Translations translations = new Translations();
    private final BlockingQueue<DiscoveryResult> inbox = new LinkedBlockingQueue<>();
    private final Map<ThingUID, ThingUID> meterOfBridge = new HashMap<>();
    private final BareOpenhab openhab;
    private final Bundle binding;
    private final ThingHost things;
    private final List<DemoMeter> meters;

    private DemoHost(Path jar, Path folder, int pace) throws IOException, BundleException {
        Instant now = Instant.now();
        openhab = new BareOpenhab(Runtime.EQUINOX, OPENHAB, Files.createDirectories(folder.resolve("osgi")));
        binding = openhab.install(jar);
        things = new ThingHost(openhab, binding, inbox::add);
        meters = List.of(DemoMeter.overTcp(now, pace), DemoMeter.overSerialLine(now, pace),
                DemoMeter.fromRecording(now, folder.resolve("dala.rec"), pace));
        meters.forEach(meter -> things.add(meter.bridge()));
    }

    /**
     * @param args the jar, a folder to work in, for how many seconds (0 is until stopped), and the meters' pace
     */
    public static void main(String[] args) throws IOException, BundleException, InterruptedException {
        long seconds = Long.parseLong(args[2]);
        long end = seconds == 0 ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Screen screen = System.console() == null ? new PlainScreen(out) : TerminalScreen.of(out);
        List<MeterView> last;
        try (DemoHost host = new DemoHost(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[3]))) {
            last = host.run(screen, end);
        }
        out.println();
        last.forEach(meter -> out.println(meter.title() + ": " + (meter.online() ? "ONLINE" : "not ONLINE") + ", "
                + meter.delivered() + " of " + meter.expected().size() + " values"));
        out.flush();
        System.exit(last.stream().allMatch(MeterView::complete) ? 0 : 1);
    }

    private List<MeterView> run(Screen screen, long end) throws InterruptedException {
        List<MeterView> views = views();
        while (System.nanoTime() < end) {
            @Nullable
            DiscoveryResult found = inbox.poll(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
            if (found != null) {
                approve(found);
            }
            views = views();
            screen.show(views);
        }
        return views;
    }

    private List<MeterView> views() {
        return meters.stream()
                .map(meter -> MeterView.of(meter,
                        Optional.ofNullable(meterOfBridge.get(meter.bridge().getUID())).map(things::thing), things,
                        text -> translations.text(binding, text)))
                .toList();
    }

    /** What a user does in the inbox: a Thing is made of what was found. */
    private void approve(DiscoveryResult found) {
        Map<String, Object> configuration = new HashMap<>(found.getProperties());
        configuration.put("checksOff", OF_TIME);
        Thing meter = ThingBuilder.create(found.getThingTypeUID(), found.getThingUID()).withBridge(found.getBridgeUID())
                .withLabel(translations.text(binding, found.getLabel()))
                .withConfiguration(new Configuration(configuration)).build();
        things.add(meter);
        for (DemoMeter known : meters) {
            if (known.bridge().getUID().equals(found.getBridgeUID())) {
                meterOfBridge.put(known.bridge().getUID(), meter.getUID());
                addBeside(known, "fuse-guard", Map.of("fuse", FUSE));
                addBeside(known, "power-tariff", Map.of("fuse", FUSE, "tariff", known.tariff()));
            }
        }
    }

    private void addBeside(DemoMeter meter, String type, Map<String, Object> configuration) {
        ThingUID bridge = meter.bridge().getUID();
        ThingTypeUID thingType = new ThingTypeUID("hanport", type);
        things.add(ThingBuilder.create(thingType, new ThingUID(thingType, bridge, "house")).withBridge(bridge)
                .withConfiguration(new Configuration(configuration)).build());
    }

    @Override
    public void close() throws IOException, BundleException {
        things.close();
        for (DemoMeter meter : meters) {
            meter.feed().close();
        }
        openhab.close();
    }
}
