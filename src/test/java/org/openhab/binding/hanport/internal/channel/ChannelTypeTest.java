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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.channel.Feed.Measured;
import org.openhab.binding.hanport.internal.handler.Telegrams;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.Medium;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.SubMeter;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ChannelTypeTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static State state(ChannelType type, Value value) {
        return type.state(value, STOCKHOLM);
    }

    private static Quantity quantity(String number, String unit) {
        return new Quantity(new BigDecimal(number), Unit.of(unit));
    }

    private static List<Unit> units() {
        return Arrays.stream(Unit.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (Unit) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }).toList();
    }

    @ParameterizedTest
    @CsvSource({ "POWER, 0.120, kW", "POWER, 1234, W", "REACTIVE_POWER, 0.000, kvar", "REACTIVE_POWER, 17, var",
            "APPARENT_POWER, 1.5, kVA", "APPARENT_POWER, 12, VA", "ENERGY, 00012345.678, kWh", "ENERGY, 3, Wh",
            "ENERGY, 0.001, MWh", "REACTIVE_ENERGY, 1.20, kvarh", "REACTIVE_ENERGY, 7, varh", "APPARENT_ENERGY, 9, VAh",
            "VOLTAGE, 230.1, V", "VOLTAGE, 0.2301, kV", "CURRENT, 5.10, A", "CURRENT, 0.0051, kA",
            "FREQUENCY, 49.98, Hz", "FREQUENCY, 0.04998, kHz", "HEAT, 1.234, GJ", "DURATION, 61, s" })
    void keepsNumberAndUnitAsSent(ChannelType type, String number, String unit) {
        State state = state(type, quantity(number, unit));

        assertEquals(new BigDecimal(number), ((QuantityType<?>) state).toBigDecimal());
        assertEquals(new BigDecimal(number) + " " + unit, state.toString());
    }

    @Test
    void everyUnitThatWeKnowReachesOpenHabAndIsReadBackByIt() {
        for (Unit unit : units()) {
            Value value = new Quantity(new BigDecimal("1.50"), unit);
            State state = state(ChannelType.of(value), value);

            assertNotEquals(UnDefType.UNDEF, state, unit.symbol());
            assertEquals(state, state instanceof DecimalType ? new DecimalType(state.toString())
                    : new QuantityType<>(state.toString()), unit.symbol());
        }
    }

    @Test
    void thousandsOfVoltAmpereHoursAreWrittenAsOpenHabReadsThem() {
        assertEquals("1100 VAh", state(ChannelType.APPARENT_ENERGY, quantity("1.1", "kVAh")).toString());
    }

    @Test
    void tensOfWattHoursAreWrittenWithoutExponent() {
        assertEquals("123450 Wh", state(ChannelType.ENERGY, new Quantity(12345, -1, Unit.WATT_HOUR)).toString());
        assertEquals("120", state(ChannelType.NUMBER, new Quantity(12, -1, Unit.NONE)).toString());
    }

    @Test
    void everyDimensionHasAType() {
        for (Dimension dimension : Dimension.values()) {
            assertNotNull(ChannelType.of(new Quantity(BigDecimal.ONE, new Unit("x", dimension, 0))));
        }
    }

    @Test
    void reactiveAndApparentQuantitiesConvertAsOpenHabCountsThem() {
        QuantityType<?> reactive = (QuantityType<?>) state(ChannelType.REACTIVE_ENERGY, quantity("1.5", "kvarh"));
        QuantityType<?> apparent = (QuantityType<?>) state(ChannelType.APPARENT_POWER, quantity("1.5", "kVA"));

        assertEquals(new QuantityType<>("1500 varh"), reactive.toUnit("varh"));
        assertEquals(new QuantityType<>("1.5 kWh"), reactive.toUnit("kWh"));
        assertEquals(new QuantityType<>("1500 W"), apparent.toUnit("W"));
    }

    @Test
    void anotherQuantityIsNotShown() {
        assertEquals(UnDefType.UNDEF, state(ChannelType.POWER, quantity("1", "kvar")));
        assertEquals(UnDefType.UNDEF, state(ChannelType.ENERGY, quantity("1", "")));
        assertEquals(UnDefType.UNDEF, state(ChannelType.POWER, new Text("0.120")));
        assertEquals(UnDefType.UNDEF, state(ChannelType.POWER, quantity("1", "furlong")));
    }

    @Test
    void countsArePlainNumbers() {
        assertEquals(new DecimalType("4"), state(ChannelType.NUMBER, quantity("4", "")));
        assertEquals(new DecimalType("2"), state(ChannelType.NUMBER, new Text("0002")));
        assertEquals(UnDefType.UNDEF, state(ChannelType.NUMBER, new Text("2T")));
        assertEquals(UnDefType.UNDEF, state(ChannelType.NUMBER, new Text("")));
        assertEquals(UnDefType.UNDEF, state(ChannelType.NUMBER, quantity("4", "kW")));
    }

    @Test
    void powerFactorsHaveNoUnit() {
        assertEquals("0.98", state(ChannelType.POWER_FACTOR, quantity("0.98", "")).toString());
    }

    @Test
    void whatHeatMetersAlsoTellHasItsUnits() {
        assertEquals("0.050 m³/h", state(ChannelType.FLOW, quantity("0.050", "m3/h")).toString());
        assertEquals("70.0 °C", state(ChannelType.TEMPERATURE, quantity("70.0", "degC")).toString());
    }

    @Test
    void idsAreShownInPlainCharacters() {
        assertEquals(new StringType("7FLO0000000001"),
                state(ChannelType.IDENTIFICATION, new Text("37464C4F30303030303030303031")));
        assertEquals(new StringType("Kamstrup_V0001"), state(ChannelType.IDENTIFICATION, new Text("Kamstrup_V0001")));
    }

    @Test
    void aBreakerIsClosedOnlyWhenItIsOne() {
        assertEquals(OnOffType.ON, state(ChannelType.SWITCH, new Flag(true)));
        assertEquals(OnOffType.OFF, state(ChannelType.SWITCH, new Flag(false)));
        assertEquals(OnOffType.ON, state(ChannelType.SWITCH, quantity("1", "")));
        assertEquals(OnOffType.OFF, state(ChannelType.SWITCH, quantity("0", "")));
        assertEquals(OnOffType.OFF, state(ChannelType.SWITCH, quantity("2", "")));
        assertEquals(OnOffType.ON, state(ChannelType.SWITCH, new Text("ON")));
        assertEquals(OnOffType.OFF, state(ChannelType.SWITCH, new Text("Off")));
        assertEquals(UnDefType.UNDEF, state(ChannelType.SWITCH, new Text("closed")));
    }

    @Test
    void aWordInFrontOfANumberIsWhatItCounts() {
        assertEquals(new DecimalType(1), state(ChannelType.NUMBER, new Text("TARIFF 1")));
        assertEquals(new DecimalType(2), state(ChannelType.NUMBER, new Text("RATE2")));
        assertEquals(UnDefType.UNDEF, state(ChannelType.NUMBER, new Text("TARIFF")));
        assertEquals(UnDefType.UNDEF, state(ChannelType.NUMBER, new Text("2 of 3")));
    }

    @Test
    void aClockWithItsOffsetNeedsNoZone() {
        assertEquals(new DateTimeType(Instant.parse("2026-01-15T10:00:10Z")),
                state(ChannelType.TIME, new Clock(Telegrams.TIME)));
    }

    @Test
    void aClockWithoutOffsetIsInOpenHabsZone() {
        MeterTime summer = new MeterTime(LocalDateTime.of(2026, 7, 1, 12, 0));

        assertEquals(new DateTimeType(Instant.parse("2026-07-01T10:00:00Z")),
                state(ChannelType.TIME, new Clock(summer)));
    }

    @Test
    void aClockThatTellsNoMomentIsNotShown() {
        assertEquals(UnDefType.UNDEF, state(ChannelType.TIME, new Text("000000000000W")));
    }

    @Test
    void everythingCanBeText() {
        History peaks = new History(
                List.of(new Reading(Telegrams.code("1-0:1.6.0"), quantity("3.45", "kW"), Telegrams.TIME),
                        new Reading(Telegrams.code("1-0:1.6.0"), quantity("2.10", "kW"))));

        assertEquals(new StringType(""), state(ChannelType.TEXT, new Text("")));
        assertEquals(new StringType("4 furlong"), state(ChannelType.TEXT, quantity("4", "furlong")));
        assertEquals(new StringType("on"), state(ChannelType.TEXT, new Flag(true)));
        assertEquals(new StringType("2026-01-15T11:00:10+01:00"), state(ChannelType.TEXT, new Clock(Telegrams.TIME)));
        assertEquals(new StringType("2026-01-15T11:00:10+01:00 3.45 kW; 2.10 kW"), state(ChannelType.TEXT, peaks));
    }

    @Test
    void columnsOfATableHaveTheirCodesAndOneTime() {
        History monthEnd = new History(1,
                List.of(new Reading(Telegrams.code("1-0:1.8.0"), quantity("60.3", "kWh"), Telegrams.TIME),
                        new Reading(Telegrams.code("1-0:1.8.1"), quantity("20.1", "kWh"), Telegrams.TIME),
                        new Reading(Telegrams.code("1-0:1.6.0"), quantity("2.75", "kW"))));

        assertEquals(
                new StringType("2026-01-15T11:00:10+01:00 1-0:1.8.0 60.3 kWh; 1-0:1.8.1 20.1 kWh; 1-0:1.6.0 2.75 kW"),
                state(ChannelType.TABLE, monthEnd));
    }

    @ParameterizedTest
    @CsvSource({ "GAS, GAS", "WATER, WATER", "WARM_WATER, WATER", "HEAT, VOLUME", "OTHER, VOLUME" })
    void aVolumeIsOfWhatTheMeterMeasures(Medium medium, ChannelType type) {
        Filling filling = new Filling(new Measured(SubMeter.READING), quantity("1", "m3"), medium);

        assertEquals(type, ChannelType.of(filling));
    }

    @Test
    void choosesTheTypeByTheValue() {
        assertEquals(ChannelType.VOLUME, ChannelType.of(quantity("1", "m3")));
        assertEquals(ChannelType.NUMBER, ChannelType.of(quantity("1", "")));
        assertEquals(ChannelType.TEXT, ChannelType.of(quantity("1", "furlong")));
        assertEquals(ChannelType.TIME, ChannelType.of(new Clock(Telegrams.TIME)));
        assertEquals(ChannelType.SWITCH, ChannelType.of(new Flag(false)));
        assertEquals(ChannelType.TEXT, ChannelType.of(new History(List.of())));
    }
}
