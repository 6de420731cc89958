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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * A meter that the electricity meter reads over M-Bus and speaks for: gas, water, heat ... The electricity meter
 * numbers
 * them as it likes, and anew when one is replaced, so a sub-meter is known by its id. Source: DSMR 5.0.2 P1, section
 * 6.12; eMUCS-P1 1.7.1, section 6.
 *
 * @param id as printed on the sub-meter, or empty where the electricity meter does not tell
 * @param medium what it measures
 * @param readings what it says, its codes numbered as if it were the only one (B is 0): {@link #READING}, and where
 *            they
 *            are told {@link #VALVE} and {@link #ID}
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SubMeter(String id, Medium medium, List<Reading> readings) {

    /** The register: volume, heat or energy since the sub-meter was installed, with the time that it was read. */
    public static final ObisCode READING = ObisCode.of(0, 0, 24, 2, 1);
    /** The valve or switch of the sub-meter: 1 open to the house, 0 closed, 2 may be opened. */
    public static final ObisCode VALVE = ObisCode.of(0, 0, 24, 4, 0);
    /** The id, in plain characters. */
    public static final ObisCode ID = ObisCode.of(0, 0, 96, 1, 0);

    private static final int M_BUS = 24;
    private static final int TYPE = 1;
    private static final int REGISTER = 2;
    private static final int DISCONNECTOR = 4;
    private static final int SHORTEST_HEX = 8;

    public SubMeter {
        readings = List.copyOf(readings);
    }

    /**
     * The sub-meters that this telegram speaks of. A channel that a sub-meter was once registered in and that is empty
     * now is none: it has no reading, or one without a unit, or nothing but zeros for an id.
     */
    public static List<SubMeter> from(Telegram telegram) {
        List<SubMeter> found = new ArrayList<>();
        for (int channel : channels(telegram)) {
            List<Reading> own = telegram.readings().stream().filter(reading -> isOf(channel, reading.obis())).toList();
            String id = id(own);
            own.stream().filter(SubMeter::isRegister).findFirst().filter(register -> !isEmpty(id))
                    .ifPresent(register -> found.add(new SubMeter(id, medium(own), said(own, id, register))));
        }
        return List.copyOf(found);
    }

    /** Whether this is said of a sub-meter, and not of the meter that speaks. */
    public static boolean isMeantBy(ObisCode obis) {
        return obis.a() == 0 && obis.b() != 0 && (obis.c() == M_BUS || isName(obis));
    }

    /** The numbers of all channels that have something of M-Bus in them, also of the empty ones. */
    private static Set<Integer> channels(Telegram telegram) {
        Set<Integer> channels = new TreeSet<>();
        for (Reading reading : telegram.readings()) {
            ObisCode obis = reading.obis();
            if (obis.a() == 0 && obis.b() != 0 && obis.c() == M_BUS) {
                channels.add(obis.b());
            }
        }
        return channels;
    }

    private static boolean isOf(int channel, ObisCode obis) {
        return obis.b() == channel && isMeantBy(obis);
    }

    /** The id of the device is in E 0 or 1; Belgium adds the one of the connection in E 2. */
    private static boolean isName(ObisCode obis) {
        return obis.c() == 96 && obis.d() == 1 && obis.e() <= 2;
    }

    private static boolean isId(ObisCode obis) {
        return isName(obis) && obis.e() < 2;
    }

    /** Belgian gas meters give the volume as measured in E 3, all others in E 1. */
    private static boolean isRegister(Reading reading) {
        return reading.obis().c() == M_BUS && reading.obis().d() == REGISTER
                && reading.value() instanceof Quantity quantity && !quantity.unit().equals(Unit.NONE);
    }

    private static boolean isEmpty(String id) {
        return !id.isEmpty() && id.chars().allMatch(ch -> ch == '0');
    }

    private static Medium medium(List<Reading> own) {
        return own.stream().filter(reading -> reading.obis().c() == M_BUS && reading.obis().d() == TYPE).findFirst()
                .map(reading -> Medium.of(reading.value())).orElse(Medium.OTHER);
    }

    private static List<Reading> said(List<Reading> own, String id, Reading register) {
        List<Reading> said = new ArrayList<>();
        said.add(new Reading(READING, register.value(), register.time()));
        own.stream().filter(reading -> reading.obis().c() == M_BUS && reading.obis().d() == DISCONNECTOR).findFirst()
                .ifPresent(valve -> said.add(new Reading(VALVE, valve.value())));
        if (!id.isEmpty()) {
            said.add(new Reading(ID, new Text(id)));
        }
        return said;
    }

    private static String id(List<Reading> own) {
        Optional<Value> id = own.stream().filter(reading -> isId(reading.obis())).map(Reading::value).findFirst();
        return id.filter(Text.class::isInstance).map(text -> plain(((Text) text).text().strip())).orElse("");
    }

    /** Ids are sent as the hexadecimal digits of their characters; one that makes no characters stays as it is. */
    private static String plain(String id) {
        if (id.length() < SHORTEST_HEX || id.length() % 2 != 0 || !id.chars().allMatch(HexFormat::isHexDigit)) {
            return id;
        }
        String characters = new String(HexFormat.of().parseHex(id), StandardCharsets.ISO_8859_1);
        boolean isText = characters.chars().allMatch(ch -> ch < 0x7F && (Character.isLetterOrDigit(ch) || ch == ' '));
        return isText ? characters.strip() : id;
    }
}
