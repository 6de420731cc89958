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
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.cli.Main;
import org.openhab.binding.hanport.internal.source.Broker;

/**
 * Many meters that send a telegram a second each, through one forward command and one broker to one reader: whether a
 * telegram is lost, and what the command and the reader take. Meters, command and reader are a process each, and so is
 * this one, in which the broker runs.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Forwarding {

    private static final int WARM_UP_SECONDS = 30;
    private static final Pattern STAMP = Pattern.compile("0-0:96\\.13\\.0\\*255\",\"value\":\"([0-9A-F]+)\"");

    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    /** @param args how many meters; for how many seconds: in one, with a comma between */
    public static void main(String[] args) throws Exception {
        String[] parts = args[0].split(",");
        int meters = Integer.parseInt(parts[0]);
        Process fleet = java(MeterFleet.class, MeterFleet.NUMBERED);
        try (Broker broker = Broker.open(0)) {
            String place = "127.0.0.1:" + broker.port();
            int port = Integer.parseInt(lines(fleet).readLine());
            Process reader = java(Main.class, "read", "--mqtt", place, "--topic", "meters/+/raw", "--json");
            Process forward = java(Main.class, "@" + arguments(meters, port, place));
            Forwarding forwarding = new Forwarding();
            Thread counting = new Thread(() -> {
                try {
                    forwarding.count(lines(reader));
                } catch (UncheckedIOException e) {
                    System.out.println("the reader has been ended");
                }
            }, "counting");
            counting.setDaemon(true);
            counting.start();
            forwarding.measure(meters, Integer.parseInt(parts[1]), forward, reader);
            forward.destroy();
            reader.destroy();
        } finally {
            fleet.destroy();
        }
        System.exit(0);
    }

    private static Path arguments(int meters, int port, String place) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("forward", "--raw", "--mqtt", place));
        for (int i = 0; i < meters; i++) {
            arguments.addAll(List.of("--tcp", "127.0.0.1:" + port, "--name", "m" + i));
        }
        return Files.write(Files.createTempFile("forward", ".args"), arguments);
    }

    private static Process java(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                        System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void count(BufferedReader lines) {
        lines.lines().map(STAMP::matcher).filter(Matcher::find).forEach(found -> {
            String[] said = new String(HexFormat.of().parseHex(found.group(1)), StandardCharsets.US_ASCII).split(":");
            long number = Long.parseLong(said[1]);
            Long before = last.put(said[0], number);
            arrived.incrementAndGet();
            if (before != null) {
                lost.addAndGet(number - before - 1);
            }
        });
    }

    private void measure(int meters, int seconds, Process forward, Process reader)
            throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        long begin = arrived.get();
        long lostBefore = lost.get();
        long start = System.nanoTime();
        double forwardBefore = cpu(forward);
        double readerBefore = cpu(reader);
        TimeUnit.SECONDS.sleep(seconds);
        double elapsed = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT,
                "%d of %d meters heard, %.0f telegrams a second, %d lost, and %d while all began%n", last.size(),
                meters, (arrived.get() - begin) / elapsed, lost.get() - lostBefore, lostBefore);
        System.out.printf(Locale.ROOT, "forward: %.1f %% of a core, %d MB%n",
                (cpu(forward) - forwardBefore) / elapsed * 100, resident(forward));
        System.out.printf(Locale.ROOT, "read: %.1f %% of a core, %d MB%n", (cpu(reader) - readerBefore) / elapsed * 100,
                resident(reader));
    }

    private static double cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Megabytes of the machine's memory. */
    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum() / 1024;
    }
}
