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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class P1EncoderTest {

    private static final Comparator<ObisCode> BY_TEXT = Comparator.comparing(ObisCode::toString);

    private static final ObisCode POWER = ObisCode.of(1, 0, 1, 7, 0);
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 7, 14, 12, 0, 5);

    @ParameterizedTest
    @CsvSource({ "landisgyr-e360-1.p1, LANDISGYR_E360", "kamstrup-omnia-1.p1, KAMSTRUP_OMNIA",
            "sagemcom-t211-1.p1, SAGEMCOM_T211", "aidon-6534efs2-1.p1, AIDON_EFS2" })
    void writesWhatItsMakerWrites(String fileName, P1Style style) throws DecodeException {
        GoldenTelegram golden = GoldenTelegram.named(fileName);

        byte[] written = new P1Encoder(style).encode(decode(golden.bytes()));

        assertEquals(new String(golden.bytes(), StandardCharsets.ISO_8859_1),
                new String(written, StandardCharsets.ISO_8859_1));
        assertArrayEquals(golden.bytes(), written);
    }

    @ParameterizedTest
    @EnumSource
    void whatItWritesIsReadAgain(P1Style style) {
        List<Reading> readings = style.order().stream().map(P1EncoderTest::reading).toList();
        Telegram telegram = telegram(readings);

        DecodedStream decoded = DecodedStream.in(new P1Encoder(style).encode(telegram), 50);

        List<String> expected = GoldenTelegram.lines(telegram);
        assertEquals(expected.subList(3, expected.size()),
                decoded.telegrams().get(0).subList(3, decoded.telegrams().get(0).size()));
        assertEquals(List.of(), decoded.refused());
    }

    @ParameterizedTest
    @EnumSource
    void aMakerSendsTwentySevenObjectsOnceEach(P1Style style) {
        List<ObisCode> objects = P1Style.LANDISGYR_E360.order().stream().sorted(BY_TEXT).toList();

        assertEquals(objects, style.order().stream().sorted(BY_TEXT).toList());
        assertEquals(objects, objects.stream().distinct().toList());
    }

    @ParameterizedTest
    @CsvSource({ "0.48, kW, (0000.480*kW)", "480, W, (0000.480*kW)", "-1.2, kW, (-0001.200*kW)",
            "12345.6789, kW, (12345.679*kW)", "896020, Wh, (00000896.020*kWh)", "1.5, kvarh, (00000001.500*kVArh)",
            "0.0005, kvar, (0000.001*kVAr)", "230.14, V, (230.1*V)", "0.2301, kV, (230.1*V)", "2.75, A, (002.8*A)",
            "0.95, '', (0.95)", "12.500, m3, (12.500*m3)", "733, s, (733*s)" })
    void numbersGetTheWidthOfTheRecommendation(String number, String unit, String expected) {
        assertEquals("1-0:1.7.0" + expected, line(new Quantity(new BigDecimal(number), Unit.of(unit))));
    }

    @Test
    void clocksGetTheFlagOfTheirOffset() {
        assertEquals("1-0:1.7.0(260714120005W)", line(new Clock(new MeterTime(NOON, ZoneOffset.ofHours(1)))));
        assertEquals("1-0:1.7.0(260714120005S)", line(new Clock(new MeterTime(NOON, ZoneOffset.ofHours(2)))));
        assertEquals("1-0:1.7.0(260714120005)", line(new Clock(new MeterTime(NOON))));
    }

    @Test
    void otherValuesAreWrittenAsTheyAreRead() {
        MeterTime time = new MeterTime(NOON, ZoneOffset.ofHours(2));
        Reading peak = new Reading(ObisCode.of(0, 0, 96, 7, 19), new Quantity(12, 0, Unit.SECOND), time);

        assertEquals("1-0:1.7.0(a/b)", line(new Text("a/b")));
        assertEquals("1-0:1.7.0(1)", line(new Flag(true)));
        assertEquals("1-0:1.7.0(0)", line(new Flag(false)));
        assertEquals("1-0:1.7.0(4)(0-0:96.7.19)(260714120005S)(12*s)", line(new History(4, List.of(peak))));
        assertEquals("1-0:1.7.0(260714120005S)(0.50)", line(new Reading(POWER, new Quantity(50, 2, Unit.NONE), time)));
    }

    @Test
    void refusesWhatCannotBeWritten() {
        MeterTime lastCentury = new MeterTime(LocalDateTime.of(1999, 12, 31, 23, 59));
        History nested = new History(List.of(new Reading(POWER, new History(List.of()))));

        assertThrows(IllegalArgumentException.class, () -> line(new Text("two\r\nlines")));
        assertThrows(IllegalArgumentException.class, () -> line(new Text("\u0141")));
        assertThrows(IllegalArgumentException.class, () -> line(new Clock(lastCentury)));
        assertThrows(IllegalArgumentException.class, () -> line(nested));
    }

    @Test
    void aCodeOfAPastPeriodKeepsItsF() {
        Reading reading = new Reading(new ObisCode(1, 0, 1, 8, 0, 7), new Text("x"));

        assertEquals("1-0:1.8.0*7(x)", line(reading));
    }

    private static Reading reading(ObisCode obis) {
        if (obis.a() == 0) {
            return new Reading(obis, new Clock(new MeterTime(NOON, ZoneOffset.ofHours(1))));
        } else if (obis.d() == 8) {
            return new Reading(obis,
                    new Quantity(7654321 + obis.c(), 3, obis.c() < 3 ? Unit.KILOWATT_HOUR : Unit.KILOVAR_HOUR));
        } else if (obis.c() % 20 > 10) {
            return new Reading(obis, new Quantity(obis.c(), 1, obis.c() % 2 == 0 ? Unit.VOLT : Unit.AMPERE));
        }
        return new Reading(obis, new Quantity(obis.c(), 3, obis.c() % 20 < 3 ? Unit.KILOWATT : Unit.KILOVAR));
    }

    private static String line(Value value) {
        return line(new Reading(POWER, value));
    }

    /** The only line with an object. */
    private static String line(Reading reading) {
        byte[] written = new P1Encoder(P1Style.LANDISGYR_E360).encode(telegram(List.of(reading)));
        return new String(written, StandardCharsets.ISO_8859_1).lines().toList().get(2);
    }

    private static Telegram telegram(List<Reading> readings) {
        return new Telegram(Protocol.P1, MeterId.UNKNOWN, Optional.empty(), readings, List.of());
    }

    private static Telegram decode(byte[] bytes) throws DecodeException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int slash = text.indexOf('/');
        Slice slice = new Slice(bytes, slash, text.lastIndexOf('!') + 1 - slash);
        return new P1Decoder().decode(new Frame.P1(slice, true));
    }
}
