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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The currents of a month, in blocks of ten minutes: of each phase the mean, the highest, and the steady one that would
 * have worn a fuse as much; in half amperes, rounded up.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class CurrentMonth {

    static final int BLOCKS_OF_DAY = 144;
    /** In place of a phase: as if all those that are known had carried the same. */
    static final int SPREAD = SignedCurrents.PHASES;
    private static final int MOST_BLOCKS = 31 * BLOCKS_OF_DAY;
    private static final int PHASES = SignedCurrents.PHASES;
    private static final int BYTES_OF_PHASE = 3;
    private static final int BYTES = BYTES_OF_PHASE * PHASES;
    private static final int HIGHEST = 1;
    private static final int WEARING = 2;
    private static final int LARGEST = 254;
    /** Nothing is known of the block. */
    private static final int MISSING = 255;
    private static final int BYTE = 255;
    private static final double STEPS_OF_AMPERE = 2;
    private static final String VERSION = "currents 1 ";

    private byte[] bytes;

    CurrentMonth() {
        bytes = new byte[0];
    }

    /**
     * Where something is known of a block already, as after a restart in the middle of it, the higher holds.
     *
     * @param block since the month began
     * @param mean A, without a sign; not a number if the phase was not told, as the others
     * @param highest A, without a sign
     * @param wearing A, without a sign
     */
    void put(int block, int phase, double mean, double highest, double wearing) {
        int place = place(block, phase);
        if (place >= bytes.length) {
            int before = bytes.length;
            bytes = Arrays.copyOf(bytes, Math.min((block / BLOCKS_OF_DAY + 1) * BLOCKS_OF_DAY, MOST_BLOCKS) * BYTES);
            Arrays.fill(bytes, before, bytes.length, (byte) MISSING);
        }
        put(place, mean);
        put(place + HIGHEST, highest);
        put(place + WEARING, wearing);
    }

    private void put(int place, double amperes) {
        int before = bytes[place] & BYTE;
        if (!Double.isNaN(amperes)) {
            int steps = (int) Math.min(Math.ceil(amperes * STEPS_OF_AMPERE), LARGEST);
            bytes[place] = (byte) (before == MISSING ? steps : Math.max(before, steps));
        }
    }

    private static int place(int block, int phase) {
        return block * BYTES + BYTES_OF_PHASE * phase;
    }

    /** How many blocks there can be of what was written down. */
    int blocks() {
        return bytes.length / BYTES;
    }

    /** @param phase 0 to 2 */
    boolean has(int block, int phase) {
        return (bytes[place(block, phase)] & BYTE) != MISSING;
    }

    /**
     * @param phase 0 to 2, or {@link #SPREAD}
     * @return A; 0 if nothing is known
     */
    double mean(int block, int phase) {
        return amperes(block, phase, 0);
    }

    /**
     * @param phase 0 to 2, or {@link #SPREAD}: no less than it would have been
     * @return A; 0 if nothing is known
     */
    double highest(int block, int phase) {
        return amperes(block, phase, HIGHEST);
    }

    /**
     * @param phase 0 to 2, or {@link #SPREAD}: no less than it would have been
     * @return A; 0 if nothing is known, infinite if it is more than can be written down
     */
    double wearing(int block, int phase) {
        double amperes = amperes(block, phase, WEARING);
        return amperes < LARGEST / STEPS_OF_AMPERE ? amperes : Double.POSITIVE_INFINITY;
    }

    private double amperes(int block, int phase, int offset) {
        if (phase != SPREAD) {
            return has(block, phase) ? (bytes[place(block, phase) + offset] & BYTE) / STEPS_OF_AMPERE : 0;
        }
        double sum = 0;
        int known = 0;
        for (int any = 0; any < PHASES; any++) {
            sum += amperes(block, any, offset);
            known += has(block, any) ? 1 : 0;
        }
        return known == 0 ? 0 : sum / known;
    }

    /** Packed quickly, since it is done on the thread that reads the line. */
    String text() {
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, quick)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            quick.end();
        }
        return VERSION + Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** @return empty if the text was changed by hand, and means nothing */
    static Optional<CurrentMonth> parse(String text) {
        if (!text.startsWith(VERSION)) {
            return Optional.empty();
        }
        try (InflaterInputStream inflater = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(text.substring(VERSION.length()))))) {
            CurrentMonth month = new CurrentMonth();
            byte[] read = inflater.readNBytes(MOST_BLOCKS * BYTES);
            month.bytes = Arrays.copyOf(read, read.length / BYTES * BYTES);
            return Optional.of(month);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
