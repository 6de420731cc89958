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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What codes mean.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1-0:1.7.0,   power-import,            POWER,           ALL, IMPORT,   W
            1-1:2.7.0,   power-export,            POWER,           ALL, EXPORT,   W
            1-0:16.7.0,  power,                   POWER,           ALL, NET,      W
            1-0:15.7.0,  power-absolute,          POWER,           ALL, ABSOLUTE, W
            1-0:41.7.0,  power-import-l2,         POWER,           L2,  IMPORT,   W
            1-0:64.7.0,  reactive-power-export-l3, REACTIVE_POWER, L3,  EXPORT,   var
            1-0:5.8.0,   reactive-energy-q1,      REACTIVE_ENERGY, ALL, QUADRANT, varh
            1-0:9.7.0,   apparent-power-import,   APPARENT_POWER,  ALL, IMPORT,   VA
            1-1:21.8.0,  energy-import-l1,        ENERGY,          L1,  IMPORT,   Wh
            1-0:1.8.2,   energy-import-t2,        ENERGY,          ALL, IMPORT,   Wh
            1-0:31.7.0,  current-l1,              CURRENT,         L1,  NONE,     A
            1-0:72.7.0,  voltage-l3,              VOLTAGE,         L3,  NONE,     V
            1-0:51.4.0,  fuse-limit-l2,           LIMIT,           L2,  NONE,     A
            1-0:33.7.0,  power-factor-l1,         POWER_FACTOR,    L1,  NONE,     ''
            1-0:14.7.0,  frequency,               FREQUENCY,       ALL, NONE,     Hz
            1-0:1.4.0,   demand-import,           DEMAND,          ALL, IMPORT,   W
            1-0:2.6.0,   demand-peak-export,      DEMAND_PEAK,     ALL, EXPORT,   W
            0-0:98.1.0,  demand-peaks,            HISTORY,         ALL, NONE,     ''
            1-0:32.32.0, voltage-sags-l1,         COUNT,           L1,  NONE,     ''
            0-0:96.7.21, power-failures,          COUNT,           ALL, NONE,     ''
            0-1:1.0.0,   meter-time,              CLOCK,           ALL, NONE,     ''
            0-0:96.14.0, tariff,                  STATE,           ALL, NONE,     ''
            0-0:17.0.0,  power-limit,             LIMIT,           ALL, NONE,     ''
            0-0:96.1.7,  meter-type,              MODEL,           ALL, NONE,     ''
            1-1:96.1.1,  meter-type,              MODEL,           ALL, NONE,     ''
            0-0:96.1.4,  p1-version,              VERSION,         ALL, NONE,     ''
            1-3:0.2.8,   p1-version,              VERSION,         ALL, NONE,     ''
            1-1:0.0.5,   gs1-id,                  ID,              ALL, NONE,     ''
            0-0:96.13.0, text-message,            MESSAGE,         ALL, NONE,     ''
            0-3:24.2.1,  reading,                 SUB_METER_VALUE, ALL, NONE,     ''
            0-2:96.1.1,  equipment-id,            ID,              ALL, NONE,     ''
            """)
    void namedCodeHasNameRolePhaseDirectionAndUnit(String code, String name, Role role, Phase phase,
            Direction direction, String unit) {
        Meaning meaning = Quantities.of(code(code));

        assertEquals(new Meaning(name, role, phase, direction, Unit.of(unit), meaning.personal()), meaning);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1-0:16.24.0, OTHER,               ALL,     NET,    W
            1-0:91.7.0,  CURRENT,             NEUTRAL, NONE,   A
            1-0:1.8.7,   ENERGY,              ALL,     IMPORT, Wh
            1-0:1.9.0,   OTHER,               ALL,     IMPORT, Wh
            7-0:23.1.0,  OTHER,               ALL,     NONE,   ''
            0-1:24.3.0,  SUB_METER_OLD_VALUE, ALL,     NONE,   ''
            0-0:96.99.8, TEXT,                ALL,     NONE,   ''
            0-0:94.98.3, TEXT,                ALL,     NONE,   ''
            1-0:99.98.0, HISTORY,             ALL,     NONE,   ''
            """)
    void codeWithoutNameMeansWhatItsValueGroupsSay(String code, Role role, Phase phase, Direction direction,
            String unit) {
        Meaning meaning = Quantities.of(code(code));

        assertEquals(new Meaning("", role, phase, direction, Unit.of(unit), meaning.personal()), meaning);
    }

    @Test
    void registerOfAPastBillingPeriodIsNoPresentOne() {
        Meaning past = Quantities.of(new ObisCode(1, 0, 1, 8, 0, 1));

        assertEquals(new Meaning("", Role.OTHER, Phase.ALL, Direction.IMPORT, Unit.WATT_HOUR, false), past);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0-0:96.1.0", "0-0:96.1.1", "0-0:96.1.2", "0-1:96.1.0", "0-0:42.0.0", "1-1:0.0.5",
            "1-1:0.0.1", "0-0:96.13.0", "0-0:94.98.31" })
    void idsAndTextsArePersonal(String code) {
        assertTrue(Quantities.of(code(code)).personal());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1-0:1.8.0", "0-0:1.0.0", "0-0:96.1.7", "1-1:0.2.129", "0-0:96.14.0", "0-1:24.1.0" })
    void measuredValuesAndTypesAreNotPersonal(String code) {
        assertFalse(Quantities.of(code(code)).personal());
    }

    @Test
    void sameNameMayHaveSeveralCodes() {
        assertEquals(List.of(code("1-0:0.0.0"), code("1-0:0.0.1")), Quantities.named("meter-number"));
        assertEquals(List.of(code("1-0:32.7.0")), Quantities.named("voltage-l1"));
        assertEquals(List.of(), Quantities.named("voltage-l4"));
    }

    @Test
    void everyNamedCodeIsFoundByItsName() {
        List<ObisCode> lost = Quantities.all().stream()
                .filter(code -> !Quantities.named(Quantities.of(code).name()).contains(code)).toList();

        assertEquals(List.of(), lost);
    }

    @Test
    void codesOfAPhaseAreBuiltFromThoseOfTheSum() {
        List<ObisCode> currents = Stream.of(Phase.L1, Phase.L2, Phase.L3).map(phase -> Quantities.rate(phase, 11))
                .toList();

        assertEquals(List.of(code("1-0:31.7.0"), code("1-0:51.7.0"), code("1-0:71.7.0")), currents);
        assertEquals(code("1-0:42.8.0"), Quantities.register(Phase.L2, 2));
        assertThrows(IllegalArgumentException.class, () -> Quantities.rate(Phase.NEUTRAL, 11));
    }

    @Test
    void idOfTheGridComesBeforeTheMakersAndTheDevicesName() {
        List<Integer> ranks = Stream
                .of("1-1:0.0.5", "0-0:96.1.0", "0-0:96.1.1", "0-0:42.0.0", "1-1:0.0.0", "1-1:0.0.1", "0-0:96.1.255")
                .map(code -> Quantities.idRank(code(code))).toList();

        assertEquals(IntStream.range(0, 7).boxed().toList(), ranks);
        assertEquals(-1, Quantities.idRank(code("0-1:96.1.0")));
    }

    @Test
    void subMeterIsToldByItsChannel() {
        assertTrue(Quantities.isOfSubMeter(code("0-1:24.2.1")));
        assertTrue(Quantities.isOfSubMeter(code("0-4:96.1.0")));
        assertFalse(Quantities.isOfSubMeter(code("0-0:96.1.0")));
        assertFalse(Quantities.isOfSubMeter(code("0-1:96.3.10")));
        assertFalse(Quantities.isOfSubMeter(code("0-1:1.0.0")));
    }

    private static ObisCode code(String text) {
        return ObisCode.parse(text).orElseThrow();
    }
}
