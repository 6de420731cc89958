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

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Memory;

/**
 * A year of each phase's current, in blocks of ten minutes. What must outlast a restart is saved once an hour and at
 * the end. One thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class CurrentHistory {

    private static final long BLOCK_SECONDS = 600;
    private static final int BLOCKS_OF_HOUR = 6;
    private static final int KEPT_MONTHS = 13;
    private static final double WEAR_POWER = 12;
    private static final int PHASES = SignedCurrents.PHASES;

    private final Memory memory;
    private final String key;
    private YearMonth month = YearMonth.of(1970, 1);
    private CurrentMonth present = new CurrentMonth();
    private long block = Long.MIN_VALUE;
    private final double[] sums = new double[PHASES];
    private final double[] wear = new double[PHASES];
    private final double[] highest = new double[PHASES];
    private final double[] before = new double[PHASES];
    private final int[] counts = new int[PHASES];

    /** @param key in what outlasts a restart; the months have it, and more behind it */
    public CurrentHistory(Memory memory, String key) {
        this.memory = memory;
        this.key = key;
    }

    /** @param now by the machine's clock */
    void on(SignedCurrents currents, Instant now) {
        long running = Math.floorDiv(now.getEpochSecond(), BLOCK_SECONDS);
        if (running != block) {
            end();
            block = running;
        }
        for (int phase = 0; phase < PHASES; phase++) {
            double amperes = Math.abs(currents.amperes(phase));
            if (!Double.isNaN(amperes)) {
                counts[phase]++;
                sums[phase] += amperes;
                double higher = Math.max(amperes, before[phase]);
                wear[phase] += wear(higher);
                highest[phase] = Math.max(highest[phase], higher);
                before[phase] = amperes;
            }
        }
    }

    /**
     * How much a current wears a fuse, of no unit: nobody knows when it went up or down between two telegrams, so the
     * higher of both is asked. The steepest line of {@link FuseType} rises with a power just below the twelfth.
     */
    private static double wear(double amperes) {
        double fourth = amperes * amperes * amperes * amperes;
        return fourth * fourth * fourth;
    }

    private void end() {
        if (Arrays.stream(counts).anyMatch(count -> count > 0)) {
            Instant begin = Instant.ofEpochSecond(block * BLOCK_SECONDS);
            open(YearMonth.from(begin.atOffset(ZoneOffset.UTC)));
            long first = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() / BLOCK_SECONDS;
            for (int phase = 0; phase < PHASES; phase++) {
                put((int) (block - first), phase);
            }
            if (block % BLOCKS_OF_HOUR == BLOCKS_OF_HOUR - 1) {
                save();
            }
        }
    }

    private void put(int place, int phase) {
        if (counts[phase] > 0) {
            present.put(place, phase, sums[phase] / counts[phase], highest[phase],
                    Math.pow(wear[phase] / counts[phase], 1 / WEAR_POWER));
        }
        sums[phase] = 0;
        wear[phase] = 0;
        highest[phase] = 0;
        counts[phase] = 0;
    }

    private void open(YearMonth wanted) {
        if (!wanted.equals(month)) {
            if (present.blocks() > 0) {
                save();
            }
            month = wanted;
            present = stored(wanted).orElseGet(CurrentMonth::new);
            memory.forget(key(wanted.minusMonths(KEPT_MONTHS)));
        }
    }

    private Optional<CurrentMonth> stored(YearMonth wanted) {
        return memory.load(key(wanted)).flatMap(CurrentMonth::parse);
    }

    private String key(YearMonth wanted) {
        return key + " " + wanted;
    }

    private void save() {
        memory.save(key(month), present.text());
    }

    /** Writes down what must outlast a restart. */
    public void close() {
        end();
        if (present.blocks() > 0) {
            save();
        }
    }

    /** The months of the last year of which something is known, in their order. */
    Map<YearMonth, CurrentMonth> months(Instant now) {
        Map<YearMonth, CurrentMonth> all = new TreeMap<>();
        YearMonth last = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        for (int ago = KEPT_MONTHS - 1; ago >= 0; ago--) {
            YearMonth wanted = last.minusMonths(ago);
            Optional<CurrentMonth> known = wanted.equals(month) ? Optional.of(present) : stored(wanted);
            known.ifPresent(found -> all.put(wanted, found));
        }
        return all;
    }

    /** Removes all that was ever saved under a key. */
    public static void forget(Memory memory, String key, Instant now) {
        YearMonth last = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        for (int ago = -1; ago <= KEPT_MONTHS; ago++) {
            memory.forget(key + " " + last.minusMonths(ago));
        }
    }
}
