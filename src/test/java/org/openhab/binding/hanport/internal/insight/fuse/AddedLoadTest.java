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

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * What a load would bring before it begins.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class AddedLoadTest {

    private final FuseWatch watch = new FuseWatch(new MainFuse(20, FuseType.GG, 1, 1),
            new FuseWatch.Load(2300, 1, 60_000), 16);

    @ParameterizedTest
    @CsvSource({ "2300, 1, 1200, -5, 0, false", "2990, 1, 468, -8, 0.49, false", "2990, 1, 1200, -8, 1, true",
            "2990, 2, 3600, 2, 0, false", "2990, 3, 3600, 5, 0, false", "6900, 0, 3600, -5, 0, false",
            "11500, 2, 10, -35, 1, true", "0, 0, 60, 5, 0, false" })
    void aLoadLeavesSoMuchAndUsesSoMuchUp(double watts, int phase, int seconds, double headroom, double score,
            boolean overload) {
        watch.take(new Currents().of(15, 5, 2));
        watch.view(1_000_000);

        AddedLoad load = watch.with(watts, phase, seconds).orElseThrow();

        assertEquals(headroom, load.headroom(), 0.001);
        assertEquals(score, load.score(), 0.01);
        assertEquals(overload, load.overload());
    }

    @Test
    void whatWasUsedUpBeforeCounts() {
        watch.take(new Currents().of(28, 5, 2));
        watch.view(1_000_000);
        watch.view(1_060_000);

        assertEquals(120 / FuseType.GG.seconds(1.4), watch.with(0, 1, 60).orElseThrow().score(), 1e-9);
    }

    @Test
    void aPhaseThatTheMeterDoesNotTellIsUnknown() {
        watch.take(new Currents().of(List.of(Currents.reading(31, 15, 0, Unit.AMPERE))));

        assertEquals(Optional.empty(), watch.with(2300, 2, 60));
        assertEquals(Optional.empty(), watch.with(2300, 0, 60));
        assertEquals(-5, watch.with(2300, 1, 60).orElseThrow().headroom());
    }
}
