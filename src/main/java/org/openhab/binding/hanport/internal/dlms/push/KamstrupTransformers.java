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
package org.openhab.binding.hanport.internal.dlms.push;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;

/**
 * Kamstrup's list of 65 elements (Denmark, Switzerland) does not tell the meter's type, and so not whether it stands
 * behind current transformers and sends currents in mA instead of 10 mA. The list itself does: power is voltage times
 * current times power factor in each phase.
 * <p>
 * Each number is taken for all that is rounded to it, so that a small power factor, which has two decimals alone, tells
 * as much as it can and no more. What was once seen holds until the link is lost, so that a house without load changes
 * nothing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class KamstrupTransformers {

    /** Below this power in W, whatever switches in the house may change a phase's power tenfold. */
    private static final double ENOUGH_POWER = 20;
    /** A power is believed to be up to so many times larger or smaller than what was measured at another moment. */
    private static final double OTHER_MOMENT = 2;
    private static final double TENTH = 0.1;

    private final SteadyBelief behindTransformers = new SteadyBelief();

    /** The readings with currents that were read as 10 mA put right, if the meter stands behind transformers. */
    public List<Reading> corrected(List<Reading> readings) {
        judge(readings);
        return behindTransformers.holds() ? Currents.shifted(readings, 1) : readings;
    }

    /** Phases that are not of one mind tell nothing, so one that confirms what is believed is enough. */
    private void judge(List<Reading> readings) {
        int votes = 0;
        for (PhaseCodes phase : PhaseCodes.ALL) {
            int vote = vote(readings, phase);
            if (vote != 0 && behindTransformers.is(vote > 0)) {
                behindTransformers.learn(vote > 0);
                return;
            } else if (vote * votes < 0) {
                return;
            }
            votes += vote;
        }
        if (votes != 0) {
            behindTransformers.learn(votes > 0);
        }
    }

    /** @return 1 if this phase says that the meter stands behind transformers, -1 if not, 0 if it tells nothing */
    private static int vote(List<Reading> readings, PhaseCodes phase) {
        BigDecimal importing = Currents.number(readings, phase.powerImport());
        BigDecimal exporting = Currents.number(readings, phase.powerExport());
        BigDecimal power = importing.max(exporting);
        if (power.doubleValue() < ENOUGH_POWER) {
            return 0;
        }
        double least = 1 / OTHER_MOMENT;
        double most = OTHER_MOMENT;
        for (ObisCode factor : phase.factors()) {
            BigDecimal number = Currents.number(readings, factor).abs();
            double step = number.ulp().doubleValue();
            least *= Math.max(0, number.doubleValue() - step);
            most *= number.signum() == 0 ? 0 : number.doubleValue() + step;
        }
        double step = power.ulp().doubleValue();
        boolean direct = power.doubleValue() + step >= least && power.doubleValue() - step <= most;
        boolean tenth = power.doubleValue() + step >= least * TENTH && power.doubleValue() - step <= most * TENTH;
        return direct == tenth ? 0 : tenth ? 1 : -1;
    }
}
