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
package org.openhab.binding.hanport.internal.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What befalls the bytes on any wire.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum WireFault {

    /** Each byte comes by itself. */
    A_BYTE_AT_A_TIME {

        @Override
        void befall(Link<?> link) throws IOException {
            for (byte one : link.due()) {
                link.send(one);
            }
        }
    },

    /** A byte every second and a half: longer than networks hold anything up. */
    SLOW_DRIP {

        @Override
        void befall(Link<?> link) throws IOException {
            for (byte one : link.due()) {
                link.pass(Duration.ofMillis(1500));
                link.send(one);
            }
        }
    },

    /** Many telegrams at once, divided anywhere. */
    SPLIT_ANYWHERE {

        @Override
        void befall(Link<?> link) throws IOException {
            Random random = new Random(1);
            byte[] kept = {};
            for (int i = 0; i < TELEGRAMS; i++) {
                byte[] stream = joined(kept, link.due());
                int cut = random.nextInt(stream.length);
                link.send(Arrays.copyOf(stream, cut));
                kept = Arrays.copyOfRange(stream, cut, stream.length);
            }
            link.send(kept);
        }
    },

    /** Nine of ten telegrams have lost, gained or changed bytes. */
    NINE_OF_TEN_DAMAGED {

        @Override
        void befall(Link<?> link) throws IOException {
            Random random = new Random(2);
            for (int i = 0; i < TELEGRAMS; i++) {
                link.send(i % 10 == 0 ? link.due() : damaged(link.lost(), random));
            }
        }
    },

    /** The adapter's buffer ran over: the stream lacks pieces that begin in one telegram and end in another. */
    OVERRUN {

        @Override
        void befall(Link<?> link) throws IOException {
            for (int i = 0; i < TELEGRAMS / 2; i++) {
                byte[] first = link.lost();
                byte[] second = link.lost();
                link.send(Arrays.copyOf(first, first.length - 8 - i));
                link.send(Arrays.copyOfRange(second, second.length / 2 - i, second.length));
                link.send(link.due());
            }
        }
    },

    /** Two meters take turns on one wire, each in its own protocol. */
    TWO_METERS {

        @Override
        void befall(Link<?> link) throws IOException {
            for (int i = 0; i < TELEGRAMS; i++) {
                link.send(link.due());
                link.send(link.dueOfNeighbour());
            }
        }
    },

    /** Whatever a line of the wrong speed, or a machine that has gone mad, sends as fast as it can. */
    GARBAGE {

        @Override
        void befall(Link<?> link) throws IOException {
            byte[] noise = new byte[1 << 16];
            new Random(3).nextBytes(noise);
            flood(link, noise);
        }
    },

    /** Beginnings of frames of every kind without an end. */
    GARBAGE_LIKE_FRAMES {

        @Override
        void befall(Link<?> link) throws IOException {
            for (String beginning : new String[] { "/", "/ABC5\r\n\r\n1-0:1.8.0(1*kWh)\r\n", "~", "~\u00a7\u00ff",
                    "h\u00ff\u00ffh", "\u00db\u0008ABCDEFGH\u0082\u0004\u0000", "\u000f\u0000\u0000\u0000\u0000" }) {
                flood(link, beginning.repeat(1 << 12).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    };

    private static final int TELEGRAMS = 200;
    /** For how long each kind of garbage comes: a moment here, minutes where time is taken for it. */
    private static final Duration GARBAGE_LASTS = Duration.ofMillis(Long.getLong("faults.garbage.millis", 100));

    /** Does it to a link that has been well; what may still be on its way is delivered behind it. */
    abstract void befall(Link<?> link) throws IOException;

    private static void flood(Link<?> link, byte[] noise) throws IOException {
        long end = System.nanoTime() + GARBAGE_LASTS.toNanos();
        while (System.nanoTime() < end) {
            link.send(noise);
            link.pass(Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) / noise.length));
        }
    }

    /** Damage between the first line and the checksum, where none can heal it. */
    private static byte[] damaged(byte[] bytes, Random random) {
        int at = 10 + random.nextInt(bytes.length - 30);
        int run = 1 + random.nextInt(8);
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] noise = new byte[run];
        random.nextBytes(noise);
        return switch (random.nextInt(4)) {
            case 0 -> joined(before, Arrays.copyOfRange(bytes, at + run, bytes.length));
            case 1 -> joined(joined(before, noise), Arrays.copyOfRange(bytes, at, bytes.length));
            case 2 -> before;
            default -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
