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
package org.openhab.binding.hanport.internal.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Meters of Sweden and Germany: when they push, what they say, and that it is understood.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SimulatedMeterTest {

    private static final Comparator<ObisCode> BY_TEXT = Comparator.comparing(ObisCode::toString);
    private static final Instant START = Instant.parse("2026-07-01T09:50:00Z");

    @ParameterizedTest
    @EnumSource(MeterModel.class)
    void isUnderstoodReadingByReading(MeterModel model) {
        List<Push> pushes = pushes(model, START, 400);
        Recorder recorder = new Recorder();
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, recorder);

        pushes.forEach(push -> decoder.feed(push.bytes(), 0, push.bytes().length));

        assertEquals(pushes.stream().map(Push::telegram).toList(), recorder.telegrams());
    }

    @ParameterizedTest
    @EnumSource(MeterModel.class)
    void sendsTheSameForTheSameSeedAndStart(MeterModel model) {
        List<String> first = pushes(model, START, 50).stream().map(SimulatedMeterTest::text).toList();
        List<String> second = pushes(model, START, 50).stream().map(SimulatedMeterTest::text).toList();

        assertEquals(first, second);
    }

    @Test
    void pushesAsOftenAsTheRealMeters() {
        assertEquals(List.of("09:50:00", "09:50:10", "09:50:20"), times(MeterModel.DALA, START));
        assertEquals(List.of("09:50:00", "09:50:10", "09:50:20"), times(MeterModel.MALUNG, START));
        assertEquals(List.of("09:50:00", "09:50:15", "09:50:30"), times(MeterModel.VARNAMO, START));
        assertEquals(List.of("09:50:00", "09:50:05", "09:50:10"), times(MeterModel.MME, START));
    }

    @Test
    void pushesKamstrupsHourlyListFiveSecondsPastTheHour() {
        Instant hour = Instant.parse("2026-07-01T10:00:00Z");

        List<Boolean> withEnergies = pushes(MeterModel.DALA, hour, 3).stream()
                .map(push -> codes(push).contains(ObisCode.of(1, 1, 1, 8, 0))).toList();

        assertEquals(List.of("10:00:00", "10:00:05", "10:00:10"), times(MeterModel.DALA, hour));
        assertEquals(List.of(false, true, false), withEnergies);
    }

    @Test
    void framesKamstrupsListsAsTheMeterDoes() {
        Push shortList = new SimulatedMeter(MeterModel.DALA, 1, START).pushAt(START);
        Push hourlyList = new SimulatedMeter(MeterModel.DALA, 1, START).wholePushAt(START);

        assertEquals("7ea0e22b2113", hex(shortList, 6));
        assertEquals("7ea12c2b2113", hex(hourlyList, 6));
    }

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, names = { "MALUNG", "VARNAMO" })
    void sendsTheValuesOfTheSwedishRecommendation(MeterModel model) {
        Telegram telegram = new SimulatedMeter(model, 1, START).telegramAt(START);

        List<ObisCode> wanted = new ArrayList<>(List.of(ObisCode.of(0, 0, 1, 0, 0)));
        IntStream.rangeClosed(1, 4).forEach(c -> wanted.add(ObisCode.of(1, 0, c, 8, 0)));
        for (int sumOrPhase : new int[] { 0, 20, 40, 60 }) {
            IntStream.rangeClosed(1, 4).forEach(c -> wanted.add(ObisCode.of(1, 0, sumOrPhase + c, 7, 0)));
        }
        for (int phase : new int[] { 20, 40, 60 }) {
            wanted.add(ObisCode.of(1, 0, phase + 11, 7, 0));
            wanted.add(ObisCode.of(1, 0, phase + 12, 7, 0));
        }
        assertEquals(wanted.stream().sorted(BY_TEXT).toList(),
                telegram.readings().stream().map(Reading::obis).sorted(BY_TEXT).toList());
    }

    @Test
    void keepsNormalTimeInVarnamoAndSummerTimeInMalung() {
        assertEquals("2026-07-01T10:50:00+01:00", clock(MeterModel.VARNAMO, 0));
        assertEquals("2026-07-01T11:50:00+02:00", clock(MeterModel.MALUNG, 0));
        assertEquals("2026-07-01T11:50:00", clock(MeterModel.DALA, 1));
    }

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, names = { "MALUNG", "VARNAMO" })
    void sumsThePhasesBeforeItTellsDirections(MeterModel model) {
        for (Push push : pushes(model, START, 50)) {
            BigDecimal phases = Stream.of(21, 41, 61).map(c -> number(push, c).subtract(number(push, c + 1)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertEquals(phases, number(push, 1).subtract(number(push, 2)));
            assertEquals(0, number(push, 1).min(number(push, 2)).signum(), "one direction at a time");
        }
    }

    @Test
    void behindAnOpticalHeadOnePowerStandsForBothDirections() {
        Instant night = Instant.parse("2026-01-15T02:00:00Z");
        for (MeterModel model : List.of(MeterModel.MME, MeterModel.EDL)) {
            int sent = model == MeterModel.MME ? 16 : 15;
            Push exporting = new SimulatedMeter(model, 1, START).pushAt(START);
            Push importing = new SimulatedMeter(model, 1, night).pushAt(night);

            assertEquals(1, number(exporting, 2).signum());
            assertEquals(0, number(exporting, 1).signum());
            assertEquals(model == MeterModel.MME ? number(exporting, 2).negate() : number(exporting, 2),
                    number(exporting, sent));
            assertEquals(number(importing, 1), number(importing, sent));
            assertEquals(0, number(importing, 2).signum());
        }
    }

    @Test
    void sendsWholeKilowattHoursAloneUntilThePinIsEntered() {
        Push push = new SimulatedMeter(MeterModel.MME_LOCKED, 1, START).pushAt(START);
        Push open = new SimulatedMeter(MeterModel.MME, 1, START).pushAt(START);

        assertEquals(List.of(new ObisCode(1, 0, 96, 50, 1, 1), ObisCode.of(1, 0, 96, 1, 0), ObisCode.of(1, 0, 1, 8, 0),
                ObisCode.of(1, 0, 2, 8, 0)), codes(push));
        assertEquals(codes(push), codes(open).subList(0, 4));
        BigDecimal wattHours = register(open).number();
        assertEquals(new Quantity(wattHours.movePointLeft(3).setScale(0, RoundingMode.DOWN), Unit.KILOWATT_HOUR),
                register(push));
    }

    @Test
    void beginsWithAllItEverSendsWhereWanted() {
        MeterLine line = new MeterLine(new SimulatedMeter(MeterModel.DALA, 1, START), START, true, List.of());

        List<ObisCode> whole = codes(line.next());
        List<ObisCode> usual = codes(line.next());
        List<ObisCode> hourly = new ArrayList<>(whole);
        hourly.removeAll(usual);
        assertEquals(List.of(ObisCode.of(0, 1, 1, 0, 0), ObisCode.of(1, 1, 1, 8, 0), ObisCode.of(1, 1, 2, 8, 0),
                ObisCode.of(1, 1, 3, 8, 0), ObisCode.of(1, 1, 4, 8, 0)), hourly);
        assertEquals(whole.subList(0, usual.size()), usual);
    }

    private static List<ObisCode> codes(Push push) {
        return push.telegram().readings().stream().map(Reading::obis).toList();
    }

    private static List<Push> pushes(MeterModel model, Instant start, int count) {
        MeterLine line = new MeterLine(new SimulatedMeter(model, 1, start), start);
        return Stream.generate(line::next).limit(count).toList();
    }

    private static List<String> times(MeterModel model, Instant start) {
        return pushes(model, start, 3).stream().map(push -> push.at().toString().substring(11, 19)).toList();
    }

    private static String text(Push push) {
        return push.at() + " " + hex(push, push.bytes().length);
    }

    private static String hex(Push push, int length) {
        return HexFormat.of().formatHex(push.bytes(), 0, length);
    }

    private static String clock(MeterModel model, int channel) {
        Telegram telegram = new SimulatedMeter(model, 1, START).wholePushAt(START).telegram();
        return ((Clock) telegram.reading(ObisCode.of(0, channel, 1, 0, 0)).orElseThrow().value()).time().toString();
    }

    private static Quantity register(Push push) {
        return (Quantity) push.telegram().reading(ObisCode.of(1, 0, 1, 8, 0)).orElseThrow().value();
    }

    private static BigDecimal number(Push push, int c) {
        return ((Quantity) push.telegram().reading(ObisCode.of(1, 0, c, 7, 0)).orElseThrow().value()).number();
    }
}
