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
package org.openhab.binding.hanport.internal.handler;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.RecordingWriter;
import org.openhab.core.thing.ThingUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what comes over a bridge's line into a file, for as long as it is told to, and never for ever.
 * <p>
 * Its owner is told of each change, not while a lock is held, and asks what it wants to know: so what it knows last is
 * what holds.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class BridgeRecording implements AutoCloseable {

    /** The text for a bridge that reads nothing. */
    static final String NOTHING_READ = "recording.nothing-read";

    /** How long it takes if nothing else is asked for. */
    private static final Duration USUAL_TIME = Duration.ofMinutes(10);
    private static final Duration SHORTEST_TIME = Duration.ofMinutes(1);
    private static final Duration LONGEST_TIME = Duration.ofDays(1);
    private static final long MOST_MEGABYTES = 50;
    private static final long BYTES_OF_A_MEGABYTE = 1_000_000;
    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter
            .ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Logger logger = LoggerFactory.getLogger(BridgeRecording.class);

    private final ThingUID bridge;
    private final Surroundings surroundings;
    private final Executor background;
    private final ScheduledExecutorService timer;
    private final Consumer<BridgeRecording> owner;
    /** What is written now; null while nothing is. */
    private volatile @Nullable RecordingWriter writer;
    private @Nullable Future<?> end;
    private String outcome = "";
    private boolean closed;

    /**
     * @param background writes the file
     * @param timer ends a recording
     * @param owner told when a recording begins, ends or fails
     */
    BridgeRecording(ThingUID bridge, Surroundings surroundings, Executor background, ScheduledExecutorService timer,
            Consumer<BridgeRecording> owner) {
        this.bridge = bridge;
        this.surroundings = surroundings;
        this.background = background;
        this.timer = timer;
        this.owner = owner;
    }

    /** Bytes have come; the array holds good only during the call. */
    void bytes(byte[] bytes, int offset, int length) {
        RecordingWriter present = writer;
        if (present != null) {
            present.bytes(bytes, offset, length);
        }
    }

    boolean isOn() {
        return writer != null;
    }

    /** The path of the last file, or why it is not whole, in the user's language; empty if there was none. */
    synchronized String outcome() {
        return outcome;
    }

    /**
     * Begins a recording; one that is on goes on in its file. May wait for the disk.
     *
     * @param time how long from now on; what is shorter than a minute or longer than a day is made so
     * @return {@link #outcome()}
     */
    String begin(Duration time) {
        synchronized (this) {
            if (closed) {
                return surroundings.texts().text(NOTHING_READ);
            }
            if (writer == null) {
                open();
            }
            forgetEnd();
            if (writer != null) {
                long millis = Math.max(SHORTEST_TIME.toMillis(), Math.min(time.toMillis(), LONGEST_TIME.toMillis()));
                end = timer.schedule(this::end, millis, TimeUnit.MILLISECONDS);
            }
        }
        owner.accept(this);
        return outcome();
    }

    private void open() {
        String name = bridge.toString().replace(':', '-') + "-" + UTC_TIME.format(surroundings.wall().instant())
                + ".rec";
        Path file = surroundings.recordings().resolve(name);
        try {
            Files.createDirectories(surroundings.recordings());
            writer = RecordingWriter.open(file, MOST_MEGABYTES * BYTES_OF_A_MEGABYTE, surroundings.steady(), background,
                    why -> ended(file, why));
            outcome = file.toString();
            logger.info("{} is recorded into {}", bridge, file);
        } catch (IOException e) {
            outcome = text(file, e);
            logger.warn("{} cannot be recorded into {}: {}", bridge, file, e.toString());
        }
    }

    /** Begins a recording of the usual time, or ends the one that is on. */
    void turn(boolean on) {
        if (on) {
            begin(USUAL_TIME);
        } else if (isOn()) {
            end();
        }
    }

    /** What came until now is in the file in a moment. */
    private void end() {
        synchronized (this) {
            stop();
        }
        owner.accept(this);
    }

    private void stop() {
        forgetEnd();
        RecordingWriter ended = writer;
        writer = null;
        if (ended != null) {
            ended.close();
            logger.info("{} was recorded, {} bytes", bridge, ended.bytes());
        }
    }

    private void forgetEnd() {
        Future<?> planned = end;
        end = null;
        if (planned != null) {
            planned.cancel(false);
        }
    }

    /** A recording has ended by itself, or its end could not be written. */
    private void ended(Path file, Optional<IOException> why) {
        logger.warn("The recording of {} into {} has ended early: {}", bridge, file,
                why.map(IOException::toString).orElse("it is too large"));
        synchronized (this) {
            // another may have begun meanwhile
            if (outcome.equals(file.toString())) {
                outcome = why.map(fault -> text(file, fault))
                        .orElseGet(() -> surroundings.texts().text("recording.full", file, MOST_MEGABYTES));
                stop();
            }
            if (closed) {
                return;
            }
        }
        owner.accept(this);
    }

    private String text(Path file, IOException fault) {
        return fault instanceof AccessDeniedException
                ? surroundings.texts().text("recording.forbidden", surroundings.recordings())
                : surroundings.texts().text("recording.failed", file, String.valueOf(fault.getMessage()));
    }

    /** Ends it for good, and tells nobody. */
    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }
}
