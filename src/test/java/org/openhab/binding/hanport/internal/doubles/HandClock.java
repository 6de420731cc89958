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
package org.openhab.binding.hanport.internal.doubles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Time that stands still until a test moves it on, and what is planned for later: each thing is done at its moment, by
 * the thread that moves the clock. Any thread may read it and plan.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HandClock extends Clock {

    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");

    private final PriorityQueue<PlannedTask<?>> tasks = new PriorityQueue<>();
    private final Instant start;
    private Instant now;
    private int planned;

    /** Stands at a moment in winter. */
    public HandClock() {
        this(START);
    }

    public HandClock(Instant start) {
        this.start = start;
        now = start;
    }

    /** Does things when {@link #advance(Duration)} comes to their moment, and at once what is not for later. */
    public ScheduledExecutorService scheduler() {
        return new HandScheduler(this);
    }

    /** Moves the time on, doing on the way what is due. An exception of a task comes out of here. */
    public void advance(Duration time) {
        Instant end = instant().plus(time);
        for (Optional<PlannedTask<?>> due = next(end); due.isPresent(); due = next(end)) {
            due.get().run();
        }
    }

    /** The task that comes next, its moment being now; none is left until the end if there is none. */
    private synchronized Optional<PlannedTask<?>> next(Instant end) {
        PlannedTask<?> first = tasks.peek();
        if (first == null || first.due().isAfter(end)) {
            now = end;
            return Optional.empty();
        }
        tasks.remove();
        now = now.isAfter(first.due()) ? now : first.due();
        return Optional.of(first);
    }

    synchronized <V> ScheduledFuture<V> plan(Callable<V> action, Duration delay) {
        PlannedTask<V> task = new PlannedTask<>(action, this, now.plus(delay), planned++);
        tasks.add(task);
        return task;
    }

    /** How many things are planned and not cancelled. */
    public synchronized long pending() {
        return tasks.stream().filter(task -> !task.isCancelled()).count();
    }

    /** For what measures time by {@link System#nanoTime()}. */
    public long nanoTime() {
        return Duration.between(start, instant()).toNanos();
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(@Nullable ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
