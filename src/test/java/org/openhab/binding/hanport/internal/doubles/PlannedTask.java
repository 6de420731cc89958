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

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a {@link HandClock} does at a moment; of those for the same moment the one that was planned first.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PlannedTask<V> extends FutureTask<V> implements ScheduledFuture<V> {

    private static final Comparator<PlannedTask<?>> ORDER = Comparator
            .<PlannedTask<?>, Instant> comparing(PlannedTask::due).thenComparing(task -> task.number);

    private final HandClock clock;
    private final Instant due;
    private final int number;

    PlannedTask(Callable<V> action, HandClock clock, Instant due, int number) {
        super(action);
        this.clock = clock;
        this.due = due;
        this.number = number;
    }

    Instant due() {
        return due;
    }

    @Override
    protected void setException(@Nullable Throwable failure) {
        super.setException(failure);
        throw new AssertionError("a planned task failed", failure);
    }

    @Override
    public long getDelay(@Nullable TimeUnit unit) {
        return unit.convert(Duration.between(clock.instant(), due));
    }

    @Override
    public int compareTo(@Nullable Delayed other) {
        return ORDER.compare(this, (PlannedTask<?>) other);
    }
}
