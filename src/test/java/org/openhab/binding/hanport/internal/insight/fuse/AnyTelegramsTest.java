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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * Whatever comes, in whatever order: what is told stays within its bounds.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class AnyTelegramsTest {

    private static final int[] CODES = { 1, 2, 21, 22, 41, 42, 61, 62, 31, 51, 71, 32, 52, 72 };
    private static final long[] PAUSES = { 0, 1, 1000, 2500, 10_000, 10_000, 10_000, 61_000, 600_000, 7_200_000 };
    private static final double[] TOLD = { Double.NaN, 0, 6, 16, -10, 16_000, Double.POSITIVE_INFINITY };
    private static final int MOST = 16;

    @Test
    void areToldWithinTheirBounds() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            FuseWatch watch = new FuseWatch(new MainFuse(20, FuseType.values()[seed % 2], 1, 1),
                    new FuseWatch.Load(2300, seed % 3 == 0 ? 3 : 1, 10_000), MOST);
            Currents currents = new Currents();
            long millis = 0;
            for (int telegram = 0; telegram < 60; telegram++) {
                millis += PAUSES[random.nextInt(PAUSES.length)];
                watch.charger(random.nextInt(3), TOLD[random.nextInt(TOLD.length)]);
                int known = watch.take(currents.of(readings(random)));

                FuseView view = random.nextInt(20) == 0 ? watch.none() : watch.view(millis);

                check(view, known, "house " + seed + ", telegram " + telegram + ": " + view);
            }
        }
    }

    private static List<Reading> readings(Random random) {
        List<Reading> readings = new ArrayList<>();
        int most = random.nextInt(10) == 0 ? 100_000 : 3000;
        for (int code : CODES) {
            if (random.nextInt(12) > 0) {
                boolean volts = code > 31 && code % 10 == 2 && code != 42 && code != 62;
                boolean amperes = code > 30 && code % 10 == 1 && code != 41 && code != 61;
                int value = volts ? random.nextInt(5) * 60 : amperes ? random.nextInt(most) : random.nextInt(most * 2);
                readings.add(Currents.reading(code, value, amperes ? 2 : 0,
                        volts ? Unit.VOLT : amperes ? Unit.AMPERE : Unit.WATT));
            }
        }
        return readings;
    }

    private static void check(FuseView view, int known, String where) {
        List<Integer> advised = new ArrayList<>(view.onOnePhase());
        advised.add(view.onAllPhases());
        advised.forEach(amperes -> assertTrue(amperes == 0 || amperes >= 6 && amperes <= MOST, where));
        assertTrue(view.score() >= 0 && view.score() <= 1, where);
        assertTrue(view.loadLevel() >= LoadLevel.NORMAL && view.loadLevel() <= LoadLevel.EMERGENCY, where);
        for (int phase = 0; phase < 3; phase++) {
            double current = view.currents().get(phase);
            if (Double.isNaN(current)) {
                assertEquals(0, view.onOnePhase().get(phase), where);
                assertEquals(0, view.onAllPhases(), where);
            } else {
                assertEquals(20 - current, view.headrooms().get(phase), where);
                assertTrue(view.headroom() <= 20 - current, where);
            }
        }
        assertTrue(known > 0 || view.headroom() == 0 && !view.mayStart(), where);
    }
}
