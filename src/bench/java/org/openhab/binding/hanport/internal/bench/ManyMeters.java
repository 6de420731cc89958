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
package org.openhab.binding.hanport.internal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.handler.BridgeReaders;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.handler.HanPortBridgeHandler;
import org.openhab.binding.hanport.internal.handler.MeterHandler;
import org.openhab.binding.hanport.internal.handler.MeterKind;
import org.openhab.binding.hanport.internal.handler.SteadyClock;
import org.openhab.binding.hanport.internal.handler.Surroundings;
import org.openhab.binding.hanport.internal.insight.Memory;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.source.TcpByteSource;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

import com.sun.management.OperatingSystemMXBean;

/**
 * What many meters cost that send a telegram a second each: share of a core, heap, threads, and how long it takes from
 * a telegram's sending to its state. The meters are another process.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ManyMeters {

    private static final int WARM_UP_SECONDS = 30;
    private static final String STAMP = "text-message";
    /** The one value that is another with each telegram. */
    private static final String CLOCK = "meter-time";

    private final int port;
    private final int meters;
    private final int seconds;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final SteadyClock clock = new SteadyClock();
    private final SourceThreads threads = new SourceThreads(timer);
    private final AtomicLong arrived = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();

    private ManyMeters(int port, int meters, int seconds) {
        this.port = port;
        this.meters = meters;
        this.seconds = seconds;
    }

    /** @param args handlers, readers or sockets; how many; for how many seconds: in one, with commas between */
    public static void main(String[] args) throws IOException, InterruptedException {
        String[] parts = args[0].split(",");
        Process fleet = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), MeterFleet.class.getName()).redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader output = new BufferedReader(
                new InputStreamReader(fleet.getInputStream(), StandardCharsets.UTF_8))) {
            ManyMeters many = new ManyMeters(Integer.parseInt(output.readLine()), Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]));
            switch (parts[0]) {
                case "handlers" -> many.measureHandlers();
                case "readers" -> many.measureReaders();
                case "sockets" -> many.measureSockets();
                default -> throw new IllegalArgumentException(parts[0]);
            }
        } finally {
            fleet.destroy();
        }
        System.exit(0);
    }

    private void measureHandlers() throws InterruptedException {
        StateCounter openHab = new StateCounter((channel, state) -> {
            if (STAMP.equals(channel.getId())) {
                stamp(state);
            } else if (CLOCK.equals(channel.getId())) {
                arrived.incrementAndGet();
            }
        });
        Map<String, String> storage = new ConcurrentHashMap<>();
        Map<String, String> texts = new ConcurrentHashMap<>();
        Memory memory = new Memory() {
            @Override
            public Optional<String> load(String key) {
                return Optional.ofNullable(storage.get(key));
            }

            @Override
            public void save(String key, String text) {
                storage.put(key, text);
            }

            @Override
            public void forget(String key) {
                storage.remove(key);
            }
        };
        Surroundings surroundings = new Surroundings(clock, Clock.systemUTC(), ZoneId::systemDefault,
                (key, arguments) -> texts.computeIfAbsent(key, any -> key), memory, Path.of(""), List.of());
        add(openHab, surroundings, 0);
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        long heapOfOne = heap();
        for (int i = 1; i < meters; i++) {
            add(openHab, surroundings, i);
        }
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        latencies.clear();
        long net = tell(meters + " bridges with a meter each");
        System.out.printf(Locale.ROOT, "heap: %.1f KB for each meter beyond the first%n",
                (net - heapOfOne) / 1024.0 / (meters - 1));
        tellLatencies();
    }

    private void add(StateCounter openHab, Surroundings surroundings, int number) {
        ThingUID bridgeUid = new ThingUID(HanPortBindingConstants.THING_TYPE_TCP, "line" + number);
        Bridge bridge = BridgeBuilder.create(HanPortBindingConstants.THING_TYPE_TCP, bridgeUid)
                .withConfiguration(new Configuration(Map.of("host", InetAddress.getLoopbackAddress().getHostAddress(),
                        "port", BigDecimal.valueOf(port))))
                .build();
        ThingUID meterUid = new ThingUID(HanPortBindingConstants.THING_TYPE_METER, bridgeUid, "house");
        HanPortBridgeHandler line = new HanPortBridgeHandler(bridge, new BridgeReaders(threads, clock)::tcp,
                Runnable::run, timer, surroundings);
        MeterHandler meter = new MeterHandler(
                ThingBuilder.create(HanPortBindingConstants.THING_TYPE_METER, meterUid).withBridge(bridgeUid).build(),
                MeterKind.ELECTRICITY_METER, surroundings);
        openHab.host(bridge, line, meter.getThing(), meter);
        line.initialize();
        meter.initialize();
    }

    private void stamp(State state) {
        if (state != UnDefType.UNDEF) {
            String sent = new String(HexFormat.of().parseHex(state.toString()), StandardCharsets.US_ASCII);
            latencies.add(System.nanoTime() - Long.parseLong(sent));
        }
    }

    private void measureReaders() throws InterruptedException {
        for (int i = 0; i < meters; i++) {
            TelegramReader reader = new TelegramReader(
                    new TcpByteSource(InetAddress.getLoopbackAddress().getHostAddress(), port, threads),
                    StreamOptions.DEFAULT, clock);
            reader.start(telegram -> arrived.incrementAndGet());
            if (i % 100 == 0) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        tell(meters + " readers");
    }

    /** What any program takes that does nothing but read the bytes. */
    private void measureSockets() throws IOException, InterruptedException {
        Selector selector = Selector.open();
        for (int i = 0; i < meters; i++) {
            SocketChannel socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.configureBlocking(false);
            socket.register(selector, SelectionKey.OP_READ);
        }
        Thread loop = new Thread(() -> readAll(selector), "selector");
        loop.setDaemon(true);
        loop.start();
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        tell(meters + " sockets, read and thrown away");
    }

    private void readAll(Selector selector) {
        ByteBuffer buffer = ByteBuffer.allocate(2048);
        try {
            while (true) {
                selector.select(key -> {
                    buffer.clear();
                    try {
                        ((SocketChannel) key.channel()).read(buffer);
                    } catch (IOException e) {
                        key.cancel();
                    }
                    arrived.incrementAndGet();
                });
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    /** @return the heap after a collection, in bytes */
    private long tell(String what) throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = arrived.get();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        long elapsed = System.nanoTime() - start;
        double share = (system.getProcessCpuTime() - cpu) / (double) elapsed;
        System.out.printf(Locale.ROOT, "%s, %.0f telegrams a second: %.1f %% of a core%n", what,
                (arrived.get() - before) * 1e9 / elapsed, share * 100);
        List<String> ours = Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("hanport")).sorted().toList();
        System.out.println("threads of the binding: " + ours);
        return heap();
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void tellLatencies() {
        List<Long> sorted = new ArrayList<>(latencies);
        sorted.sort(null);
        if (!sorted.isEmpty()) {
            System.out.printf(Locale.ROOT,
                    "from sending to the state: half within %.2f ms, 99 %% within %.2f ms, of %d%n",
                    sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6, sorted.size());
        }
    }
}
