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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.Sample;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Samples of currents, with the powers that go with them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Currents {

    private static final int[] CURRENTS = { 31, 51, 71 };
    private static final int[] IMPORTS = { 21, 41, 61 };
    private static final int[] EXPORTS = { 22, 42, 62 };

    private final Sample sample = new Sample();

    /** Currents without a sign, and the powers of both directions; A, import positive. */
    Sample of(double... amperes) {
        List<Reading> readings = new ArrayList<>();
        for (int phase = 0; phase < amperes.length; phase++) {
            readings.add(reading(CURRENTS[phase], Math.round(Math.abs(amperes[phase]) * 100), 2, Unit.AMPERE));
            readings.add(reading(IMPORTS[phase], Math.round(Math.max(amperes[phase], 0) * 230), 0, Unit.WATT));
            readings.add(reading(EXPORTS[phase], Math.round(Math.max(-amperes[phase], 0) * 230), 0, Unit.WATT));
        }
        return of(readings);
    }

    Sample of(List<Reading> readings) {
        sample.take(readings);
        return sample;
    }

    static Reading reading(int c, long unscaled, int decimals, Unit unit) {
        return new Reading(ObisCode.of(1, 0, c, 7, 0), new Quantity(unscaled, decimals, unit));
    }
}
