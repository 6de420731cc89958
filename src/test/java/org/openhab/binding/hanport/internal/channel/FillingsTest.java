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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.channel.Feed.Derived;
import org.openhab.binding.hanport.internal.channel.Feed.Measured;
import org.openhab.binding.hanport.internal.telegram.Medium;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FillingsTest {

    private static final Reading PEAK = new Reading(ObisCode.of(1, 0, 1, 6, 0), new Quantity(275, 2, Unit.KILOWATT));
    private static final Reading REGISTER = new Reading(ObisCode.of(1, 0, 1, 8, 0),
            new Quantity(603, 1, Unit.KILOWATT_HOUR));

    @Test
    void theMonthsEndIsNoListOfPeaks() {
        History monthEnd = new History(1, List.of(REGISTER, PEAK));

        assertEquals(List.of(new Filling(Derived.MONTH_END, monthEnd, Medium.ELECTRICITY)), fillings(monthEnd));
    }

    @Test
    void aListOfPeaksIsWhatItsCodeMeans() {
        History peaks = new History(2, List.of(PEAK, PEAK));

        assertEquals(List.of(new Filling(new Measured(Quantities.MONTH_PEAKS), peaks, Medium.ELECTRICITY)),
                fillings(peaks));
    }

    private static List<Filling> fillings(History table) {
        return Fillings.of(new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(),
                List.of(new Reading(Quantities.MONTH_PEAKS, table)), List.of()));
    }
}
