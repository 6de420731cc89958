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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.SmlChecksum;
import org.openhab.binding.hanport.internal.sml.SmlEncoder;
import org.openhab.binding.hanport.internal.sml.SmlStyle;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Phase;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * What an optical head takes from a meter in Germany: registers, one power for both directions, and no clock but
 * seconds
 * since the meter was started. Such meters send every one to four seconds; here it is every time the house changes.
 * Source: BSI TR-03109-1, annex IV; FNN, Lastenheft Basiszähler.
 *
 * @param style the generation of the meter
 * @param open whether its PIN was entered: else it sends whole kWh and no power
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record OpticalSml(SmlStyle style, boolean open) implements Dialect {

    private static final String MAKER = "SIM";
    /** Electricity, maker, block; the number follows. */
    private static final String ID = "1" + MAKER + "000";
    private static final int NUMBER_SIZE = 7;
    private static final ObisCode MAKER_CODE = new ObisCode(1, 0, 96, 50, 1, 1);
    private static final ObisCode ID_CODE = ObisCode.of(1, 0, 96, 1, 0);
    private static final ObisCode OLD_MAKER_CODE = ObisCode.of(129, 129, 199, 130, 3);
    private static final ObisCode OLD_ID_CODE = ObisCode.of(1, 0, 0, 0, 9);
    /** C of the quantities for the sum of the phases (IEC 62056-61, clause 5.2). */
    private static final int IMPORT = 1;
    private static final int EXPORT = 2;
    private static final int CURRENT = 11;
    private static final int VOLTAGE = 12;
    private static final int ABSOLUTE = 15;
    private static final int NET = 16;
    /** Watt-seconds in a tenth of a watt-hour, and tenths of a watt-hour in a kilowatt-hour. */
    private static final int TENTH = 360;
    private static final int TENTHS_OF_KILO = 10_000;

    /** Power with a sign, power, voltage and current of each phase. */
    static OpticalSml modern() {
        return new OpticalSml(SmlStyle.MODERN, true);
    }

    /** The same before its PIN was entered. */
    static OpticalSml locked() {
        return new OpticalSml(SmlStyle.MODERN, false);
    }

    /** A meter since 2010: power without a sign, its direction in the status word. */
    static OpticalSml edl() {
        return new OpticalSml(SmlStyle.EDL, true);
    }

    @Override
    public Instant nextPush(Instant after) {
        long seconds = SimulatedHouse.STEP.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), seconds) + 1) * seconds);
    }

    @Override
    public Telegram telegram(HouseState house, String meterId) {
        String id = ID + meterId.substring(meterId.length() - NUMBER_SIZE);
        ReadingList readings = new ReadingList(0);
        if (style == SmlStyle.EDL) {
            readings.text(OLD_MAKER_CODE, MAKER).text(OLD_ID_CODE, id);
        } else {
            readings.text(MAKER_CODE, MAKER).text(ID_CODE, id);
        }
        addRegister(readings, IMPORT, house.registers().activeImport());
        addRegister(readings, EXPORT, house.registers().activeExport());
        if (style == SmlStyle.EDL) {
            readings.instant(ABSOLUTE, 10L * Math.abs(house.watts()), 1, Unit.WATT);
            addDirections(readings, Phase.ALL, 10L * house.watts(), 1);
        } else if (open) {
            addPhases(readings, house);
        }
        return new Telegram(Protocol.SML, new MeterId(MAKER, "", id), Optional.empty(), readings.readings(), List.of());
    }

    /** A meter behind an optical head sends everything every time. */
    @Override
    public Telegram wholeTelegram(HouseState house, String meterId) {
        return telegram(house, meterId);
    }

    @Override
    public byte[] encode(Telegram telegram, Instant moment) {
        long started = Math.max(Duration.between(SimulatedHouse.METER_MOUNTED, moment).toSeconds(), 0);
        return new SmlEncoder(style, SmlChecksum.X25).encode(telegram, started);
    }

    private void addRegister(ReadingList readings, int direction, long wattSeconds) {
        long tenths = wattSeconds / TENTH;
        if (open) {
            readings.energy(direction, tenths, 1, Unit.WATT_HOUR);
        } else {
            readings.energy(direction, tenths / TENTHS_OF_KILO, 0, Unit.KILOWATT_HOUR);
        }
    }

    /** What is sent of the sum and of each phase, and behind that the directions that a reader makes of the powers. */
    private static void addPhases(ReadingList readings, HouseState house) {
        List<PhaseState> phases = house.phases();
        readings.instant(NET, house.watts(), 0, Unit.WATT);
        for (int i = 0; i < phases.size(); i++) {
            readings.instant(Phase.of(i + 1).valueGroupC(NET), phases.get(i).watts(), 0, Unit.WATT);
        }
        for (int i = 0; i < phases.size(); i++) {
            readings.instant(Phase.of(i + 1).valueGroupC(VOLTAGE), phases.get(i).decivolts(), 1, Unit.VOLT);
        }
        for (int i = 0; i < phases.size(); i++) {
            long centiamperes = Math.round(phases.get(i).amperes() * 100);
            readings.instant(Phase.of(i + 1).valueGroupC(CURRENT), centiamperes, 2, Unit.AMPERE);
        }
        addDirections(readings, Phase.ALL, house.watts(), 0);
        for (int i = 0; i < phases.size(); i++) {
            addDirections(readings, Phase.of(i + 1), phases.get(i).watts(), 0);
        }
    }

    private static void addDirections(ReadingList readings, Phase phase, long net, int decimals) {
        readings.instant(phase.valueGroupC(IMPORT), Math.max(net, 0), decimals, Unit.WATT)
                .instant(phase.valueGroupC(EXPORT), Math.max(-net, 0), decimals, Unit.WATT);
    }
}
