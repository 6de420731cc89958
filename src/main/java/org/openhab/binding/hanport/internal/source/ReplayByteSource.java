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
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.Recording.Piece;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

/**
 * A meter's bytes from a file, at the pace at which they once came.
 * <p>
 * The file is read as it is played, and opened anew for each repetition. One that is missing or bad is looked for
 * again like a lost connection. Without repetition its end is told as {@link Kind#LOST}, and that was all.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ReplayByteSource implements ByteSource {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ReplaySettings settings;
    private final SourceThreads threads;
    private final Delivery delivery = new Delivery();
    private final Retry retry;
    private @Nullable Recording recording;
    private @Nullable Future<?> planned;
    private boolean connected;
    private long startedAt;

    public ReplayByteSource(ReplaySettings settings, SourceThreads threads) {
        this(settings, threads, new Backoff(new SplittableRandom()));
    }

    ReplayByteSource(ReplaySettings settings, SourceThreads threads, Backoff backoff) {
        this.settings = settings;
        this.threads = threads;
        retry = new Retry(threads, backoff, this::attempt);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.REPLAY;
    }

    @Override
    public void start(Listener listener) {
        if (delivery.begin(listener)) {
            attempt();
        }
    }

    @Override
    public void close() {
        retry.close();
        delivery.close();
        release();
    }

    private void attempt() {
        threads.block(this::open);
    }

    private void open() {
        try {
            Recording opened = MeterFile.play(settings.file());
            hold(opened);
            if (!connected) {
                connected = true;
                retry.opened();
                delivery.connected();
            }
            startedAt = threads.nanoTime();
            planNext(opened);
        } catch (IOException e) {
            lost(e);
        }
    }

    private void planNext(Recording playing) throws IOException {
        Optional<Piece> next = playing.next();
        if (next.isPresent()) {
            Piece piece = next.get();
            double due = piece.millis() * NANOS_PER_MILLI / settings.speed();
            plan(startedAt + (long) due - threads.nanoTime(), () -> play(playing, piece));
        } else {
            release();
            if (settings.repeat()) {
                plan((long) (settings.interval().toNanos() / settings.speed()), this::open);
            } else {
                delivery.disconnected(fault(Kind.LOST));
            }
        }
    }

    private void play(Recording playing, Piece piece) {
        delivery.received(piece.bytes(), piece.bytes().length);
        try {
            planNext(playing);
        } catch (IOException e) {
            lost(e);
        }
    }

    /** Runs the step after so many nanoseconds, and not on the timer, since it reads the file. */
    private synchronized void plan(long nanos, Runnable step) {
        if (!delivery.isClosed()) {
            planned = threads.later(Duration.ofNanos(nanos), () -> threads.block(step));
        }
    }

    private void lost(IOException e) {
        connected = false;
        try {
            release();
        } finally {
            delivery.disconnected(fault(e));
            retry.later();
        }
    }

    private SourceFault fault(IOException e) {
        if (e instanceof NoSuchFileException) {
            return fault(Kind.NOT_FOUND);
        } else if (e instanceof AccessDeniedException) {
            return fault(Kind.FORBIDDEN);
        } else if (e instanceof RecordingException bad && bad.line() > 0) {
            return new SourceFault(Kind.UNREADABLE, settings.file() + ":" + bad.line());
        }
        return fault(Kind.UNREADABLE);
    }

    /** Takes the file as the one to be closed with this source. */
    private synchronized void hold(Recording opened) throws IOException {
        recording = opened;
        if (delivery.isClosed()) {
            opened.close();
        }
    }

    private synchronized void release() {
        Future<?> step = planned;
        if (step != null) {
            step.cancel(false);
        }
        Recording open = recording;
        recording = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceFault fault(Kind kind) {
        return new SourceFault(kind, settings.file().toString());
    }
}
