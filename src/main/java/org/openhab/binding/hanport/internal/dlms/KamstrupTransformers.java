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
package org.openhab.binding.hanport.internal.dlms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Kamstrup's list of 65 elements (Denmark, Switzerland) does not tell the meter's type, and so not whether it stands
 * behind current transformers and sends currents in mA instead of 10 mA. The list itself does: power is voltage times
 * current times power factor in each phase.
 * <p>
 * Each number is taken for all that is rounded to it, so that a small power factor, which has two decimals alone, tells
 * as much as it can and no more. What was once seen holds until the link is lost, so that a house without load changes
 * nothing; to turn it takes two lists in a row, since a load may come between the moments at which power and current
 * are measured.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class KamstrupTransformers {

    private static final int PHASES = 3;
    private static final int PHASE = 20;
    /** One past the largest C of a phase's number. */
    private static final int CODES = 80;
    private static final int POWER_IMPORT = 21;
    private static final int POWER_EXPORT = 22;
    private static final int CURRENT = 31;
    private static final int VOLTAGE = 32;
    private static final int POWER_FACTOR = 33;
    /** Below this power in W, whatever switches in the house may change a phase's power tenfold. */
    private static final double ENOUGH_POWER = 20;
    /** A power is believed to be up to so many times larger or smaller than what was measured at another moment. */
    private static final double OTHER_MOMENT = 2;
    private static final double TENTH = 0.1;
    /** By how many decimals a number has. */
    private static final double[] STEPS = { 1, 0.1, 0.01, 0.001, 0.0001 };

    /** The momentary numbers of the last list by their C. */
    private final @Nullable Quantity[] numbers = new Quantity[CODES];
    private boolean told;
    private boolean doubted;
    private boolean behindTransformers;

    void clear() {
        told = false;
        doubted = false;
        behindTransformers = false;
    }

    /** The readings with currents that were read as 10 mA put right, if the meter stands behind transformers. */
    List<Reading> corrected(List<Reading> readings) {
        judge(readings);
        if (!behindTransformers) {
            return readings;
        }
        List<Reading> corrected = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            corrected.add(tenth(reading));
        }
        return corrected;
    }

    /**
     * Phases that are not of one mind tell nothing, so one that confirms what is believed leaves nothing to look for.
     */
    private void judge(List<Reading> readings) {
        collect(readings);
        int belief = behindTransformers ? 1 : -1;
        int votes = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            int vote = vote(phase * PHASE);
            if (told && vote == belief) {
                doubted = false;
                return;
            } else if (vote * votes < 0) {
                return;
            }
            votes += vote;
        }
        if (votes != 0) {
            doubted = told && !doubted;
            behindTransformers = doubted ? behindTransformers : votes > 0;
            told = true;
        }
    }

    /** @return 1 if this phase says that the meter stands behind transformers, -1 if not, 0 if it tells nothing */
    private int vote(int phase) {
        BigDecimal importing = number(phase + POWER_IMPORT);
        BigDecimal exporting = number(phase + POWER_EXPORT);
        BigDecimal power = importing.max(exporting);
        if (power.doubleValue() < ENOUGH_POWER) {
            return 0;
        }
        double least = 1 / OTHER_MOMENT;
        double most = OTHER_MOMENT;
        for (int c : new int[] { VOLTAGE, CURRENT, POWER_FACTOR }) {
            BigDecimal number = number(phase + c).abs();
            double step = step(number);
            least *= Math.max(0, number.doubleValue() - step);
            most *= number.signum() == 0 ? 0 : number.doubleValue() + step;
        }
        double step = step(power);
        boolean direct = power.doubleValue() + step >= least && power.doubleValue() - step <= most;
        boolean tenth = power.doubleValue() + step >= least * TENTH && power.doubleValue() - step <= most * TENTH;
        return direct == tenth ? 0 : tenth ? 1 : -1;
    }

    /** The difference between this number and the next one with as many decimals. */
    private static double step(BigDecimal number) {
        return number.scale() < STEPS.length ? STEPS[number.scale()] : 0;
    }

    private void collect(List<Reading> readings) {
        Arrays.fill(numbers, null);
        for (Reading reading : readings) {
            ObisCode obis = reading.obis();
            if (obis.a() == 1 && obis.d() == 7 && obis.c() < CODES && reading.value() instanceof Quantity quantity) {
                numbers[obis.c()] = quantity;
            }
        }
    }

    private BigDecimal number(int c) {
        Quantity quantity = numbers[c];
        return quantity == null ? BigDecimal.ZERO : quantity.number();
    }

    private static Reading tenth(Reading reading) {
        if (reading.value() instanceof Quantity quantity && quantity.unit().dimension() == Dimension.CURRENT) {
            return new Reading(reading.obis(), new Quantity(quantity.number().movePointLeft(1), quantity.unit()));
        }
        return reading;
    }
}
