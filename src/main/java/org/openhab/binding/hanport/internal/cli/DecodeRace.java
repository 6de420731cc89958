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
package org.openhab.binding.hanport.internal.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramListener;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Decodes the same bytes again and again as one stream that never ends, in turn with the floor under every decoder: the
 * checksum over these bytes and nothing else. Both take turns of a few milliseconds, so what else the machine does
 * weighs on both alike.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class DecodeRace {

    private static final long ROUND_NANOS = 2_000_000;
    private static final int FEWEST_ROUNDS = 5;
    /** The first part of the time is for the compiler. */
    private static final int WARM_UP_PART = 3;

    private final byte[] bytes;
    private final Count count = new Count();
    private final StreamDecoder decoder;
    private final AllocationMeter meter = new AllocationMeter();
    private int checksums;
    /** Whether each pass is a stream of its own, as gateways send that frame nothing. */
    private boolean ends;

    /**
     * What came out.
     *
     * @param telegrams how many the bytes hold
     * @param best time of one pass over all bytes in the fastest round, in ns
     * @param median the same in the middle round
     * @param floor time of the checksum over all bytes in the fastest round, in ns
     * @param allocated bytes allocated in one pass; empty where the machine does not count
     */
    record Result(int telegrams, double best, double median, double floor, OptionalLong allocated) {
    }

    private static final class Count implements TelegramListener {
        private int telegrams;
        private Protocol protocol = Protocol.P1;
        private Optional<Flaw> flaw = Optional.empty();

        @Override
        public void telegram(Telegram telegram) {
            telegrams++;
            protocol = telegram.protocol();
        }

        @Override
        public void undecodable(Flaw first) {
            flaw = flaw.isEmpty() ? Optional.of(first) : flaw;
        }
    }

    /** @param keys for telegrams that are encrypted */
    DecodeRace(byte[] bytes, MeterKeys keys) {
        this.bytes = bytes;
        decoder = new StreamDecoder(
                StreamOptions.DEFAULT.withAcceptMissingChecksum(true).withKeys(keys.acceptingUnkeyedTags()), count);
    }

    /**
     * How many telegrams the bytes hold; finds out too whether the last of them is told by the end of the stream alone.
     */
    int telegrams() {
        count.telegrams = 0;
        decoder.feed(bytes, 0, bytes.length);
        int inStream = count.telegrams;
        decoder.end();
        ends = count.telegrams > inStream;
        return count.telegrams;
    }

    /** Why the first telegram that could not be read could not; empty where there was none. */
    Optional<Flaw> flaw() {
        return count.flaw;
    }

    /** Runs for so many ns, or a little longer. */
    Result run(long nanos) {
        int telegrams = telegrams();
        long start = System.nanoTime();
        int passes = 1;
        int checks = 1;
        while (System.nanoTime() - start < nanos / WARM_UP_PART) {
            passes = fitting(passes, time(this::decode, passes));
            checks = fitting(checks, time(this::check, checks));
        }
        OptionalLong allocated = allocated(passes);
        double[] times = new double[FEWEST_ROUNDS];
        double floor = Double.MAX_VALUE;
        int rounds = 0;
        while (rounds < FEWEST_ROUNDS || System.nanoTime() - start < nanos) {
            times = rounds < times.length ? times : Arrays.copyOf(times, 2 * rounds);
            times[rounds] = (double) time(this::decode, passes) / passes;
            floor = Math.min(floor, (double) time(this::check, checks) / checks);
            rounds++;
        }
        Arrays.sort(times, 0, rounds);
        return new Result(telegrams, times[0], times[rounds / 2], floor, allocated);
    }

    private void decode() {
        decoder.feed(bytes, 0, bytes.length);
        if (ends) {
            decoder.end();
        }
    }

    private void check() {
        checksums += count.protocol == Protocol.P1 ? Crc16.arc(bytes, 0, bytes.length)
                : Crc16.x25(bytes, 0, bytes.length);
    }

    private static long time(Runnable work, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return System.nanoTime() - start;
    }

    /** How often the work is done in a round, if so many times took so long. */
    private static int fitting(int times, long nanos) {
        return (int) Math.max(1, Math.min(2L * times, ROUND_NANOS * times / Math.max(1, nanos)));
    }

    private OptionalLong allocated(int passes) {
        OptionalLong before = meter.allocated();
        time(this::decode, passes);
        OptionalLong after = meter.allocated();
        return before.isEmpty() || after.isEmpty() ? OptionalLong.empty()
                : OptionalLong.of((after.getAsLong() - before.getAsLong()) / passes);
    }
}
