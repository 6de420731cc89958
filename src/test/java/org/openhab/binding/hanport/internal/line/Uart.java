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
package org.openhab.binding.hanport.internal.line;

import java.io.ByteArrayOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.source.SerialLine.Parity;

/**
 * What a serial port reads from a line on which the meter sends in another way: the levels of the line bit by bit,
 * sampled in the middle of what the reader takes for a bit. A bad byte is passed on as it is where no parity is looked
 * at, and dropped where it is, as the system's drivers do; a break is read as a zero.
 *
 * @param line how the port listens
 * @param restarts whether a missing stop bit is taken for the next start bit at once (the classic 16550), or the line
 *            must go back to rest first (many USB adapters)
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Uart(SerialLine line, boolean restarts) {

    private static final int REST = 30;

    /** A port of the usual kind that listens in this way. */
    public static Uart of(SerialLine line) {
        return new Uart(line, false);
    }

    /**
     * What is read of these bytes with the line at rest before and after them.
     *
     * @param sender how they are sent
     * @param inverted whether the line is the wrong way up
     */
    public byte[] read(byte[] sent, SerialLine sender, boolean inverted) {
        return new Sampling(levels(sent, sender, inverted), sender.baud()).run();
    }

    /** One level for each bit time of the sender. */
    private static boolean[] levels(byte[] sent, SerialLine sender, boolean inverted) {
        int parityBits = sender.parity() == Parity.NONE ? 0 : 1;
        int size = 1 + sender.dataBits() + parityBits + sender.stopBits();
        boolean[] levels = new boolean[2 * REST + sent.length * size];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = !inverted;
        }
        for (int i = 0; i < sent.length; i++) {
            int start = REST + i * size;
            int data = sent[i] & (1 << sender.dataBits()) - 1;
            levels[start] = inverted;
            for (int bit = 0; bit < sender.dataBits(); bit++) {
                levels[start + 1 + bit] = (data >> bit & 1) != 0 ^ inverted;
            }
            if (parityBits == 1) {
                levels[start + 1 + sender.dataBits()] = parity(data, sender.parity()) ^ inverted;
            }
        }
        return levels;
    }

    private static boolean parity(int data, Parity parity) {
        return Integer.bitCount(data) % 2 != 0 ^ parity == Parity.ODD;
    }

    /** Time is counted in parts of which both a sent and a read bit are whole even numbers. */
    private final class Sampling {

        private final boolean[] levels;
        private final long sentBit = 2L * line.baud();
        private final long readBit;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();

        Sampling(boolean[] levels, int senderBaud) {
            this.levels = levels;
            readBit = 2L * senderBaud;
        }

        byte[] run() {
            long start = nextFall(0);
            while (start >= 0) {
                start = level(start, 0) ? nextFall(start + readBit / 2) : character(start);
            }
            return read.toByteArray();
        }

        /** Reads the character that starts here and returns where the next one does, or -1. */
        private long character(long start) {
            int data = 0;
            for (int bit = 0; bit < line.dataBits(); bit++) {
                data |= level(start, 1 + bit) ? 1 << bit : 0;
            }
            int stop = 1 + line.dataBits();
            boolean checked = line.parity() != Parity.NONE;
            boolean parityHolds = true;
            boolean anyParity = false;
            if (checked) {
                anyParity = level(start, stop);
                parityHolds = anyParity == parity(data, line.parity());
                stop++;
            }
            boolean stopped = level(start, stop);
            boolean isBreak = !stopped && data == 0 && !anyParity;
            if (!checked || isBreak || stopped && parityHolds) {
                read.write(data);
            }
            return restarts && !stopped && !isBreak ? start + stop * readBit
                    : nextFall(start + stop * readBit + readBit / 2);
        }

        private boolean level(long start, int bit) {
            int index = (int) ((start + bit * readBit + readBit / 2) / sentBit);
            return levels[Math.min(index, levels.length - 1)];
        }

        private long nextFall(long from) {
            for (int i = (int) ((from + sentBit - 1) / sentBit); i < levels.length; i++) {
                if (i > 0 && levels[i - 1] && !levels[i]) {
                    return i * sentBit;
                }
            }
            return -1;
        }
    }
}
