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
package org.openhab.binding.hanport.internal.insight.energy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A counter at the edges of the quarters of an hour of one month. Each edge tells what its count rests on, and what the
 * stretch up to it rests on: where a meter was replaced, energy may be lost between two sound counts.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EdgeLine {

    private static final int FIRST_SIZE = 96;
    private static final int FIELDS = 3;
    private static final int MARK_BITS = 4;
    private static final int MARK_MASK = 15;
    private static final int STRETCH_BITS = 2;
    private static final int QUALITY_MASK = 3;
    /** No edge: the count is not known. */
    private static final byte MISSING = QUALITY_MASK;
    private static final int SEVEN = 7;
    private static final int LOW_SEVEN = 127;

    private final long first;
    private long base;
    private int[] counts = new int[FIRST_SIZE];
    private byte[] marks = new byte[FIRST_SIZE];
    private int size;

    /** @param first the number of the first quarter of an hour, since 1970 */
    EdgeLine(long first) {
        this.first = first;
    }

    /** Whether it has gone on for so long that no register of the month before it is still to come. */
    boolean isSettled() {
        return size >= FIRST_SIZE;
    }

    long first() {
        return first;
    }

    /** The number of the first edge that is too late to be known. */
    long end() {
        return first + size;
    }

    /**
     * Sets the count at an edge, in the place of one that was there.
     *
     * @param counter Wh
     * @param stretch what the energy since the edge before rests on, apart from the counts at its ends
     */
    void put(long edge, long counter, Quality quality, Quality stretch) {
        int index = Math.toIntExact(edge - first);
        base = size == 0 ? counter : base;
        if (index >= counts.length) {
            int larger = Math.max(index + 1, counts.length * 2);
            counts = Arrays.copyOf(counts, larger);
            marks = Arrays.copyOf(marks, larger);
        }
        if (index > size) {
            Arrays.fill(marks, size, index, MISSING);
            Arrays.fill(counts, size, index, size == 0 ? 0 : counts[size - 1]);
        }
        counts[index] = Math.toIntExact(counter - base);
        marks[index] = (byte) (quality.ordinal() | stretch.ordinal() << STRETCH_BITS);
        size = Math.max(size, index + 1);
    }

    boolean has(long edge) {
        return edge >= first && edge < end() && (mark(edge) & QUALITY_MASK) != MISSING;
    }

    private int mark(long edge) {
        return marks[(int) (edge - first)];
    }

    /** The count at an edge that is known, in Wh. */
    long counter(long edge) {
        return base + counts[(int) (edge - first)];
    }

    /** What the count at an edge rests on. */
    Quality quality(long edge) {
        return has(edge) ? Quality.of(mark(edge) & QUALITY_MASK) : Quality.GAP;
    }

    /** What the stretch up to an edge rests on; exact where nothing was lost. */
    Quality stretch(long edge) {
        return has(edge) ? Quality.of(mark(edge) >> STRETCH_BITS) : Quality.EXACT;
    }

    /** One line of text, without its end. */
    String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size * 2);
        int before = 0;
        for (int i = 0; i < size; i++) {
            long delta = counts[i] - (long) before;
            write(bytes, (delta << 1 ^ delta >> Long.SIZE - 1) << MARK_BITS | marks[i] & MARK_MASK);
            before = counts[i];
        }
        return first + " " + base + " " + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        while (rest > LOW_SEVEN) {
            bytes.write((int) (rest & LOW_SEVEN | LOW_SEVEN + 1));
            rest >>>= SEVEN;
        }
        bytes.write((int) rest);
    }

    /** @return empty if the line was changed by hand, and means nothing */
    static Optional<EdgeLine> parse(String line) {
        List<String> fields = List.of(line.split(" ", -1));
        if (fields.size() != FIELDS) {
            return Optional.empty();
        }
        try {
            EdgeLine read = new EdgeLine(Long.parseLong(fields.get(0)));
            read.base = Long.parseLong(fields.get(1));
            read.fill(Base64.getDecoder().decode(fields.get(2)));
            return Optional.of(read);
        } catch (IllegalArgumentException e) {
            // also a number that is none
            return Optional.empty();
        }
    }

    private void fill(byte[] bytes) {
        counts = new int[Math.max(bytes.length, FIRST_SIZE)];
        marks = new byte[counts.length];
        long number = 0;
        int shift = 0;
        for (byte next : bytes) {
            number |= (long) (next & LOW_SEVEN) << shift;
            shift += SEVEN;
            if (next >= 0) {
                long delta = number >>> MARK_BITS;
                int before = size == 0 ? 0 : counts[size - 1];
                counts[size] = before + (int) (delta >>> 1 ^ -(delta & 1));
                marks[size] = (byte) (number & MARK_MASK);
                size++;
                number = 0;
                shift = 0;
            }
        }
    }
}
