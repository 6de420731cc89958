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
 * How near the house is to its fuse, in four levels for shedding loads: up at once, but that a charger or another
 * load that yields has time to; down a level at a time and only after a while.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class LoadLevel {

    static final int NORMAL = 0;
    /** nothing new should start */
    static final int CAREFUL = 1;
    /** what can wait should stop */
    static final int SHED = 2;
    /** the fuse is overloaded */
    static final int EMERGENCY = 3;

    /** Of the fuse's current; less than this is left. */
    private static final double NEAR = 0.2;
    /** Of the fuse's current; so much more must be left before a level is over. */
    private static final double CLEAR = 0.05;
    private static final long HOLD_MILLIS = 120_000;
    /** A fuse carries a little too much for much longer; what it does not carry so long is an emergency. */
    private static final long YIELD_MILLIS = 30_000;

    private final MainFuse fuse;
    private final Held shedding = new Held(YIELD_MILLIS);
    private int level;
    private long clearSince = -1;

    LoadLevel(MainFuse fuse) {
        this.fuse = fuse;
    }

    /**
     * @param millis by the steady clock
     * @param headroom the smallest, A
     */
    void on(long millis, double headroom, boolean warning) {
        boolean lasts = shedding.on(millis, headroom < fuse.margin());
        int seen = level(headroom, warning);
        int now = seen == SHED && level < SHED && !lasts ? CAREFUL : seen;
        if (now >= level) {
            level = now;
            clearSince = -1;
        } else if (level(headroom - CLEAR * fuse.rated(), warning) >= level) {
            clearSince = -1;
        } else if (clearSince < 0) {
            clearSince = millis;
        } else if (millis - clearSince >= HOLD_MILLIS) {
            level--;
            clearSince = millis;
        }
    }

    private int level(double headroom, boolean warning) {
        if (warning) {
            return EMERGENCY;
        } else if (headroom < fuse.margin()) {
            return SHED;
        }
        return headroom < NEAR * fuse.rated() + fuse.margin() ? CAREFUL : NORMAL;
    }

    int level() {
        return level;
    }
}
