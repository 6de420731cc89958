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
package org.openhab.binding.hanport.internal.p1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterZone;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class P1DecoderTest {

    private final P1Decoder decoder = new P1Decoder();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { //
            "1-1:F.F(00000000); 1-1:97.97.0*255 = \"00000000\"", //
            "0-0:C.1.0*255(12345678); 0-0:96.1.0*255 = \"12345678\"", //
            "1-0:1.8.0(00000896.020*kWh); 1-0:1.8.0*255 = 896.020 kWh", //
            "1-0:3.8.0(00000001.250*kVArh); 1-0:3.8.0*255 = 1.250 kvarh", //
            "1-0:3.7.0(000000120*var); 1-0:3.7.0*255 = 120 var", //
            "1-0:1.8.0*255(00032549.5061662*kWh); 1-0:1.8.0*255 = 32549.5061662 kWh", //
            "1-0:31.7.0.255(001*A); 1-0:31.7.0*255 = 1 A", //
            "1-0:1.8.0*01(12.5*kWh); 1-0:1.8.0*1 = 12.5 kWh", //
            "1-0:32.7.0(0.2301*kV); 1-0:32.7.0*255 = 0.2301 kV", //
            "1-0:32.7.0(1234.56*V); 1-0:32.7.0*255 = 1234.56 V", //
            "1-0:16.7.0(-000.480*kW); 1-0:16.7.0*255 = -0.480 kW", //
            "1-0:1.8.0(7137.694*kWh ); 1-0:1.8.0*255 = 7137.694 kWh", //
            "1-0:1.8.0(  37.694*kWh); 1-0:1.8.0*255 = 37.694 kWh", //
            "1-0:1.8.1(000123.456kWh); 1-0:1.8.1*255 = 123.456 kWh", //
            "1-0:31.7.0(005A); 1-0:31.7.0*255 = 5 A", //
            "1-0:1.7.0(01.234*kw); 1-0:1.7.0*255 = 1.234 kW", //
            "1-0:3.7.0(00.007); 1-0:3.7.0*255 = 0.007", //
            "1-0:13.7.0(0.336); 1-0:13.7.0*255 = 0.336", //
            "1-0:1.8.0(12345678901234567890.123*kWh); 1-0:1.8.0*255 = 12345678901234567890.123 kWh", //
            "1-0:1.8.0(-000000000000000000001.5*kWh); 1-0:1.8.0*255 = -1.5 kWh", //
            "1-0:99.7.7(12*furlong); 1-0:99.7.7*255 = 12 furlong", //
            "7-0:23.1.0*255(01238.740*m3)(19-01-31 23:00:00); 7-0:23.1.0*255 = 1238.740 m3 @ 2019-01-31T23:00:00", //
            "0-1:24.2.1(260110120000W)(00012.500*m3); 0-1:24.2.1*255 = 12.500 m3 @ 2026-01-10T12:00:00+01:00", //
            "0-1:24.2.1(260110120000)(00012.500*m3); 0-1:24.2.1*255 = 12.500 m3 @ 2026-01-10T12:00:00", //
            "0-2:24.2.1(632525252525S)(00000.000); 0-2:24.2.1*255 = 0.000", //
            "1-0:1.6.0(260131184500W); 1-0:1.6.0*255 = 2026-01-31T18:45:00+01:00", //
            "1-0:1.6.0(632525252525W); 1-0:1.6.0*255 = \"632525252525W\"", //
            "0-0:96.14.0(0002); 0-0:96.14.0*255 = 2", //
            "0-0:96.7.21(00012); 0-0:96.7.21*255 = 12", //
            "0-0:96.50.68(ON); 0-0:96.50.68*255 = \"ON\"", //
            "0-0:96.13.0(); 0-0:96.13.0*255 = \"\"", //
            "0-0:96.13.0(a (b) c/d!); 0-0:96.13.0*255 = \"a (b) c/d!\"", //
            "0-0:96.1.0(001234); 0-0:96.1.0*255 = \"001234\"", //
            "0-3:96.1.0*255(12345678   ); 0-3:96.1.0*255 = \"12345678   \"", //
            "0-1:24.1.0(00A); 0-1:24.1.0*255 = \"00A\"", //
            "0-0:42.0.0(0012); 0-0:42.0.0*255 = \"0012\"", //
            "1-3:0.2.8(50); 1-3:0.2.8*255 = \"50\"", //
            "1-0:0.4.2(60); 1-0:0.4.2*255 = 60", //
            "1-0:99:97.0(0); 1-0:99.97.0*255 = []", //
            "1-0:72:32.0(00004); 1-0:72.32.0*255 = 4", //
            "1-0:99.97.0(); 1-0:99.97.0*255 = \"\"" })
    void readsAValue(String line, String expected) throws DecodeException {
        assertEquals(List.of(expected.strip()), readings(line));
    }

    @Test
    void aUnitThatBeginsWithZeroBytesIsNotTakenForTheOneBehindThem() throws DecodeException {
        assertEquals(List.of("1-0:1.7.0*255 = 1 \0kW"), readings("1-0:1.7.0(1*\0kW)"));
        assertEquals(List.of("1-0:1.7.0*255 = 1 kW"), readings("1-0:1.7.0(1*kW)"));
    }

    @Test
    void twoValuesInALineAreTwoReadings() throws DecodeException {
        assertEquals(List.of("1-1:31.4.0*255 = 100 A", "1-1:31.4.0*255 = -63 A"),
                readings("1-1:31.4.0(100*A)(-063*A)"));
    }

    @Test
    void theRegistersOfTheMonthsEndAreOneTableWithTheirCodes() throws DecodeException {
        assertEquals(
                List.of("0-0:98.1.0*255 = [1-0:1.8.0*255 = 60.3 kWh @ 2026-08-01T00:00:00+02:00; "
                        + "1-0:1.8.1*255 = 20.1 kWh @ 2026-08-01T00:00:00+02:00; "
                        + "1-0:1.8.2*255 = 40.2 kWh @ 2026-08-01T00:00:00+02:00; "
                        + "1-0:1.6.0*255 = 2.75 kW @ 2026-08-01T00:00:00+02:00]"),
                readings("0-0:98.1.0(260801000000S)(00060.3*kWh)(00020.1*kWh)(00040.2*kWh)(02.75*kW)"));
    }

    @ParameterizedTest
    @CsvSource({ "\\r\\n(, \\r\\n)", "(, \\r\\n)", "(, )", "\\r\\n(, )" })
    void aTableMayStandOnLinesBetweenParentheses(String opening, String closing) throws DecodeException {
        Telegram telegram = decode("1-0:1.8.0(5*kWh)\r\n0-0:98.1.0" + opening.translateEscapes()
                + "\r\n0-0:1.0.0(260501000000S)\r\n1-0:1.8.0(4*kWh)" + closing.translateEscapes()
                + "\r\n1-0:2.8.0(6*kWh)");

        assertEquals(List.of("1-0:1.8.0*255 = 5 kWh",
                "0-0:98.1.0*255 = [0-0:1.0.0*255 = 2026-05-01T00:00:00+02:00; 1-0:1.8.0*255 = 4 kWh]",
                "1-0:2.8.0*255 = 6 kWh"), readings(telegram));
        assertEquals(Optional.empty(), telegram.time());
        assertEquals(List.of(), telegram.flaws());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0-0:98.1.0(", "1-0:99.97.0(", "0-0:98.1.0\r\n(" })
    void aTableThatIsNotClosedCostsNoOtherLine(String opening) throws DecodeException {
        Telegram telegram = decode("1-0:1.8.0(5*kWh)\r\n" + opening + "\r\n1-0:2.8.0(6*kWh)");

        assertEquals(List.of("1-0:1.8.0*255 = 5 kWh", "1-0:2.8.0*255 = 6 kWh"), readings(telegram));
    }

    @Test
    void aLineThatIsNotUnderstoodCountsWithoutAChecksumOnlyIfAnotherHadItBefore() throws DecodeException {
        Frame.P1 first = new Frame.P1(slice("/KAM5\r\n\r\nF.F.F.F(1)\r\n1-0:1.7.0(0.5*kW)\r\n!"), false);
        Frame.P1 second = new Frame.P1(slice("/KAM5\r\n\r\nF.F.F.F(20)\r\n1-0:1.7.0(0.25*kW)\r\n!"), false);
        Frame.P1 other = new Frame.P1(slice("/KAM5\r\n\r\nF.F.F.F(1)\r\n1-0:1.7(0.75*kW)\r\n1-0:2.7.0(0*kW)\r\n!"),
                false);

        assertThrows(DecodeException.class, () -> decoder.decode(first));
        assertEquals(List.of("1-0:1.7.0*255 = 0.25 kW"), readings(decoder.decode(second)));
        assertThrows(DecodeException.class, () -> decoder.decode(other));
        assertEquals(List.of("1-0:1.7.0*255 = 0.5 kW"), readings(decoder.decode(first)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "700316133803W", "000101000000W", "000000000000W", "990101000000S" })
    void aSubMetersClockThatWasNeverSetIsNoTime(String time) throws DecodeException {
        assertEquals(List.of("0-1:24.2.1*255 = 528.126 m3"), readings("0-1:24.2.1(" + time + ")(00528.126*m3)"));
    }

    @Test
    void anObjectThatTheMeterCannotReadTellsNoId() throws DecodeException {
        Telegram telegram = decode("0-0:42.0.0(ISK1030700000099)\r\n0-0:96.1.0(ER23)\r\n1-0:0.2.0((ER11))");

        assertEquals("ISK1030700000099", telegram.meter().id());
        assertEquals(List.of("0-0:42.0.0*255 = \"ISK1030700000099\"", "0-0:96.1.0*255 = \"ER23\"",
                "1-0:0.2.0*255 = \"(ER11)\""), readings(telegram));
    }

    @Test
    void metersBehindOpticalHeadsLeaveOutTheBeginningOfCodes() throws DecodeException {
        Telegram telegram = decoder.decode(new Frame.P1(slice("/LGZ4\\2ZMD310\r\n\u0002F.F(00)\r\nC.1.0(50012345)\r\n"
                + "0.9.1(13:05:20)\r\n0.9.2(26-07-14)\r\n1.8.0(001234.5*kWh)\r\n1.8.0*03(001200.0*kWh)\r\n"
                + "1.8.1&03(7*kWh)\r\n!"), false));

        assertEquals(List.of("0-0:97.97.0*255 = \"00\"", "0-0:96.1.0*255 = \"50012345\"",
                "1-0:0.9.1*255 = \"13:05:20\"", "1-0:0.9.2*255 = \"26-07-14\"", "1-0:1.8.0*255 = 1234.5 kWh",
                "1-0:1.8.0*3 = 1200.0 kWh", "1-0:1.8.1*3 = 7 kWh"), readings(telegram));
        assertEquals(new MeterId("Landis+Gyr", "ZMD310", "50012345"), telegram.meter());
        assertEquals("2026-07-14T13:05:20", telegram.time().orElseThrow().toString());
        assertEquals(List.of(), telegram.flaws());
    }

    @Test
    void aClockInTwoObjectsTellsTheTimeOfTheSameTelegramOnceMoreToo() throws DecodeException {
        Frame.P1 frame = new Frame.P1(
                slice("/LGZ4\\2ZMD310\r\n0.9.1(13:05:20)\r\n0.9.2(26-07-14)\r\n1.8.0(5*kWh)\r\n!"), false);
        Telegram first = decoder.decode(frame);

        Telegram again = decoder.decode(frame);

        assertEquals(first, again);
    }

    @Test
    void whatStandsInATableNamesNoMeter() throws DecodeException {
        Telegram telegram = decode("1-0:1.8.0(5*kWh)\r\n0-0:98.1.0(\r\n0-0:96.1.0(3132333435363738)\r\n)");

        assertEquals("", telegram.meter().id());
    }

    @Test
    void aMarkOfTheSeasonTellsADialectThatHasAChecksum() {
        Frame.P1 gas = new Frame.P1(frame("0-1:24.2.1(260714130000S)(00345.678*m3)").bytes(), false);

        DecodeException refused = assertThrows(DecodeException.class, () -> decoder.decode(gas));

        assertEquals("checksum is missing", refused.flaw().reason());
    }

    @Test
    void aTelegramThatHasLostItsEndAndIsDamagedIsRefused() {
        byte[] text = "/KAM5\r\n\r\n0-0:1.0.0(26071413052\r\n1-0:1.7.0(1*kW)\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThrows(DecodeException.class, () -> decoder.decode(new Frame.P1(Slice.of(text), false)));
    }

    @Test
    void aTelegramWithoutItsChecksumIsNamedAsSuchUnlessItIsAccepted() throws DecodeException {
        Frame.P1 unchecked = new Frame.P1(frame("0-0:1.0.0(260714130520W)\r\n1-0:1.7.0(1*kW)").bytes(), false);

        DecodeException refused = assertThrows(DecodeException.class, () -> decoder.decode(unchecked));
        Telegram accepted = new P1Decoder(MeterZone.CENTRAL_EUROPE.normal(), true).decode(unchecked);

        assertEquals(new Flaw(57, "checksum is missing", TelegramTrouble.CHECKSUM_MISSING), refused.flaw());
        assertEquals(List.of(refused.flaw()), accepted.flaws());
        assertEquals(List.of("0-0:1.0.0*255 = 2026-07-14T13:05:20+01:00", "1-0:1.7.0*255 = 1 kW"), readings(accepted));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0-2:24.3.0(120517020000)(08)(60)(1)(0-2:24.2.1)(m3)\r\n(00124.477)",
            "0-2:24.3.0(120517020000)(08)(60)(1)(0-2:24.2.1)(m3)(00124.477)",
            "0-2:24.3.0(120517020000)(08)(60)(1)(0-2:24.2.1)(m3)\n(00124.477)" })
    void anOldSubMeterMaySendItsValueOnALineOfItsOwn(String line) throws DecodeException {
        assertEquals(List.of("0-2:24.2.1*255 = 124.477 m3 @ 2012-05-17T02:00:00", "0-0:96.14.0*255 = 1"),
                readings(line + "\r\n0-0:96.14.0(1)"));
    }

    @Test
    void aTableOfPowerFailuresMayHoldFewerRowsThanItCounts() throws DecodeException {
        Telegram telegram = decode("1-0:99.97.0(5)(0-0:96.7.19)(250520130938S)(0000005627*s)(000101000001W)(7*s)");

        History history = (History) telegram.readings().get(0).value();
        assertEquals(5, history.count());
        assertEquals("[0-0:96.7.19*255 = 5627 s @ 2025-05-20T13:09:38+02:00; " + "0-0:96.7.19*255 = 7 s]",
                readings(telegram).get(0).substring("1-0:99.97.0*255 = ".length()));
    }

    @Test
    void aTableMayHaveSeveralColumns() throws DecodeException {
        assertEquals(
                List.of("1-0:99.1.0*255 = [0-0:96.10.7*255 = 0 @ 2026-04-11T23:30:00+02:00; "
                        + "1-0:1.29.0*255 = 0.205 kWh @ 2026-04-11T23:30:00+02:00; "
                        + "1-0:2.29.0*255 = 0.001 kWh @ 2026-04-11T23:30:00+02:00; "
                        + "0-0:96.10.7*255 = 8 @ 2026-04-11T23:45:00+02:00; "
                        + "1-0:1.29.0*255 = 0.300 kWh @ 2026-04-11T23:45:00+02:00; "
                        + "1-0:2.29.0*255 = 0.000 kWh @ 2026-04-11T23:45:00+02:00]"),
                readings("1-0:99.1.0(2)(0-0:96.10.7)(1-0:1.29.0)(1-0:2.29.0)"
                        + "(260411233000S)(00)(000000.205*kWh)(000000.001*kWh)"
                        + "(260411234500S)(08)(000000.300*kWh)(000000.000*kWh)"));
    }

    @Test
    void aPeakKeepsTheTimeOfItsMonthIfItHasNoneOfItsOwn() throws DecodeException {
        assertEquals(List.of("0-0:98.1.0*255 = [1-0:1.6.0*255 = 3.695 kW @ 2026-05-01T00:00:00+02:00]"),
                readings("0-0:98.1.0(1)(1-0:1.6.0)(1-0:1.6.0)(260501000000S)(632525252525S)(03.695*kW)"));
    }

    @ParameterizedTest
    @CsvSource({ "260714130520W, 2026-07-14T13:05:20+01:00", "260714130520S, 2026-07-14T13:05:20+02:00",
            "260714130520, 2026-07-14T13:05:20", "240229000000W, 2024-02-29T00:00:00+01:00" })
    void theFlagOfAClockTellsItsOffset(String clock, String expected) throws DecodeException {
        Telegram telegram = decode("0-0:1.0.0(" + clock + ")");

        assertEquals(expected, telegram.time().orElseThrow().toString());
        assertEquals(List.of("0-0:1.0.0*255 = " + expected), readings(telegram));
    }

    @Test
    void normalTimeMayBeAnotherOneThanTheCentralEuropean() throws DecodeException {
        Telegram telegram = new P1Decoder(ZoneOffset.ofHours(2), false).decode(frame("0-0:1.0.0(260714130520S)"));

        assertEquals("2026-07-14T13:05:20+03:00", telegram.time().orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "000000000000W", "632525252525S", "250000000000W", "000101000001W", "260230000000W",
            "250229000000W", "260101240000W", "20260111 09:35:00", "", "26011109350W", "2601110935000W",
            "260111093500X" })
    void aClockThatNamesNoMomentIsText(String clock) throws DecodeException {
        Telegram telegram = decode("0-0:1.0.0(" + clock + ")\r\n1-0:1.7.0(1*kW)");

        assertTrue(telegram.time().isEmpty());
        assertEquals(List.of("0-0:1.0.0*255 = \"" + clock + '"', "1-0:1.7.0*255 = 1 kW"), readings(telegram));
        assertEquals(List.of(), telegram.flaws());
    }

    @ParameterizedTest
    @CsvSource({ "1-0:4:24.7.0(0000.000*kVAr), 31, no OBIS code", "1-0:1.7(1*kW), 31, no OBIS code",
            "1-0:256.7.0(1*kW), 31, no OBIS code", "1-0:1.7.0, 31, no OBIS code", "(00001.001), 31, no OBIS code",
            "***NO CARRIER***, 31, no OBIS code", "1-0:1.7.0(1*kW, 40, value without an end",
            "1-0:1.7.0(1*kW)1-0:2.7.0(1*kW)x, 46, more than an object in the line",
            "0-1:24.3.0(120517020000)(08)(60)(1)(0-1:24.2.1)(m3), 82, value without an end",
            "1-0:99.97.0(1)(0-0:96.7.19)(250520130938S)(12, 73, value without an end",
            "0-0:96.1.0(12, 41, value without an end" })
    void oneOddObjectNeverCostsTheOthers(String line, int position, String reason) throws DecodeException {
        Telegram telegram = decode("1-0:1.8.0(5*kWh)\r\n" + line + "\r\n1-0:2.8.0(6*kWh)");

        List<String> readings = readings(telegram);
        assertEquals("1-0:1.8.0*255 = 5 kWh", readings.get(0));
        assertEquals("1-0:2.8.0*255 = 6 kWh", readings.get(readings.size() - 1));
        assertEquals(List.of(new Flaw(position, reason)), telegram.flaws());
    }

    @Test
    void aFlawTellsPlaceAndReason() throws DecodeException {
        Telegram telegram = decode("oops\r\n1-0:1.8.0(5*kWh)\r\n1-0:2.8.0(6*kWh)?\r\n1-0:3.8.0(7");

        assertEquals(List.of(new Flaw(13, "no OBIS code"), new Flaw(53, "more than an object in the line"),
                new Flaw(65, "value without an end")), telegram.flaws());
    }

    @Test
    void aTelegramWithoutASingleObjectIsNone() {
        DecodeException refused = assertThrows(DecodeException.class, () -> decode("oops"));

        assertEquals(new Flaw(0, "no object is understood"), refused.flaw());
    }

    @Test
    void aTelegramThatLacksItsEndIsTakenOnlyInADialectWithoutChecksum() throws DecodeException {
        Slice old = slice("/ISk5\\2MT382\r\n\r\n1-0:1.8.1(5*kWh)\r\n");
        Slice newer = slice("/LGF5E360\r\n\r\n0-0:1.0.0(260714130520W)\r\n1-0:1.8.0(5*kWh)\r\n");

        assertEquals(List.of("1-0:1.8.1*255 = 5 kWh"), readings(decoder.decode(new Frame.P1(old, false))));
        assertThrows(DecodeException.class, () -> decoder.decode(new Frame.P1(newer, false)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "LGF5E360; Landis+Gyr; E360", "KAM5; Kamstrup; ''",
            "ISk5\\2MT382-1000; Iskraemeco; MT382-1000", "ISk5\u0002MIE5T-200; Iskraemeco; MIE5T-200",
            "Ene5\\T211 ESMR 5.0; Sagemcom; T211 ESMR 5.0", "ELL5\\253900042_A; Sagemcom; 253900042_A",
            "ADN9 6534; Aidon; 6534", "KFM5KAIFA-METER; Kaifa; KAIFA-METER", "NES5:83335-3E; NES; :83335-3E",
            "SX631-METER; Sanxing; SX631-METER", "Xyz5\\q; Xyz; q", "KMP5 ZABF0099; Kamstrup; ZABF0099",
            "ELS5\\@V10.04; Elster; V10.04", "Ene5\\T210-D ESMR5.0; Sagemcom; T210-D ESMR5.0" })
    void theHeaderTellsMakerAndModel(String header, String manufacturer, String model) throws DecodeException {
        Telegram telegram = decoder.decode(new Frame.P1(slice('/' + header + "\r\n\r\n1-0:1.7.0(1*kW)\r\n!"), true));

        assertEquals(new MeterId(manufacturer, model, ""), telegram.meter());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "0-0:96.1.1(4B394547303039303030313233343536); K9EG009000123456",
            "0-0:96.1.0(3132333435363720); 1234567", "0-0:42.0.0(53414739); 53414739",
            "0-0:96.1.0(4D413330394D); MA309M", "0-0:96.1.0(3130303031); 10001",
            "0-0:96.1.0(12345678901234); 12345678901234", "0-0:96.1.255*255(1ESY9000000042); 1ESY9000000042",
            "0-1:96.1.1(4B394547303039303030313233343536); ''" })
    void anIdIsShownInPlainCharacters(String line, String id) throws DecodeException {
        assertEquals(id, decode(line).meter().id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "00000000", "        ", "3030303030303030", "ER23" })
    void zerosBlanksAndMarksAreNoId(String none) throws DecodeException {
        Telegram telegram = decode("0-0:96.1.0(" + none + ")\r\n0-0:42.0.0(A1)");

        assertEquals("A1", telegram.meter().id());
    }

    @Test
    void theSerialNumberGoesBeforeOtherIds() throws DecodeException {
        assertEquals("C1", decode("0-0:42.0.0(A1)\r\n0-0:96.1.1(B1)\r\n0-0:96.1.0(C1)").meter().id());
        assertEquals("B1", decode("0-0:42.0.0(A1)\r\n0-0:96.1.1(B1)").meter().id());
        assertEquals("C1", decode("0-0:42.0.0(A1)\r\n0-0:96.1.1()\r\n0-0:96.1.0(C1)").meter().id());
    }

    @Test
    void anotherMeterOnTheSameLineIsNotTakenForTheLast() throws DecodeException {
        assertEquals("B1", decode("0-0:96.1.1(B1)").meter().id());
        assertEquals("B2", decode("0-0:96.1.1(B2)").meter().id());
        assertEquals("", decode("1-0:1.7.0(1*kW)").meter().id());
    }

    @Test
    void lineFeedsAloneEndLinesToo() throws DecodeException {
        Telegram telegram = decoder
                .decode(new Frame.P1(slice("/KAM5\n\n1-0:1.7.0(1*kW)\n\n1-0:2.7.0(2*kW)\n\n!"), true));

        assertEquals(List.of("1-0:1.7.0*255 = 1 kW", "1-0:2.7.0*255 = 2 kW"), readings(telegram));
    }

    @Test
    void anObjectThatChangesItsPlaceIsReadAsWhatItIs() throws DecodeException {
        assertEquals(List.of("1-0:21.7.0*255 = 1 kW", "1-0:22.7.0*255 = 2 kW"),
                readings("1-0:21.7.0(1*kW)\r\n1-0:22.7.0(2*kW)"));
        assertEquals(List.of("1-0:22.7.0*255 = 2 kW", "1-0:21.7.0*255 = 1 kW"),
                readings("1-0:22.7.0(2*kW)\r\n1-0:21.7.0(1*kW)"));
        assertEquals(List.of("1-0:21.7.1*255 = 1 kW", "1-0:2.7.0*255 = 2 kW"),
                readings("1-0:21.7.1(1*kW)\r\n1-0:2.7.0(2*kW)"));
    }

    @Test
    void moreLinesThanAnyMeterSendsAreAllRead() throws DecodeException {
        String lines = "1-0:21.7.0(1*kW)\r\n".repeat(300).stripTrailing();

        List<String> expected = Collections.nCopies(300, "1-0:21.7.0*255 = 1 kW");

        assertEquals(expected, readings(lines));
        assertEquals(expected, readings(lines));
    }

    @Test
    void aSteadyStreamAllocatesItsReadingsAndLittleElse() throws DecodeException {
        Frame.P1 frame = golden("landisgyr-e360-1.p1");
        Telegram first = decoder.decode(frame);

        Telegram second = decoder.decode(frame);

        assertSame(first.meter(), second.meter());
        assertSame(first.readings().get(5).obis(), second.readings().get(5).obis());
        assertSame(((Quantity) first.readings().get(5).value()).unit(),
                ((Quantity) second.readings().get(5).value()).unit());
    }

    @Test
    void numbersKeepTheirDecimals() throws DecodeException {
        Quantity quantity = (Quantity) decode("1-0:1.7.0(0000.480*kW)").readings().get(0).value();

        assertEquals(new BigDecimal("0.480"), quantity.number());
        assertFalse(quantity.number().equals(new BigDecimal("0.48")));
    }

    @Test
    void noBytesEverThrowAnythingElse() {
        Random random = new Random(2);
        byte[] sound = golden("sagemcom-s211-1.p1").bytes().copy();
        String odd = "()*-:.!/0195WS \r\nk\u00FF";
        int understood = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = sound.clone();
            for (int changes = random.nextInt(20); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) odd.charAt(random.nextInt(odd.length()));
            }
            int size = random.nextBoolean() ? bytes.length : 4 + random.nextInt(bytes.length - 4);
            try {
                decoder.decode(new Frame.P1(new Slice(bytes, 0, size), true));
                understood++;
            } catch (DecodeException e) {
                assertFalse(e.flaw().reason().isEmpty());
            }
        }
        assertTrue(understood > 1000);
    }

    private List<String> readings(String lines) throws DecodeException {
        return readings(decode(lines));
    }

    private static List<String> readings(Telegram telegram) {
        List<String> lines = GoldenTelegram.lines(telegram);
        return lines.subList(3, 3 + telegram.readings().size());
    }

    private Telegram decode(String lines) throws DecodeException {
        return decoder.decode(frame(lines));
    }

    private static Frame.P1 frame(String lines) {
        return new Frame.P1(slice("/LGF5E360\r\n\r\n" + lines + "\r\n!"), true);
    }

    private static Frame.P1 golden(String fileName) {
        byte[] bytes = GoldenTelegram.named(fileName).bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return new Frame.P1(slice(text.substring(text.indexOf('/'), text.lastIndexOf('!') + 1)), true);
    }

    private static Slice slice(String text) {
        return Slice.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
