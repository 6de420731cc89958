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
package org.openhab.binding.hanport.internal.insight.fuse;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long a fuse is sure to carry a current that is too high. The lines go through the two currents that the standards
 * promise; real fuses hold longer.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum FuseType {
    /** a gG fuse of 16 to 63 A by IEC 60269-1: 1.25 times its current for an hour, 2.06 times for ten seconds */
    GG(1.25, 11.78),
    /** a circuit breaker by IEC 60898-1: 1.13 times its current for an hour, 2.55 times for a second */
    MCB(1.13, 10.06);

    private static final double HOUR_SECONDS = 3600;

    private final double carried;
    private final double exponent;

    FuseType(double carried, double exponent) {
        this.carried = carried;
        this.exponent = exponent;
    }

    /**
     * How long the fuse carries a current, in seconds.
     *
     * @param ratio of the current to the fuse's own
     * @return infinite up to what it carries for ever
     */
    public double seconds(double ratio) {
        return ratio > carried ? 1 / wear(ratio) : Double.POSITIVE_INFINITY;
    }

    /**
     * What a current wears of the fuse in a second, as if the line went on below what it carries for ever; 1 is all.
     *
     * @param ratio of the current to the fuse's own
     */
    double wear(double ratio) {
        return Math.pow(ratio / carried, exponent) / HOUR_SECONDS;
    }

    /** The type of a name, as in a Thing's parameters. */
    public static Optional<FuseType> of(String name) {
        return Stream.of(values()).filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name)).findAny();
    }
}
