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

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.HandClock;

/**
 * A clock and a scheduler that a test moves by hand.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class ManualTime extends HandClock {

    private final List<Task> tasks = new ArrayList<>();

    private record Task(Instant due, Runnable action, ScheduledFuture<?> future) {
    }

    public ManualTime() {
        super(Instant.parse("2026-01-15T10:00:00Z"));
    }

    /** Does things when {@link #pass(Duration)} reaches their time. */
    public ScheduledExecutorService scheduler() {
        ScheduledExecutorService scheduler = mock(ScheduledExecutorService.class);
        when(scheduler.schedule(any(Runnable.class), anyLong(), any(TimeUnit.class))).thenAnswer(call -> {
            TimeUnit unit = call.getArgument(2);
            return later(Duration.ofNanos(unit.toNanos(call.<Long> getArgument(1))), call.getArgument(0));
        });
        return scheduler;
    }

    private ScheduledFuture<?> later(Duration delay, Runnable action) {
        ScheduledFuture<?> future = mock(ScheduledFuture.class);
        when(future.cancel(false)).thenAnswer(call -> tasks.removeIf(task -> task.future() == future));
        tasks.add(new Task(instant().plus(delay), action, future));
        return future;
    }

    /** Moves the clock, and does on the way what is due, each thing at its time. */
    public void pass(Duration time) {
        Instant end = instant().plus(time);
        while (true) {
            Task next = tasks.stream().filter(task -> !task.due().isAfter(end)).min(Comparator.comparing(Task::due))
                    .orElse(null);
            if (next == null) {
                advanceTo(end);
                return;
            }
            tasks.remove(next);
            advanceTo(next.due());
            next.action().run();
        }
    }

    /** How many things are scheduled. */
    public int pending() {
        return tasks.size();
    }

    private void advanceTo(Instant moment) {
        advance(Duration.between(instant(), moment));
    }
}
