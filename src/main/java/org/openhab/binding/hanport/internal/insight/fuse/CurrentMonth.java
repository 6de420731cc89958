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
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The currents of a month, in blocks of ten minutes: of each phase the mean and the highest, in half amperes, rounded
 * up.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class CurrentMonth {

    static final int BLOCKS_OF_DAY = 144;
    private static final int MOST_BLOCKS = 31 * BLOCKS_OF_DAY;
    private static final int PHASES = SignedCurrents.PHASES;
    private static final int BYTES = 2 * PHASES;
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
     * @param block since the month began
     * @param mean A, without a sign; not a number if the phase was not told
     * @param highest A, without a sign
     */
    void put(int block, int phase, double mean, double highest) {
        int place = block * BYTES + 2 * phase;
        if (place + 1 >= bytes.length) {
            int before = bytes.length;
            bytes = Arrays.copyOf(bytes, Math.min((block / BLOCKS_OF_DAY + 1) * BLOCKS_OF_DAY, MOST_BLOCKS) * BYTES);
            Arrays.fill(bytes, before, bytes.length, (byte) MISSING);
        }
        bytes[place] = (byte) steps(mean);
        bytes[place + 1] = (byte) steps(highest);
    }

    private static int steps(double amperes) {
        return Double.isNaN(amperes) ? MISSING : (int) Math.min(Math.ceil(amperes * STEPS_OF_AMPERE), LARGEST);
    }

    /** How many blocks there can be of what was written down. */
    int blocks() {
        return bytes.length / BYTES;
    }

    boolean has(int block, int phase) {
        return (bytes[block * BYTES + 2 * phase] & BYTE) != MISSING;
    }

    /** A. */
    double mean(int block, int phase) {
        return (bytes[block * BYTES + 2 * phase] & BYTE) / STEPS_OF_AMPERE;
    }

    /** A. */
    double highest(int block, int phase) {
        return (bytes[block * BYTES + 2 * phase + 1] & BYTE) / STEPS_OF_AMPERE;
    }

    String text() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
