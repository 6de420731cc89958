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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * The semantic tag of an electricity meter's Thing, which openHAB gives to the equipment that is made of it. Things
 * have one from openHAB 5 on; in openHAB 4 neither the methods are there nor does the XML of Thing types take a tag,
 * so they are looked for where the binding runs.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EquipmentTag {

    private static final String ELECTRIC_METER = "ElectricMeter";

    private EquipmentTag() {
    }

    /** Whether a Thing for a meter of this kind should have the tag, could have one, and has none. */
    static boolean isMissing(MeterKind kind, Thing thing) {
        try {
            return kind == MeterKind.ELECTRICITY_METER
                    && thing.getClass().getMethod("getSemanticEquipmentTag").invoke(thing) == null;
        } catch (ReflectiveOperationException e) {
            // openHAB 4
            return false;
        }
    }

    /**
     * Sees to it that a Thing gets the tag if that is missing; one that a person chose stays.
     *
     * @param builder of the Thing as it is to be
     * @param thing as it is now
     */
    static ThingBuilder fit(ThingBuilder builder, MeterKind kind, Thing thing) {
        if (isMissing(kind, thing)) {
            try {
                builder.getClass().getMethod("withSemanticEquipmentTag", String.class).invoke(builder, ELECTRIC_METER);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("a Thing with a tag that cannot be set", e);
            }
        }
        return builder;
    }
}
