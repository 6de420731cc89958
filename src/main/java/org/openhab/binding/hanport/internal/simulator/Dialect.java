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

import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * How a make of meter sends the readings of a house: when, which, and in which bytes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface Dialect {

    /** Where the simulated meters hang. */
    ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** The first moment after this one when the meter pushes. */
    Instant nextPush(Instant after);

    /** What the meter sends at this moment. */
    Telegram telegram(HouseState house, String meterId);

    /** The most that the meter ever sends at once, which it may send only now and then. */
    Telegram wholeTelegram(HouseState house, String meterId);

    /**
     * The telegram in the meter's bytes.
     *
     * @param moment when they are sent
     */
    byte[] encode(Telegram telegram, Instant moment);
}
