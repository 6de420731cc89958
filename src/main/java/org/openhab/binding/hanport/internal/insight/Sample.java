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
package org.openhab.binding.hanport.internal.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * What is judged and added up of one telegram after the other, as plain numbers in base units. Lists of a meter come in
 * few forms, so what each place of a form holds is looked up once. One thread at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Sample {

    /** How many values of one kind there can be: in all, and of each of three phases. */
    public static final int PHASES = 4;

    /** Meters have three or four; what has more is none. */
    private static final int MOST_FORMS = 8;

    private final double[] values = new double[Series.values().length * PHASES];
    private final int[] places = new int[values.length];
    private final Map<ObisCode, Integer> registers = new HashMap<>();
    private final List<SampleForm> forms = new ArrayList<>();
    private List<Reading> readings = List.of();
    private SampleForm form = SampleForm.NONE;

    /** Takes a telegram in the place of the one before. */
    public void take(List<Reading> all) {
        readings = all;
        form = form(all);
        Arrays.fill(values, Double.NaN);
        for (int place : form.instants()) {
            int slot = form.slot(place);
            Dimension wanted = Series.of(slot).dimension();
            if (Double.isNaN(values[slot]) && all.get(place).value() instanceof Quantity quantity
                    && quantity.unit().dimension() == wanted) {
                values[slot] = quantity.inBaseUnit();
                places[slot] = place;
            }
        }
    }

    private SampleForm form(List<Reading> all) {
        if (form.fits(all)) {
            return form;
        }
        for (SampleForm known : forms) {
            if (known.fits(all)) {
                return known;
            }
        }
        if (forms.size() == MOST_FORMS) {
            forms.remove(0);
        }
        SampleForm seen = SampleForm.of(all, registers);
        forms.add(seen);
        return seen;
    }

    /**
     * A value of this telegram in its base unit.
     *
     * @param phase 0 for all of them together, 1 to 3 for one
     * @return not a number if it is not in it
     */
    public double value(Series series, int phase) {
        return values[series.slot(phase)];
    }

    /** Whether the telegram holds the value. */
    public boolean has(Series series, int phase) {
        return !Double.isNaN(value(series, phase));
    }

    /** The reading of a value that the telegram holds. */
    public Reading reading(Series series, int phase) {
        return readings.get(places[series.slot(phase)]);
    }

    /** The largest of all powers that the telegram holds, whatever their direction, in W; 0 if it holds none. */
    public double largestPower() {
        double largest = 0;
        for (Series series : Series.POWERS) {
            if (has(series, 0)) {
                largest = Math.max(largest, Math.abs(value(series, 0)));
            }
        }
        return largest;
    }

    /**
     * Active power of one direction in W, from its own register or from the net one.
     *
     * @return not a number if the telegram does not tell it
     */
    public double power(boolean importing) {
        double own = value(importing ? Series.IMPORT : Series.EXPORT, 0);
        double net = value(Series.NET, 0);
        return Double.isNaN(own) && !Double.isNaN(net) ? Math.max(importing ? net : -net, 0) : own;
    }

    /** Whether the telegram holds the register of all active energy of one direction. */
    public boolean hasTotal(boolean importing) {
        int place = form.total(importing);
        return place >= 0 && readings.get(place).value() instanceof Quantity;
    }

    /** The register of all active energy of one direction, which the telegram holds. */
    public Quantity total(boolean importing) {
        return (Quantity) readings.get(form.total(importing)).value();
    }

    /** How many registers the telegram holds that only ever grow. */
    public int registers() {
        return form.registers().length;
    }

    /** One of these registers. */
    public Reading register(int index) {
        return readings.get(form.registers()[index]);
    }

    /** The number of this register among all that the meter has ever sent, from 0 up, without gaps. */
    public int registerNumber(int index) {
        return form.slot(form.registers()[index]);
    }
}
