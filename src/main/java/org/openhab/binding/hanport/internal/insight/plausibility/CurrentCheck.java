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
 * Currents against what a house meter carries, and against their own past: meters behind current transformers that
 * send what flows in the cable have carried much before. Below that every jump is an everyday one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class CurrentCheck {

    /** Meters without transformers are made for up to 100 A, and stand twice that for a moment. */
    private static final double USUAL_MOST = 200;
    /** No low-voltage switchgear carries more. */
    private static final double MOST = 10_000;
    private static final double TIMES_LARGEST = 3;
    private static final double LIKENESS = 0.3;

    private final double factor;
    private final Spike[] spikes = new Spike[Sample.PHASES];
    private final boolean[] beyond = new boolean[Sample.PHASES];
    /** The largest that was believed. */
    private double largest;
    /** Whether there is a past to compare with. */
    private boolean begun;

    /** @param factor what currents were multiplied with */
    CurrentCheck(double factor) {
        this.factor = Math.max(factor, 1);
        Arrays.setAll(spikes, phase -> new Spike(LIKENESS));
    }

    /** @return whether all currents of the telegram can be true */
    boolean judge(Sample sample, Doubts doubts) {
        double usual = begun ? Math.max(USUAL_MOST * factor, largest * TIMES_LARGEST) : MOST * factor;
        boolean sound = true;
        for (int phase = 0; phase < Sample.PHASES; phase++) {
            if (sample.has(Series.CURRENT, phase)) {
                begun = true;
                sound &= judge(sample, phase, usual, doubts);
            }
        }
        return sound;
    }

    private boolean judge(Sample sample, int phase, double usual, Doubts doubts) {
        double amperes = Math.abs(sample.value(Series.CURRENT, phase));
        boolean impossible = amperes > MOST * factor;
        Spike spike = spikes[phase];
        spike.wasAlone(amperes > usual).ifPresent(alone -> doubts.tell(Check.CURRENT, alone));
        if (impossible || spike.isAlone(amperes, amperes > usual)) {
            Reading reading = sample.reading(Series.CURRENT, phase);
            ValueTrouble trouble = new ValueTrouble(Kind.CURRENT, Doubts.name(reading), Doubts.figure(reading),
                    Doubts.figure(usual, "A"));
            doubts.hold(Check.CURRENT, reading, trouble, impossible && !beyond[phase]);
            if (!impossible) {
                spike.hold(trouble);
            }
            beyond[phase] = impossible;
            return false;
        }
        beyond[phase] = false;
        largest = Math.max(largest, amperes);
        return true;
    }
}
