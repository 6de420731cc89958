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
package org.openhab.binding.hanport.internal.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * What an electricity meter says of the meters behind it, with values of our own.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SubMeterTest {

    private static final MeterTime TIME = new MeterTime(LocalDateTime.of(2026, 10, 25, 2, 30), ZoneOffset.ofHours(2));
    private static final Value VOLUME = new Quantity(1234567, 3, Unit.CUBIC_METRE);

    private final List<Reading> readings = new ArrayList<>();

    private void say(String code, Value value, @Nullable MeterTime time) {
        readings.add(new Reading(ObisCode.parse(code).orElseThrow(), value, Optional.ofNullable(time)));
    }

    private void say(String code, String text) {
        say(code, new Text(text), null);
    }

    private List<SubMeter> subMeters() {
        return SubMeter.from(new Telegram(Protocol.P1, new MeterId("", "", ""), Optional.empty(), readings, List.of()));
    }

    @Test
    void hasAllItsValuesUnderTheirOwnCodesTheRegisterFirst() {
        say("0-1:24.1.0", "003");
        say("0-1:96.1.0", "4730303939303030303030313233343236");
        say("0-1:24.2.1", VOLUME, TIME);
        say("0-1:24.4.0", new Quantity(1, 0, Unit.NONE), null);

        assertEquals(
                List.of(new SubMeter("G0099000000123426", Medium.GAS,
                        List.of(new Reading(SubMeter.READING, VOLUME, TIME),
                                new Reading(ObisCode.of(0, 0, 24, 4, 0), new Quantity(1, 0, Unit.NONE))))),
                subMeters());
    }

    @ParameterizedTest
    @CsvSource({ "iskra-am550-1, G0099000000123426 gas 1234.567 m3", "sagemcom-s211-1, 7FLO9900000043 gas 345.678 m3",
            "iskra-mt382-1, 28110009000654326 gas 777.125 m3" })
    void isFoundInWholeTelegrams(String fixture, String expected) {
        List<String> found = new ArrayList<>();
        byte[] bytes = GoldenTelegram.named(fixture + ".p1").bytes();

        new StreamDecoder(StreamOptions.DEFAULT,
                telegram -> SubMeter.from(telegram).forEach(meter -> found.add(text(meter))))
                .feed(bytes, 0, bytes.length);

        assertEquals(List.of(expected), found);
    }

    private static String text(SubMeter meter) {
        Quantity reading = (Quantity) meter.readings().get(0).value();
        return meter.id() + " " + meter.medium() + " " + reading.number() + " " + reading.unit();
    }

    @Test
    void isTheSameWhateverItsChannel() {
        say("0-1:24.1.0", "003");
        say("0-1:96.1.1", "37464C4F39393030303030303433");
        say("0-1:24.2.3", VOLUME, TIME);
        List<SubMeter> before = subMeters();
        readings.clear();

        say("0-4:24.1.0", "003");
        say("0-4:96.1.1", "37464C4F39393030303030303433");
        say("0-4:24.2.3", VOLUME, TIME);

        assertEquals(before, subMeters());
    }

    @Test
    void keepsSeveralApart() {
        say("0-1:24.1.0", "003");
        say("0-2:24.1.0", "007");
        say("0-1:96.1.0", "A1");
        say("0-2:96.1.0", "B2");
        say("0-2:24.2.1", new Quantity(7, 0, Unit.CUBIC_METRE), null);
        say("0-1:24.2.1", VOLUME, null);

        assertEquals(List.of("A1 gas", "B2 water"),
                subMeters().stream().map(meter -> meter.id() + " " + meter.medium()).toList());
    }

    @Test
    void aHeatMeterHasFlowTemperaturesAndASecondRegisterToo() {
        Value flow = new Quantity(50, 3, Unit.of("m3/h"));
        Value temperature = new Quantity(700, 1, Unit.of("degC"));
        Value energy = new Quantity(123456, 3, Unit.of("Wh"));
        say("0-1:24.4.0", new Quantity(1, 0, Unit.NONE), null);
        say("0-1:24.1.0", "004");
        say("0-1:24.2.1", VOLUME, null);
        say("0-1:24.2.2", flow, null);
        say("0-1:24.2.3", temperature, null);
        say("0-1:24.2.5", energy, null);
        say("0-1:96.1.2", "353431343430");

        SubMeter heat = subMeters().get(0);

        assertEquals(List.of(new Reading(SubMeter.READING, VOLUME),
                new Reading(ObisCode.of(0, 0, 24, 4, 0), new Quantity(1, 0, Unit.NONE)),
                new Reading(ObisCode.of(0, 0, 24, 2, 2), flow), new Reading(ObisCode.of(0, 0, 24, 2, 3), temperature),
                new Reading(ObisCode.of(0, 0, 24, 2, 5), energy),
                new Reading(ObisCode.of(0, 0, 96, 1, 2), new Text("353431343430"))), heat.readings());
        assertEquals(new Reading(SubMeter.READING, VOLUME), heat.register());
        assertEquals(Medium.HEAT, heat.medium());
    }

    @Test
    void aRegisterMayLackItsUnit() {
        say("0-2:24.2.1", new Quantity(4711, 3, Unit.NONE), null);

        assertEquals(new Reading(SubMeter.READING, new Quantity(4711, 3, Unit.NONE)), subMeters().get(0).register());
    }

    @Test
    void aNewRegisterWithoutAUnitHasATime() {
        say("0-2:24.2.1", new Quantity(0, 3, Unit.NONE), TIME);

        assertEquals(new Reading(SubMeter.READING, new Quantity(0, 3, Unit.NONE), TIME), subMeters().get(0).register());
    }

    @Test
    void anIdThatCannotBeReadIsNone() {
        say("0-1:96.1.0", "ER23");
        say("0-1:24.2.1", VOLUME, null);

        assertEquals("", subMeters().get(0).id());
    }

    @Test
    void aSlotWithoutAUnitIsEmpty() {
        say("0-2:24.1.0", "007");
        say("0-2:96.1.1", "3853414739393030303030303434");
        say("0-2:24.2.1", new Quantity(0, 3, Unit.NONE), null);

        assertEquals(List.of(), subMeters());
    }

    @Test
    void aSlotWithoutAReadingIsEmpty() {
        say("0-2:24.1.0", "003");
        say("0-2:96.1.0", "4730303939303030303030313233343236");
        say("0-2:24.4.0", "0");

        assertEquals(List.of(), subMeters());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0000000000000000", "3030303030303030303030303030303030" })
    void aSlotWithAnIdOfZerosIsEmpty(String id) {
        say("0-2:96.1.0", id);
        say("0-2:24.2.1", VOLUME, null);

        assertEquals(List.of(), subMeters());
    }

    @Test
    void mayBeNamelessAndOfUnknownMedium() {
        say("0-1:24.2.1", new Quantity(5, 0, Unit.GIGAJOULE), null);

        assertEquals(List.of(new SubMeter("", Medium.OTHER,
                List.of(new Reading(SubMeter.READING, new Quantity(5, 0, Unit.GIGAJOULE))))), subMeters());
    }

    @Test
    void anIdThatMakesNoCharactersStaysAsItIs() {
        say("0-1:96.1.0", "00FF00FF00FF");
        say("0-1:24.2.1", VOLUME, null);

        assertEquals("00FF00FF00FF", subMeters().get(0).id());
    }

    @Test
    void theMeterThatSpeaksIsNone() {
        say("0-0:96.1.1", "4530303939303030303030373030313236");
        say("0-1:1.0.0", new Clock(TIME), null);
        say("1-1:1.8.0", new Quantity(5, 0, Unit.KILOWATT_HOUR), null);

        assertEquals(List.of(), subMeters());
        readings.forEach(reading -> assertFalse(Quantities.isOfSubMeter(reading.obis()), reading.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0-1:24.1.0", "0-4:24.2.3", "0-2:24.4.0", "0-1:96.1.0", "0-1:96.1.1", "0-1:96.1.2" })
    void itsCodesAreKnown(String code) {
        assertTrue(Quantities.isOfSubMeter(ObisCode.parse(code).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({ "2, electricity", "003, gas", "3, gas", "004, heat", "012, heat", "00C, heat", "0c, heat",
            "007, water", "022, water", "006, warm-water", "010, cooling", "00A, cooling", "011, cooling", "'', other",
            "255, other", "99999999999, other", "x, other" })
    void theMediumFollowsFromTheDeviceType(String type, String medium) {
        say("0-1:24.1.0", type);
        say("0-1:24.2.1", VOLUME, null);

        assertEquals(medium, subMeters().get(0).medium().toString());
    }

    @Test
    void theMediumMayBeANumber() {
        say("0-1:24.1.0", new Quantity(12, 0, Unit.NONE), null);
        say("0-1:24.2.1", VOLUME, null);

        assertEquals(Medium.HEAT, subMeters().get(0).medium());
    }
}
