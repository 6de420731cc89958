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
package org.openhab.binding.hanport.internal.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What comes out of a simulated meter's port from a moment on, push after push, without end. One thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class MeterLine {

    private final SimulatedMeter meter;
    private final Instant start;
    private final List<LineFault> faults;
    private Instant last;
    private boolean wholeTelegramNext;

    /**
     * @param meter that sends
     * @param start pushes at or after this moment come over the line
     * @param wholeTelegramFirst begin with all that the meter ever sends, where it would send that only once an hour
     * @param faults what goes wrong on the way, in this order
     */
    public MeterLine(SimulatedMeter meter, Instant start, boolean wholeTelegramFirst, List<LineFault> faults) {
        this.meter = meter;
        this.start = start;
        this.faults = List.copyOf(faults);
        last = start.minus(Duration.ofNanos(1));
        wholeTelegramNext = wholeTelegramFirst;
    }

    public MeterLine(SimulatedMeter meter, Instant start) {
        this(meter, start, false, List.of());
    }

    public Instant start() {
        return start;
    }

    public Push next() {
        last = meter.nextPush(last);
        Push push = wholeTelegramNext ? meter.wholePushAt(last) : meter.pushAt(last);
        wholeTelegramNext = false;
        for (LineFault fault : faults) {
            push = fault.on(push);
        }
        return push;
    }
}
