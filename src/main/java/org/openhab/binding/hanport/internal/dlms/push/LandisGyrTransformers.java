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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;

/**
 * Landis+Gyr E570 stands behind current transformers and sends whole amperes in the list in which E450 sends 10 mA;
 * nothing in it names the model. The powers do: no power is larger than voltage times current of all phases.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LandisGyrTransformers {

    /** Decimals that the currents were given and do not have. */
    private static final int DECIMALS = 2;
    /** Below this power in W, whatever switches in the house may change it tenfold. */
    private static final double ENOUGH_POWER = 1000;
    /** Between 1 (currents as read) and 100 (a hundred times too small), in the middle as ratios go. */
    private static final double HALFWAY = 10;

    private final SteadyBelief wholeAmperes = new SteadyBelief();

    /** The readings with currents that were read as 10 mA put right, if they are whole amperes. */
    public List<Reading> corrected(List<Reading> readings) {
        double power = Currents.number(readings, Quantities.POWER_IMPORT)
                .max(Currents.number(readings, Quantities.POWER_EXPORT)).doubleValue();
        double apparent = power < ENOUGH_POWER ? 0 : apparent(readings);
        if (apparent > 0) {
            wholeAmperes.learn(power > HALFWAY * apparent);
        }
        return wholeAmperes.holds() ? Currents.shifted(readings, -DECIMALS) : readings;
    }

    /** Voltage times current of all phases; 0 where the list leaves one out, and so tells nothing. */
    private static double apparent(List<Reading> readings) {
        double apparent = 0;
        for (PhaseCodes phase : PhaseCodes.ALL) {
            double current = Currents.number(readings, phase.current()).doubleValue();
            if (current == 0) {
                return 0;
            }
            apparent += current * Currents.number(readings, phase.voltage()).doubleValue();
        }
        return apparent;
    }
}
