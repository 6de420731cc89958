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
package org.openhab.binding.hanport.internal.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Feed.Derived;
import org.openhab.binding.hanport.internal.channel.Feed.Measured;
import org.openhab.binding.hanport.internal.insight.energy.Estimate;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Medium;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.SubMeter;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * What a telegram has for the channels of a Thing: its readings, and what follows from them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Fillings {

    private static final List<ObisCode> CLOCKS = Quantities.named(Quantities.of(Quantities.CLOCK).name());
    /** Readings that come with a time which has a channel of its own. */
    private static final Map<Feed, Derived> TIMES = Map.of( //
            new Measured(ObisCode.of(1, 0, 1, 6, 0)), Derived.PEAK_IMPORT_TIME,
            new Measured(ObisCode.of(1, 0, 2, 6, 0)), Derived.PEAK_EXPORT_TIME, //
            new Measured(SubMeter.READING), Derived.READING_TIME);

    /** What no channel of energies can show: it clears them. */
    private static final Value NOTHING = new Text("");

    private final List<Filling> all;
    private final Medium medium;

    private Fillings(int expected, Medium medium) {
        all = new ArrayList<>(expected);
        this.medium = medium;
    }

    /**
     * For the Thing of the meter that speaks: its readings, the times of its month's peaks, net power where it sends
     * the two directions alone, and the time of the telegram's head where no reading is the meter's clock.
     */
    public static List<Filling> of(Telegram telegram) {
        Fillings fillings = new Fillings(telegram.readings().size() + Derived.values().length, Medium.ELECTRICITY);
        telegram.readings().forEach(fillings::add);
        if (telegram.reading(Quantities.NET_POWER).isEmpty()) {
            telegram.netPower().ifPresent(net -> fillings.add(Derived.NET_POWER, net));
        }
        if (CLOCKS.stream().allMatch(clock -> telegram.reading(clock).isEmpty())) {
            telegram.time().ifPresent(time -> fillings.add(Derived.METER_TIME, new Clock(time)));
        }
        return fillings.all;
    }

    /** What a telegram has for the Thing of the meter that sends it, and the energies that follow from it. */
    public static List<Filling> of(Telegram telegram, List<Estimate> estimates) {
        List<Filling> all = of(telegram);
        estimates.forEach(
                estimate -> all.add(new Filling(feed(estimate), estimate.value().orElse(NOTHING), Medium.ELECTRICITY)));
        return all;
    }

    private static Derived feed(Estimate estimate) {
        return estimate.direction() == Direction.IMPORT ? Derived.ENERGY_IMPORT_ESTIMATE
                : Derived.ENERGY_EXPORT_ESTIMATE;
    }

    /** For the Thing of a sub-meter: its register and when that was read, its other values, and its id. */
    public static List<Filling> of(SubMeter meter) {
        Fillings fillings = new Fillings(meter.readings().size() + 2, meter.medium());
        Reading register = meter.register();
        fillings.add(new Reading(SubMeter.READING, register.value(), register.time()));
        meter.readings().stream().skip(1).forEach(fillings::add);
        if (!meter.id().isEmpty()) {
            fillings.add(new Measured(Quantities.METER_ID), new Text(meter.id()));
        }
        return fillings.all;
    }

    private void add(Reading reading) {
        Feed feed = reading.isMonthEnd() ? Derived.MONTH_END : new Measured(reading.obis());
        add(feed, reading.value());
        reading.time().ifPresent(
                time -> Optional.ofNullable(TIMES.get(feed)).ifPresent(timeOfIt -> add(timeOfIt, new Clock(time))));
    }

    private void add(Feed feed, Value value) {
        all.add(new Filling(feed, value, medium));
    }
}
