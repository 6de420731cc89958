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

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.HourAhead;
import org.openhab.core.types.TimeSeries;

/**
 * The hours to come, as openHAB keeps them: persistence and charts show what a tariff will count and cost.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TariffSeries {

    private TariffSeries() {
    }

    /** For the channel of the tariff's weight. */
    public static TimeSeries weights(List<HourAhead> hours) {
        return series(TariffChannel.TARIFF_WEIGHT, hours, hour -> Optional.of(hour.weight()));
    }

    /** For the channel of the fee for a kWh. */
    public static TimeSeries fees(List<HourAhead> hours) {
        return series(TariffChannel.ENERGY_FEE, hours, HourAhead::energyPrice);
    }

    private static TimeSeries series(TariffChannel channel, List<HourAhead> hours,
            Function<HourAhead, Optional<BigDecimal>> number) {
        TimeSeries series = new TimeSeries(TimeSeries.Policy.REPLACE);
        hours.forEach(
                hour -> number.apply(hour).ifPresent(known -> series.add(hour.start(), channel.type().state(known))));
        return series;
    }
}
