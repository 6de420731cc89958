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

import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which file is replayed, and how.
 *
 * @param file a {@link Recording}, or any other file, whose bytes (or the bytes that its hexadecimal digits mean) are
 *            taken as one piece
 * @param repeat whether it starts again when it is over
 * @param interval from the last piece to the start of the repetition, longer than zero
 * @param speed how many times faster than it was recorded, greater than zero; the interval is shortened no less
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record ReplaySettings(Path file, boolean repeat, Duration interval, double speed) {

    /** As often as the meters of Sweden and Norway speak. */
    public static final Duration USUAL_INTERVAL = Duration.ofSeconds(10);

    public ReplaySettings {
        if (interval.isZero() || interval.isNegative() || !(speed > 0)) {
            throw new IllegalArgumentException("cannot be replayed every " + interval + " at speed " + speed);
        }
    }

    /** At its own pace, again and again, every ten seconds. */
    public static ReplaySettings of(Path file) {
        return new ReplaySettings(file, true, USUAL_INTERVAL, 1);
    }
}
