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
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Prices in Eltariff files, which hold each with VAT and without; those with VAT are taken. Source: RISE, Eltariff API,
 * price.schema.json, Price, and fixed.schema.json.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EltariffPrices {

    /** Percent, in Sweden. Prices are taken with VAT, so it is told alone. */
    static final BigDecimal VAT = BigDecimal.valueOf(25);

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int HUNDREDTHS = 2;

    /** What each part costs, by its name. */
    static final Map<String, String> COSTS = Map.of("fixedPrice", "sum(price(c))", "energyPrice",
            "sum(energy(c)*price(c))", "powerPrice", "sum(peak(c)*price(c))");

    private EltariffPrices() {
    }

    /** Refuses other ways to make a cost of a part; many files tell none. */
    static void checkCosts(JsonPlace tariff) throws TariffException {
        for (Map.Entry<String, String> costs : COSTS.entrySet()) {
            Optional<JsonPlace> part = tariff.object(costs.getKey());
            String told = part.isPresent() ? part.get().optionalText("costFunction").orElse("") : "";
            if (part.isPresent() && !told.isBlank() && !told.replace(" ", "").equals(costs.getValue())) {
                throw part.get().fault("costFunction", "only " + costs.getValue() + " can be said");
            }
        }
    }

    /** Refuses another unit; many files tell none. */
    static void checkUnit(JsonPlace component, String unit) throws TariffException {
        if (!component.optionalText("unit").orElse(unit).equals(unit)) {
            throw component.fault("unit", "only a price for each " + unit + " can be said");
        }
    }

    /** In the file's currency, of what stands in the place. */
    static BigDecimal price(JsonPlace component) throws TariffException {
        Optional<JsonPlace> price = component.object("price");
        if (price.isEmpty()) {
            throw component.fault("price", "there is none: a price that changes from hour to hour cannot be said");
        }
        return price.get().number("priceIncVat")
                .orElseThrow(() -> price.get().fault("priceIncVat", "this number is missing"));
    }

    /** Hundredths of the currency for a kWh. */
    static BigDecimal perKilowattHour(JsonPlace component) throws TariffException {
        return price(component).movePointRight(HUNDREDTHS);
    }

    static String currency(JsonPlace tariff) throws TariffException {
        for (String part : List.of("fixedPrice", "energyPrice", "powerPrice")) {
            for (JsonPlace component : components(tariff, part)) {
                Optional<JsonPlace> price = component.object("price");
                if (price.isPresent()) {
                    return price.get().text("currency");
                }
            }
        }
        throw tariff.fault("fixedPrice", "there is no price in it, so no currency");
    }

    /** The components of a part; in older files a fixed price has none, and is one itself. */
    static List<JsonPlace> components(JsonPlace tariff, String part) throws TariffException {
        Optional<JsonPlace> found = tariff.object(part);
        if (found.isEmpty()) {
            return List.of();
        }
        return found.get().has("components") ? found.get().objects("components") : List.of(found.get());
    }

    /** The sum of fees for a time. */
    static FixedFee fixed(List<JsonPlace> fees) throws TariffException {
        if (fees.isEmpty()) {
            return FixedFee.UNKNOWN;
        }
        BigDecimal perMonth = BigDecimal.ZERO;
        BigDecimal perYear = BigDecimal.ZERO;
        for (JsonPlace fee : fees) {
            switch (fee.text("pricedPeriod")) {
                case "P1M" -> perMonth = perMonth.add(price(fee));
                case "P1Y" -> perYear = perYear.add(price(fee));
                default -> throw fee.fault("pricedPeriod", "this must be P1M or P1Y");
            }
        }
        boolean year = perYear.signum() > 0;
        return new FixedFee(year, Optional.of(year ? perYear.add(perMonth.multiply(MONTHS)) : perMonth), Map.of());
    }
}
