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
package org.openhab.binding.hanport.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.line.LineSearch;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.source.SerialPortInfo;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;

/**
 * Ports that bytes come from as a test wants.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SerialPortDiscoveryTest implements DiscoveryListener {

    private static final SerialPortInfo FIRST = new SerialPortInfo("ttyX1", "/dev/serial/by-id/usb-X1", "X1");
    private static final SerialPortInfo SECOND = new SerialPortInfo("ttyX2", "/dev/ttyX2", "X2");
    private static final SourceFault BUSY = new SourceFault(SourceFault.Kind.BUSY, "/dev/ttyX2");

    private final List<DiscoveryResult> found = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final ThingRegistry registry = Mockito.mock(ThingRegistry.class);
    private final Map<String, Port> opened = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final List<Runnable> background = new ArrayList<>();
    private final SerialPortDiscovery discovery = new SerialPortDiscovery(registry, () -> List.of(FIRST, SECOND),
            this::open, background::add, Clock.systemUTC(), () -> ended.add("threads"));

    /** A port that is open, for the time being. */
    private final class Port implements ByteSource {

        private final String path;
        private @Nullable Listener listener;
        private boolean closed;

        Port(String path) {
            this.path = path;
        }

        @Override
        public SourceKind kind() {
            return SourceKind.SERIAL;
        }

        @Override
        public void start(Listener newListener) {
            listener = newListener;
            opened.put(path, this);
        }

        @Override
        public void close() {
            closed = true;
        }

        Listener listener() {
            return Objects.requireNonNull(listener);
        }
    }

    private TelegramReader open(String path, LineSearch search) {
        return new TelegramReader(new Port(path), StreamOptions.DEFAULT, Clock.systemUTC(), search);
    }

    @BeforeEach
    void listen() {
        Mockito.when(registry.getAll()).thenReturn(things);
        discovery.addDiscoveryListener(this);
    }

    @Override
    public void thingDiscovered(DiscoveryService source, DiscoveryResult result) {
        found.add(result);
    }

    @Override
    public void thingRemoved(DiscoveryService source, ThingUID thingUID) {
        throw new AssertionError("found is found");
    }

    private void scan() {
        discovery.startScan(null);
        runBackground();
    }

    private void runBackground() {
        List<Runnable> tasks = List.copyOf(background);
        background.clear();
        tasks.forEach(Runnable::run);
    }

    private Port port(SerialPortInfo info) {
        return Objects.requireNonNull(opened.get(info.path()));
    }

    private void send(SerialPortInfo info, String fixture) {
        byte[] bytes = GoldenTelegram.named(fixture).bytes();
        port(info).listener().received(bytes, 0, bytes.length);
    }

    @Test
    void aMeterThatIsReceivedBecomesABridge() {
        scan();

        send(FIRST, "landisgyr-e360-1.p1");

        DiscoveryResult result = found.get(0);
        assertEquals(HanPortBindingConstants.THING_TYPE_SERIAL, result.getThingTypeUID());
        assertEquals(Map.of("port", FIRST.path(), "line", "115200 8N1"), result.getProperties());
        assertEquals("port", result.getRepresentationProperty());
        assertEquals("@text/discovery.serial.label [\"X1 (ttyX1)\"]", result.getLabel());
        assertTrue(port(FIRST).closed);
        assertFalse(port(SECOND).closed);
    }

    @Test
    void isAnnouncedOnce() {
        scan();

        send(FIRST, "landisgyr-e360-1.p1");
        send(FIRST, "landisgyr-e360-1.p1");

        assertEquals(List.of(Map.of("port", FIRST.path(), "line", "115200 8N1")),
                found.stream().map(DiscoveryResult::getProperties).toList());
    }

    @Test
    void garbageIsNoMeter() {
        scan();
        byte[] garbage = new byte[5000];
        Arrays.fill(garbage, (byte) 0x80);

        port(FIRST).listener().received(garbage, 0, garbage.length);

        assertEquals(List.of(), found);
    }

    @Test
    void portsInUseAreLeftAlone() {
        scan();

        port(SECOND).listener().disconnected(BUSY);

        assertTrue(port(SECOND).closed);
        assertEquals(List.of(), found);
    }

    @Test
    void portsThatABridgeIsForAreLeftAlone() {
        things.add(BridgeBuilder
                .create(HanPortBindingConstants.THING_TYPE_SERIAL,
                        new ThingUID(HanPortBindingConstants.THING_TYPE_SERIAL, "mine"))
                .withConfiguration(new Configuration(Map.of("port", "/dev/ttyX2 "))).build());

        scan();

        assertEquals(Set.of(FIRST.path()), opened.keySet());
    }

    @Test
    void nothingIsOpenedByTheOneWhoAsksForTheScan() {
        discovery.startScan(null);

        assertEquals(Set.of(), opened.keySet());
    }

    @Test
    void aScanThatEndedBeforeItBeganOpensNothing() {
        discovery.startScan(null);
        discovery.abortScan();

        runBackground();

        assertEquals(Set.of(), opened.keySet());
    }

    @Test
    void abortedMeansClosed() {
        scan();

        discovery.abortScan();
        runBackground();

        assertTrue(port(FIRST).closed);
        assertTrue(port(SECOND).closed);
    }

    @Test
    void stoppedMeansClosed() {
        scan();

        discovery.stopScan();
        runBackground();
        send(FIRST, "landisgyr-e360-1.p1");

        assertTrue(port(FIRST).closed);
        assertEquals(List.of(), found);
    }

    @Test
    void endsItsThreads() {
        scan();

        discovery.deactivate();
        runBackground();

        assertTrue(port(FIRST).closed);
        assertEquals(Set.of("threads"), ended);
    }
}
