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
package org.openhab.binding.hanport.internal.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.HandClock;

/**
 * What tests of real ports need of the machine, and how they count what they have taken of it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Resources implements AutoCloseable {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    public final SourceThreads threads = new SourceThreads(timer);

    public Resources() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** A source of this connection whose attempts come every few milliseconds. */
    public ByteSource tcp(String host, int port) {
        return new TcpByteSource(host, port, threads, fast(), PATIENCE, InetAddress::getAllByName);
    }

    /**
     * A source of this connection with the pauses between attempts that all have.
     *
     * @param attempted told of each attempt as it begins
     */
    public static ByteSource tcp(String host, int port, SourceThreads threads, Runnable attempted) {
        return new TcpByteSource(host, port, threads, new Backoff(new SplittableRandom(1)), PATIENCE, name -> {
            attempted.run();
            return InetAddress.getAllByName(name);
        });
    }

    /** A source of this port whose attempts come every few milliseconds. */
    public ByteSource serial(Path port) {
        return new SerialByteSource(new SerialSettings(port.toString(), SerialLine.P1), threads, fast());
    }

    /** A source of this address that asks every few milliseconds and waits for this long. */
    public ByteSource http(URI uri, Duration patience) {
        return new HttpByteSource(new HttpSettings(uri, Optional.empty(), Duration.ofMillis(5)), threads, fast(),
                patience);
    }

    /** How many tasks wait for their time. */
    public int planned() {
        return timer.getQueue().size();
    }

    /** Sources' threads that all are the test's own; attempts begin when the test moves the clock. */
    public static SourceThreads threads(HandClock clock) {
        return new SourceThreads(clock.scheduler(), clock.scheduler(), clock::nanoTime);
    }

    /** Attempts that come every few milliseconds. */
    static Backoff fast() {
        return new Backoff(Duration.ofMillis(5), Duration.ofMillis(20), new SplittableRandom(1));
    }

    /** How many threads there are whose name begins so. */
    public static long threadsNamed(String beginning) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith(beginning))
                .count();
    }

    /** How many files and sockets this process has open; 0 where the system does not say. */
    public static long openFiles() throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.count();
        }
    }

    /** Whether this process has the file open; false where the system does not say. */
    static boolean isOpen(Path file) throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return false;
        }
        Path real = file.toRealPath();
        try (Stream<Path> open = Files.list(OPEN_FILES)) {
            return open.map(Resources::target).anyMatch(real::equals);
        }
    }

    /** What was closed meanwhile is none. */
    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return link;
        }
    }

    @Override
    public void close() {
        threads.close();
        timer.shutdownNow();
    }
}
