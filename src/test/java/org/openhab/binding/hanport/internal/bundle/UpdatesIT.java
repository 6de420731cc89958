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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.openhab.core.thing.ThingStatus.ONLINE;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.management.JMException;
import javax.management.ObjectName;

import org.awaitility.core.ConditionFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.bundle.BareOpenhab.Runtime;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Pty;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.framework.Bundle;

/**
 * A version of the bundle that was replaced leaves the JVM with all its classes, whatever it did while it was there.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class UpdatesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final int UPDATES = 10;
    private static final ThingUID METER = new ThingUID("hanport:meter:line:house");
    private static final String SERIAL_LIBRARY = "com.fazecast.jSerialComm.SerialPort";

    private final Push push = new SimulatedMeter(MeterModel.VARNAMO, 7, Instant.parse("2026-01-31T12:00:00Z"))
            .wholePushAt(Instant.parse("2026-01-31T18:00:00Z"));

    @TempDir
    Path storage = Path.of("");

    @ParameterizedTest
    @EnumSource
    void leaveNoClassOfTheBundleBehind(Runtime runtime) throws Exception {
        List<WeakReference<ClassLoader>> replaced = new ArrayList<>();
        try (BareOpenhab openhab = new BareOpenhab(runtime, OpenhabMembers.NEWEST, storage)) {
            Bundle bundle = openhab.install(FinishedJar.path());
            for (int update = 1; update <= UPDATES; update++) {
                readFromEverySource(openhab, bundle);
                replaced.add(loader(openhab, bundle));

                try (InputStream next = Files.newInputStream(FinishedJar.path())) {
                    bundle.update(next);
                }
                openhab.refresh();
            }
            bundle.uninstall();
            openhab.refresh();

            soon().untilAsserted(() -> {
                System.gc();
                assertEquals(List.of(), replaced.stream().filter(loader -> loader.get() != null).toList());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void loadTheSerialLibraryOnlyForASerialPort(Runtime runtime) throws Exception {
        try (BareOpenhab openhab = new BareOpenhab(runtime, OpenhabMembers.NEWEST, storage)) {
            Set<String> before = loaded(SERIAL_LIBRARY);
            Bundle bundle = openhab.install(FinishedJar.path());

            readFromNetwork(openhab, bundle);
            assertEquals(Set.of(), loadedSince(before));

            readFromEverySource(openhab, bundle);
            assertNotEquals(Set.of(), loadedSince(before));
        }
    }

    private void readFromEverySource(BareOpenhab openhab, Bundle bundle) throws IOException {
        readFromSerialPort(openhab, bundle);
        readFromNetwork(openhab, bundle);
    }

    private void readFromSerialPort(BareOpenhab openhab, Bundle bundle) throws IOException {
        try (Pty line = Pty.open(); ThingHost things = host(openhab, bundle)) {
            add(things, "serial", Map.of("port", line.slave().toString()));
            soon().until(() -> {
                line.output().write(push.bytes());
                return things.thing(METER).getStatus() == ONLINE;
            });
        }
    }

    private void readFromNetwork(BareOpenhab openhab, Bundle bundle) throws IOException {
        try (Gateway gateway = new Gateway(); ThingHost things = host(openhab, bundle)) {
            add(things, "tcp", Map.of("host", gateway.host(), "port", BigDecimal.valueOf(gateway.port())));
            soon().until(() -> {
                gateway.send(push.bytes());
                return things.thing(METER).getStatus() == ONLINE;
            });
        }
    }

    private static ThingHost host(BareOpenhab openhab, Bundle bundle) throws IOException {
        soon().until(() -> openhab.services(bundle, ThingHandlerFactory.class).size() == 1);
        return new ThingHost(openhab, bundle, result -> {
        });
    }

    private static ConditionFactory soon() {
        return await().pollInterval(POLL).atMost(PATIENCE);
    }

    private static void add(ThingHost things, String bridgeType, Map<String, Object> configuration) {
        ThingUID bridge = new ThingUID("hanport:" + bridgeType + ":line");
        things.add(BridgeBuilder.create(new ThingTypeUID("hanport", bridgeType), bridge)
                .withConfiguration(new Configuration(configuration)).build());
        things.add(ThingBuilder.create(new ThingTypeUID("hanport", "meter"), METER).withBridge(bridge).build());
    }

    private static WeakReference<ClassLoader> loader(BareOpenhab openhab, Bundle bundle) {
        return new WeakReference<>(
                openhab.services(bundle, ThingHandlerFactory.class).get(0).getClass().getClassLoader());
    }

    /** Those of versions before ours may be taken away at any time. */
    private static Set<String> loadedSince(Set<String> before) throws JMException {
        Set<String> now = new HashSet<>(loaded(SERIAL_LIBRARY));
        now.removeAll(before);
        return now;
    }

    /** What the JVM says of the classes of this name that it has loaded: a line for each loader. */
    private static Set<String> loaded(String type) throws JMException {
        return Set.copyOf(String
                .valueOf(ManagementFactory.getPlatformMBeanServer().invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmClassHierarchy",
                        new Object[] { new String[] { type } }, new String[] { String[].class.getName() }))
                .lines().toList());
    }
}
