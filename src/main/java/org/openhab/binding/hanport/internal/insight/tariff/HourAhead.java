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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What an hour to come counts for and costs.
 *
 * @param start when it begins
 * @param weight the highest among the power fees that are due then; 0 if none is
 * @param energyPrice of a kWh in the tariff's currency, with VAT: what the grid company takes; empty where the tariff
 *            does not tell it
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record HourAhead(Instant start, BigDecimal weight, Optional<BigDecimal> energyPrice) {

    private static final int HUNDREDTHS = 2;

    /** The hours from the one that runs on; those of which the tariff tells nothing are left out. */
    public static List<HourAhead> from(Tariff tariff, int fuse, Instant now, int count) {
        List<HourAhead> hours = new ArrayList<>(count);
        Instant start = now.atZone(tariff.zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
        for (int hour = 0; hour < count; hour++, start = start.plus(1, ChronoUnit.HOURS)) {
            ZonedDateTime local = start.atZone(tariff.zone());
            Optional<TariffVersion> version = tariff.on(local.toLocalDate());
            if (version.isPresent()) {
                hours.add(new HourAhead(start, weight(version.get(), fuse, local),
                        price(version.get(), local).map(tariff::withVat)));
            }
        }
        return hours;
    }

    private static BigDecimal weight(TariffVersion version, int fuse, ZonedDateTime local) {
        return version.power().stream()
                .filter(component -> component.price() instanceof PowerPrice.Steps || component.price()
                        .perKilowatt(local.getMonth(), fuse).map(price -> price.signum() > 0).orElse(true))
                .map(component -> component.windows().weight(local, version.specialDays()))
                .max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /** A version without fees for energy is one whose fees are not known. */
    private static Optional<BigDecimal> price(TariffVersion version, ZonedDateTime local) {
        return version.energy().isEmpty() ? Optional.empty()
                : Optional.of(version.energy().stream()
                        .filter(component -> component.windows().weight(local, version.specialDays()).signum() > 0)
                        .map(EnergyComponent::price).reduce(BigDecimal.ZERO, BigDecimal::add)
                        .movePointLeft(HUNDREDTHS));
    }
}
