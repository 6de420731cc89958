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
package org.openhab.binding.hanport.internal.dlms.push;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * Puts currents right of meters behind current transformers, where the list tells nothing about them but its powers.
 * For one link.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Currents {

    private Optional<KamstrupTransformers> kamstrup = Optional.empty();
    private Optional<LandisGyrTransformers> landisGyr = Optional.empty();

    /** Forgets the meter. */
    public void clear() {
        kamstrup = Optional.empty();
        landisGyr = Optional.empty();
    }

    /** The readings of a list that follows these rules, with currents as they were measured. */
    public List<Reading> corrected(Telegram telegram, PushList rules) {
        List<Reading> readings = telegram.readings();
        if (rules.isKamstrup() && telegram.meter().model().isEmpty()) {
            kamstrup = kamstrup.or(() -> Optional.of(new KamstrupTransformers()));
            return kamstrup.get().corrected(readings);
        } else if (rules == PushList.DESCRIBED) {
            landisGyr = landisGyr.or(() -> Optional.of(new LandisGyrTransformers()));
            return landisGyr.get().corrected(readings);
        }
        return readings;
    }

    /** The quantity with this code, whatever the channel; 0 where the list has none. */
    public static BigDecimal number(List<Reading> readings, ObisCode code) {
        for (Reading reading : readings) {
            ObisCode sent = reading.obis();
            if (sent.a() == code.a() && sent.c() == code.c() && sent.d() == code.d()
                    && reading.value() instanceof Quantity quantity) {
                return quantity.number();
            }
        }
        return BigDecimal.ZERO;
    }

    /** The readings with so many more decimals in all currents, less if negative. */
    public static List<Reading> shifted(List<Reading> readings, int decimals) {
        List<Reading> shifted = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            if (reading.value() instanceof Quantity quantity && quantity.unit().dimension() == Dimension.CURRENT) {
                shifted.add(new Reading(reading.obis(),
                        new Quantity(quantity.number().scaleByPowerOfTen(-decimals), quantity.unit())));
            } else {
                shifted.add(reading);
            }
        }
        return shifted;
    }
}
