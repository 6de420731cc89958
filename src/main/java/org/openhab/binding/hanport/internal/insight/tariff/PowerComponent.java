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
package org.openhab.binding.hanport.internal.insight.tariff;

import java.math.BigDecimal;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A fee for power.
 *
 * @param id its name in the tariff
 * @param interval over which power is the mean: an hour, or a quarter of one
 * @param net whether export is taken off the import of each interval
 * @param windows which intervals count, and for how much
 * @param count how many peaks make the basis
 * @param distinctDays whether they are of different days
 * @param aggregate what is made of them
 * @param freeKilowatts what is taken off the basis
 * @param leastKilowatts what the basis is at least
 * @param rollingMonths of how many months the basis is the mean; 1 for the month alone
 * @param price of the basis
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record PowerComponent(String id, Duration interval, boolean net, Windows windows, int count,
        boolean distinctDays, Aggregate aggregate, BigDecimal freeKilowatts, BigDecimal leastKilowatts,
        int rollingMonths, PowerPrice price) {

    /** What is made of the peaks of a month. */
    public enum Aggregate {
        /** the mean of the highest ones */
        MEAN,
        /** the highest one */
        MAX,
        /** the sum of the highest one of each day */
        SUM
    }

    /** How many peaks there can be. */
    public int peaks() {
        return aggregate == Aggregate.MAX ? 1 : aggregate == Aggregate.SUM ? Integer.MAX_VALUE : count;
    }

    /** Whether no two peaks are of one day. */
    public boolean onePerDay() {
        return distinctDays || aggregate == Aggregate.SUM;
    }
}
