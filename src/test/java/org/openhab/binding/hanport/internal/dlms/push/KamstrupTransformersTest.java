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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Currents of meters with and without transformers, told by powers as the meter rounds them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class KamstrupTransformersTest {

    private static final double[] NO_LOAD = { 0, 0, 1 };

    private KamstrupTransformers transformers = new KamstrupTransformers();

    @ParameterizedTest
    @CsvSource({ "0.02", "0.03", "0.05", "0.06", "0.07", "0.09", "0.1", "0.5", "0.95", "1.0" })
    void anyPowerFactorTells(double factor) {
        for (double power : new double[] { 20, 24.5, 51, 99, 1234, 5000 }) {
            double[] load = { power, power / 230 / factor, factor };

            assertEquals(3, decimals(behindTransformers(load)), factor + " at " + power);
            transformers = new KamstrupTransformers();
            assertEquals(2, decimals(direct(load)), factor + " at " + power);
            transformers = new KamstrupTransformers();
        }
    }

    @ParameterizedTest
    @CsvSource({ "0.044, 0.9", "0.046, 1.1", "0.056, 0.6", "0.094, 1.5", "0.014, 1" })
    void roundingAndOtherMomentsOfMeasuringDoNotMislead(double factor, double change) {
        double[] load = { 300 * change, 300 / 230.0 / factor, factor };

        assertEquals(2, decimals(direct(load)));

        transformers = new KamstrupTransformers();
        assertEquals(2, decimals(direct(NO_LOAD)));
        assertEquals(factor < 0.015 ? 2 : 3, decimals(behindTransformers(load)));
    }

    @ParameterizedTest
    @CsvSource({ "0, 0.01, 0.3", "5, 0.5, 1", "100, 0, 1", "100, 1, 0" })
    void whatIsTooSmallTellsNothing(double power, double current, double factor) {
        double[] little = { power, current, factor };

        assertEquals(2, decimals(direct(little)));
        behindTransformers(new double[] { 1000, 5, 0.87 });
        assertEquals(3, decimals(direct(little)));
    }

    @Test
    void phasesThatContradictEachOtherTellNothing() {
        double[] fits = { 1000, 4.35, 1 };
        double[] tenthOfIt = { 100, 4.35, 1 };

        assertEquals(2, decimals(transformers.corrected(readings(100, fits, tenthOfIt, NO_LOAD))));
        assertEquals(2, decimals(transformers.corrected(readings(100, tenthOfIt, tenthOfIt, fits))));
        assertEquals(3, decimals(transformers.corrected(readings(100, tenthOfIt, tenthOfIt, NO_LOAD))));
    }

    @Test
    void aLoadThatComesBetweenPowerAndCurrentDoesNotTurnWhatWasTold() {
        double[] steady = { 50, 0.24, 0.9 };
        double[] jump = { 50, 2.4, 0.9 };

        direct(steady);

        assertEquals(2, decimals(direct(jump)));
        assertEquals(2, decimals(direct(steady)));
        assertEquals(2, decimals(direct(jump)));
        assertEquals(3, decimals(direct(jump)));
    }

    /** What becomes of the list of a direct meter with this load on L1: {W, A, power factor}. */
    private List<Reading> direct(double[] load) {
        return transformers.corrected(readings(100, load, NO_LOAD, NO_LOAD));
    }

    /** The same of a meter behind transformers, whose currents have been read as 10 mA and so are tenfold. */
    private List<Reading> behindTransformers(double[] load) {
        return transformers.corrected(readings(1000, load, NO_LOAD, NO_LOAD));
    }

    private static List<Reading> readings(int numbersPerAmpere, double[]... phases) {
        List<Reading> readings = new ArrayList<>();
        for (int phase = 0; phase < phases.length; phase++) {
            double[] load = phases[phase];
            add(readings, phase, 32, new Quantity(230, 0, Unit.VOLT));
            add(readings, phase, 31, new Quantity(Math.round(load[1] * numbersPerAmpere), 2, Unit.AMPERE));
            add(readings, phase, 21, new Quantity(Math.round(load[0]), 0, Unit.WATT));
            add(readings, phase, 33, new Quantity(Math.round(load[2] * 100), 2, Unit.NONE));
            add(readings, phase, 22, new Quantity(0, 0, Unit.WATT));
        }
        return readings;
    }

    private static void add(List<Reading> readings, int phase, int c, Quantity quantity) {
        readings.add(new Reading(ObisCode.of(1, 1, c + 20 * phase, 7, 0), quantity));
    }

    private static int decimals(List<Reading> readings) {
        return ((Quantity) readings.get(1).value()).number().scale();
    }
}
