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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.openhab.binding.hanport.internal.simulator.MeterFault;
import org.openhab.binding.hanport.internal.simulator.MeterFault.OtherUnits;
import org.openhab.binding.hanport.internal.simulator.MeterFault.RepeatedHour;
import org.openhab.binding.hanport.internal.simulator.MeterFault.Replaced;
import org.openhab.binding.hanport.internal.simulator.MeterFault.RollBack;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * What a meter sends wrong in a day is noticed, and never published.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FaultyMeterTest {

    private static final Instant START = Instant.parse("2026-01-15T05:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-15T11:00:00Z");
    private static final Duration DAY = Duration.ofHours(12);
    private static final Set<MeterModel> OPTICAL = EnumSet.range(MeterModel.MME, MeterModel.EDL);
    private static final ObisCode IMPORT = ObisCode.of(1, 0, 1, 8, 0);

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, mode = Mode.EXCLUDE, names = "MME_LOCKED")
    void energiesThatAreTenTimesTooLargeAreToldWithTheFactor(MeterModel model) {
        Judged judged = run(model, new OtherUnits(START, BigDecimal.TEN));

        assertEquals(1, judged.told().size());
        assertTrue(judged.told().get(0).startsWith("value.energy-factor[energy-import, "), judged.told().get(0));
        assertEquals(Optional.of(new BigDecimal("0.1")), judged.plausibility().energyFactor());
        assertEquals(1, judged.plausibility().count(Check.FACTOR));
    }

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, mode = Mode.EXCLUDE, names = "MME_LOCKED")
    void energiesThatAreATenthAreToldWithTheFactor(MeterModel model) {
        Judged judged = run(model, new OtherUnits(START, new BigDecimal("0.1")));

        assertEquals(1, judged.told().size());
        assertEquals(Optional.of(BigDecimal.TEN), judged.plausibility().energyFactor());
    }

    @Test
    void theFactorThatIsConfiguredIsReckonedWith() {
        Factors configured = Factors.NONE.withEnergy(new BigDecimal("0.1"));
        SimulatedMeter meter = new SimulatedMeter(MeterModel.DALA, 1, START,
                List.of(new OtherUnits(START, BigDecimal.TEN)));

        Judged judged = new Judged(configured).run(meter, START, DAY, IMPORT);

        assertEquals(List.of(), judged.told());
        assertEquals(Optional.empty(), judged.plausibility().energyFactor());
    }

    @ParameterizedTest
    @EnumSource(value = MeterModel.class, mode = Mode.EXCLUDE, names = "MME_LOCKED")
    void aChangeOfDecimalsNeverReachesATotal(MeterModel model) {
        Judged sound = run(model);
        Judged judged = run(model, new OtherUnits(NOON, BigDecimal.TEN));

        assertTrue(judged.told().get(0).startsWith("value.register-tenfold[energy-import, 386403"),
                judged.told().get(0));
        assertEquals(Optional.of(new BigDecimal("0.1")), judged.plausibility().energyFactor());
        assertEquals(sound.published().subList(0, judged.published().size()), judged.published());
    }

    @Test
    void aTotalGoesOnOnceTheFactorIsConfigured() {
        SimulatedMeter meter = new SimulatedMeter(MeterModel.MALUNG, 1, START,
                List.of(new OtherUnits(NOON, BigDecimal.TEN)));
        Judged judged = new Judged().run(meter, START, Duration.ofHours(7), IMPORT);

        Judged configured = judged.restarted(Factors.NONE.withEnergy(new BigDecimal("0.1")));
        configured.run(meter, NOON.plus(Duration.ofHours(1)), Duration.ofHours(5), IMPORT);

        assertEquals(List.of(), configured.told());
        assertEquals("38641.", configured.published().get(0).substring(0, 6));
    }

    @ParameterizedTest
    @EnumSource(MeterModel.class)
    void zerosOfAMeterThatStartsAreHeld(MeterModel model) {
        Judged sound = run(model);
        Judged judged = run(model, new RollBack(NOON, Duration.ofSeconds(15), BigDecimal.ZERO));

        // meters behind optical heads have no registers of reactive energy
        assertEquals(OPTICAL.contains(model) ? 2 : 4, judged.told().size());
        assertTrue(judged.told().get(0).startsWith("value.register-back[energy-import, 0"), judged.told().get(0));
        assertFalse(judged.published().contains("0.000"));
        assertFalse(judged.published().contains("0"));
        assertTrue(sound.published().containsAll(judged.published()));
    }

    @ParameterizedTest
    @EnumSource(MeterModel.class)
    void aRegisterThatStaysLowIsBelievedAfterAWhileAndTold(MeterModel model) {
        Judged judged = run(model, new RollBack(NOON, DAY, new BigDecimal("0.5")));

        assertEquals(List.of("value.register-back", "value.register-anew"),
                judged.told().stream().map(told -> told.substring(0, told.indexOf('['))).distinct().toList());
        assertEquals("193", judged.published().get(judged.published().size() - 1).substring(0, 3));
    }

    @Test
    void anHourThatIsRepeatedIsHeldAndTold() {
        Judged sound = run(MeterModel.DALA);
        Judged judged = run(MeterModel.DALA, new RepeatedHour(NOON, Duration.ofMinutes(1)));

        assertEquals(List.of("value.hour-repeated[energy-import, 38639460 Wh, 907 Wh]"), judged.told());
        assertEquals(5, judged.plausibility().count(Check.HOUR), "four registers and the clock");
        assertEquals(12, sound.published().size());
        assertEquals(11, judged.published().size());
    }

    @Test
    void aMeterWithAnotherIdBeginsAnew() {
        SimulatedMeter other = new SimulatedMeter(MeterModel.DALA, 2, START);
        Judged judged = run(MeterModel.DALA, new Replaced(NOON, other));

        assertEquals(List.of("value.meter-replaced[]"), judged.told());
        assertEquals("3499", judged.published().get(judged.published().size() - 1).substring(0, 4));
    }

    @Test
    void aMeterWithoutAnIdIsReplacedWhenItsRegistersStayElsewhere() {
        SimulatedMeter other = new SimulatedMeter(MeterModel.VARNAMO, 2, START);
        Judged judged = run(MeterModel.VARNAMO, new Replaced(NOON, other));

        assertEquals(List.of("value.register-back", "value.register-anew"),
                judged.told().stream().map(told -> told.substring(0, told.indexOf('['))).distinct().toList());
        assertEquals("value.register-anew[energy-import, 34982.286 kWh, 38640.369 kWh]", judged.told().get(4));
    }

    private static Judged run(MeterModel model, MeterFault... faults) {
        return new Judged().run(new SimulatedMeter(model, 1, START, List.of(faults)), START, DAY, IMPORT);
    }
}
