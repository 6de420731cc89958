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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.History;

/**
 * The JSON line is a contract with those who build on it: compared letter by letter.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TelegramJsonTest {

    @Test
    void printsEveryKindOfValue() {
        String line = TelegramJson.line("file", "a.p1", Telegrams.ofEveryKind());

        assertEquals("{\"file\":\"a.p1\",\"protocol\":\"P1\","
                + "\"meter\":{\"manufacturer\":\"Acme & Co\",\"model\":\"M<1>\",\"id\":\"42\"},"
                + "\"time\":\"2026-02-03T04:05:00+01:00\",\"readings\":["
                + "{\"obis\":\"0-0:1.0.0*255\",\"value\":\"2026-02-03T04:05:00+01:00\"},"
                + "{\"obis\":\"1-0:1.7.0*255\",\"value\":\"0.100\",\"unit\":\"kW\"},"
                + "{\"obis\":\"1-1:1.8.0*255\",\"value\":\"120\",\"unit\":\"Wh\"},"
                + "{\"obis\":\"0-0:96.7.21*255\",\"value\":\"7\"},"
                + "{\"obis\":\"0-0:96.13.0*255\",\"value\":\"say \\\"å\\\"\\u001b[2J\"},"
                + "{\"obis\":\"0-0:96.3.10*255\",\"value\":\"True\"},"
                + "{\"obis\":\"0-1:24.2.1*0\",\"value\":\"12.345\",\"unit\":\"m3\",\"time\":\"2026-01-01T00:00:30\"},"
                + "{\"obis\":\"0-0:98.1.0*255\",\"value\":\"1\",\"entries\":["
                + "{\"obis\":\"1-0:1.6.0*255\",\"value\":\"4.250\",\"unit\":\"kW\",\"time\":\"2026-01-01T00:00:30\"}"
                + "]}]}", line);
    }

    @Test
    void leavesOutWhatTheMeterDoesNotTell() {
        String line = TelegramJson.line("source", "host:1", Telegrams.withoutId());

        assertEquals("{\"source\":\"host:1\",\"protocol\":\"DLMS/LLC\","
                + "\"meter\":{\"manufacturer\":\"\",\"model\":\"\",\"id\":\"\"},"
                + "\"readings\":[{\"obis\":\"1-0:1.7.0*255\",\"value\":\"5\",\"unit\":\"W\"}]}", line);
    }

    @Test
    void theValueOfAHistoryIsWhatTheMeterHasOnRecord() {
        Telegram telegram = new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(),
                List.of(new Reading(ObisCode.of(1, 0, 99, 97, 0), new History(7, List.of()))), List.of());

        assertTrue(TelegramJson.line("file", "a", telegram)
                .endsWith("[{\"obis\":\"1-0:99.97.0*255\",\"value\":\"7\",\"entries\":[]}]}"));
    }
}
