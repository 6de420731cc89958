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
 * How many whole amperes a car charger may take on some phases. Down at once, by all that is too much; up with each
 * telegram by a quarter of what has been free for some minutes, so that a load that comes and goes does not make the
 * car
 * do the same; nothing below 6 A (IEC 61851-1), and after a stop nothing for ten minutes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ChargerAdvice {

    /** The least that a car can be offered, A. */
    static final int LEAST = 6;
    /** Free on top of that before it is begun again, A. */
    private static final double TO_BEGIN = 2;
    private static final long RESTART_MILLIS = 600_000;
    private static final double SHARE = 0.25;
    private static final double SMALLEST_STEP = 0.25;
    /** So much more than a whole ampere, so that a load at its edge does not move the advice to and fro. */
    private static final double EDGE = 0.3;

    private final int most;
    private final Lasting lasting = new Lasting();
    private double target;
    private int amperes;
    private long freeSince = -1;

    /** @param most A that the charger can take */
    ChargerAdvice(int most) {
        this.most = most;
    }

    /**
     * @param millis by the steady clock
     * @param available A that the charger may take now; what it takes already is in it
     */
    void on(long millis, double available) {
        double room = lasting.on(millis, available);
        if (amperes == 0) {
            begin(millis, available);
        } else if (available < amperes) {
            lower((int) Math.floor(available));
        } else {
            rise(Math.min(room, most + EDGE));
        }
    }

    private void lower(int whole) {
        amperes = whole < LEAST ? 0 : whole;
        target = amperes;
        freeSince = -1;
    }

    private void rise(double room) {
        double spare = Math.max(room - target, 0);
        target = Math.min(target, room) + Math.max(spare * SHARE, Math.min(spare, SMALLEST_STEP));
        amperes = target >= amperes + 1 + EDGE ? (int) Math.floor(target) : amperes;
    }

    private void begin(long millis, double available) {
        if (available < LEAST + TO_BEGIN) {
            freeSince = -1;
        } else if (freeSince < 0) {
            freeSince = millis;
        } else if (millis - freeSince >= RESTART_MILLIS) {
            target = LEAST;
            amperes = LEAST;
        }
    }

    /** Nothing is known: nothing may be taken. */
    void stop() {
        amperes = 0;
        target = 0;
        freeSince = -1;
    }

    /** 0, or 6 A and more. */
    int amperes() {
        return amperes;
    }
}
