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
package org.openhab.binding.hanport.internal.insight.plausibility;

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.insight.Series;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble;
import org.openhab.binding.hanport.internal.trouble.ValueTrouble.Kind;

/**
 * Voltages against what the low-voltage mains can have, and against their own past. A lost phase is 0, a lost neutral
 * makes almost anything up to the voltage between two phases; both stay for longer than one telegram.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class VoltageCheck {

    /** Low voltage ends there. Source: IEC 60038, clause 1. */
    private static final double MOST_VOLTS = 1_000;
    /** Of the usual voltage; meters behind voltage transformers begin above low voltage. */
    private static final double LEAST_SHARE = 0.5;
    private static final double MOST_SHARE = 1.4;
    /** Any second odd value shows that the first was none of damage. */
    private static final double ANY = 20;
    private static final double SLOWNESS = 8;

    private final double most;
    private final double[] levels = new double[Sample.PHASES];
    private final Spike[] spikes = new Spike[Sample.PHASES];
    private final boolean[] beyond = new boolean[Sample.PHASES];

    /** @param factor what voltages were multiplied with */
    VoltageCheck(double factor) {
        most = MOST_VOLTS * Math.max(factor, 1);
        Arrays.fill(levels, Double.NaN);
        Arrays.setAll(spikes, phase -> new Spike(ANY));
    }

    /** @return whether all voltages of the telegram can be true */
    boolean judge(Sample sample, Doubts doubts) {
        boolean sound = true;
        for (int phase = 0; phase < Sample.PHASES; phase++) {
            if (sample.has(Series.VOLTAGE, phase)) {
                sound &= judge(sample, phase, doubts);
            }
        }
        return sound;
    }

    private boolean judge(Sample sample, int phase, Doubts doubts) {
        double volts = sample.value(Series.VOLTAGE, phase);
        double level = levels[phase];
        // not a number, as the level is before the first voltage, is larger than nothing
        boolean impossible = volts < 0 || volts > most && !(volts <= level * MOST_SHARE);
        boolean doubtful = volts != 0 && (volts < level * LEAST_SHARE || volts > level * MOST_SHARE);
        Spike spike = spikes[phase];
        spike.wasAlone(doubtful || impossible).ifPresent(alone -> doubts.tell(Check.VOLTAGE, alone));
        if (impossible || spike.isAlone(volts, doubtful)) {
            Reading reading = sample.reading(Series.VOLTAGE, phase);
            ValueTrouble trouble = new ValueTrouble(Kind.VOLTAGE, Doubts.name(reading), Doubts.figure(reading),
                    Doubts.figure(Double.isNaN(level) ? most : level, "V"));
            doubts.hold(Check.VOLTAGE, reading, trouble, impossible && !beyond[phase]);
            if (!impossible) {
                spike.hold(trouble);
            }
            beyond[phase] = impossible;
            return false;
        }
        beyond[phase] = false;
        if (volts != 0) {
            levels[phase] = doubtful || Double.isNaN(level) ? volts : level + (volts - level) / SLOWNESS;
        }
        return true;
    }
}
