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
package org.openhab.core.library.unit;

import javax.measure.Unit;
import javax.measure.quantity.Temperature;
import javax.measure.quantity.Volume;

import org.eclipse.jdt.annotation.NonNullByDefault;

import tech.units.indriya.format.SimpleUnitFormat;

/**
 * openHAB's units of the metric system.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SIUnits {

    public static final Unit<Temperature> CELSIUS = labelled(tech.units.indriya.unit.Units.CELSIUS, "°C");
    public static final Unit<Volume> CUBIC_METRE = tech.units.indriya.unit.Units.CUBIC_METRE;

    private SIUnits() {
    }

    private static <U extends Unit<?>> U labelled(U unit, String symbol) {
        SimpleUnitFormat.getInstance().label(unit, symbol);
        return unit;
    }
}
