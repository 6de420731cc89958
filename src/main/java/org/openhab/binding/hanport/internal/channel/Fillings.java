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
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.SubMeter;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;

/**
 * What a telegram has for the channels of a Thing: its readings, and what follows from them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Fillings {

    private static final ObisCode NET_POWER = ObisCode.of(1, 0, 16, 7, 0);
    /** Readings that come with a time which has a channel of its own. */
    private static final Map<Feed, Derived> TIMES = Map.of( //
            new Measured(ObisCode.of(1, 0, 1, 6, 0)), Derived.PEAK_IMPORT_TIME,
            new Measured(ObisCode.of(1, 0, 2, 6, 0)), Derived.PEAK_EXPORT_TIME, //
            new Measured(SubMeter.READING), Derived.READING_TIME);

    private Fillings() {
    }

    /**
     * For the Thing of the meter that speaks: its readings, the times of its month's peaks, net power where it sends
     * the two directions alone, and the time of the telegram's head where no reading is the meter's clock.
     */
    public static List<Filling> of(Telegram telegram) {
        List<Filling> fillings = new ArrayList<>(telegram.readings().size() + Derived.values().length);
        telegram.readings().forEach(reading -> add(reading, fillings));
        if (telegram.reading(NET_POWER).isEmpty()) {
            telegram.netPower().ifPresent(net -> fillings.add(new Filling(Derived.NET_POWER, net)));
        }
        if (ChannelTable.CLOCKS.stream().allMatch(clock -> telegram.reading(clock).isEmpty())) {
            telegram.time().ifPresent(time -> fillings.add(new Filling(Derived.METER_TIME, new Clock(time))));
        }
        return fillings;
    }

    /** For the Thing of a sub-meter: its readings, and when its register was read. */
    public static List<Filling> of(SubMeter meter) {
        List<Filling> fillings = new ArrayList<>(meter.readings().size() + 1);
        meter.readings().forEach(reading -> add(reading, fillings));
        return fillings;
    }

    private static void add(Reading reading, List<Filling> fillings) {
        Feed feed = new Measured(reading.obis());
        fillings.add(new Filling(feed, reading.value()));
        reading.time().ifPresent(time -> Optional.ofNullable(TIMES.get(feed))
                .ifPresent(timeOfIt -> fillings.add(new Filling(timeOfIt, new Clock(time)))));
    }
}
