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
package org.openhab.binding.hanport.internal.trouble;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A telegram is understood, and what it says can hardly be true.
 *
 * @param kind what is hard to believe
 * @param figures which value it is, what it would have been, and what it was or could be at most
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record ValueTrouble(Kind kind, List<String> figures) implements Trouble {

    /** What is told apart. {0} is the value's name, {1} what the meter sent, {2} what it is compared with. */
    public enum Kind {
        /** more power than the voltages and currents of the same telegram allow */
        POWER(3),
        /** powers that never fit the currents: one of them has a wrong factor */
        POWER_FACTOR(3),
        /** a voltage that no mains has, or that came and went with one telegram */
        VOLTAGE(3),
        /** a current that no house meter carries, or that came and went with one telegram */
        CURRENT(3),
        /** a register that went back, to zero perhaps */
        REGISTER_BACK(3),
        /** a register that grew faster than any connection could make it */
        REGISTER_FAST(3),
        /** a register that is ten times what it was, or a tenth; {3} is the factor that makes up for it */
        REGISTER_TENFOLD(4),
        /** a register that goes on from another value, which is believed now */
        REGISTER_ANEW(3),
        /** an hourly list that repeats the one before */
        HOUR_REPEATED(3),
        /**
         * registers that count ten times what the powers come to, or a tenth; {3} is the factor that makes up for it
         */
        ENERGY_FACTOR(4),
        /** another meter answers than before */
        METER_REPLACED(0),
        /** the meter's clock jumped, for one telegram */
        CLOCK_JUMPED(3),
        /** the meter's clock is far from the machine's */
        CLOCK_WRONG(3),
        /** the meter's clock does not go on */
        CLOCK_STOPPED(2);

        final int count;

        Kind(int count) {
            this.count = count;
        }

        /** How many figures its text has. */
        public int figures() {
            return count;
        }
    }

    /** @throws IllegalArgumentException if it has not the figures that its text names */
    public ValueTrouble {
        figures = List.copyOf(figures);
        if (figures.size() != kind.count) {
            throw new IllegalArgumentException(kind + " has " + kind.count + " figures");
        }
    }

    public ValueTrouble(Kind kind, String... figures) {
        this(kind, List.of(figures));
    }

    @Override
    public String key() {
        return "value." + Keys.of(kind);
    }

    @Override
    public Layer layer() {
        return Layer.PLAUSIBILITY;
    }

    /** What can be done about it does not depend on the source. */
    @Override
    public boolean hasOwnText(SourceKind source) {
        return false;
    }

    @Override
    public List<String> arguments() {
        return figures;
    }
}
