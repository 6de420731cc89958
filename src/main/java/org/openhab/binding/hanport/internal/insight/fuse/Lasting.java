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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What lasted: the least that a number was in the last two minutes, and in up to two more before.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Lasting {

    private static final long PERIOD_MILLIS = 120_000;

    private double before = Double.POSITIVE_INFINITY;
    private double least = Double.POSITIVE_INFINITY;
    private long begin;

    /**
     * @param millis by the steady clock
     * @return the least of this one and those before
     */
    double on(long millis, double number) {
        if (millis - begin >= PERIOD_MILLIS) {
            before = least;
            least = number;
            begin = millis;
        }
        least = Math.min(least, number);
        return Math.min(before, least);
    }
}
