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
package org.openhab.binding.hanport.internal.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Phase;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * A form of list: which codes stand in it, one after the other, and what each of them is to {@link Sample}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SampleForm {

    private static final ObisCode IMPORT_TOTAL = Quantities.register(Phase.ALL, 1);
    private static final ObisCode EXPORT_TOTAL = Quantities.register(Phase.ALL, 2);
    /** No meter has as many; damage that passes a checksum must not fill the memory. */
    private static final int MOST_REGISTERS = 100;
    /** D of a value of a sub-meter. */
    private static final int SUB_METER_REGISTER = 2;

    static final SampleForm NONE = new SampleForm(new ObisCode[0], new int[0], new int[0], new int[0]);

    private final ObisCode[] codes;
    /** Of each place: its slot, or the number of its register. */
    private final int[] slots;
    private final int[] instants;
    private final int[] registers;
    private final int importTotal;
    private final int exportTotal;

    private SampleForm(ObisCode[] codes, int[] slots, int[] instants, int[] registers) {
        this.codes = codes;
        this.slots = slots;
        this.instants = instants;
        this.registers = registers;
        importTotal = place(IMPORT_TOTAL);
        exportTotal = place(EXPORT_TOTAL);
    }

    /**
     * @param numbers of the registers that the meter has sent until now; new ones are added
     */
    static SampleForm of(List<Reading> readings, Map<ObisCode, Integer> numbers) {
        int size = readings.size();
        int[] slots = new int[size];
        int[] instants = new int[size];
        int[] registers = new int[size];
        int instantCount = 0;
        int registerCount = 0;
        for (int place = 0; place < size; place++) {
            Reading reading = readings.get(place);
            slots[place] = Series.slot(Quantities.of(reading.obis()));
            if (slots[place] != Series.NO_SLOT) {
                instants[instantCount++] = place;
            } else if (isRegister(reading) && numbers.size() < MOST_REGISTERS) {
                slots[place] = numbers.computeIfAbsent(reading.obis(), code -> numbers.size());
                registers[registerCount++] = place;
            }
        }
        return new SampleForm(readings.stream().map(Reading::obis).toArray(ObisCode[]::new), slots,
                Arrays.copyOf(instants, instantCount), Arrays.copyOf(registers, registerCount));
    }

    /** Whether it only ever grows: energies of one direction, and what sub-meters count. */
    private static boolean isRegister(Reading reading) {
        Meaning meaning = Quantities.of(reading.obis());
        return isEnergy(meaning.role()) && meaning.direction() != Direction.NET
                || meaning.role() == Role.SUB_METER_VALUE && reading.obis().d() == SUB_METER_REGISTER
                        && reading.value() instanceof Quantity quantity && isCounted(quantity.unit().dimension());
    }

    private static boolean isEnergy(Role role) {
        return role == Role.ENERGY || role == Role.REACTIVE_ENERGY || role == Role.APPARENT_ENERGY;
    }

    private static boolean isCounted(Dimension dimension) {
        return dimension == Dimension.VOLUME || dimension == Dimension.HEAT || dimension == Dimension.ACTIVE_ENERGY;
    }

    boolean fits(List<Reading> readings) {
        if (readings.size() != codes.length) {
            return false;
        }
        for (int place = 0; place < codes.length; place++) {
            ObisCode code = readings.get(place).obis();
            // decoders mostly hand out the same codes again
            if (code != codes[place] && !code.equals(codes[place])) {
                return false;
            }
        }
        return true;
    }

    /**
     * The place of the register of all active energy of one direction.
     *
     * @return a number below 0 if it has none
     */
    int total(boolean importing) {
        return importing ? importTotal : exportTotal;
    }

    private int place(ObisCode register) {
        for (int place : registers) {
            if (codes[place].withoutElectricityChannel().equals(register)) {
                return place;
            }
        }
        return -1;
    }

    int slot(int place) {
        return slots[place];
    }

    /** The places of instantaneous values. */
    int[] instants() {
        return instants;
    }

    /** The places of registers. */
    int[] registers() {
        return registers;
    }
}
