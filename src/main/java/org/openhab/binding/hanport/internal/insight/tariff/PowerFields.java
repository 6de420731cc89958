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
import java.time.Duration;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.PowerComponent.Aggregate;

/**
 * Reads the power fees of a tariff. What companies differ in has no default: how many peaks, and whether of different
 * days.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PowerFields {

    private static final int QUARTER = 15;
    private static final int HOUR = 60;
    private static final int YEAR = 12;

    private PowerFields() {
    }

    static PowerComponent component(JsonPlace component) throws TariffException {
        int interval = component.whole("interval", 0);
        if (interval != HOUR && interval != QUARTER) {
            throw component.fault("interval", "this must be 15 or 60 minutes");
        }
        String flow = component.optionalText("flow").orElse("import");
        if (!flow.equals("import") && !flow.equals("net")) {
            throw component.fault("flow", "this must be import or net");
        }
        Aggregate aggregate = aggregate(component);
        boolean counts = aggregate == Aggregate.MEAN;
        if (counts && !(component.has("count") && component.has("distinctDays"))) {
            throw component.fault("count", "a mean needs count and distinctDays");
        }
        int count = between(component, "count", 1, 100);
        int rolling = between(component, "rollingMonths", 1, YEAR);
        PowerComponent read = new PowerComponent(component.text("id"), Duration.ofMinutes(interval), flow.equals("net"),
                WindowFields.windows(component), count, component.flag("distinctDays", false), aggregate,
                component.number("freeKw").orElse(BigDecimal.ZERO),
                component.number("minimumKw").orElse(BigDecimal.ZERO), rolling, price(component));
        component.end();
        return read;
    }

    private static int between(JsonPlace component, String field, int least, int most) throws TariffException {
        int number = component.whole(field, 1);
        if (number < least || number > most) {
            throw component.fault(field, "this must be from " + least + " to " + most);
        }
        return number;
    }

    private static Aggregate aggregate(JsonPlace component) throws TariffException {
        return switch (component.text("aggregate")) {
            case "mean" -> Aggregate.MEAN;
            case "max" -> Aggregate.MAX;
            case "sum" -> Aggregate.SUM;
            default -> throw component.fault("aggregate", "this must be mean, max or sum");
        };
    }

    private static PowerPrice price(JsonPlace component) throws TariffException {
        List<PowerPrice> prices = new ArrayList<>();
        Optional<BigDecimal> same = component.number("price");
        Map<Month, BigDecimal> byMonth = new EnumMap<>(Month.class);
        for (Map.Entry<Integer, BigDecimal> entry : component.table("pricePerMonth").entrySet()) {
            byMonth.put(WindowFields.month(component, entry.getKey()), entry.getValue());
        }
        if (same.isPresent()) {
            for (Month month : Month.values()) {
                byMonth.put(month, same.get());
            }
        }
        if (!byMonth.isEmpty()) {
            prices.add(new PowerPrice.PerMonth(byMonth));
        }
        Map<Integer, BigDecimal> byFuse = component.table("priceByFuse");
        if (!byFuse.isEmpty()) {
            prices.add(new PowerPrice.ByFuse(byFuse));
        }
        Optional<JsonPlace> steps = component.object("steps");
        if (steps.isPresent()) {
            prices.add(steps(steps.get()));
        }
        if (prices.size() != 1 || same.isPresent() && component.has("pricePerMonth")) {
            throw component.fault("price", "there must be one of price, pricePerMonth, priceByFuse and steps");
        }
        return prices.get(0);
    }

    private static PowerPrice steps(JsonPlace steps) throws TariffException {
        List<PowerPrice.Step> all = new ArrayList<>();
        for (JsonPlace step : steps.objects("by")) {
            BigDecimal price = step.number("price").orElseThrow(() -> step.fault("price", "this number is missing"));
            all.add(new PowerPrice.Step(step.number("upTo"), price));
            step.end();
        }
        boolean inclusive = steps.flag("inclusive", false);
        steps.end();
        if (all.isEmpty()) {
            throw steps.fault("by", "there must be at least one step");
        }
        for (int i = 0; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            boolean grows = i == 0 || last || all.get(i).end().orElse(BigDecimal.ZERO)
                    .compareTo(all.get(i - 1).end().orElse(BigDecimal.ZERO)) > 0;
            if (all.get(i).end().isEmpty() != last || !grows) {
                throw steps.fault("by", "upTo must grow from step to step, and the last one must have none");
            }
        }
        return new PowerPrice.Steps(inclusive, all);
    }
}
