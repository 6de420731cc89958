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
package org.openhab.binding.hanport.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;

/**
 * The table that people read.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TelegramTableTest {

    @Test
    void printsEveryKindOfValue() {
        List<String> lines = TelegramTable.lines(Telegrams.ofEveryKind());

        assertEquals(List.of("Acme & Co M<1> 42, P1, 2026-02-03T04:05:00+01:00",
                "  meter-time                     0-0:1.0.0*255     2026-02-03T04:05:00+01:00",
                "  power-import                   1-0:1.7.0*255              0.100 kW",
                "  energy-import                  1-1:1.8.0*255                120 Wh",
                "  power-failures                 0-0:96.7.21*255                7",
                "  text-message                   0-0:96.13.0*255      say \"å\"?[2J",
                "  breaker                        0-0:96.3.10*255             True",
                "                                 0-1:24.2.1*0              12.345 m3 at 2026-01-01T00:00:30",
                "  demand-peaks                   0-0:98.1.0*255    [4.250 kW at 2026-01-01T00:00:30]"), lines);
    }

    @Test
    void printsWhatTheMeterDoesNotTellAsNothing() {
        List<String> lines = TelegramTable.lines(Telegrams.withoutId());

        assertEquals(List.of("Meter, DLMS/LLC", "  power-import                   1-0:1.7.0*255                  5 W"),
                lines);
    }

    @Test
    void namesEveryCodeOfTheCatalogueAsItsChannel() {
        for (ObisCode code : Quantities.all()) {
            String line = TelegramTable.lines(new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(),
                    List.of(new Reading(code, new Flag(true))), List.of())).get(1);

            assertEquals(List.of(Quantities.of(code).name(), code.toString(), "True"),
                    List.of(line.strip().split(" +")));
        }
    }
}
