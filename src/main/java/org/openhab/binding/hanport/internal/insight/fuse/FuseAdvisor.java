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

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.fuse.FuseAdvice.Verdict;

/**
 * Recommends a main fuse, the same for all phases as grid companies sell them: the smallest that would have carried the
 * past year with half of what it is sure to carry to spare, and no ten minutes of which were above its current.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class FuseAdvisor {

    /** The steps that grid companies sell; households have the first six of them. */
    public static final List<Integer> STEPS = List.of(16, 20, 25, 35, 50, 63, 80, 100, 125);

    private static final Set<Month> WINTER = Set.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY, Month.FEBRUARY,
            Month.MARCH);
    private static final int ENOUGH_DAYS = 56;
    private static final int ENOUGH_WINTER_DAYS = 28;
    private static final int PHASES = SignedCurrents.PHASES;
    private static final double BLOCK_SECONDS = 600;
    /** What is left of a score after ten minutes of rest, as in {@link OverloadScore}. */
    private static final double RECOVERED = Math.exp(-1);
    /** Of what the fuse is sure to carry. */
    private static final double ENOUGH_LEFT = 0.5;

    private final MainFuse fuse;
    private final SortedSet<Integer> steps = new TreeSet<>(STEPS);
    private final Map<Integer, BigDecimal> feePerYear;
    private final Optional<BigDecimal> costOfChange;

    /**
     * @param feePerYear what each step costs a year; none if that is not known
     * @param costOfChange once; empty if it is not known
     */
    public FuseAdvisor(MainFuse fuse, Map<Integer, BigDecimal> feePerYear, Optional<BigDecimal> costOfChange) {
        this.fuse = fuse;
        steps.add(fuse.amperes());
        this.feePerYear = Map.copyOf(feePerYear);
        this.costOfChange = costOfChange;
    }

    /** What is known of the currents. */
    private record Known(int blocks, int winterBlocks, int phase, double highest) {
    }

    /** The advice on the year that ends now. */
    public FuseAdvice advise(CurrentHistory history, Instant now) {
        Map<YearMonth, CurrentMonth> months = history.months(now);
        Known known = known(months);
        int days = known.blocks / CurrentMonth.BLOCKS_OF_DAY;
        int winterDays = known.winterBlocks / CurrentMonth.BLOCKS_OF_DAY;
        if (days < ENOUGH_DAYS || winterDays < ENOUGH_WINTER_DAYS) {
            return new FuseAdvice(Verdict.NOT_ENOUGH_DATA, fuse.amperes(), fuse.amperes(), days, winterDays,
                    known.phase, known.highest, Optional.empty(), Optional.empty());
        }
        int needed = smallest(months.values(), 0, 1, 2);
        int step = cheapest(needed);
        int balanced = cheapest(Math.min(needed, smallest(months.values(), CurrentMonth.SPREAD)));
        Verdict verdict = step < fuse.amperes() ? Verdict.LOWER : step > fuse.amperes() ? Verdict.HIGHER : Verdict.KEEP;
        Optional<BigDecimal> saving = Optional.ofNullable(feePerYear.get(fuse.amperes()))
                .flatMap(present -> Optional.ofNullable(feePerYear.get(step)).map(present::subtract))
                .filter(any -> verdict != Verdict.KEEP);
        return new FuseAdvice(verdict, step, balanced, days, winterDays, known.phase, known.highest, saving,
                saving.filter(any -> any.signum() > 0).flatMap(this::payBack));
    }

    private Optional<Integer> payBack(BigDecimal saving) {
        return costOfChange
                .map(cost -> cost.multiply(BigDecimal.valueOf(12)).divide(saving, 0, RoundingMode.CEILING).intValue());
    }

    private static Known known(Map<YearMonth, CurrentMonth> months) {
        int blocks = 0;
        int winter = 0;
        int phase = 0;
        double highest = 0;
        for (Map.Entry<YearMonth, CurrentMonth> month : months.entrySet()) {
            for (int block = 0; block < month.getValue().blocks(); block++) {
                boolean any = false;
                for (int i = 0; i < PHASES; i++) {
                    if (month.getValue().has(block, i)) {
                        any = true;
                        phase = month.getValue().mean(block, i) > highest ? i : phase;
                        highest = Math.max(highest, month.getValue().mean(block, i));
                    }
                }
                blocks += any ? 1 : 0;
                winter += any && WINTER.contains(month.getKey().getMonth()) ? 1 : 0;
            }
        }
        return new Known(blocks, winter, phase, highest);
    }

    /** The largest step if none would have carried it all. */
    private int smallest(Collection<CurrentMonth> months, int... phases) {
        return steps.stream().filter(step -> IntStream.of(phases).allMatch(phase -> carries(step, months, phase)))
                .findFirst().orElseGet(steps::last);
    }

    /** A fuse that is smaller than need be and costs the same is no gain. */
    private int cheapest(int needed) {
        Optional<BigDecimal> fee = Optional.ofNullable(feePerYear.get(needed));
        return steps.subSet(needed, Math.max(needed, fuse.amperes()) + 1).stream()
                .filter(step -> fee.filter(least -> isFee(step, least)).isPresent()).reduce(needed, Math::max);
    }

    private boolean isFee(int step, BigDecimal wanted) {
        return Optional.ofNullable(feePerYear.get(step)).filter(fee -> fee.compareTo(wanted) == 0).isPresent();
    }

    private boolean carries(int step, Collection<CurrentMonth> months, int phase) {
        double rated = step * fuse.factor();
        double score = 0;
        for (CurrentMonth month : months) {
            for (int block = 0; block < month.blocks(); block++) {
                double highest = month.highest(block, phase);
                if (highest <= rated) {
                    score *= RECOVERED;
                } else if (!Double.isInfinite(fuse.type().seconds(highest / rated))) {
                    score += BLOCK_SECONDS * fuse.type().wear(month.wearing(block, phase) / rated);
                }
                if (score > ENOUGH_LEFT || month.mean(block, phase) > rated) {
                    return false;
                }
            }
        }
        return true;
    }
}
