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
package org.openhab.binding.hanport.internal.insight.plausibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.hanport.internal.insight.HandMemory;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Each check by itself, telegram by telegram, ten seconds apart.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ChecksTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final ZoneOffset NORMAL_TIME = ZoneOffset.ofHours(1);
    private static final Duration PACE = Duration.ofSeconds(10);

    private final HandMemory memory = new HandMemory();
    private Judged judged = new Judged(Factors.NONE, Set.of(), memory);
    private Instant now = START;
    private String id = "";
    private Duration clockOffset = Duration.ZERO;

    @Test
    void aPowerThatNoCurrentCarriesIsHeldAndToldWhenTheNextOneIsUsual() {
        for (int telegram = 0; telegram < 5; telegram++) {
            assertEquals(List.of("1.7.0", "32.7.0", "31.7.0"), send(power(1_150), volts(230), amperes(50)));
        }

        assertEquals(List.of("32.7.0", "31.7.0"), send(power(8_193_000), volts(230), amperes(50)));
        assertEquals(List.of(), judged.told());

        assertEquals(List.of("1.7.0", "32.7.0", "31.7.0"), send(power(1_150), volts(230), amperes(50)));
        assertEquals(List.of("value.power[power-import, 8193000 W, 1468 W]"), judged.told());
    }

    @Test
    void aPowerThatIsSentATelegramBeforeItsCurrentIsHeldForThatOneAndNotTold() {
        for (int telegram = 0; telegram < 5; telegram++) {
            send(power(1_150), volts(230), amperes(50));
        }

        assertEquals(List.of("32.7.0", "31.7.0"), send(power(9_000), volts(230), amperes(50)));
        assertEquals(List.of("1.7.0", "32.7.0", "31.7.0"), send(power(9_000), volts(230), amperes(395)));
        assertEquals(List.of(), judged.told());
    }

    @Test
    void powersThatNeverFitAreShownAndToldAfterAMinute() {
        for (int telegram = 0; telegram < 20; telegram++) {
            assertEquals(List.of("1.7.0", "32.7.0", "31.7.0"),
                    send(power(9_000 + 500 * telegram), volts(230), amperes(50)));
        }

        assertEquals(List.of("value.power-factor[power-import, 12000 W, 1468 W]"), judged.told());
    }

    @Test
    void moreCurrentThanThePowerNeedsIsReactive() {
        for (int telegram = 0; telegram < 20; telegram++) {
            send(power(10), volts(230), amperes(200));
        }

        assertEquals(0, judged.doubts());
    }

    @Test
    void currentsInWholeAmperesAreTakenForWhatTheyMayBe() {
        for (int telegram = 0; telegram < 20; telegram++) {
            send(power(425), volts(230), quantity(31, 7, 1, 0, Unit.AMPERE));
        }

        assertEquals(0, judged.doubts());
    }

    @Test
    void twoElementsOfAnItNetworkCarryThePowerOfThree() {
        for (int telegram = 0; telegram < 20; telegram++) {
            // 10 A in each of three wires at 230 V between them: 3 984 W
            send(power(3_984), volts(230), quantity(72, 7, 230, 0, Unit.VOLT), amperes(100),
                    quantity(71, 7, 100, 1, Unit.AMPERE));
        }

        assertEquals(0, judged.doubts());
    }

    @Test
    void aVoltageOfOneTelegramIsHeld() {
        send(volts(230));
        send(volts(231));

        assertEquals(List.of(), send(volts(72)));
        assertEquals(List.of("32.7.0"), send(volts(230)));
        assertEquals(List.of("value.voltage[voltage-l1, 72 V, 230 V]"), judged.told());
    }

    @Test
    void aVoltageThatStaysWhereItWentIsShown() {
        send(volts(230));

        assertEquals(List.of(), send(volts(90)));
        assertEquals(List.of("32.7.0"), send(volts(85)));
        assertEquals(List.of("32.7.0"), send(volts(88)));
        assertEquals(List.of(), judged.told());
    }

    @Test
    void aPhaseThatIsLostIsShownAtOnce() {
        send(volts(230));

        assertEquals(List.of("32.7.0"), send(volts(0)));
        assertEquals(List.of("32.7.0"), send(volts(230)));
        assertEquals(0, judged.doubts());
    }

    @Test
    void aVoltageBeyondTheMainsIsNeverBelieved() {
        send(volts(230));

        for (int telegram = 0; telegram < 20; telegram++) {
            assertEquals(List.of(), send(volts(6_553)));
        }
        assertEquals(List.of("value.voltage[voltage-l1, 6553 V, 230 V]"), judged.told());
    }

    @Test
    void aCurrentThatNoMeterCarriesIsHeld() {
        send(amperes(160));

        assertEquals(List.of(), send(amperes(65_535)));
        assertEquals(List.of("31.7.0"), send(amperes(160)));
        assertEquals(List.of("31.7.0"), send(amperes(1_600)));
        assertEquals(List.of("value.current[current-l1, 6553.5 A, 200 A]"), judged.told());
    }

    @Test
    void aRegisterThatOneDamagedTelegramRaisesIsHeld() {
        send(register(1_000_000));

        assertEquals(List.of(), send(register(1_262_144)));
        assertEquals(List.of("1.8.0"), send(register(1_000_010)));
        assertEquals(List.of("value.register-fast[energy-import, 1262.144 kWh, 1000.000 kWh]"), judged.told());
    }

    @Test
    void aRegisterMayGrowByWhatAConnectionCarriesInALongPause() {
        send(register(1_000_000));
        now = now.plus(Duration.ofDays(2));

        assertEquals(List.of("1.8.0"), send(register(3_000_000)));
    }

    @Test
    void threeTelegramsOverTenMinutesMakeANewBeginning() {
        send(register(1_000_000));

        List<String> published = new ArrayList<>();
        for (int telegram = 0; telegram < 62; telegram++) {
            published.addAll(send(register(5_000 + telegram)));
        }

        assertEquals(List.of("1.8.0", "1.8.0"), published);
        assertEquals(List.of("value.register-back[energy-import, 5.000 kWh, 1000.000 kWh]",
                "value.register-anew[energy-import, 5.060 kWh, 1000.000 kWh]"), judged.told());
    }

    @Test
    void whatDiffersFromTelegramToTelegramIsNeverBelieved() {
        send(register(1_000_000));

        for (int telegram = 0; telegram < 200; telegram++) {
            assertEquals(List.of(), send(register(telegram % 2 == 0 ? 5_000 : 3_000)));
        }
    }

    @Test
    void registersOutlastARestart() {
        send(register(1_000_000));

        judged = judged.restarted(Factors.NONE);

        assertEquals(List.of(), send(register(900_000)));
        assertEquals(List.of("1.8.0"), send(register(1_000_010)));
    }

    @Test
    void registersAreWrittenEveryFiveMinutesAtMost() {
        for (int telegram = 0; telegram < 90; telegram++) {
            send(register(1_000_000 + telegram));
        }

        assertEquals(2, memory.writes());
    }

    @Test
    void whatAnotherVersionHasWrittenIsLeftAlone() {
        memory.save("key", "plausibility 99 1\nregister 1-0:1.8.0*255 9999999 1\n");

        assertEquals(List.of("1.8.0"), send(register(1_000_000)));
    }

    @Test
    void anIdThatIsDamagedOnceMakesNoOtherMeter() {
        id = "7359992890123456";
        send(register(1_000_000));
        id = "7359992890123457";

        assertEquals(List.of(), send(register(2_000_000)));
        id = "7359992890123456";
        assertEquals(List.of("1.8.0"), send(register(1_000_010)));
        assertEquals(List.of(), judged.told());
    }

    @Test
    void anotherIdThatStaysIsAnotherMeter() {
        id = "7359992890123456";
        send(register(1_000_000));
        id = "7359992890123457";

        List<String> published = new ArrayList<>();
        for (int telegram = 0; telegram < 5; telegram++) {
            published.addAll(send(register(100)));
        }

        assertEquals(List.of("1.8.0", "1.8.0"), published);
        assertEquals(List.of("value.meter-replaced[]"), judged.told());
    }

    @Test
    void aClockThatIsAnotherOneForOneTelegramIsHeld() {
        sendClock();
        clockOffset = Duration.ofDays(400);

        assertEquals(List.of(), sendClock());
        clockOffset = Duration.ZERO;
        assertEquals(List.of("1.0.0"), sendClock());
        assertEquals(List.of("value.clock-jumped[meter-time, 2027-04-05T12:00:10Z, 2026-03-01T12:00:10Z]"),
                judged.told());
    }

    @Test
    void aClockThatIsSetIsShownFromTheSecondTelegramOn() {
        clockOffset = Duration.ofMinutes(-10);
        sendClock();
        clockOffset = Duration.ZERO;

        assertEquals(List.of(), sendClock());
        assertEquals(List.of("1.0.0"), sendClock());
        assertEquals(List.of(), judged.told());
    }

    @Test
    void aClockThatIsFarFromTheMachinesIsTold() {
        clockOffset = Duration.ofMinutes(20);

        for (int telegram = 0; telegram < 100; telegram++) {
            assertEquals(List.of("1.0.0"), sendClock());
        }
        assertEquals(List.of("value.clock-wrong[meter-time, 2026-03-01T12:35:00Z, 2026-03-01T12:15:00Z]"),
                judged.told());
    }

    @Test
    void aClockThatStandsStillIsTold() {
        for (int telegram = 0; telegram < 40; telegram++) {
            send(power(1_000 + telegram), clock(START));
        }

        assertEquals(List.of("value.clock-stopped[meter-time, 2026-03-01T12:00:00Z]"), judged.told());
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void everyCheckCanBeSwitchedOffByItsId(Check check) {
        assertEquals(Optional.of(check), Check.of(check.id()));
        judged = new Judged(Factors.NONE, EnumSet.allOf(Check.class), memory);

        for (int telegram = 0; telegram < 5; telegram++) {
            send(register(1_000_000), power(100), volts(230), amperes(50));
        }
        send(register(0), power(999_000), volts(9_999), amperes(999_999), clock(START.plusSeconds(99_999)));

        assertEquals(0, judged.doubts());
    }

    @Test
    void countsWhatEachCheckHolds() {
        send(register(1_000_000), volts(230));
        send(register(0), volts(50));
        send(register(0), volts(230));

        assertEquals(2, judged.plausibility().count(Check.REGISTER));
        assertEquals(2, judged.plausibility().count(Check.VOLTAGE), "held, and told");
        assertEquals(0, judged.plausibility().count(Check.POWER));
    }

    private List<String> sendClock() {
        return send(clock(now.plus(clockOffset)));
    }

    /** @return the codes that may be published */
    private List<String> send(Reading... readings) {
        Optional<MeterTime> time = Stream.of(readings).map(Reading::value).filter(Clock.class::isInstance)
                .map(value -> ((Clock) value).time()).findFirst();
        Telegram telegram = new Telegram(Protocol.P1, new MeterId("", "", id), time, List.of(readings), List.of());
        List<String> published = judged.take(telegram, now).readings().stream()
                .map(reading -> reading.obis().toString().substring(4).replace("*255", "")).toList();
        now = now.plus(PACE);
        return published;
    }

    private static Reading clock(Instant moment) {
        return new Reading(Quantities.CLOCK,
                new Clock(new MeterTime(LocalDateTime.ofInstant(moment, NORMAL_TIME), NORMAL_TIME)));
    }

    private static Reading power(long watts) {
        return quantity(1, 7, watts, 0, Unit.WATT);
    }

    private static Reading volts(long volts) {
        return quantity(32, 7, volts, 0, Unit.VOLT);
    }

    private static Reading amperes(long tenths) {
        return quantity(31, 7, tenths, 1, Unit.AMPERE);
    }

    private static Reading register(long wattHours) {
        return new Reading(ObisCode.of(1, 0, 1, 8, 0),
                new Quantity(BigDecimal.valueOf(wattHours, 3), Unit.KILOWATT_HOUR));
    }

    private static Reading quantity(int c, int d, long unscaled, int decimals, Unit unit) {
        return new Reading(ObisCode.of(1, 0, c, d, 0), new Quantity(unscaled, decimals, unit));
    }
}
