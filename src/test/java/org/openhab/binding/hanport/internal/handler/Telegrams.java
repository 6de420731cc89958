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

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Telegrams with values of our own.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Telegrams {

    /** Tells no id, as Swedish P1 meters do. */
    public static final MeterId NAMELESS = new MeterId("Landis+Gyr", "E360", "");
    public static final MeterId FIRST = new MeterId("Kamstrup", "6841138", "1000000000000001");
    public static final MeterId SECOND = new MeterId("Aidon", "6534", "2000000000000002");
    public static final MeterTime TIME = new MeterTime(LocalDateTime.of(2026, 1, 15, 11, 0, 10), ZoneOffset.ofHours(1));

    private Telegrams() {
    }

    public static ObisCode code(String text) {
        return ObisCode.parse(text).orElseThrow();
    }

    /** A reading from its code, its number and its unit, such as {@code 1-0:1.7.0 0.123 kW}; without number: a text. */
    public static Reading reading(String text) {
        String[] parts = text.split(" ");
        Value value = parts.length == 1 ? new Text("")
                : new Quantity(new BigDecimal(parts[1]), Unit.of(parts.length == 2 ? "" : parts[2]));
        return new Reading(code(parts[0]), value);
    }

    public static Telegram of(MeterId meter, String... readings) {
        return of(meter, Arrays.stream(readings).map(Telegrams::reading).toList());
    }

    public static Telegram of(MeterId meter, List<Reading> readings) {
        return of(meter, null, readings);
    }

    public static Telegram of(MeterId meter, @Nullable MeterTime time, List<Reading> readings) {
        return new Telegram(Protocol.P1, meter, Optional.ofNullable(time), new ArrayList<>(readings), List.of());
    }

    /** Import and export. */
    public static Telegram power(MeterId meter, String imported, String exported) {
        return of(meter, "1-0:1.7.0 " + imported + " kW", "1-0:2.7.0 " + exported + " kW");
    }

    /** With a gas meter behind the meter that speaks; its id empty for one that tells none. */
    public static Telegram withGas(MeterId meter, String id) {
        List<Reading> readings = new ArrayList<>(power(meter, "1", "0").readings());
        readings.add(new Reading(code("0-1:24.1.0"), new Text("003")));
        readings.add(new Reading(code("0-1:96.1.1"), new Text(id)));
        readings.add(new Reading(code("0-1:24.2.3"), new Quantity(345678, 3, Unit.CUBIC_METRE), TIME));
        readings.add(new Reading(code("0-1:24.4.0"), new Quantity(1, 0, Unit.NONE)));
        return of(meter, readings);
    }
}
