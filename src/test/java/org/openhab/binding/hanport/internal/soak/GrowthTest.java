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
package org.openhab.binding.hanport.internal.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class GrowthTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void isNoneWhereThingsComeAndGo() {
        assertEquals(List.of(), Growth.in(
                samples(i -> new Sample(i, Ledger.Count.NONE, (10 + i % 3 * 5) * MEGABYTE, 20 + i % 2, 80 + i % 4))));
    }

    @Test
    void isNoneWhereTheBeginningTookMore() {
        assertEquals(List.of(),
                Growth.in(samples(i -> new Sample(i, Ledger.Count.NONE, (i < 4 ? i : 4) * MEGABYTE, 20, 80))));
    }

    /** What two minutes of cut and opened lines look like where nothing leaks. */
    @Test
    void isNoneWhereMoreLinesHappenToBeCutAtFirst() {
        int[] early = { 98, 100, 100, 105, 98, 100, 102, 100, 99, 105 };
        int[] late = { 107, 105, 101, 105, 100, 98, 105, 104, 105, 105 };

        assertEquals(List.of(),
                Growth.in(IntStream.range(0, 40).mapToObj(
                        i -> new Sample(i, Ledger.Count.NONE, 10 * MEGABYTE, 24, i < 20 ? early[i % 10] : late[i % 10]))
                        .toList()));
    }

    @Test
    void isFoundBeneathLinesThatComeAndGo() {
        assertEquals(List.of("handles grew from 108 to 114"), Growth
                .in(samples(i -> new Sample(i, Ledger.Count.NONE, 10 * MEGABYTE, 24, 100 + i + (i % 2 == 0 ? 0 : 3)))));
    }

    @Test
    void isFoundInHeapThreadsAndHandles() {
        List<String> grown = Growth.in(samples(i -> new Sample(i, Ledger.Count.NONE, i * MEGABYTE, i, 2 * i)));

        assertEquals(List.of("heap grew from 6291456 to 13631488", "threads grew from 6 to 13",
                "handles grew from 12 to 26"), grown);
    }

    @Test
    void isNotToldOfTooFewSamples() {
        assertEquals(List.of(),
                Growth.in(samples(i -> new Sample(i, Ledger.Count.NONE, i * MEGABYTE, i, i)).subList(0, 3)));
    }

    private static List<Sample> samples(IntFunction<Sample> at) {
        return IntStream.range(0, 16).mapToObj(at).toList();
    }
}
