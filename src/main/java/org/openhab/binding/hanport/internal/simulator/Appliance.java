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

import java.time.DayOfWeek;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something in a house that draws or gives power. What it does is a pure function of the moment and its own chance.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
sealed interface Appliance {

    void addTo(Flows flows, Moment moment);

    /** What is always on, and the lamps and screens of mornings and evenings; slightly capacitive. */
    record Base(Chance chance) implements Appliance {

        @Override
        public void addTo(Flows flows, Moment moment) {
            double people = bump(moment.hour(), 7.2, 1.1) * 0.5 + bump(moment.hour(), 20, 2.4);
            double dark = 1 - 0.6 * moment.season();
            for (int phase = 0; phase < Flows.PHASES; phase++) {
                Chance own = chance.branch(phase);
                double always = own.between(-1, 50, 120) + 40 * own.smooth(moment.minutes() / 12);
                double flicker = 6 * own.at(moment.second());
                flows.add(phase, always + flicker + 180 * people * dark * own.smooth(moment.minutes() / 25), -55);
            }
        }

        /** 1 at the middle hour of the day, falling off to both sides over so many hours. */
        private static double bump(double hour, double middle, double width) {
            double away = (hour - middle) / width;
            return Math.exp(-away * away);
        }
    }

    /** A compressor that runs for a third of every three quarters of an hour. */
    record Fridge(Chance chance, int phase) implements Appliance {

        private static final double CYCLE_MINUTES = 45;
        private static final double RUNNING = 0.35;

        @Override
        public void addTo(Flows flows, Moment moment) {
            double cycles = moment.minutes() / CYCLE_MINUTES + chance.at(-1);
            if (cycles - Math.floor(cycles) < RUNNING) {
                flows.add(phase, 88 + 8 * chance.smooth(moment.minutes()), 62);
            }
        }
    }

    /**
     * Heating elements that people switch on: kettle, stove, dishwasher, washing machine.
     *
     * @param minutes how long it stays on at a time
     * @param likely how likely it is on, 0 to 1, at the middle of the hours when it is used
     */
    record Element(Chance chance, int phase, double watts, double minutes, double firstHour, double lastHour,
            double likely) implements Appliance {

        @Override
        public void addTo(Flows flows, Moment moment) {
            boolean hours = moment.hour() >= firstHour && moment.hour() < lastHour;
            long turn = (long) Math.floor(moment.minutes() / minutes);
            if (hours && chance.at(turn) < likely) {
                flows.add(phase, watts * chance.between(turn + 1, 0.94, 1), 0);
            }
        }
    }

    /** A three-phase heat pump with an inverter that follows the weather, and hot water twice a day. */
    record HeatPump(Chance chance) implements Appliance {

        private static final double LEAST_WATTS = 600;
        private static final double MOST_WATTS = 3_600;
        private static final double WATTS_A_DEGREE = 105;
        private static final double HOUSE_WARM_BY_ITSELF = 16;

        @Override
        public void addTo(Flows flows, Moment moment) {
            double outside = 6 + 11 * moment.season() + 12 * (chance.smooth(moment.minutes() / 4_000) - 0.5)
                    - 3 * Math.cos((moment.hour() - 3) * Math.PI / 12);
            double wanted = Math.min((HOUSE_WARM_BY_ITSELF - outside) * WATTS_A_DEGREE, MOST_WATTS);
            double runs = Math.max(heating(wanted, moment), hotWater(moment));
            if (runs > 0) {
                double third = runs * (0.94 + 0.06 * chance.smooth(moment.minutes() / 2)) / Flows.PHASES;
                flows.addToAll(third, third * 0.32);
            }
        }

        /** Below its least power it runs for a part of each half hour. */
        private double heating(double wanted, Moment moment) {
            if (wanted >= LEAST_WATTS) {
                return wanted;
            }
            double halfHours = moment.minutes() / 30 + chance.at(-1);
            return halfHours - Math.floor(halfHours) < wanted / LEAST_WATTS ? LEAST_WATTS : 0;
        }

        private double hotWater(Moment moment) {
            double morning = moment.hoursSince(0, chance.between(moment.day(), 4.5, 5.5));
            double evening = moment.hoursSince(0, chance.between(-moment.day(), 21, 22));
            return morning >= 0 && morning < 0.7 || evening >= 0 && evening < 0.5 ? 2_100 : 0;
        }
    }

    /** A sauna of 6.6 kW, on most Saturdays and now and then on a Wednesday. */
    record Sauna(Chance chance) implements Appliance {

        private static final double HOURS = 2;
        private static final double HOURS_TO_HEAT = 0.6;

        @Override
        public void addTo(Flows flows, Moment moment) {
            double likely = moment.weekday() == DayOfWeek.SATURDAY ? 0.8
                    : moment.weekday() == DayOfWeek.WEDNESDAY ? 0.2 : 0;
            double hours = moment.hoursSince(0, chance.between(moment.day(), 17, 18.4));
            if (chance.at(-moment.day()) < likely && hours >= 0 && hours < HOURS && glows(hours)) {
                flows.addToAll(2_200, 0);
            }
        }

        private static boolean glows(double hours) {
            double twelfths = hours * 12;
            return hours < HOURS_TO_HEAT || twelfths - Math.floor(twelfths) < 0.45;
        }
    }

    /** A car that charges with 11 kW on three phases some evenings, often past midnight. */
    record Charger(Chance chance) implements Appliance {

        private static final double WATTS_A_PHASE = 3_660;

        @Override
        public void addTo(Flows flows, Moment moment) {
            if (charges(moment, 0) || charges(moment, -1)) {
                flows.addToAll(WATTS_A_PHASE + 12 * chance.smooth(moment.minutes()), 150);
            }
        }

        private boolean charges(Moment moment, int dayOffset) {
            long evening = 2 * (moment.day() + dayOffset);
            double hours = moment.hoursSince(dayOffset, chance.between(evening, 20.6, 23.2));
            return chance.at(-evening) < 0.45 && hours >= 0 && hours < chance.between(evening + 1, 1, 5);
        }
    }

    /** Solar panels on a roof at 60 degrees north behind a three-phase inverter, with the clouds of the day. */
    record Solar(Chance chance, double peakWatts) implements Appliance {

        private static final double LATITUDE = Math.toRadians(60);
        private static final double TILT_OF_EARTH = Math.toRadians(23.44);

        @Override
        public void addTo(Flows flows, Moment moment) {
            double height = sineOfSunHeight(moment);
            if (height > 0) {
                double third = peakWatts * Math.min(1.15 * Math.pow(height, 1.2), 0.92) * sky(moment) / Flows.PHASES;
                flows.addToAll(-third, third * 0.03);
            }
        }

        private static double sineOfSunHeight(Moment moment) {
            double declination = -TILT_OF_EARTH * Math.cos(2 * Math.PI * (moment.dayOfYear() + 10) / 365.25);
            double hourAngle = Math.PI * (moment.sunHour() - 12) / 12;
            return Math.sin(LATITUDE) * Math.sin(declination)
                    + Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(hourAngle);
        }

        /** How much of the sun comes through: 1 on a clear day, down to a twentieth under heavy cloud. */
        private double sky(Moment moment) {
            double cloudiness = chance.smooth(moment.minutes() / 700);
            double shade = 0.35 + 0.6 * chance.branch(1).smooth(moment.minutes() / 4);
            return Math.max(1 - Math.min(1, 1.3 * cloudiness) * shade, 0.05);
        }
    }
}
