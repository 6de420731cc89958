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
 * telegram by a quarter of what has been free for some minutes, so that the car does not follow a load that comes and
 * goes; nothing below 6 A (IEC 61851-1), and after a stop nothing for ten minutes.
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
    /** What is told of a charger may be so old: clouds are asked every two minutes. */
    private static final long LATE_MILLIS = 150_000;
    /** A charger may need so long to go down. */
    private static final long SLOW_MILLIS = 30_000;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final int most;
    private final Lasting lasting = new Lasting();
    private double target;
    private int amperes;
    private long freeSince = -1;
    private long risen = NEVER;
    private long lowered = NEVER;
    /** Of the phases of a telegram that were told until now: the least that is left, without the charger's own. */
    private double free;
    /** The least that it may take, when it is to go down. */
    private double available;
    /** The same when it is to go up, which only asks for what is sure. */
    private double room;

    /** @param most A that the charger can take */
    ChargerAdvice(int most) {
        this.most = most;
        clear();
    }

    /**
     * One of the phases that it would use; all of them are told before it decides.
     *
     * @param millis by the steady clock
     * @param left A that are free on the phase
     * @param told A that the charger takes from it; not a number if nobody tells, and it is taken to follow the advice
     * @param seen A that it can take at the most by what flows on its phases, the sun left aside
     */
    void phase(long millis, double left, double told, double seen) {
        boolean tells = !Double.isNaN(told);
        double taken = tells ? Math.max(0, Math.min(told, most)) : amperes;
        boolean isOnItsWay = taken < amperes ? left >= 0 && millis - risen < LATE_MILLIS
                : !tells || millis - lowered < SLOW_MILLIS;
        free = Math.min(free, left);
        available = Math.min(available, left + (isOnItsWay ? Math.max(taken, amperes) : Math.min(taken, amperes)));
        room = Math.min(room, left + Math.min(tells ? taken : Math.max(seen, 0), amperes));
    }

    /** @param millis by the steady clock */
    void decide(long millis) {
        double lastingRoom = lasting.on(millis, room);
        if (amperes == 0) {
            begin(millis);
        } else if (available < amperes) {
            lower(millis);
        } else {
            rise(millis, Math.min(lastingRoom, most + EDGE));
        }
        clear();
    }

    private void clear() {
        free = Double.POSITIVE_INFINITY;
        room = Double.POSITIVE_INFINITY;
        available = Double.POSITIVE_INFINITY;
    }

    private void lower(long millis) {
        amperes = available < LEAST ? 0 : (int) Math.floor(available);
        target = amperes;
        freeSince = -1;
        lowered = millis;
    }

    private void rise(long millis, double lasted) {
        double spare = Math.max(lasted - target, 0);
        target = Math.min(target, lasted) + Math.max(spare * SHARE, Math.min(spare, SMALLEST_STEP));
        if (target >= amperes + 1 + EDGE) {
            amperes = (int) Math.floor(target);
            risen = millis;
        }
    }

    private void begin(long millis) {
        if (free < LEAST + TO_BEGIN) {
            freeSince = -1;
        } else if (freeSince < 0) {
            freeSince = millis;
        } else if (millis - freeSince >= RESTART_MILLIS) {
            target = LEAST;
            amperes = LEAST;
            risen = millis;
        }
    }

    /** Nothing is known: nothing may be taken. */
    void stop() {
        amperes = 0;
        freeSince = -1;
        clear();
    }

    /** 0, or 6 A and more. */
    int amperes() {
        return amperes;
    }
}
