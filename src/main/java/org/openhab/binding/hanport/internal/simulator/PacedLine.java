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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A meter's line in the time of the wall, which a pace may stretch or shrink. Starts with its construction.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PacedLine {

    private final MeterLine line;
    private final double pace;
    private final long startNanos = System.nanoTime();
    private Push next;

    /**
     * @param pace how many seconds of the meter's time pass in one of the wall's
     * @throws IllegalArgumentException if it is not above zero
     */
    PacedLine(MeterLine line, double pace) {
        if (!(pace > 0)) {
            throw new IllegalArgumentException("pace must be above 0");
        }
        this.line = line;
        this.pace = pace;
        next = line.next();
    }

    /** Milliseconds until the next push is due, rounded up; 0 when it is. */
    long millisToNext() {
        double due = Duration.between(line.start(), next.at()).toNanos() / pace;
        double left = due - (System.nanoTime() - startNanos);
        return (long) Math.ceil(Math.max(left, 0) / 1e6);
    }

    /** The push that is due; it is not waited for. */
    byte[] take() {
        Push due = next;
        next = line.next();
        return due.bytes();
    }
}
