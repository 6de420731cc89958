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
package org.openhab.binding.hanport.internal.handler;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.ThingImpl;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class EquipmentTagTest {

    private static final ThingTypeUID TYPE = new ThingTypeUID("hanport", "meter");
    private static final ThingUID UID = new ThingUID("hanport:meter:line:house");

    private static final MeterKind ELECTRIC = MeterKind.ELECTRICITY_METER;

    private final BuilderOfOpenhab5 builder = new BuilderOfOpenhab5();

    @Test
    void isSetWhereOpenhabHasSuchTags() {
        Thing thing = new ThingOfOpenhab5(null);

        ThingBuilder same = EquipmentTag.fit(builder, ELECTRIC, thing);

        assertSame(builder, same);
        assertTrue(EquipmentTag.isMissing(ELECTRIC, thing));
        assertEquals("ElectricMeter", builder.tag);
    }

    @Test
    void leavesATagThatWasChosen() {
        Thing thing = new ThingOfOpenhab5("PowerOutlet");

        EquipmentTag.fit(builder, ELECTRIC, thing);

        assertFalse(EquipmentTag.isMissing(ELECTRIC, thing));
        assertNull(builder.tag);
    }

    @Test
    void isNotForSubMetersOfGasOrWater() {
        Thing thing = new ThingOfOpenhab5(null);

        EquipmentTag.fit(builder, MeterKind.SUBMETER, thing);

        assertFalse(EquipmentTag.isMissing(MeterKind.SUBMETER, thing));
        assertNull(builder.tag);
    }

    @Test
    void leavesThingsOfOpenhab4AsTheyAre() {
        ThingBuilder ofOpenhab4 = ThingBuilder.create(TYPE, UID);

        ThingBuilder same = EquipmentTag.fit(ofOpenhab4, ELECTRIC, ofOpenhab4.build());

        assertSame(ofOpenhab4, same);
        assertFalse(EquipmentTag.isMissing(ELECTRIC, ofOpenhab4.build()));
    }

    /** As openHAB 5 declares it, beyond what both versions have. */
    public static final class BuilderOfOpenhab5 extends ThingBuilder {

        private @Nullable String tag;

        BuilderOfOpenhab5() {
            super(TYPE, UID);
        }

        public ThingBuilder withSemanticEquipmentTag(@Nullable String semanticEquipmentTag) {
            tag = semanticEquipmentTag;
            return this;
        }
    }

    /** As openHAB 5 declares it, beyond what both versions have. */
    public static final class ThingOfOpenhab5 extends ThingImpl {

        private final @Nullable String tag;

        ThingOfOpenhab5(@Nullable String tag) {
            super(TYPE, UID, null, List.of(), new Configuration(), Map.of());
            this.tag = tag;
        }

        public @Nullable String getSemanticEquipmentTag() {
            return tag;
        }
    }
}
