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

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * All readings of one push of a meter.
 * <p>
 * <b>Sign and direction</b>, stated here once: import is energy that flows from the grid into the house, export the
 * other way. Meters send them as two registers that are never negative (1.7.0 and 2.7.0, 21.7.0 and 22.7.0 ...); a
 * signed number has import positive. Reactive power: 3.7.0 import (Q+), 4.7.0 export (Q-). Currents are RMS values
 * without a sign. Source: IEC 62056-61, annex A.
 *
 * @param protocol in which it was sent
 * @param meter that sent it
 * @param time the meter's clock; empty where it sent none or one that names no moment
 * @param readings every object that was understood, in the meter's order; codes may repeat, unknown ones are in it
 * @param flaws the objects that were skipped, with the reason; a checksum that is missing and not required
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Telegram(Protocol protocol, MeterId meter, Optional<MeterTime> time, List<Reading> readings,
        List<Flaw> flaws) {

    public Telegram {
        readings = List.copyOf(readings);
        flaws = List.copyOf(flaws);
    }

    /** The first reading of this quantity, whatever channel B the maker numbers electricity under. */
    public Optional<Reading> reading(ObisCode obis) {
        ObisCode wanted = obis.withoutElectricityChannel();
        for (Reading reading : readings) {
            if (reading.obis().withoutElectricityChannel().equals(wanted)) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    /**
     * Active power through the meter, import positive, in the unit of the import register.
     *
     * @return empty if either direction is missing or they differ in unit
     */
    public Optional<Quantity> netPower() {
        return quantity(Quantities.POWER_IMPORT)
                .flatMap(in -> quantity(Quantities.POWER_EXPORT).filter(out -> out.unit().equals(in.unit()))
                        .map(out -> new Quantity(in.number().subtract(out.number()), in.unit())));
    }

    private Optional<Quantity> quantity(ObisCode obis) {
        return reading(obis).flatMap(
                found -> found.value() instanceof Quantity quantity ? Optional.of(quantity) : Optional.empty());
    }
}
