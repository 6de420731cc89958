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

import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.HdlcFixture;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Elements of every type, and odd ones among sound ones.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ListDecoderTest {

    private static final String POWER = "0203 0906 0100010700ff 06 00000118 0202 0f00 161b";
    private static final String POWER_READ = "1-0:1.7.0*255 = 280 W";

    @Test
    void readsNumbersOfEveryType() throws DecodeException {
        assertEquals(List.of("0-0:96.128.0*255 = -2"), item("05fffffffe"));
        assertEquals(List.of("0-0:96.128.0*255 = 4294967294"), item("06fffffffe"));
        assertEquals(List.of("0-0:96.128.0*255 = -2"), item("0ffe"));
        assertEquals(List.of("0-0:96.128.0*255 = -2"), item("10fffe"));
        assertEquals(List.of("0-0:96.128.0*255 = 254"), item("11fe"));
        assertEquals(List.of("0-0:96.128.0*255 = 65534"), item("12fffe"));
        assertEquals(List.of("0-0:96.128.0*255 = -2"), item("14fffffffffffffffe"));
        assertEquals(List.of("0-0:96.128.0*255 = 18446744073709551614"), item("15fffffffffffffffe"));
        assertEquals(List.of("0-0:96.128.0*255 = 3"), item("1603"));
        assertEquals(List.of("0-0:96.128.0*255 = 42"), item("0d42"));
        assertEquals(List.of("0-0:96.128.0*255 = 1.5"), item("173fc00000"));
        assertEquals(List.of("0-0:96.128.0*255 = -0.25"), item("18bfd0000000000000"));
    }

    @Test
    void readsTextsFlagsAndBits() throws DecodeException {
        assertEquals(List.of("0-0:96.128.0*255 = \"AB1\""), item("0903414231"));
        assertEquals(List.of("0-0:96.128.0*255 = \"AB1\""), item("09054142310000"));
        assertEquals(List.of("0-0:96.128.0*255 = \"0002\""), item("09020002"));
        assertEquals(List.of("0-0:96.128.0*255 = \"0000\""), item("09020000"));
        assertEquals(List.of("0-0:96.128.0*255 = \"\""), item("0900"));
        assertEquals(List.of("0-0:96.128.0*255 = \"AB1\""), item("0a03414231"));
        assertEquals(List.of("0-0:96.128.0*255 = \"å\""), item("0c02c3a5"));
        assertEquals(List.of("0-0:96.128.0*255 = on"), item("0301"));
        assertEquals(List.of("0-0:96.128.0*255 = off"), item("0300"));
        assertEquals(List.of("0-0:96.128.0*255 = \"1010000011\""), item("040aa0c0"));
        assertEquals(List.of("0-0:96.128.0*255 = \"07e90105ff\""), item("1a07e90105ff"));
    }

    @Test
    void readsClocksUnderTheirCodesAndByTheirType() throws DecodeException {
        assertEquals(List.of("0-0:1.0.0*255 = 2025-03-01T10:20:30+01:00"),
                read("0202 0906 0000010000ff 090c 07e9030106 0a141eff ffc4 00"));
        assertEquals(List.of("0-0:96.128.0*255 = 2025-03-01T10:20:30.5"), item("1907e90301060a141e32800000"));
        assertEquals(List.of("0-0:1.0.0*255 = \"07e9ff01060a141eff800000\""),
                read("0202 0906 0000010000ff 090c 07e9ff0106 0a141eff 8000 00"));
    }

    @Test
    void scalesByThePowerOfTenInTheList() throws DecodeException {
        assertEquals(List.of("1-0:1.8.0*255 = 2800 Wh"), read("0203 0906 0100010800ff 06 00000118 0202 0f01 161e"));
        assertEquals(List.of("1-0:1.8.0*255 = 28000000000 Wh"),
                read("0203 0906 0100010800ff 06 00000118 0202 0f08 161e"));
        assertEquals(List.of("1-0:32.7.0*255 = 0.280 V"), read("0203 0906 0100200700ff 06 00000118 0202 0ffd 1623"));
        assertEquals(List.of("0-0:96.128.0*255 = 280 unit 200"),
                read("0203 0906 0000608000ff 06 00000118 0202 0f00 16c8"));
    }

    @Test
    void oneOddElementNeverCostsTheOthers() throws DecodeException {
        assertEquals(List.of(POWER_READ, "flaw structure where a value is due at byte 18"),
                read("0202 0906 0100020700ff 0201 0600000001", POWER));
        assertEquals(List.of(POWER_READ, "flaw OBIS code without a value at byte 18"),
                read("0201 0906 0100020700ff", POWER));
        assertEquals(List.of(POWER_READ, "flaw value without an OBIS code at byte 10"), read("0201 0600000001", POWER));
        assertEquals(List.of(POWER_READ, "flaw float that is no number at byte 18"),
                read("0202 0906 0000608000ff 177fc00000", POWER));
        assertEquals(List.of(POWER_READ), read("0202 0906 0100020700ff 00", POWER));
    }

    @Test
    void deliversNoMeasuredNumberThatLacksItsScaler() throws DecodeException {
        assertEquals(List.of(POWER_READ, "flaw number without its scaler and unit at byte 39"),
                read(POWER, "0202 0906 0100200700ff 1208fd"));
    }

    @Test
    void aScalerThatBelongsToNoNumberMakesNoneExpectedOfTheOthers() throws DecodeException {
        byte[] information = HexFormat.of().parseHex(
                "e6e7000f0000000000" + "0204" + "09060100020700ff" + "02020f00161b" + "09060100010700ff" + "120118");

        Telegram telegram = HdlcFixture.decode(new DlmsDecoder(), HdlcFixture.frame(information)).orElseThrow();

        assertEquals(List.of(POWER_READ), GoldenTelegram.lines(telegram).subList(3, 4));
    }

    @Test
    void deliversWhatComesBeforeAndBehindAnElementThatCannotBeRead() throws DecodeException {
        assertEquals(List.of(POWER_READ, POWER_READ, "flaw element of an unknown type at byte 39"),
                read(POWER, "0202 0906 0100020700ff 6b00", POWER));
        assertEquals(List.of(POWER_READ, "flaw ends in the middle at byte 45"),
                read(POWER, "0202 0906 0100020700ff 0984ffffffff"));
    }

    /** Readings and flaws of an Aidon list of one item with this value. */
    private static List<String> item(String value) throws DecodeException {
        return read("0202 0906 0000608000ff" + value);
    }

    private static List<String> read(String... items) throws DecodeException {
        String list = "e6e7000f0000000000 01" + HexFormat.of().toHexDigits((byte) items.length)
                + String.join("", items);
        byte[] information = HexFormat.of().parseHex(list.replace(" ", ""));
        Telegram telegram = HdlcFixture.decode(new DlmsDecoder(), HdlcFixture.frame(information)).orElseThrow();
        List<String> lines = GoldenTelegram.lines(telegram);
        return lines.subList(3, lines.size());
    }
}
