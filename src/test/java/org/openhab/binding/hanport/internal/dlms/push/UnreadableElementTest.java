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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.HdlcFixture;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Our own lists with one element that cannot be read: it costs itself, and every other value is there.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class UnreadableElementTest {

    private static final String CURRENT_L1 = "09060[01]0[01]1f0700ff";
    private static final int LLC_HEADER = 3;
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @ValueSource(strings = { "aidon-6534-2", "aidon-6534-3", "aidon-6525-1", "kamstrup-omnipower-1",
            "kamstrup-omnipower-2", "kaifa-ma304h4d-1" })
    void anUnknownTypeCostsNoOtherNamedValue(String fixture) throws DecodeException {
        assertOnlyCurrentIsLost(fixture, "6b", 0, "element of an unknown type");
    }

    @ParameterizedTest
    @ValueSource(strings = { "aidon-6534-2", "aidon-6534-3", "aidon-6525-1", "kamstrup-omnipower-1",
            "kamstrup-omnipower-2", "kaifa-ma304h4d-1" })
    void anAbsurdLengthCostsNoOtherNamedValue(String fixture) throws DecodeException {
        assertOnlyCurrentIsLost(fixture, "0984ffffffff", 6, "ends in the middle");
        assertOnlyCurrentIsLost(fixture, "0280", 1, "element of an unknown type");
        assertOnlyCurrentIsLost(fixture, "02847fffffff", 6, "ends in the middle");
    }

    @Test
    void anUnreadableNameCostsItsValueAlone() throws DecodeException {
        byte[] list = HdlcFixture.information("kamstrup-omnipower-2.hex");
        List<Reading> whole = decode(list).readings();
        String hex = HEX.formatHex(list);

        for (String odd : List.of("6b06", "0905", "0c06")) {
            List<Reading> read = decode(HEX.parseHex(hex.replaceFirst("0906(0101340700ff)", odd + "$1"))).readings();

            assertEquals(without(whole, "1-1:52.7.0*255"), without(read, "1-1:52.7.0*255"), odd);
        }
    }

    @Test
    void anUnreadableFirstElementCostsItselfAlone() throws DecodeException {
        String hex = HEX.formatHex(HdlcFixture.information("kamstrup-omnipower-1.hex"));

        Telegram telegram = decode(HEX.parseHex(hex.replaceFirst("0a0e4b616d", "6b0e4b616d")));

        assertEquals("1-1:0.0.5*255", telegram.readings().get(0).obis().toString());
        assertEquals(List.of(new Flaw(20, "element of an unknown type")), telegram.flaws());
    }

    @Test
    void anElementThatLiesAboutItsLengthKeepsNoListWaiting() throws DecodeException {
        String hex = HEX.formatHex(HdlcFixture.information("kamstrup-omnipower-1.hex"));
        Frame.Hdlc lies = HdlcFixture.frame(HEX.parseHex(hex.replaceFirst("(09060101340700ff)..", "$10984ffffffff")));
        DlmsDecoder decoder = new DlmsDecoder();

        Telegram first = HdlcFixture.decode(decoder, lies).orElseThrow();
        Telegram second = HdlcFixture.decode(decoder, lies).orElseThrow();

        assertEquals(first, second);
    }

    @Test
    void aListInWhichNearlyAllIsOddIsGivenUp() throws DecodeException {
        String good = "09060100010700ff0600000001";
        String odd = "1100";
        byte[] list = HEX.parseHex("e6e7000f0000000000027f" + good + odd.repeat(200) + good);

        Telegram telegram = decode(list);

        assertEquals(List.of(new Reading(new ObisCode(1, 0, 1, 7, 0, 255), new Quantity(1, 0, Unit.WATT))),
                telegram.readings());
        assertEquals("too much in it is odd", telegram.flaws().get(telegram.flaws().size() - 1).reason());
    }

    @Test
    void anOddDescriptorCostsItsValueAlone() throws DecodeException {
        String hex = HEX.formatHex(HdlcFixture.information("landisgyr-e450-1.hex"));
        List<Reading> whole = decode(HEX.parseHex(hex)).readings();
        final String power = "0204120003(0906)0100010700ff0f02120000";

        for (String odd : List.of("02051200030906010001070eff0f0212000000", "0600000001", "0202120003120000",
                "02041200030600000000" + "0f02120000", "00")) {
            Telegram telegram = decode(HEX.parseHex(hex.replaceFirst(power, odd)));

            assertEquals(without(whole, "1-0:1.7.0*255"), telegram.readings(), odd);
            assertEquals(List.of(new Flaw(76, "descriptor of an unknown form")), telegram.flaws(), odd);
        }
    }

    @Test
    void anOddFirstDescriptorCostsNothing() throws DecodeException {
        String hex = HEX.formatHex(HdlcFixture.information("landisgyr-e450-1.hex"));

        Telegram telegram = decode(HEX.parseHex(hex.replaceFirst("020412002809060008190900ff0f02120000", "00")));

        assertEquals(decode(HEX.parseHex(hex)).readings(), telegram.readings());
    }

    @Test
    void anOddDescribedValueCostsItselfAlone() throws DecodeException {
        String hex = HEX.formatHex(HdlcFixture.information("landisgyr-e450-1.hex"));
        List<Reading> whole = decode(HEX.parseHex(hex)).readings();

        Telegram telegram = decode(HEX.parseHex(hex.replaceFirst("060000036d", "0201060000036d")));

        assertEquals(without(whole, "1-0:1.7.0*255"), telegram.readings());
        assertEquals(List.of(new Flaw(284, "value of an unknown form")), telegram.flaws());
    }

    @ParameterizedTest
    @CsvSource({ "6b00, 135, element of an unknown type", "0984ffffffff, 141, ends in the middle",
            "02026b, 137, element of an unknown type", "0180, 136, element of an unknown type" })
    void anUnreadableAttributeCostsItselfAlone(String odd, int position, String reason) throws DecodeException {
        String hex = HEX.formatHex(HdlcFixture.information("sagemcom-xt211-1.hex"));
        List<Reading> whole = decode(HEX.parseHex(hex)).readings();

        Telegram value = decode(HEX.parseHex(hex.replaceFirst("(0100290700ff02)06........", "$1" + odd)));
        Telegram name = decode(HEX.parseHex(hex.replaceFirst("020200030100290700ff02", odd)));

        assertEquals(without(whole, "1-0:41.7.0*255"), value.readings());
        assertEquals(List.of(new Flaw(position, reason)), value.flaws());
        assertEquals(without(whole, "1-0:41.7.0*255"), name.readings());
        assertEquals(List.of(new Flaw(124, "attribute of an unknown form")), name.flaws());
    }

    /** @param place how far behind its first byte the odd element is given up */
    private static void assertOnlyCurrentIsLost(String fixture, String odd, int place, String reason)
            throws DecodeException {
        String list = HEX.formatHex(HdlcFixture.information(fixture + ".hex"));
        Matcher current = Pattern.compile("(" + CURRENT_L1 + ")..").matcher(list);
        assertTrue(current.find(), fixture);
        int position = current.end(1) / 2 - LLC_HEADER + place;

        Telegram telegram = decode(HEX.parseHex(current.replaceFirst("$1" + odd)));

        List<Reading> others = new ArrayList<>(decode(HEX.parseHex(list)).readings());
        assertTrue(others.removeIf(reading -> reading.obis().c() == 31));
        assertEquals(others, telegram.readings(), odd);
        assertEquals(List.of(new Flaw(position, reason)), telegram.flaws(), odd);
    }

    private static List<Reading> without(List<Reading> readings, String obis) {
        return readings.stream().filter(reading -> !reading.obis().toString().equals(obis)).toList();
    }

    private static Telegram decode(byte[] information) throws DecodeException {
        return HdlcFixture.decode(new DlmsDecoder(), HdlcFixture.frame(information)).orElseThrow();
    }
}
