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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What kind of quantity a {@link Unit} measures; two units of one dimension differ by a power of ten.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Dimension {
    /** base unit W */
    ACTIVE_POWER,
    /** base unit var */
    REACTIVE_POWER,
    /** base unit VA */
    APPARENT_POWER,
    /** base unit Wh */
    ACTIVE_ENERGY,
    /** base unit varh */
    REACTIVE_ENERGY,
    /** base unit VAh */
    APPARENT_ENERGY,
    /** base unit V */
    VOLTAGE,
    /** base unit A */
    CURRENT,
    /** base unit Hz */
    FREQUENCY,
    /** base unit m³ */
    VOLUME,
    /** base unit J */
    HEAT,
    /** base unit m³/h */
    FLOW,
    /** in °C */
    TEMPERATURE,
    /** base unit s */
    DURATION,
    /** a plain number: counts, power factors, states */
    NONE,
    /** a unit that we do not know; its symbol travels on as the meter wrote it */
    OTHER
}
