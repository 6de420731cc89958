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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * A meter that the electricity meter reads over M-Bus and sends the values of: gas, water, heat.
 * <p>
 * Codes 0-n:24 and 0-n:96.1 are about the sub-meter in channel n. Which medium is in which channel differs from house
 * to
 * house, and a meter that is exchanged may come back in another channel, so here the channel is 0 in every code and the
 * id alone tells which sub-meter it is. Source: DSMR P1 Companion Standard 5.0.2, section 6.12; e-MUCS P1 1.7.1,
 * section
 * 5.
 *
 * @param id in plain characters, or empty where none is sent
 * @param readings all values, each under its own code and with its own time, the register first; not the id nor the
 *            kind of medium
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SubMeter(String id, Medium medium, List<Reading> readings) {

    /** The code that most sub-meters send their register under. */
    public static final ObisCode READING = ObisCode.of(0, 0, 24, 2, 1);

    private static final int M_BUS = 24;

    /** @throws IllegalArgumentException if there is not a single reading */
    public SubMeter {
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a sub-meter has a register");
        }
        readings = List.copyOf(readings);
    }

    /** Volume, heat or energy since the sub-meter was installed, with the time that it was read. */
    public Reading register() {
        return readings.get(0);
    }

    /**
     * The sub-meters that this telegram has values of. A channel that a sub-meter was once registered in and that is
     * empty now is none: it has no register, or one that is zero and has neither unit nor time, or nothing but zeros
     * for an id.
     */
    public static List<SubMeter> from(Telegram telegram) {
        List<SubMeter> found = new ArrayList<>();
        for (int channel : channels(telegram)) {
            List<Reading> own = telegram.readings().stream()
                    .filter(reading -> reading.obis().b() == channel && Quantities.isOfSubMeter(reading.obis()))
                    .map(SubMeter::withoutChannel).toList();
            String id = id(own);
            if (!isAllZeros(id)) {
                register(own).ifPresent(
                        register -> found.add(new SubMeter(id, medium(own), withRegisterFirst(register, own))));
            }
        }
        return List.copyOf(found);
    }

    /** The numbers of all channels that have something of M-Bus in them, also of the empty ones. */
    private static Set<Integer> channels(Telegram telegram) {
        Set<Integer> channels = new TreeSet<>();
        for (Reading reading : telegram.readings()) {
            ObisCode obis = reading.obis();
            if (obis.c() == M_BUS && Quantities.isOfSubMeter(obis)) {
                channels.add(obis.b());
            }
        }
        return channels;
    }

    private static Reading withoutChannel(Reading reading) {
        ObisCode obis = reading.obis();
        return new Reading(new ObisCode(obis.a(), 0, obis.c(), obis.d(), obis.e(), obis.f()), reading.value(),
                reading.time());
    }

    /** Belgian gas meters give the volume as measured in E 3, all others in E 1; some registers lack their unit. */
    private static Optional<Reading> register(List<Reading> own) {
        List<Reading> values = own.stream().filter(reading -> isValue(reading) && isPresent(reading)).toList();
        return values.stream().filter(reading -> !unit(reading).equals(Unit.NONE)).findFirst()
                .or(() -> values.stream().findFirst());
    }

    private static boolean isValue(Reading reading) {
        return reading.value() instanceof Quantity && Quantities.of(reading.obis()).role() == Role.SUB_METER_VALUE;
    }

    private static boolean isPresent(Reading reading) {
        return !unit(reading).equals(Unit.NONE) || reading.time().isPresent()
                || reading.value() instanceof Quantity quantity && quantity.number().signum() != 0;
    }

    private static Unit unit(Reading reading) {
        return reading.value() instanceof Quantity quantity ? quantity.unit() : Unit.NONE;
    }

    private static List<Reading> withRegisterFirst(Reading register, List<Reading> own) {
        List<Reading> readings = new ArrayList<>();
        readings.add(register);
        for (Reading reading : own) {
            boolean apart = isId(reading) || reading == register
                    || Quantities.of(reading.obis()).role() == Role.SUB_METER_TYPE;
            if (!apart) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private static Medium medium(List<Reading> own) {
        return own.stream().filter(reading -> Quantities.of(reading.obis()).role() == Role.SUB_METER_TYPE).findFirst()
                .map(reading -> Medium.of(reading.value())).orElse(Medium.OTHER);
    }

    /** The id of the device is in E 0 or 1; Belgium adds the one of the connection in E 2. */
    private static boolean isId(Reading reading) {
        return reading.obis().c() != M_BUS && reading.obis().e() < 2;
    }

    private static String id(List<Reading> own) {
        return own.stream().filter(SubMeter::isId).map(Reading::value)
                .flatMap(value -> value instanceof Text text && !text.isUnreadable() ? Stream.of(text) : Stream.empty())
                .map(text -> MeterId.plain(text.text())).findFirst().orElse("");
    }

    private static boolean isAllZeros(String id) {
        return !id.isEmpty() && id.chars().allMatch(ch -> ch == '0');
    }
}
