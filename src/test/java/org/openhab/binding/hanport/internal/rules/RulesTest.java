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
package org.openhab.binding.hanport.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.types.UnDefType;

/**
 * What the rules do that are made of the templates.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class RulesTest {

    private static final List<String> NOTHING = List.of();

    static Stream<String> templates() {
        return RuleTemplate.all().map(template -> template.uid().replace("hanport:", ""));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void ruleThatIsOffLeavesEverythingAlone(String template) {
        House house = new House(template).where("Enable", "OFF");

        for (String item : house.items()) {
            if (!item.equals("Enable")) {
                assertEquals(NOTHING, house.when(item, UnDefType.UNDEF), item);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void stateThatOpenHabRestoresIsNoSwitchingOff(String template) {
        House house = new House(template);

        assertEquals(NOTHING, house.when("Enable", "OFF"));
    }

    /** No rule fails where nothing is known. */
    @ParameterizedTest
    @MethodSource("templates")
    void ruleThatKnowsNothingIsSwitchedOnAndOff(String template) {
        House house = new House(template);

        for (String item : house.items()) {
            if (!item.equals("Enable")) {
                house.where(item, UnDefType.UNDEF);
            }
        }
        house.when("Enable", "ON");
        house.when("Enable", "OFF");
    }

    @Test
    void heatPumpPausesWhileAPeakIsAtRisk() {
        House house = new House("heat-pump-under-ceiling").where("Enable", "ON").where("DataValid", "ON").where("Pause",
                "OFF");

        assertEquals(List.of("Pause ON"), house.when("PeakRisk", "ON"));
        assertEquals(List.of("Pause OFF"), house.when("PeakRisk", "OFF"));
    }

    @Test
    void heatPumpRunsWhereDataIsNotValid() {
        House house = new House("heat-pump-under-ceiling").where("Enable", "ON").where("DataValid", "ON")
                .where("PeakRisk", "ON").where("Pause", "ON");

        assertEquals(List.of("Pause OFF"), house.when("DataValid", "OFF"));
        assertEquals(NOTHING, house.when("DataValid", UnDefType.UNDEF));
        assertEquals(List.of("Pause ON"), house.when("DataValid", "ON"));
    }

    @Test
    void heatPumpRunsWhenItsRuleIsSwitchedOff() {
        House house = new House("heat-pump-under-ceiling").where("Enable", "ON").where("DataValid", "ON")
                .where("PeakRisk", "ON").where("Pause", "ON");

        assertEquals(List.of("Pause OFF"), house.when("Enable", "OFF"));
        assertEquals(NOTHING, house.when("PeakRisk", "OFF"));
        assertEquals(NOTHING, house.when("PeakRisk", "ON"));
        assertEquals(List.of("Pause ON"), house.when("Enable", "ON"));
    }

    @Test
    void sgReadyBlocksFromTheChosenLevelOn() {
        House house = new House("heat-pump-sg-ready").where("Enable", "ON").where("DataValid", "ON")
                .where("Block", "OFF").where("Boost", "OFF");

        assertEquals(NOTHING, house.when("LoadLevel", 1));
        assertEquals(List.of("Block ON"), house.when("LoadLevel", 2));
        assertEquals(NOTHING, house.when("LoadLevel", 3));
        assertEquals(List.of("Block OFF"), house.when("LoadLevel", 0));
        assertEquals(List.of("Block ON"), house.with("blockFrom", 1).when("LoadLevel", 1));
        assertEquals(List.of("Block OFF"), house.when("LoadLevel", UnDefType.UNDEF));
    }

    @Test
    void sgReadyNeverClosesBothContacts() {
        House house = new House("heat-pump-sg-ready").where("Enable", "ON").where("DataValid", "ON")
                .where("Block", "OFF").where("Boost", "ON");

        assertEquals(List.of("Boost OFF", "Block ON"), house.when("LoadLevel", 2));
        assertEquals(List.of("Boost OFF"), house.when("Boost", "ON"));
        assertEquals(List.of("Block OFF"), house.when("DataValid", "OFF"));
        assertEquals(NOTHING, house.when("Boost", "ON"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "4000 W", "4 kW" })
    void batteryGetsTheLimitInWatts(String limit) {
        House house = new House("battery-under-grid-limit").where("Enable", "ON").where("DataValid", "ON");

        assertEquals(List.of("BatteryLimit 4000"), house.when("GridLimit", limit));
        assertEquals(List.of("BatteryLimit 2000"), house.when("GridLimit", 2000));
    }

    @Test
    void batteryIsNotToldTwice() {
        House house = new House("battery-under-grid-limit").where("Enable", "ON").where("DataValid", "ON")
                .where("BatteryLimit", "4 kW");

        assertEquals(NOTHING, house.when("GridLimit", "4000 W"));
        assertEquals(List.of("BatteryLimit 2000"), house.when("GridLimit", "2000 W"));
    }

    @Test
    void batteryIsHandedBackWhenNothingIsKnown() {
        House house = new House("battery-under-grid-limit").where("Enable", "ON").where("DataValid", "ON")
                .where("GridLimit", "4000 W");

        assertEquals(List.of("BatteryLimit 25000"), house.when("DataValid", "OFF"));
        assertEquals(List.of("BatteryLimit 4000"), house.when("DataValid", "ON"));
        assertEquals(List.of("BatteryLimit 25000"), house.when("GridLimit", UnDefType.UNDEF));
        assertEquals(List.of("BatteryLimit 9000"), house.with("ownLimit", 9000).when("Enable", "OFF"));
        assertEquals(NOTHING, house.when("GridLimit", "2000 W"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "charger-one-phase", "charger-three-phases" })
    void chargerGetsLessAtOnceAndMoreOnceAMinute(String template) {
        House house = new House(template).where("Enable", "ON").where("Limit", "16 A");

        assertEquals(List.of("Limit 9"), house.when("Advised", "9 A"));
        assertEquals(NOTHING, house.when("Advised", "13 A"));
        assertEquals(List.of("Limit 13"), house.whenTimeComes());
        assertEquals(NOTHING, house.whenTimeComes());
        assertEquals(List.of("Limit 0"), house.when("Advised", "0 A"));
    }

    @Test
    void chargerStopsWhereNothingIsKnown() {
        House house = new House("charger-three-phases").where("Enable", "ON").where("Advised", "10 A");

        assertEquals(List.of("Limit 0"), house.when("Advised", UnDefType.UNDEF));
        assertEquals(NOTHING, house.whenTimeComes());
    }

    @Test
    void chargerWhoseLimitIsNotKnownIsTold() {
        House house = new House("charger-three-phases").where("Enable", "ON").where("Limit", UnDefType.NULL);

        assertEquals(List.of("Limit 10"), house.when("Advised", "10000 mA"));
    }

    @Test
    void chargerGetsItsOwnCurrentBack() {
        House house = new House("charger-one-phase").with("ownCurrent", 16).where("Enable", "ON").where("Advised", 0)
                .where("Limit", 0);

        assertEquals(List.of("Limit 16"), house.when("Enable", "OFF"));
        assertEquals(NOTHING, house.whenTimeComes());
        assertEquals(List.of("Limit 0"), house.when("Enable", "ON"));
    }

    @Test
    void alarmIsRaisedByALookAtTheClock() {
        House house = new House("alarm-on-lost-telegrams").where("Enable", "ON").where("Alarm", "OFF")
                .where("Trouble", "The meter is silent.").where("DataValid", "ON");

        assertEquals(NOTHING, house.when("DataValid", "OFF"));
        assertEquals(List.of("Alarm ON", "Message No telegrams from the electricity meter. The meter is silent."),
                house.whenTimeComes());
        assertEquals(NOTHING, house.whenTimeComes());
        assertEquals(List.of("Message The electricity meter sends telegrams again.", "Alarm OFF"),
                house.when("DataValid", "ON"));
    }

    @Test
    void alarmIsRaisedWhereNothingEverCame() {
        House house = new House("alarm-on-lost-telegrams").where("Enable", "ON");

        assertEquals(List.of("Alarm ON", "Message No telegrams from the electricity meter."), house.whenTimeComes());
        assertEquals(List.of("Alarm OFF"), house.when("Enable", "OFF"));
    }

    @Test
    void reportTellsWhatTheGuardAdvises() {
        House house = new House("monthly-fuse-report").where("Enable", "ON");

        assertEquals(List.of("Message Main fuse: there is no advice yet."), house.whenTimeComes());
        assertEquals(List.of("Message Main fuse: 16 A would do."),
                house.where("Advice", "16 A would do.").whenTimeComes());
        assertEquals(NOTHING, house.where("Enable", "OFF").whenTimeComes());
    }
}
