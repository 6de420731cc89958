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
package org.openhab.binding.hanport.internal.cli;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Flag;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Telegrams to print.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Telegrams {

    private static final MeterTime TIME = new MeterTime(LocalDateTime.of(2026, 2, 3, 4, 5), ZoneOffset.ofHours(1));

    private Telegrams() {
    }

    /** One value of every kind. */
    static Telegram ofEveryKind() {
        MeterTime month = new MeterTime(LocalDateTime.of(2026, 1, 1, 0, 0, 30));
        Reading peak = new Reading(ObisCode.of(1, 0, 1, 6, 0), new Quantity(4250, 3, Unit.KILOWATT), month);
        return new Telegram(Protocol.P1, new MeterId("Acme & Co", "M<1>", "42"), Optional.of(TIME),
                List.of(new Reading(ObisCode.of(0, 0, 1, 0, 0), new Clock(TIME)),
                        new Reading(ObisCode.of(1, 0, 1, 7, 0), new Quantity(100, 3, Unit.KILOWATT)),
                        new Reading(ObisCode.of(1, 1, 1, 8, 0), new Quantity(12, -1, Unit.WATT_HOUR)),
                        new Reading(ObisCode.of(0, 0, 96, 7, 21), new Quantity(7, 0, Unit.NONE)),
                        new Reading(ObisCode.of(0, 0, 96, 13, 0), new Text("say \"å\"\u001B[2J")),
                        new Reading(ObisCode.of(0, 0, 96, 3, 10), new Flag(true)),
                        new Reading(new ObisCode(0, 1, 24, 2, 1, 0), new Quantity(12345, 3, Unit.CUBIC_METRE), month),
                        new Reading(ObisCode.of(0, 0, 98, 1, 0), new History(List.of(peak)))),
                List.of(new Flaw(17, "value is no number")));
    }

    /** Nothing but one value. */
    static Telegram withoutId() {
        return new Telegram(Protocol.DLMS_LLC, MeterId.UNKNOWN, Optional.empty(),
                List.of(new Reading(ObisCode.of(1, 0, 1, 7, 0), new Quantity(5, 0, Unit.WATT))), List.of());
    }
}
