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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.p1.P1Encoder;
import org.openhab.binding.hanport.internal.p1.P1Style;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Phase;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * The 27 lines of the Swedish recommendation for the customer port. Source: Energiföretagen, branschrekommendation för
 * lokalt kundgränssnitt, version 2.0, appendix 3. They hold no meter id.
 *
 * @param style how the maker spells the lines
 * @param meter how the maker's telegrams name it
 * @param period how often it pushes, on whole multiples
 * @param summerTime whether its clock follows summer time; by the recommendation it should not
 * @param exportBesideImport whether each phase's export follows its import; else all imports come first
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record SwedishP1(P1Style style, MeterId meter, Duration period, boolean summerTime,
        boolean exportBesideImport) implements Dialect {

    private static final ZoneOffset NORMAL_TIME = ZoneOffset.ofHours(1);
    /** C of the quantities for the sum of the phases (IEC 62056-61, clause 5.2). */
    private static final int POWER = 1;
    private static final int REACTIVE_POWER = 3;
    private static final int CURRENT = 11;
    private static final int VOLTAGE = 12;

    static SwedishP1 landisGyrE360() {
        return new SwedishP1(P1Style.LANDISGYR_E360, new MeterId("Landis+Gyr", "E360", ""), Duration.ofSeconds(15),
                false, true);
    }

    static SwedishP1 kamstrupOmnia() {
        return new SwedishP1(P1Style.KAMSTRUP_OMNIA, new MeterId("Kamstrup", "", ""), Duration.ofSeconds(10), true,
                false);
    }

    @Override
    public Instant nextPush(Instant after) {
        long seconds = period.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), seconds) + 1) * seconds);
    }

    @Override
    public Telegram telegram(HouseState house, String meterId) {
        MeterTime time = clock(house.time());
        List<PhaseState> phases = house.phases();
        ReadingList readings = new ReadingList(0).clock(Quantities.CLOCK, time);
        addEnergies(readings, house.registers());
        addSums(readings, house);
        addDirections(readings, POWER, phases.stream().map(PhaseState::watts).toList(), Unit.KILOWATT);
        addDirections(readings, REACTIVE_POWER, phases.stream().map(PhaseState::vars).toList(), Unit.KILOVAR);
        for (int phase = 0; phase < phases.size(); phase++) {
            readings.instant(Phase.of(phase + 1).valueGroupC(VOLTAGE), phases.get(phase).decivolts(), 1, Unit.VOLT);
        }
        for (int phase = 0; phase < phases.size(); phase++) {
            long deciamperes = Math.round(phases.get(phase).amperes() * 10);
            readings.instant(Phase.of(phase + 1).valueGroupC(CURRENT), deciamperes, 1, Unit.AMPERE);
        }
        return new Telegram(Protocol.P1, meter, Optional.of(time), readings.readings(), List.of());
    }

    /** A P1 meter sends everything every time. */
    @Override
    public Telegram wholeTelegram(HouseState house, String meterId) {
        return telegram(house, meterId);
    }

    @Override
    public byte[] encode(Telegram telegram, Instant moment) {
        return new P1Encoder(style).encode(telegram);
    }

    private MeterTime clock(Instant moment) {
        ZoneOffset offset = summerTime ? ZONE.getRules().getOffset(moment) : NORMAL_TIME;
        return new MeterTime(LocalDateTime.ofInstant(moment, offset), offset);
    }

    private static void addEnergies(ReadingList readings, Registers registers) {
        readings.energy(1, Registers.wholeHours(registers.activeImport()), 3, Unit.KILOWATT_HOUR)
                .energy(2, Registers.wholeHours(registers.activeExport()), 3, Unit.KILOWATT_HOUR)
                .energy(3, Registers.wholeHours(registers.reactiveImport()), 3, Unit.KILOVAR_HOUR)
                .energy(4, Registers.wholeHours(registers.reactiveExport()), 3, Unit.KILOVAR_HOUR);
    }

    private static void addSums(ReadingList readings, HouseState house) {
        readings.instant(1, Math.max(house.watts(), 0), 3, Unit.KILOWATT)
                .instant(2, Math.max(-house.watts(), 0), 3, Unit.KILOWATT)
                .instant(3, Math.max(house.vars(), 0), 3, Unit.KILOVAR)
                .instant(4, Math.max(-house.vars(), 0), 3, Unit.KILOVAR);
    }

    /** Import and export of every phase, from their net values; the export's C is one above the import's. */
    private void addDirections(ReadingList readings, int imports, List<Integer> net, Unit unit) {
        for (int place = 0; place < 2 * Flows.PHASES; place++) {
            int phase = exportBesideImport ? place / 2 : place % Flows.PHASES;
            int direction = exportBesideImport ? place % 2 : place / Flows.PHASES;
            int flow = direction == 0 ? net.get(phase) : -net.get(phase);
            readings.instant(Phase.of(phase + 1).valueGroupC(imports + direction), Math.max(flow, 0), 3, unit);
        }
    }
}
