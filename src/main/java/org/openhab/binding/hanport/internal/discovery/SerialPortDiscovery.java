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

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.handler.SteadyClock;
import org.openhab.binding.hanport.internal.line.LineSearch;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SerialByteSource;
import org.openhab.binding.hanport.internal.source.SerialPortInfo;
import org.openhab.binding.hanport.internal.source.SerialPorts;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.discovery.AbstractDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Listens on the free serial ports while the user has openHAB scan for Things. It only ever listens; a port that a
 * program uses is left alone, and so is one that a bridge is for.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = DiscoveryService.class)
public class SerialPortDiscovery extends AbstractDiscoveryService {

    /**
     * Text at 115200 baud comes within one interval of the slowest meter, 15 s. For the other lines a few seconds
     * more of garbage tell that the line is another, and then the next telegram has to be awaited.
     */
    static final int SCAN_SECONDS = 60;

    private final ThingRegistry things;
    private final Supplier<List<SerialPortInfo>> ports;
    private final Ears ears;
    private final Executor background;
    private final Clock clock;
    private final Runnable end;
    private final List<ListeningPort> listening = new ArrayList<>();
    /** Counts the scans, so that one that has ended opens nothing any more. */
    private int scan;

    /** Makes what listens on a port. */
    @FunctionalInterface
    interface Ears {

        /** @return a reader that has not been started, and asks this search for its line */
        TelegramReader on(String path, LineSearch search);
    }

    @Activate
    public SerialPortDiscovery(@Reference ThingRegistry things, @Reference TranslationProvider translations,
            @Reference LocaleProvider locales) {
        this(things, translations, locales, new SourceThreads(ThreadPoolManager.getScheduledPool("discovery")),
                new SteadyClock());
    }

    private SerialPortDiscovery(ThingRegistry things, TranslationProvider translations, LocaleProvider locales,
            SourceThreads threads, Clock clock) {
        this(things, SerialPorts::list,
                (path, search) -> new TelegramReader(new SerialByteSource(path, search, threads), StreamOptions.DEFAULT,
                        clock, search),
                ForkJoinPool.commonPool(), clock, threads::close);
        i18nProvider = translations;
        localeProvider = locales;
    }

    /**
     * @param background for what may take a second: listing, opening and closing ports
     * @param end called at the very end
     */
    SerialPortDiscovery(ThingRegistry things, Supplier<List<SerialPortInfo>> ports, Ears ears, Executor background,
            Clock clock, Runnable end) {
        super(Set.of(HanPortBindingConstants.THING_TYPE_SERIAL), SCAN_SECONDS, false);
        this.things = things;
        this.ports = ports;
        this.ears = ears;
        this.background = background;
        this.clock = clock;
        this.end = end;
    }

    @Override
    protected void startScan() {
        hush();
        int begun = current();
        background.execute(() -> listen(begun));
    }

    @Override
    protected synchronized void stopScan() {
        super.stopScan();
        hush();
    }

    @Override
    public void abortScan() {
        super.abortScan();
        hush();
    }

    @Override
    @Deactivate
    protected void deactivate() {
        super.deactivate();
        hush();
        end.run();
    }

    private int current() {
        synchronized (listening) {
            return scan;
        }
    }

    private void listen(int begun) {
        Set<String> taken = things.getAll().stream()
                .filter(thing -> HanPortBindingConstants.THING_TYPE_SERIAL.equals(thing.getThingTypeUID()))
                .map(thing -> thing.getConfiguration().get(HanPortBindingConstants.PORT))
                .map(port -> SerialPorts.realPath(String.valueOf(port))).collect(Collectors.toSet());
        List<SerialPortInfo> free = ports.get().stream()
                .filter(port -> !taken.contains(SerialPorts.realPath(port.path()))).toList();
        synchronized (listening) {
            if (begun == scan) {
                free.forEach(this::listen);
            }
        }
    }

    private void listen(SerialPortInfo port) {
        ListeningPort ear = new ListeningPort(clock,
                line -> thingDiscovered(SerialBridge.result(port, Optional.of(line))));
        listening.add(ear);
        ear.start(search -> ears.on(port.path(), search));
    }

    /** Ends all listening; the ports are closed in the background. */
    private void hush() {
        List<ListeningPort> ended;
        synchronized (listening) {
            scan++;
            ended = List.copyOf(listening);
            listening.clear();
        }
        if (!ended.isEmpty()) {
            background.execute(() -> ended.forEach(ListeningPort::close));
        }
    }
}
