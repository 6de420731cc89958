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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.fuse.FuseAdvice.Verdict;

/**
 * Recommends a main fuse, the same for all phases as grid companies sell them: the smallest step that would have
 * carried
 * each ten minutes of the past year in the worst way in which they can have gone, and none of them above its rated
 * current on average.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class FuseAdvisor {

    /** The steps that Swedish grid companies sell to households. */
    public static final List<Integer> STEPS = List.of(16, 20, 25, 35, 50, 63);

    private static final Set<Month> WINTER = Set.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY, Month.FEBRUARY,
            Month.MARCH);
    private static final int ENOUGH_DAYS = 56;
    private static final int ENOUGH_WINTER_DAYS = 28;
    private static final int PHASES = SignedCurrents.PHASES;
    private static final double BLOCK_SECONDS = 600;
    private static final double RECOVERS_IN_SECONDS = 600;
    /** Of what the fuse is sure to carry. */
    private static final double ENOUGH_LEFT = 0.5;

    private final MainFuse fuse;
    private final Map<Integer, BigDecimal> feePerYear;
    private final Optional<BigDecimal> costOfChange;

    /**
     * @param feePerYear what each step costs a year; none if that is not known
     * @param costOfChange once; empty if it is not known
     */
    public FuseAdvisor(MainFuse fuse, Map<Integer, BigDecimal> feePerYear, Optional<BigDecimal> costOfChange) {
        this.fuse = fuse;
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
        int step = smallest(months, false);
        int balanced = Math.min(step, smallest(months, true));
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
    private int smallest(Map<YearMonth, CurrentMonth> months, boolean balanced) {
        return STEPS.stream().filter(step -> carries(step, months, balanced)).findFirst()
                .orElse(Math.max(STEPS.get(STEPS.size() - 1), fuse.amperes()));
    }

    private boolean carries(int step, Map<YearMonth, CurrentMonth> months, boolean balanced) {
        MainFuse wanted = new MainFuse(step, fuse.type(), fuse.factor(), fuse.margin());
        double[] scores = new double[PHASES];
        for (CurrentMonth month : months.values()) {
            for (int block = 0; block < month.blocks(); block++) {
                for (int phase = 0; phase < PHASES; phase++) {
                    double mean = mean(month, block, phase, balanced);
                    scores[phase] = after(scores[phase], wanted, mean, highest(month, block, phase, balanced));
                    if (mean > wanted.rated() || scores[phase] > ENOUGH_LEFT) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /**
     * A current that is twice as high takes far more than twice as much of the fuse: the worst that ten minutes
     * can have been is their highest current for as long as their mean allows, and nothing for the rest.
     */
    private static double after(double score, MainFuse fuse, double mean, double highest) {
        if (highest <= fuse.rated()) {
            return score * Math.exp(-BLOCK_SECONDS / RECOVERS_IN_SECONDS);
        }
        return score + BLOCK_SECONDS * (mean / highest) / fuse.type().seconds(highest / fuse.rated());
    }

    private static double mean(CurrentMonth month, int block, int phase, boolean balanced) {
        return balanced ? IntStream.range(0, PHASES).mapToDouble(any -> mean(month, block, any, false)).sum() / PHASES
                : month.has(block, phase) ? month.mean(block, phase) : 0;
    }

    private static double highest(CurrentMonth month, int block, int phase, boolean balanced) {
        return balanced
                ? IntStream.range(0, PHASES).mapToDouble(any -> highest(month, block, any, false)).sum() / PHASES
                : month.has(block, phase) ? month.highest(block, phase) : 0;
    }
}
