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
package org.openhab.binding.hanport.internal.insight.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A tariff as it is in force for some time. It may have no fee for power.
 *
 * @param from its first day
 * @param to the first day that it is no longer in force; empty while no end is known
 * @param specialDays which days windows may except
 * @param source where its prices are published
 * @param checkedUntil the day when they were last seen there
 * @param confidence how sure they are: {@code primary}, {@code secondary} or {@code inferred}
 * @param note what else there is to know; may be empty
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record TariffVersion(LocalDate from, Optional<LocalDate> to, SpecialDays specialDays, List<PowerComponent> power,
        List<EnergyComponent> energy, FixedFee fixed, String source, LocalDate checkedUntil, String confidence,
        String note) {

    public TariffVersion {
        power = List.copyOf(power);
        energy = List.copyOf(energy);
    }

    /** Whether it is in force on a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
    }
}
