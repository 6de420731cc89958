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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Kamstrup's list of 65 elements (Denmark, Switzerland) does not tell the meter's type, and so not whether it stands
 * behind current transformers and sends currents in mA instead of 10 mA. The list itself does: power is voltage times
 * current times power factor in each phase. What was once seen holds until the link is lost, so that a house without
 * load changes nothing.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class KamstrupTransformers {

    private static final int PHASES = 3;
    private static final int PHASE = 20;
    private static final int POWER_IMPORT = 21;
    private static final int POWER_EXPORT = 22;
    private static final int CURRENT = 31;
    private static final int VOLTAGE = 32;
    private static final int POWER_FACTOR = 33;
    /** Below this power in W a phase's numbers are too coarse to tell. */
    private static final double ENOUGH_POWER = 50;
    private static final double ENOUGH_POWER_FACTOR = 0.1;
    /** Between 1 (currents as read) and 1/10 (ten times too large), in the middle as ratios go. */
    private static final double HALFWAY = Math.sqrt(0.1);

    private boolean behindTransformers;

    void clear() {
        behindTransformers = false;
    }

    /** The readings with currents that were read as 10 mA put right, if the meter stands behind transformers. */
    List<Reading> corrected(List<Reading> readings) {
        for (int phase = 0; phase < PHASES; phase++) {
            judge(readings, phase * PHASE);
        }
        if (!behindTransformers) {
            return readings;
        }
        List<Reading> corrected = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            corrected.add(tenth(reading));
        }
        return corrected;
    }

    private void judge(List<Reading> readings, int phase) {
        double power = Math.max(number(readings, phase + POWER_IMPORT), number(readings, phase + POWER_EXPORT));
        double factor = Math.abs(number(readings, phase + POWER_FACTOR));
        double product = number(readings, phase + VOLTAGE) * number(readings, phase + CURRENT) * factor;
        if (power >= ENOUGH_POWER && factor >= ENOUGH_POWER_FACTOR && product > 0) {
            behindTransformers = power / product < HALFWAY;
        }
    }

    private static double number(List<Reading> readings, int c) {
        for (Reading reading : readings) {
            ObisCode obis = reading.obis();
            if (obis.a() == 1 && obis.c() == c && obis.d() == 7 && reading.value() instanceof Quantity quantity) {
                return quantity.number().doubleValue();
            }
        }
        return 0;
    }

    private static Reading tenth(Reading reading) {
        if (reading.value() instanceof Quantity quantity && quantity.unit().dimension() == Dimension.CURRENT) {
            BigDecimal number = quantity.number();
            return new Reading(reading.obis(),
                    new Quantity(new BigDecimal(number.unscaledValue(), number.scale() + 1), quantity.unit()));
        }
        return reading;
    }
}
