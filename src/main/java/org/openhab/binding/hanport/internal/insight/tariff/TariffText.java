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
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.PowerComponent.Aggregate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Writes tariffs as JSON that {@link TariffFile} reads back to the same tariff. What has its usual value is left out.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TariffText {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final int LETTERS = 3;
    private static final int MINUTES_OF_DAY = 1440;
    private static final int MINUTES_OF_HOUR = 60;

    private TariffText() {
    }

    /** The whole text of a tariff's file. */
    public static String of(Tariff tariff) {
        JsonObject file = new JsonObject();
        file.addProperty("format", 1);
        file.addProperty("id", tariff.id());
        file.addProperty("company", tariff.company());
        add(file, "companyOrgNo", tariff.companyOrgNo());
        add(file, "product", tariff.product());
        file.addProperty("country", tariff.versions().get(0).specialDays().calendar().country());
        file.addProperty("zone", tariff.zone().getId());
        file.addProperty("currency", tariff.currency());
        file.addProperty("vat", tariff.vat());
        file.addProperty("prices", tariff.withVat() ? "with-vat" : "without-vat");
        JsonArray versions = new JsonArray();
        tariff.versions().forEach(version -> versions.add(version(version)));
        file.add("versions", versions);
        return GSON.toJson(file);
    }

    private static void add(JsonObject object, String name, String text) {
        if (!text.isEmpty()) {
            object.addProperty(name, text);
        }
    }

    private static JsonObject version(TariffVersion version) {
        JsonObject object = new JsonObject();
        object.addProperty("from", version.from().toString());
        version.to().ifPresent(to -> object.addProperty("to", to.toString()));
        object.addProperty("source", version.source());
        object.addProperty("checkedUntil", version.checkedUntil().toString());
        object.addProperty("confidence", version.confidence());
        add(object, "note", version.note());
        add(object, "holidays", holidays(version.specialDays()));
        JsonArray power = new JsonArray();
        version.power().forEach(component -> power.add(power(component)));
        add(object, "power", power);
        JsonArray energy = new JsonArray();
        version.energy().forEach(component -> energy.add(energy(component)));
        add(object, "energy", energy);
        if (!version.fixed().equals(FixedFee.UNKNOWN)) {
            object.add("fixed", fixed(version.fixed()));
        }
        return object;
    }

    private static void add(JsonObject object, String name, JsonArray array) {
        if (!array.isEmpty()) {
            object.add(name, array);
        }
    }

    private static JsonArray holidays(SpecialDays days) {
        JsonArray names = new JsonArray();
        if (days.publicOnes()) {
            names.add("public");
        }
        days.others().forEach(holiday -> names.add(holiday.key()));
        days.not().forEach(holiday -> names.add("-" + holiday.key()));
        return names;
    }

    private static JsonObject power(PowerComponent component) {
        JsonObject object = new JsonObject();
        object.addProperty("id", component.id());
        object.addProperty("interval", component.interval().toMinutes());
        if (component.net()) {
            object.addProperty("flow", "net");
        }
        add(object, component.windows());
        object.addProperty("aggregate", component.aggregate().name().toLowerCase(Locale.ROOT));
        if (component.aggregate() == Aggregate.MEAN || component.count() > 1) {
            object.addProperty("count", component.count());
        }
        if (component.aggregate() == Aggregate.MEAN || component.distinctDays()) {
            object.addProperty("distinctDays", component.distinctDays());
        }
        add(object, "freeKw", component.freeKilowatts());
        add(object, "minimumKw", component.leastKilowatts());
        if (component.rollingMonths() > 1) {
            object.addProperty("rollingMonths", component.rollingMonths());
        }
        add(object, component.price());
        return object;
    }

    private static void add(JsonObject object, String name, BigDecimal number) {
        if (!number.equals(BigDecimal.ZERO)) {
            object.addProperty(name, number);
        }
    }

    private static void add(JsonObject object, PowerPrice price) {
        if (price instanceof PowerPrice.ByFuse byFuse) {
            object.add("priceByFuse", table(byFuse.prices()));
        } else if (price instanceof PowerPrice.Steps steps) {
            object.add("steps", steps(steps));
        } else if (price instanceof PowerPrice.PerMonth perMonth) {
            Map<Month, BigDecimal> prices = perMonth.prices();
            if (prices.size() == Month.values().length && Set.copyOf(prices.values()).size() == 1) {
                object.addProperty("price", prices.values().iterator().next());
            } else {
                JsonObject table = new JsonObject();
                prices.forEach((month, each) -> table.addProperty(Integer.toString(month.getValue()), each));
                object.add("pricePerMonth", table);
            }
        }
    }

    private static JsonObject steps(PowerPrice.Steps steps) {
        JsonArray by = new JsonArray();
        for (PowerPrice.Step step : steps.steps()) {
            JsonObject one = new JsonObject();
            step.end().ifPresent(end -> one.addProperty("upTo", end));
            one.addProperty("price", step.price());
            by.add(one);
        }
        JsonObject object = new JsonObject();
        object.addProperty("inclusive", steps.inclusive());
        object.add("by", by);
        return object;
    }

    private static JsonObject table(Map<Integer, BigDecimal> numbers) {
        JsonObject table = new JsonObject();
        numbers.forEach((key, number) -> table.addProperty(Integer.toString(key), number));
        return table;
    }

    private static JsonObject energy(EnergyComponent component) {
        JsonObject object = new JsonObject();
        object.addProperty("id", component.id());
        add(object, component.windows());
        object.addProperty("price", component.price());
        return object;
    }

    private static JsonObject fixed(FixedFee fee) {
        JsonObject object = new JsonObject();
        object.addProperty("per", fee.perYear() ? "year" : "month");
        fee.same().ifPresent(price -> object.addProperty("price", price));
        if (!fee.byFuse().isEmpty()) {
            object.add("byFuse", table(fee.byFuse()));
        }
        return object;
    }

    private static void add(JsonObject object, Windows windows) {
        add(object, "windows", windows(windows.in()));
        add(object, "exceptWindows", windows(windows.except()));
    }

    private static JsonArray windows(List<Window> windows) {
        JsonArray all = new JsonArray();
        for (Window window : windows) {
            JsonObject object = new JsonObject();
            if (window.months().size() < Month.values().length) {
                object.add("months", numbers(window.months().stream().map(Month::getValue).toList()));
            }
            if (window.days().size() < DayOfWeek.values().length) {
                JsonArray days = new JsonArray();
                window.days().forEach(day -> days.add(day.name().substring(0, LETTERS).toLowerCase(Locale.ROOT)));
                object.add("days", days);
            }
            if (window.exceptsSpecialDays()) {
                object.addProperty("holidays", "excluded");
            }
            object.addProperty("from", time(window.from()));
            object.addProperty("to", time(window.to()));
            if (!window.weight().equals(BigDecimal.ONE)) {
                object.addProperty("weight", window.weight());
            }
            all.add(object);
        }
        return all;
    }

    private static JsonArray numbers(Collection<Integer> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    private static String time(int minute) {
        return minute == MINUTES_OF_DAY ? "24:00"
                : String.format(Locale.ROOT, "%02d:%02d", minute / MINUTES_OF_HOUR, minute % MINUTES_OF_HOUR);
    }
}
