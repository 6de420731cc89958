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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.line.TelegramOpening.Match;

/**
 * Finds the opening of a telegram in bytes that a port of eight bits without parity has read off a line on which bits
 * run in another way: upside down, or with a parity bit.
 * <p>
 * A port that has lost its place still tells the level of nine bits of the line with each byte: those of its start
 * bit and its data. What it leaves out lies between one byte and the next. First the stop bit, which is high unless
 * the byte was bad; if it was, either the next byte has begun with it, or the line went up first. Then the line
 * stayed high until it fell, which is the next start bit. So all levels are tried that the line may have had there,
 * and given up at the first that is at odds with start, parity or stop bits of what was sent, or with {@link
 * TelegramOpening}. The line is at rest before a telegram, so its first byte has been read from its first fall on.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MisreadOpening {

    private static final int DATA_BITS = 8;
    private static final int MOST_BITS_A_BYTE = 11;
    /** No more bytes are read of the longest opening. */
    static final int LONGEST = TelegramOpening.LONGEST * MOST_BITS_A_BYTE / (1 + DATA_BITS) + 1;

    /** Where it takes more steps than this there is nothing to be found. */
    private static final int MOST_STEPS = 500_000;

    private final boolean inverted;
    /** Bits from one start bit to the next, of what is sent. */
    private final int cell;
    /** Whether the port takes a stop bit that is missing for the next start bit at once. */
    private final boolean restarts;
    /** What was sent, as far as it is known: the bits, and the bytes that they make. */
    private boolean[] bits = {};
    private byte[] sent = {};
    private byte[] read = {};
    private int end;
    private int steps;
    private boolean found;

    /**
     * @param inverted whether the line is the wrong way up
     * @param parity whether an even parity bit is sent
     * @param restarts whether the port takes a missing stop bit for the next start bit at once, as a 16550 does, or
     *            waits until the line has gone up first, as many USB adapters do
     */
    MisreadOpening(boolean inverted, boolean parity, boolean restarts) {
        this.inverted = inverted;
        this.restarts = restarts;
        cell = 1 + DATA_BITS + (parity ? 1 : 0) + 1;
    }

    /** Whether these bytes can have been read of an opening that begins with the first of them. */
    boolean isIn(byte[] bytes, int offset, int length) {
        if (sent.length == 0) {
            // only where a line looks odd
            bits = new boolean[TelegramOpening.LONGEST * MOST_BITS_A_BYTE];
            sent = new byte[TelegramOpening.LONGEST];
        }
        read = bytes;
        end = offset + length;
        steps = 0;
        found = false;
        if (!inverted) {
            // the start bit itself is the fall, so the first byte is read as it was sent
            sent[0] = bytes[offset];
            if (TelegramOpening.match(sent, 1) != Match.NO) {
                readOn(offset, 0);
            }
        }
        for (int fall = 1; inverted && fall < cell && put(fall - 1, true); fall++) {
            readOn(offset, fall);
        }
        return found;
    }

    /** A byte was read whose start bit is here; goes on until all is read or does not fit. */
    private void readOn(int index, int start) {
        steps++;
        if (index == end || steps > MOST_STEPS || !put(start, false)) {
            return;
        }
        for (int bit = 0; bit < DATA_BITS; bit++) {
            if (!put(start + 1 + bit, (read[index] >> bit & 1) != 0)) {
                return;
            }
        }
        int stop = start + 1 + DATA_BITS;
        if (put(stop, true)) {
            fallFrom(index + 1, stop);
        }
        if (!found && put(stop, false)) {
            if (restarts && read[index] != 0) {
                readOn(index + 1, stop);
                return;
            }
            for (int low = stop; !found && put(low, false); low++) {
                if (put(low + 1, true)) {
                    fallFrom(index + 1, low + 1);
                }
            }
        }
    }

    /** The line is high here; the next byte begins when it falls. */
    private void fallFrom(int index, int high) {
        for (int at = high; !found && put(at, true); at++) {
            readOn(index, at + 1);
        }
    }

    /**
     * Takes note of the line's level at this bit of the port's, the next or one that is thought of anew.
     *
     * @return false if the line cannot have that, or an opening is found and no more is needed
     */
    private boolean put(int position, boolean high) {
        boolean bit = high ^ inverted;
        if (found || position >= cell * TelegramOpening.LONGEST) {
            return false;
        }
        bits[position] = bit;
        int inCell = position % cell;
        if (inCell == 0) {
            return !bit;
        } else if (inCell < cell - 1) {
            return true;
        }
        return bit && fits(position / cell);
    }

    /** Whether the byte that is whole now goes with those before. */
    private boolean fits(int number) {
        int first = number * cell + 1;
        int value = 0;
        for (int i = 0; i < DATA_BITS; i++) {
            value |= bits[first + i] ? 1 << i : 0;
        }
        boolean parity = cell == MOST_BITS_A_BYTE && bits[first + DATA_BITS];
        if (cell == MOST_BITS_A_BYTE && parity != (Integer.bitCount(value) % 2 != 0)) {
            return false;
        }
        sent[number] = (byte) value;
        Match match = TelegramOpening.match(sent, number + 1);
        found = match == Match.YES;
        return match != Match.NO;
    }
}
