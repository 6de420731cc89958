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
package org.openhab.binding.hanport.internal.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something that goes wrong between a meter and its reader. A pure function of the push, so a faulty line can be played
 * again.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface LineFault {

    /** The push as it arrives. */
    Push on(Push push);

    /**
     * One bit of the telegram arrives wrong.
     *
     * @param seed which telegrams and which bits
     * @param share how many of the telegrams, 0 to 1
     */
    record FlippedBit(long seed, double share) implements LineFault {

        @Override
        public Push on(Push push) {
            Chance chance = new Chance(seed);
            long moment = push.at().getEpochSecond();
            if (push.bytes().length == 0 || chance.at(moment) >= share) {
                return push;
            }
            byte[] bytes = push.bytes().clone();
            int bit = (int) (chance.branch(1).at(moment) * bytes.length * Byte.SIZE);
            bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            return push.carrying(bytes);
        }
    }

    /**
     * The telegram breaks off in the middle: the cable was pulled, or the reader's buffer ran over.
     *
     * @param seed which telegrams and where
     * @param share how many of the telegrams, 0 to 1
     */
    record TornTelegram(long seed, double share) implements LineFault {

        @Override
        public Push on(Push push) {
            Chance chance = new Chance(seed);
            long moment = push.at().getEpochSecond();
            if (chance.at(moment) >= share) {
                return push;
            }
            int kept = (int) (chance.branch(1).at(moment) * push.bytes().length);
            return push.carrying(Arrays.copyOf(push.bytes(), kept));
        }
    }

    /**
     * Bytes are missing inside a telegram: a buffer ran over, or another program took them.
     *
     * @param seed which telegrams and which bytes
     * @param share how many of the telegrams, 0 to 1
     */
    record LostBytes(long seed, double share) implements LineFault {

        /** As many as the buffer of a usual port holds. */
        private static final int LOST = 16;

        @Override
        public Push on(Push push) {
            Chance chance = new Chance(seed);
            long moment = push.at().getEpochSecond();
            byte[] sent = push.bytes();
            if (sent.length <= 2 * LOST || chance.at(moment) >= share) {
                return push;
            }
            int from = LOST / 2 + (int) (chance.branch(1).at(moment) * (sent.length - 2 * LOST));
            byte[] kept = Arrays.copyOf(sent, sent.length - LOST);
            System.arraycopy(sent, from + LOST, kept, from, kept.length - from);
            return push.carrying(kept);
        }
    }

    /**
     * A gateway repeats the telegram that it has, its meter's clock included.
     *
     * @param from when it begins to
     * @param meter that it reads
     */
    record Frozen(Instant from, SimulatedMeter meter) implements LineFault {

        @Override
        public Push on(Push push) {
            return push.at().isBefore(from) ? push : push.carrying(meter.pushAt(from).bytes());
        }
    }

    /**
     * Nothing comes: the meter's module has locked up.
     *
     * @param from when it falls silent
     * @param length how long it stays so
     */
    record Silence(Instant from, Duration length) implements LineFault {

        @Override
        public Push on(Push push) {
            boolean before = push.at().isBefore(from);
            boolean after = !push.at().isBefore(from.plus(length));
            return before || after ? push : push.carrying(new byte[0]);
        }
    }

    /**
     * The grid company switches the port to another protocol from afar; the meter keeps its pace.
     *
     * @param from when
     * @param other the same house's meter as it speaks from then on
     */
    record ProtocolSwitch(Instant from, SimulatedMeter other) implements LineFault {

        @Override
        public Push on(Push push) {
            return push.at().isBefore(from) ? push : other.pushAt(push.at());
        }
    }
}
