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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Chance that can be asked again: every number is a pure function of the seed and of where it is asked, so a simulated
 * house lives the same day however often and in whatever order one looks at it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Chance(long seed) {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** A chance of its own for one part of the house. */
    Chance branch(int number) {
        return new Chance(mix(seed + (number + 1) * GOLDEN_RATIO));
    }

    /** Evenly spread over 0 (inclusive) to 1 (exclusive). */
    double at(long index) {
        return (mix(seed ^ index * GOLDEN_RATIO) >>> 11) * 0x1.0p-53;
    }

    double between(long index, double low, double high) {
        return low + (high - low) * at(index);
    }

    /** 0 to 1, changing gently: it passes through {@link #at} at every whole number. */
    double smooth(double place) {
        long index = (long) Math.floor(place);
        double part = place - index;
        double weight = part * part * (3 - 2 * part);
        return at(index) * (1 - weight) + at(index + 1) * weight;
    }

    /** Stafford's mixing of 64 bits: every bit of the result depends on every bit of the input. */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
