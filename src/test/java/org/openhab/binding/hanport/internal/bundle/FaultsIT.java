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
package org.openhab.binding.hanport.internal.bundle;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Broker;
import org.openhab.binding.hanport.internal.source.Pty;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.State;
import org.osgi.framework.Bundle;

/**
 * The finished bundle is stopped whatever it is doing: it ends soon, and nothing of it goes on.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(120)
class FaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STOPS = 4;
    private static final long OPENHABS_PATIENCE_MILLIS = 100;
    private static final String OUR_THREADS = "hanport";

    private final byte[] telegram = new SimulatedMeter(MeterModel.VARNAMO, 7, Instant.parse("2026-01-31T12:00:00Z"))
            .wholePushAt(Instant.parse("2026-01-31T18:00:00Z")).bytes();

    @TempDir
    Path storage = Path.of("");

    /** Sources that are being flooded, are connecting to what does not answer, or look for what is not there. */
    @ParameterizedTest
    @EnumSource
    void stopsInTheMiddleOfEverything(Runtime runtime) throws Exception {
        try (BareOpenhab openhab = new BareOpenhab(runtime, OpenhabMembers.NEWEST, storage);
                Gateway gateway = new Gateway();
                ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Broker broker = Broker.open(0);
                Pty line = Pty.open()) {
            send(gateway, line);
            daemon(() -> {
                while (true) {
                    broker.publish("meter", telegram);
                }
            });
            for (int i = 0; i < STOPS; i++) {
                Bundle bundle = openhab.install(FinishedJar.path());
                ThingHost things = host(openhab, bundle, (channel, state) -> {
                });
                add(things, "tcp", "flood", tcp(gateway.port()));
                add(things, "serial", "flood", Map.of("port", line.slave().toString(), "line", "115200 8N1"));
                add(things, "mqtt", "flood", mqtt(broker.port()));
                add(things, "tcp", "silent", tcp(silent.getLocalPort()));
                add(things, "http", "silent", Map.of("host", "127.0.0.1:" + silent.getLocalPort()));
                add(things, "serial", "none", Map.of("port", storage.resolve("none").toString()));
                add(things, "mqtt", "silent", mqtt(silent.getLocalPort()));
                add(things, "replay", "none", Map.of("file", storage.resolve("none").toString()));
                if (i > 0) {
                    // the first time at once, then ever later
                    awaitOnline(things, List.of("tcp", "serial", "mqtt").get(i % 3));
                }

                if (i % 2 == 0) {
                    things.close();
                    bundle.stop();
                } else {
                    // openHAB hears of the end of a bundle, and ends what belongs to it
                    bundle.stop();
                    things.close();
                }
                bundle.uninstall();

                await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), threadsOfOurs()));
            }
        }
    }

    /** openHAB's bus is stuck with a state of ours, and openHAB stops. */
    @ParameterizedTest
    @EnumSource
    void stopsWhileASourceIsBlocked(Runtime runtime) throws Exception {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        try (BareOpenhab openhab = new BareOpenhab(runtime, OpenhabMembers.NEWEST, storage);
                Gateway gateway = new Gateway();
                Pty line = Pty.open()) {
            Bundle bundle = openhab.install(FinishedJar.path());
            ThingHost things = host(openhab, bundle, (channel, state) -> {
                if (Thread.currentThread().getName().startsWith(OUR_THREADS)) {
                    inside.countDown();
                    awaitQuietly(goOn);
                }
            });
            add(things, "tcp", "stuck", tcp(gateway.port()));
            add(things, "serial", "stuck", Map.of("port", line.slave().toString(), "line", "115200 8N1"));
            send(gateway, line);
            assertTrue(inside.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "both sources are stuck");

            // openHAB ends handlers on threads of its own, and goes on when one of them does not return
            Thread ending = new Thread(things::close, "openHAB");
            ending.start();
            ending.join(OPENHABS_PATIENCE_MILLIS);
            bundle.stop();

            goOn.countDown();
            ending.join();
            bundle.uninstall();
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), threadsOfOurs()));
        }
    }

    private static Map<String, Object> tcp(int port) {
        return Map.of("host", "127.0.0.1", "port", BigDecimal.valueOf(port));
    }

    private static Map<String, Object> mqtt(int port) {
        return Map.of("host", "127.0.0.1", "port", BigDecimal.valueOf(port), "topic", "meter");
    }

    /** Telegrams as fast as they are taken, for whoever reads just now, until the line is closed. */
    private void send(Gateway gateway, Pty line) {
        daemon(() -> {
            while (true) {
                line.output().write(telegram);
            }
        });
        daemon(() -> {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(1);
                gateway.send(telegram);
            }
        });
    }

    private static void daemon(Callable<?> endless) {
        Thread thread = new Thread(new FutureTask<>(endless), "meter");
        thread.setDaemon(true);
        thread.start();
    }

    private static void add(ThingHost things, String type, String name, Map<String, Object> configuration) {
        ThingUID bridge = new ThingUID("hanport:" + type + ":" + name);
        things.add(BridgeBuilder.create(new ThingTypeUID("hanport", type), bridge)
                .withConfiguration(new Configuration(configuration)).build());
        things.add(ThingBuilder.create(new ThingTypeUID("hanport", "meter"), meter(type, name)).withBridge(bridge)
                .build());
    }

    private static ThingUID meter(String type, String name) {
        return new ThingUID("hanport:meter:" + type + "-" + name + ":house");
    }

    private static void awaitOnline(ThingHost things, String type) {
        await().atMost(PATIENCE).until(() -> things.thing(meter(type, "flood")).getStatus() == ThingStatus.ONLINE);
    }

    private static ThingHost host(BareOpenhab openhab, Bundle bundle, BiConsumer<ChannelUID, State> items)
            throws IOException {
        await().atMost(PATIENCE).until(() -> openhab.services(bundle, ThingHandlerFactory.class).size() == 1);
        return new ThingHost(openhab, bundle, found -> {
        }, items);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith(OUR_THREADS) || name.contains("SerialComm")).toList();
    }
}
