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
package org.openhab.binding.hanport.internal.dlms.ciphering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.frame.SecurityControl;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Envelopes by their counters: a tag follows from counter and time of sending.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class InvocationCountersTest {

    private static final int AN_HOUR_OF_LISTS = 360;

    private final InvocationCounters counters = new InvocationCounters();

    @Test
    void whatCountsUpIsNew() {
        assertEquals(List.of(), refused(0, 1, 2, 3, 10, 11, Integer.MAX_VALUE, Integer.MIN_VALUE, -1));
    }

    @Test
    void whatComesAgainAtOnceIsNoReplay() {
        assertEquals(List.of(), refused(5, 5, 5, 6, 6));
    }

    @Test
    void anOldOneAmongNewOnesIsRefusedHoweverOften() {
        assertEquals(List.of(6, 5, 5, 6, 7), refused(5, 6, 7, 6, 5, 8, 5, 6, 7, 9, 9));
    }

    @Test
    void aSeriesOfOldOnesIsRefusedForEverWhileTheyAreKnown() {
        List<Integer> old = IntStream.range(100, 200).boxed().toList();

        assertEquals(List.of(), refused(old));

        assertEquals(old.subList(0, 99), refused(old.subList(0, 99)));
        assertEquals(old.subList(0, 99), refused(old.subList(0, 99)));
    }

    @Test
    void olderOnesThanAreKnownDoNotPassOneByOne() {
        counts(1, AN_HOUR_OF_LISTS);

        assertEquals(List.of(1, 1, 1, 3, 2, 1), refused(1, 1, 1, 3, 2, 1));
    }

    @Test
    void olderOnesThanAreKnownDoNotPassBetweenNewOnes() {
        counts(1, AN_HOUR_OF_LISTS);

        assertEquals(List.of(1, 2, 3, 4), refused(1, 361, 2, 362, 3, 363, 4, 364));
    }

    @Test
    void aMeterThatBeginsAnewIsBelievedAtItsThirdEnvelope() {
        counts(1000, 1100);

        assertEquals(List.of(0, 1), refusedAt(1, 0, 1, 2, 3, 4, 5));
    }

    @Test
    void aMeterThatBeginsAnewWithCountersThatItHadIsBelievedToo() {
        counts(0, 100);

        assertEquals(List.of(0, 1), refusedAt(1, IntStream.range(0, 50).toArray()));
    }

    @Test
    void aMeterThatBeginsAnewIsBelievedThoughItsGatewayRepeatsEachEnvelope() {
        counts(1000, 1100);

        assertEquals(List.of(0, 0, 1, 1), refusedAt(1, 0, 0, 1, 1, 2, 2, 3, 3));
    }

    @Test
    void aMeterThatAlwaysTellsTheSameCounterIsNotRefused() {
        List<Boolean> refused = new ArrayList<>();
        for (int sent = 0; sent < 5; sent++) {
            refused.add(counters.isReplayed(envelope(1, 0, sent)));
        }

        assertEquals(Collections.nCopies(5, false), refused);
    }

    @Test
    void metersCountEachForItself() {
        List<Boolean> refused = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            refused.add(counters.isReplayed(envelope(1, 1000 + i, 0)));
            refused.add(counters.isReplayed(envelope(2, i, 0)));
        }

        assertEquals(Collections.nCopies(10, false), refused);
    }

    @Test
    void ofTooManyMetersTheLongestSilentIsForgotten() {
        for (int meter = 0; meter <= InvocationCounters.METERS; meter++) {
            counters.isReplayed(envelope(meter, 7, 0));
            counters.isReplayed(envelope(meter, 8, 0));
        }

        assertEquals(false, counters.isReplayed(envelope(0, 7, 0)));
        assertEquals(true, counters.isReplayed(envelope(InvocationCounters.METERS, 7, 0)));
    }

    private void counts(int from, int to) {
        assertEquals(List.of(), refused(IntStream.rangeClosed(from, to).toArray()));
    }

    private List<Integer> refused(List<Integer> numbers) {
        return refused(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    private List<Integer> refused(int... numbers) {
        return refusedAt(0, numbers);
    }

    /** @param time another time has other values, and so other tags */
    private List<Integer> refusedAt(int time, int... numbers) {
        return IntStream.of(numbers).filter(number -> counters.isReplayed(envelope(1, number, time))).boxed().toList();
    }

    private static Envelope envelope(int meter, int counter, int time) {
        Slice title = Slice.of(ByteBuffer.allocate(8).putLong(meter).array());
        byte[] text = ByteBuffer.allocate(1 + Envelope.TAG_LENGTH).put((byte) 0).putInt(counter).putInt(time).array();
        return new Envelope(title, new SecurityControl(0x30), Slice.of(ByteBuffer.allocate(4).putInt(counter).array()),
                Slice.of(text));
    }
}
