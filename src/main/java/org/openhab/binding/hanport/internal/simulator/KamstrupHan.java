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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.push.DlmsEncoder;
import org.openhab.binding.hanport.internal.dlms.push.PushForm;
import org.openhab.binding.hanport.internal.frame.HdlcEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Phase;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * Kamstrup's three-phase lists for Norway's HAN port, as Swedish grid companies use them too: powers, currents and
 * voltages every ten seconds; the same with clock and energies five seconds past every hour. No power of single phases,
 * whole volts, energies in steps of 10 Wh, a clock that does not tell its offset. Source: Kamstrup, HAN-NVE interface
 * description, revision 3.1.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record KamstrupHan() implements Dialect {

    /** Meter's and reader's address and control byte as the meter sends them. */
    private static final HdlcEncoder FRAMES = new HdlcEncoder(Slice.of((byte) 0x2B), Slice.of((byte) 0x21), 0x13);
    private static final String LIST_ID = "Kamstrup_V0001";
    /** Types 684 are three-phase meters without current transformers. */
    private static final String TYPE = "684000SIMULATED001";
    private static final int ELECTRICITY_CHANNEL = 1;
    private static final ObisCode METER_ID_CODE = inChannel1(Quantities.GS1_ID);
    private static final ObisCode TYPE_CODE = inChannel1(Quantities.LIST_METER_TYPE);
    private static final ObisCode CLOCK = Quantities.CLOCK_IN_CHANNEL_1;
    /** C of the quantities for the sum of the phases (IEC 62056-61, clause 5.2). */
    private static final int CURRENT = 11;
    private static final int VOLTAGE = 12;
    private static final int ENERGY_STEP = 10;
    private static final int PERIOD = 10;
    private static final int HOUR = 3_600;
    private static final int HOURLY_LIST_AT = 5;

    @Override
    public Instant nextPush(Instant after) {
        long now = after.getEpochSecond();
        long list = (Math.floorDiv(now, PERIOD) + 1) * PERIOD;
        long hourly = (Math.floorDiv(now - HOURLY_LIST_AT, HOUR) + 1) * HOUR + HOURLY_LIST_AT;
        return Instant.ofEpochSecond(Math.min(list, hourly));
    }

    @Override
    public Telegram telegram(HouseState house, String meterId) {
        boolean hourly = Math.floorMod(house.time().getEpochSecond(), HOUR) == HOURLY_LIST_AT;
        return hourly ? wholeTelegram(house, meterId) : telegram(house, meterId, instants(house, meterId));
    }

    @Override
    public Telegram wholeTelegram(HouseState house, String meterId) {
        Registers registers = house.registers();
        return telegram(house, meterId,
                instants(house, meterId).clock(CLOCK, clock(house))
                        .energy(1, wholeTens(registers.activeImport()), 0, Unit.WATT_HOUR)
                        .energy(2, wholeTens(registers.activeExport()), 0, Unit.WATT_HOUR)
                        .energy(3, wholeTens(registers.reactiveImport()), 0, Unit.VAR_HOUR)
                        .energy(4, wholeTens(registers.reactiveExport()), 0, Unit.VAR_HOUR));
    }

    @Override
    public byte[] encode(Telegram telegram, Instant moment) {
        boolean hourly = telegram.reading(CLOCK).isPresent();
        byte[] list = new DlmsEncoder(hourly ? PushForm.KAMSTRUP_HOURLY : PushForm.KAMSTRUP_10_SECONDS)
                .encode(telegram);
        return FRAMES.encode(Slice.of(list), false);
    }

    private static Telegram telegram(HouseState house, String meterId, ReadingList readings) {
        return new Telegram(Protocol.DLMS_HDLC, new MeterId("Kamstrup", TYPE, meterId), Optional.of(clock(house)),
                readings.readings(), List.of());
    }

    private static ReadingList instants(HouseState house, String meterId) {
        ReadingList readings = new ReadingList(ELECTRICITY_CHANNEL).text(Quantities.LIST_ID, LIST_ID)
                .text(METER_ID_CODE, meterId).text(TYPE_CODE, TYPE).instant(1, Math.max(house.watts(), 0), 0, Unit.WATT)
                .instant(2, Math.max(-house.watts(), 0), 0, Unit.WATT)
                .instant(3, Math.max(house.vars(), 0), 0, Unit.VAR).instant(4, Math.max(-house.vars(), 0), 0, Unit.VAR);
        List<PhaseState> phases = house.phases();
        for (int phase = 0; phase < phases.size(); phase++) {
            long centiamperes = Math.round(phases.get(phase).amperes() * 100);
            readings.instant(Phase.of(phase + 1).valueGroupC(CURRENT), centiamperes, 2, Unit.AMPERE);
        }
        for (int phase = 0; phase < phases.size(); phase++) {
            long volts = Math.round(phases.get(phase).decivolts() / 10.0);
            readings.instant(Phase.of(phase + 1).valueGroupC(VOLTAGE), volts, 0, Unit.VOLT);
        }
        return readings;
    }

    private static ObisCode inChannel1(ObisCode code) {
        return new ObisCode(code.a(), ELECTRICITY_CHANNEL, code.c(), code.d(), code.e(), code.f());
    }

    private static MeterTime clock(HouseState house) {
        return new MeterTime(LocalDateTime.ofInstant(house.time(), ZONE));
    }

    private static long wholeTens(long wattSeconds) {
        long hours = Registers.wholeHours(wattSeconds);
        return hours - hours % ENERGY_STEP;
    }
}
