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
package org.openhab.binding.hanport.internal.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A Swedish house with three phases, a heat pump, a sauna, a car and solar panels. The seed makes the house: the same
 * seed and start give the same house, second by second.
 * <p>
 * Power is constant over each {@link #STEP} and the registers add it up in whole watt-seconds, so energies are the
 * exact
 * integral of the powers. One thread at a time: the registers are carried along from the moment asked for last.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SimulatedHouse {

    /** How long every power stays as it is. */
    public static final Duration STEP = Duration.ofSeconds(5);

    private static final int STEP_SECONDS = (int) STEP.toSeconds();
    /** Since then the meter counts. */
    static final Instant METER_MOUNTED = Instant.parse("2024-01-01T00:00:00Z");
    private static final int GRID_BRANCH = 100;

    private final Chance chance;
    private final List<Appliance> appliances;
    private final long startSecond;
    private final Registers startRegisters;
    private long countedUntil;
    private Registers counted;

    /**
     * @param seed which house
     * @param start the first moment that may be asked for, taken down to a whole step; its registers hold what such a
     *            house has used since a meter was mounted in 2024
     */
    public SimulatedHouse(long seed, Instant start) {
        chance = new Chance(seed).branch(0);
        appliances = furnish(chance);
        startSecond = stepOf(start);
        startRegisters = usedBefore(startSecond);
        countedUntil = startSecond;
        counted = startRegisters;
    }

    private static List<Appliance> furnish(Chance chance) {
        return List.of(new Appliance.Base(chance.branch(1)), //
                new Appliance.Fridge(chance.branch(2), 0), //
                new Appliance.Fridge(chance.branch(3), 2), //
                new Appliance.Element(chance.branch(4), 1, 1_900, 3, 6, 8.5, 0.12), // kettle
                new Appliance.Element(chance.branch(5), 1, 1_900, 3, 12, 21, 0.03), // kettle
                new Appliance.Element(chance.branch(6), 0, 1_500, 6, 16.5, 19.2, 0.4), // stove
                new Appliance.Element(chance.branch(7), 2, 1_800, 6, 16.8, 18.9, 0.3), // oven
                new Appliance.Element(chance.branch(8), 2, 2_050, 18, 19.5, 21.5, 0.3), // dishwasher
                new Appliance.Element(chance.branch(9), 0, 2_000, 15, 9, 15, 0.05), // washing machine
                new Appliance.HeatPump(chance.branch(10)), //
                new Appliance.Sauna(chance.branch(11)), //
                new Appliance.Charger(chance.branch(12)), //
                new Appliance.Solar(chance.branch(13), chance.between(0, 6_000, 11_000)));
    }

    /** A usual year's use, so that a later start finds more on the registers. */
    private Registers usedBefore(long second) {
        long hours = Math.max(Duration.between(METER_MOUNTED, Instant.ofEpochSecond(second)).toHours(), 0);
        return Registers.ofHours((long) (hours * chance.between(1, 1_900, 2_200)),
                (long) (hours * chance.between(2, 560, 680)), (long) (hours * chance.between(3, 280, 330)),
                (long) (hours * chance.between(4, 12, 15)));
    }

    /**
     * The house at this moment.
     *
     * @throws IllegalArgumentException before the start
     */
    public HouseState at(Instant moment) {
        long second = stepOf(moment);
        if (second < startSecond) {
            throw new IllegalArgumentException("before the house's start");
        }
        return new HouseState(moment, phasesAt(second), registersAt(second));
    }

    private Registers registersAt(long second) {
        if (second < countedUntil) {
            countedUntil = startSecond;
            counted = startRegisters;
        }
        for (; countedUntil < second; countedUntil += STEP_SECONDS) {
            Flows flows = flowsAt(countedUntil);
            int watts = 0;
            int vars = 0;
            for (int phase = 0; phase < Flows.PHASES; phase++) {
                watts += (int) Math.round(flows.watts(phase));
                vars += (int) Math.round(flows.vars(phase));
            }
            counted = counted.after(STEP_SECONDS, watts, vars);
        }
        return counted;
    }

    private List<PhaseState> phasesAt(long second) {
        Flows flows = flowsAt(second);
        return IntStream.range(0, Flows.PHASES).mapToObj(phase -> PhaseState.behindGrid(openVolts(second, phase),
                (int) Math.round(flows.watts(phase)), (int) Math.round(flows.vars(phase)))).toList();
    }

    private Flows flowsAt(long second) {
        Moment moment = Moment.ofSecond(second);
        Flows flows = new Flows();
        appliances.forEach(appliance -> appliance.addTo(flows, moment));
        return flows;
    }

    /** What the street gives: the neighbours pull it about by some volts. */
    private double openVolts(long second, int phase) {
        Chance grid = chance.branch(GRID_BRANCH + phase);
        return 229 + 5 * grid.smooth(second / 900.0) + 0.8 * grid.branch(0).at(second);
    }

    private static long stepOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS) * STEP_SECONDS;
    }
}
