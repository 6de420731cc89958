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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.Push;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;

/**
 * A meter whose telegrams are numbered by their clock, and what a bad line makes of them. One thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SoakMeter {

    private static final long HOUR = 3600;
    /** What has to stay as it is at both ends, since damage there might leave the telegram sound. */
    private static final int HEAD = 10;
    private static final int TAIL = 12;
    private static final int LONGEST_RUN = 40;
    /** The highest bit of a byte of text may be one for parity, which is taken off: that heals what only it befalls. */
    private static final int BITS_OF_TEXT = 7;

    private final SimulatedMeter meter;
    private final Random random;
    private Instant last;

    /** @param model one that tells its clock in what it sends at a full hour */
    SoakMeter(MeterModel model, long seed, Instant start) {
        meter = new SimulatedMeter(model, seed, start);
        random = new Random(seed);
        last = start;
    }

    Random random() {
        return random;
    }

    /** The next telegram, with all values that the meter ever sends. */
    Push next() {
        last = meter.nextPush(last);
        return meter.wholePushAt(last);
    }

    /**
     * The number of the telegram with this clock. Not the hour, since which one is meant may depend on when a telegram
     * comes, and these come at another time than they say.
     */
    static long number(Instant clock) {
        return Math.floorMod(clock.truncatedTo(ChronoUnit.SECONDS).getEpochSecond(), HOUR);
    }

    /** The beginning of a telegram. */
    byte[] torn() {
        byte[] whole = next().bytes();
        return Arrays.copyOf(whole, HEAD + random.nextInt(whole.length - HEAD - TAIL));
    }

    /** A telegram that arrives damaged, in a way that its checksum tells. */
    byte[] damaged() {
        byte[] whole = next().bytes();
        byte[] damaged;
        do {
            damaged = damaged(whole);
        } while (holds(damaged));
        return damaged;
    }

    private byte[] damaged(byte[] whole) {
        int at = HEAD + random.nextInt(whole.length - HEAD - TAIL - LONGEST_RUN);
        int run = 1 + random.nextInt(LONGEST_RUN);
        byte[] before = Arrays.copyOf(whole, at);
        return switch (random.nextInt(4)) {
            case 0 -> joined(before, Arrays.copyOfRange(whole, at + run, whole.length));
            case 1 -> joined(before, Arrays.copyOfRange(whole, at - Math.min(run, at - HEAD / 2), whole.length));
            case 2 -> before;
            default -> {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(BITS_OF_TEXT));
                yield flipped;
            }
        };
    }

    /** Whether this is a P1 text whose checksum holds by chance, as that of one in 65,536 does. */
    private static boolean holds(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = text.indexOf('/');
        int end = text.lastIndexOf('!');
        return start >= 0 && end > start && text.length() >= end + 5 && String
                .format("%04X", Crc16.arc(bytes, start, end + 1 - start)).equals(text.substring(end + 1, end + 5));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
