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
package org.openhab.binding.hanport.internal.insight.energy;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Direction;

/**
 * One direction's energy as a counter that never goes back and outlives the meter: by the meter's register where it is
 * sent, by its power in between. At each register the edges since the one before are set right, so that their energies
 * add up to what the register has grown.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class CounterLine {

    static final double UNKNOWN = Double.NaN;

    /** An edge between two registers that are so near is known to what flows in this time. */
    private static final long NEAR = 60_000;
    /** A power that is told more seldom says nothing about the time in between, until a register does. */
    private static final long SELDOM = 200_000;
    /** Longer than this nothing is guessed. */
    private static final long LONG = 1_800_000;
    /** After a silence of so long the counter goes on, and its edges are not written down: some 60 days. */
    private static final long FORGOTTEN = 5_184_000_000L;
    private static final int FIELDS = 8;
    /** A register of a slow list is that of the full hour, and is sent a little after it. */
    private static final long HOUR = 3_600_000;
    private static final long AFTER_HOUR = 120_000;
    /** Registers that are rounded when they change their list may step back by one of their steps. */
    private static final double STEP_BACK = 10;

    private final Direction direction;
    private final EdgeBook book;
    private boolean begun;
    private long last;
    private double watts = UNKNOWN;
    private boolean hadRegister;
    /** The register's zero on the counter; not a number until there was one. */
    private double offset = UNKNOWN;
    private long knot;
    private double counterAtKnot;
    private double sinceKnot;
    private long longestGap;
    private Quality stretch = Quality.EXACT;

    CounterLine(Direction direction, EdgeBook book) {
        this.direction = direction;
        this.book = book;
    }

    /**
     * What a telegram tells.
     *
     * @param millis when it was, by the meter's clock
     * @param power W; {@link #UNKNOWN} if it tells none
     * @param register Wh; {@link #UNKNOWN} if it tells none
     * @param replaced whether it is another meter than before
     */
    void on(long millis, double power, double register, boolean replaced) {
        boolean hasRegister = !Double.isNaN(register);
        if (!hasRegister && Double.isNaN(power)) {
            return;
        }
        boolean slow = begun && !hadRegister && millis - knot > LONG;
        if (begun && millis - last > FORGOTTEN) {
            stretch = Quality.GAP;
            begun = false;
            offset = UNKNOWN;
        }
        if (begun) {
            advance(millis, power);
        } else {
            begin(millis);
        }
        watts = Double.isNaN(power) ? watts : power;
        if (hasRegister) {
            settle(moment(millis, slow), register, replaced);
        }
        hadRegister = hasRegister;
    }

    private static long moment(long millis, boolean slow) {
        long afterHour = Math.floorMod(millis, HOUR);
        return slow && afterHour <= AFTER_HOUR ? millis - afterHour : millis;
    }

    private void begin(long millis) {
        begun = true;
        last = millis;
        knot = millis;
        counterAtKnot += sinceKnot;
        sinceKnot = 0;
        longestGap = 0;
        if (Math.floorMod(millis, EdgeBook.QUARTER_MILLIS) == 0) {
            put(millis / EdgeBook.QUARTER_MILLIS, counterAtKnot, Quality.EXACT);
        }
    }

    private void advance(long millis, double power) {
        long passed = millis - last;
        if (passed > 0) {
            double flowed = mean(power) * passed / HOUR;
            longestGap = Math.max(longestGap, passed);
            long end = Math.floorDiv(millis, EdgeBook.QUARTER_MILLIS);
            for (long edge = Math.floorDiv(last, EdgeBook.QUARTER_MILLIS) + 1; edge <= end; edge++) {
                double part = (edge * EdgeBook.QUARTER_MILLIS - last) / (double) passed;
                put(edge, counterAtKnot + sinceKnot + flowed * part,
                        longestGap > SELDOM ? Quality.GAP : Quality.ESTIMATED);
            }
            sinceKnot += flowed;
        }
        // a clock that was set back counts anew from there: its edges are written once more
        last = millis;
    }

    private double mean(double power) {
        if (Double.isNaN(power)) {
            return Double.isNaN(watts) ? 0 : watts;
        }
        return Double.isNaN(watts) ? power : (watts + power) / 2;
    }

    private void put(long edge, double counter, Quality quality) {
        book.put(direction, edge, Math.round(counter), quality, stretch);
        stretch = Quality.EXACT;
    }

    private void settle(long moment, double register, boolean replaced) {
        double flowed = moment == last ? sinceKnot : flowedUntil(moment);
        double counter = register + offset;
        boolean first = Double.isNaN(offset);
        boolean broken = !first && (replaced || counter < counterAtKnot - STEP_BACK);
        if (first || broken) {
            counter = counterAtKnot + flowed;
            offset = counter - register;
        }
        counter = Math.max(counter, counterAtKnot);
        if (!first) {
            setRight(moment, flowed, counter - counterAtKnot, broken);
        }
        if (broken) {
            stretch = longestGap > SELDOM ? Quality.GAP : Quality.ESTIMATED;
        }
        sinceKnot -= flowed;
        knot = moment;
        counterAtKnot = counter;
        longestGap = 0;
    }

    /** Up to an hour's edge that has just passed. */
    private double flowedUntil(long moment) {
        long edge = moment / EdgeBook.QUARTER_MILLIS;
        return book.known(direction, edge).filter(line -> moment >= knot)
                .map(line -> line.counter(edge) - counterAtKnot).orElse(sinceKnot);
    }

    /** Gives the edges since the register before their share of what it has grown. */
    private void setRight(long moment, double flowed, double grown, boolean broken) {
        long end = Math.floorDiv(moment, EdgeBook.QUARTER_MILLIS);
        for (long edge = Math.floorDiv(knot, EdgeBook.QUARTER_MILLIS) + 1; edge <= end; edge++) {
            EdgeLine line = book.open(direction, edge);
            if (line.has(edge)) {
                long millis = edge * EdgeBook.QUARTER_MILLIS;
                double share = flowed > 0 ? (line.counter(edge) - counterAtKnot) / flowed
                        : (millis - knot) / (double) (moment - knot);
                line.put(edge, Math.round(counterAtKnot + grown * Math.min(Math.max(share, 0), 1)),
                        settled(line.quality(edge), millis, moment, broken), line.stretch(edge));
            }
        }
    }

    private Quality settled(Quality before, long edge, long moment, boolean broken) {
        if (broken) {
            return before;
        } else if (edge == moment || moment - knot <= NEAR) {
            return Quality.EXACT;
        }
        return longestGap > LONG ? before : Quality.ESTIMATED;
    }

    /** The counter at the last telegram, in Wh. */
    long counter() {
        return Math.round(counterAtKnot + sinceKnot);
    }

    /** What the counter at the last telegram rests on. */
    Quality quality() {
        if (!begun || longestGap > SELDOM) {
            return Quality.GAP;
        }
        return hadRegister && last == knot ? Quality.EXACT : Quality.ESTIMATED;
    }

    /** What has happened since the last edge, apart from the counts. */
    Quality stretch() {
        return stretch;
    }

    /** When the last telegram came, in milliseconds by the meter's clock. */
    long last() {
        return last;
    }

    boolean isBegun() {
        return begun;
    }

    /** What must outlast a restart. */
    String text() {
        return !begun ? "-"
                : knot + " " + counterAtKnot + " " + sinceKnot + " " + offset + " " + last + " " + longestGap + " "
                        + stretch + " " + hadRegister;
    }

    /** Goes on from a text; from the beginning if it was changed by hand. */
    void restore(String text) {
        String[] fields = text.split(" ");
        if (fields.length != FIELDS) {
            return;
        }
        try {
            knot = Long.parseLong(fields[0]);
            counterAtKnot = Double.parseDouble(fields[1]);
            sinceKnot = Double.parseDouble(fields[2]);
            offset = Double.parseDouble(fields[3]);
            last = Long.parseLong(fields[4]);
            longestGap = Long.parseLong(fields[5]);
            stretch = Quality.valueOf(fields[6]);
            hadRegister = Boolean.parseBoolean(fields[7]);
            begun = true;
        } catch (IllegalArgumentException e) {
            // also a number that is none
            offset = UNKNOWN;
            stretch = Quality.GAP;
        }
    }
}
