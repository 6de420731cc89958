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
package org.openhab.binding.hanport.internal.dlms.push;

import static org.junit.jupiter.api.Assertions.*;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.HdlcFixture;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DlmsEncoderTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final ObisCode POWER = ObisCode.of(1, 0, 1, 7, 0);
    private static final MeterTime NOON = new MeterTime(LocalDateTime.of(2025, 6, 1, 12, 0, 0), ZoneOffset.ofHours(2));

    @ParameterizedTest
    @CsvSource({ "kamstrup-omnipower-1, KAMSTRUP_10_SECONDS", "kamstrup-omnipower-2, KAMSTRUP_HOURLY",
            "kamstrup-omnipower-3, KAMSTRUP_10_SECONDS", "kamstrup-omnipower-4, KAMSTRUP_HOURLY_ONE_PHASE",
            "kamstrup-omnipower-5, KAMSTRUP_10_SECONDS", "aidon-6534-1, AIDON_NO_LIST_1",
            "aidon-6534-2, AIDON_NO_LIST_2", "aidon-6534-3, AIDON_NO_LIST_3", "aidon-6525-1, AIDON_NO_LIST_2",
            "aidon-esd-1, AIDON_SE", "kaifa-ma304h3e-1, KAIFA_NO_LIST_1", "kaifa-ma304h3e-2, KAIFA_NO_LIST_2",
            "kaifa-ma304h3e-3, KAIFA_NO_LIST_3", "kaifa-ma105h2e-1, KAIFA_NO_ONE_PHASE_LIST_2",
            "kaifa-ma105h2e-2, KAIFA_NO_ONE_PHASE_LIST_3", "kaifa-ma304h4d-1, KAIFA_SE_HOURLY" })
    void writesEveryListByteForByte(String fixture, PushForm form) throws DecodeException {
        Telegram telegram = HdlcFixture.decode(fixture + ".hex");

        byte[] encoded = new DlmsEncoder(form).encode(telegram);

        assertEquals(HEX.formatHex(HdlcFixture.information(fixture + ".hex")), HEX.formatHex(encoded));
    }

    @ParameterizedTest
    @EnumSource(PushForm.class)
    void decodesWhatItEncodes(PushForm form) throws DecodeException {
        byte[] encoded = new DlmsEncoder(form).encode(power(new Quantity(1234, 3, Unit.KILOWATT)));

        Telegram decoded = HdlcFixture.decode(new DlmsDecoder(), HdlcFixture.frame(encoded)).orElseThrow();

        assertEquals(new Quantity(1234, 0, Unit.WATT), decoded.reading(POWER).map(Reading::value).orElseThrow());
        assertEquals(List.of(), decoded.flaws());
    }

    @Test
    void takesFromTheMeterWhatIsNoReading() throws DecodeException {
        byte[] encoded = new DlmsEncoder(PushForm.KAIFA_NO_LIST_3).encode(power(new Quantity(5, 0, Unit.WATT)));

        Telegram decoded = HdlcFixture.decode(new DlmsDecoder(), HdlcFixture.frame(encoded)).orElseThrow();

        assertEquals(List.of("protocol DLMS/HDLC", "meter Kaifa | MA304H3E | 4711", "time 2025-06-01T12:00:00",
                "1-1:0.2.129*255 = \"KFM_001\"", "0-0:96.1.0*255 = \"4711\"", "0-0:96.1.7*255 = \"MA304H3E\"",
                "1-0:1.7.0*255 = 5 W", "0-0:1.0.0*255 = 2025-06-01T12:00:00"), GoldenTelegram.lines(decoded));
    }

    @Test
    void roundsToTheResolutionOfTheList() throws DecodeException {
        byte[] encoded = new DlmsEncoder(PushForm.AIDON_NO_LIST_1).encode(power(new Quantity(12345, 1, Unit.WATT)));

        Telegram decoded = HdlcFixture.decode(new DlmsDecoder(), HdlcFixture.frame(encoded)).orElseThrow();

        assertEquals(new Quantity(1235, 0, Unit.WATT), decoded.readings().get(0).value());
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        DlmsEncoder encoder = new DlmsEncoder(PushForm.AIDON_NO_LIST_1);

        assertThrows(IllegalArgumentException.class, () -> encoder.encode(power(new Quantity(-1, 0, Unit.WATT))));
        assertThrows(IllegalArgumentException.class,
                () -> encoder.encode(power(new Quantity(0x1_0000_0000L, 0, Unit.WATT))));
        assertThrows(IllegalArgumentException.class, () -> encoder.encode(power(new Quantity(1, 0, Unit.VOLT))));
    }

    private static Telegram power(Quantity quantity) {
        return new Telegram(Protocol.DLMS_HDLC, new MeterId("", "MA304H3E", "4711"), Optional.of(NOON),
                List.of(new Reading(POWER, quantity)), List.of());
    }
}
