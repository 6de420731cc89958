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
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a grid company takes for the use of its grid, as dated versions.
 *
 * @param id its name among all tariffs
 * @param companyOrgNo the company's number in its country's register; may be empty
 * @param zone whose days and months count
 * @param currency its code by ISO 4217
 * @param vat percent
 * @param withVat whether its prices hold VAT already
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Tariff(String id, String company, String companyOrgNo, String product, ZoneId zone, String currency,
        BigDecimal vat, boolean withVat, List<TariffVersion> versions) {

    private static final int PERCENT = 2;
    private static final int DECIMALS = 6;

    public Tariff {
        versions = List.copyOf(versions);
    }

    /** What is in force on a day; empty if the tariff does not tell. */
    public Optional<TariffVersion> on(LocalDate day) {
        return versions.stream().filter(version -> version.holds(day)).findFirst();
    }

    /** A price of this tariff without VAT, exact or with {@value #DECIMALS} decimals. */
    BigDecimal withoutVat(BigDecimal price) {
        return withVat ? price.divide(BigDecimal.ONE.add(vat.movePointLeft(PERCENT)), DECIMALS, RoundingMode.HALF_UP)
                : price;
    }

    /** A price of this tariff with VAT. */
    public BigDecimal withVat(BigDecimal price) {
        return withVat ? price : price.multiply(BigDecimal.ONE.add(vat.movePointLeft(PERCENT)));
    }
}
