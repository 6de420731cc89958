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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A clock that only ever goes on at its own pace. It is right when it is made, and a machine's clock that is
 * set later (a small computer without a clock battery jumps by months when it first reaches the network) makes no link
 * look silent and no old value fresh. For measuring how long ago something was; not for showing a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SteadyClock extends Clock {

    private final Instant origin;
    private final long originNanos;
    private final ZoneId zone;

    public SteadyClock() {
        this(Instant.now(), System.nanoTime(), ZoneOffset.UTC);
    }

    private SteadyClock(Instant origin, long originNanos, ZoneId zone) {
        this.origin = origin;
        this.originNanos = originNanos;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return origin.plus(Duration.ofNanos(System.nanoTime() - originNanos));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(@Nullable ZoneId otherZone) {
        return new SteadyClock(origin, originNanos, Objects.requireNonNull(otherZone));
    }
}
