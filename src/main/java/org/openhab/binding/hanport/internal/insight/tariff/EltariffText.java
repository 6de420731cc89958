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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.PowerComponent.Aggregate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Writes a tariff as Swedish grid companies publish theirs, each version as a tariff of one product. Source: RISE,
 * Eltariff API, version 0.3.2, TariffsResponse. A rule that cannot be said there is a fault that names it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class EltariffText {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final int HUNDREDTHS = 2;

    private final Tariff tariff;
    private final int fuse;
    private final EltariffCalendar calendar = new EltariffCalendar();

    private EltariffText(Tariff tariff, int fuse) {
        this.tariff = tariff;
        this.fuse = fuse;
    }

    /**
     * The text of a whole file.
     *
     * @param fuse the main fuse in A, since each has a tariff of its own there
     * @param until a day before which a version ends that has no end yet
     * @throws TariffException if it cannot be said
     */
    public static String of(Tariff tariff, int fuse, LocalDate until) throws TariffException {
        EltariffText text = new EltariffText(tariff, fuse);
        JsonArray tariffs = new JsonArray();
        for (int i = 0; i < tariff.versions().size(); i++) {
            TariffVersion version = tariff.versions().get(i);
            LocalDate end = version.to().orElse(until);
            if (version.from().isBefore(EltariffDays.FIRST) || end.isAfter(EltariffDays.NO_END)) {
                throw new TariffException("versions[" + i + "]",
                        "only times between " + EltariffDays.FIRST + " and " + EltariffDays.NO_END + " are written");
            } else if (!end.isAfter(version.from())) {
                throw new TariffException("versions[" + i + "]", "it begins after " + until + ": give a later end");
            }
            tariffs.add(text.tariff("versions[" + i + "]", version, end));
        }
        JsonObject file = new JsonObject();
        file.add("tariffs", tariffs);
        file.add("calendarPatterns", text.calendar.patterns());
        return GSON.toJson(file);
    }

    private JsonObject tariff(String place, TariffVersion version, LocalDate end) throws TariffException {
        String name = tariff.product().isEmpty() ? tariff.id() : tariff.product();
        JsonObject object = new JsonObject();
        object.addProperty("id", uuid(place));
        object.addProperty("name", name + ", " + fuse + " A");
        object.addProperty("description", version.note().isEmpty() ? version.source() : version.note());
        object.addProperty("published", version.checkedUntil().atStartOfDay(tariff.zone()).toOffsetDateTime()
                .format(EltariffCalendar.DATE_TIME));
        object.add("validPeriod", period(version.from(), end));
        object.addProperty("timeZone", tariff.zone().getId());
        object.addProperty("companyName", tariff.company());
        object.addProperty("companyOrgNo", tariff.companyOrgNo());
        object.addProperty("product", tariff.id() + "-" + fuse);
        object.addProperty("direction", "consumption");
        object.addProperty("billingPeriod", "P1M");
        object.add("fixedPrice", part(place + ".fixed", "Fixed fee", "fixedPrice", fixed(place, version, end)));
        object.add("energyPrice", part(place + ".energy", "Energy", "energyPrice", energy(place, version, end)));
        object.add("powerPrice", part(place + ".power", "Power", "powerPrice", power(place, version, end)));
        return object;
    }

    private JsonObject part(String place, String name, String kind, JsonArray components) {
        JsonObject part = new JsonObject();
        part.addProperty("id", uuid(place));
        part.addProperty("name", name);
        part.addProperty("costFunction", EltariffPrices.COSTS.get(kind));
        part.add("components", components);
        return part;
    }

    private JsonArray fixed(String place, TariffVersion version, LocalDate end) throws TariffException {
        JsonArray components = new JsonArray();
        FixedFee fee = version.fixed();
        Optional<BigDecimal> price = fee.same().or(() -> Optional.ofNullable(fee.byFuse().get(fuse)));
        if (price.isPresent()) {
            JsonObject component = component(place + ".fixed", "fixed", "public", version.from(), end);
            component.add("price", price(price.get()));
            component.addProperty("pricedPeriod", fee.perYear() ? "P1Y" : "P1M");
            components.add(component);
        } else if (!fee.equals(FixedFee.UNKNOWN)) {
            throw new TariffException(place + ".fixed",
                    "there is no fee for a fuse of " + fuse + " A, but for " + new TreeMap<>(fee.byFuse()).keySet());
        }
        return components;
    }

    private JsonArray energy(String place, TariffVersion version, LocalDate end) throws TariffException {
        JsonArray components = new JsonArray();
        for (EnergyComponent energy : version.energy()) {
            String at = place + ".energy " + energy.id();
            for (EltariffSeason season : seasons(at, energy.windows(), Map.of(), version, end)) {
                JsonObject component = component(at, energy.id(), "fixed", season.from(), season.to());
                component.addProperty("unit", "kWh");
                component.add("price", price(energy.price().movePointLeft(HUNDREDTHS)));
                component.add("recurringPeriods", season.recurring());
                components.add(component);
            }
        }
        return components;
    }

    private JsonArray power(String place, TariffVersion version, LocalDate end) throws TariffException {
        JsonArray components = new JsonArray();
        for (PowerComponent power : version.power()) {
            String at = place + ".power " + power.id();
            check(at, power);
            for (EltariffSeason season : seasons(at, power.windows(), monthly(at, power.price()), version, end)) {
                JsonObject component = component(at, power.id(), "peak", season.from(), season.to());
                component.addProperty("unit", "kW");
                component.add("price", price(season.price()));
                component.add("peakIdentificationSettings", settings(power));
                component.add("recurringPeriods", season.recurring());
                components.add(component);
            }
        }
        return components;
    }

    private List<EltariffSeason> seasons(String place, Windows windows, Map<Integer, BigDecimal> prices,
            TariffVersion version, LocalDate end) throws TariffException {
        return EltariffSeason.of(place, windows, prices, version, end, calendar);
    }

    private static void check(String place, PowerComponent power) throws TariffException {
        refuse(place, power.net(), "power of import less export");
        refuse(place, power.aggregate() == Aggregate.SUM, "the sum of each day's peak");
        refuse(place, power.freeKilowatts().signum() > 0, "power that is free");
        refuse(place, power.leastKilowatts().signum() > 0, "a least power");
        refuse(place, power.rollingMonths() > 1, "the mean of several months");
    }

    private static void refuse(String place, boolean wanted, String what) throws TariffException {
        if (wanted) {
            throw new TariffException(place, what + " cannot be said in Eltariff JSON");
        }
    }

    /** By the number of the month. */
    private Map<Integer, BigDecimal> monthly(String place, PowerPrice price) throws TariffException {
        Map<Integer, BigDecimal> prices = new TreeMap<>();
        if (price instanceof PowerPrice.PerMonth perMonth) {
            perMonth.prices().forEach((month, each) -> prices.put(month.getValue(), each));
        } else if (price instanceof PowerPrice.ByFuse byFuse) {
            BigDecimal each = byFuse.prices().get(fuse);
            if (each == null) {
                throw new TariffException(place, "there is no price for a fuse of " + fuse + " A, but for "
                        + new TreeMap<>(byFuse.prices()).keySet());
            }
            for (int month = 1; month <= 12; month++) {
                prices.put(month, each);
            }
        } else {
            refuse(place, true, "a table of steps");
        }
        return prices;
    }

    private static JsonObject settings(PowerComponent power) {
        boolean quarters = power.interval().toMinutes() < 60;
        String duration = quarters ? "PT15M" : "PT1H";
        JsonObject settings = new JsonObject();
        settings.addProperty("peakFunction", "peak(main)");
        settings.addProperty("peakIdentificationPeriod", power.onePerDay() || power.peaks() == 1 ? "P1D" : duration);
        settings.addProperty("peakDuration", duration);
        settings.addProperty("numberOfPeaksForAverageCalculation", power.peaks());
        return settings;
    }

    private JsonObject component(String place, String reference, String type, LocalDate from, LocalDate to) {
        JsonObject component = new JsonObject();
        component.addProperty("id", uuid(place + " " + from));
        component.addProperty("name", reference);
        component.addProperty("type", type);
        component.addProperty("reference", reference);
        component.add("validPeriod", period(from, to));
        return component;
    }

    static JsonObject period(LocalDate from, LocalDate to) {
        JsonObject period = new JsonObject();
        period.addProperty("fromIncluding", from.toString());
        period.addProperty("toExcluding", to.toString());
        return period;
    }

    private JsonObject price(BigDecimal price) {
        JsonObject object = new JsonObject();
        object.addProperty("priceExVat", plain(tariff.withoutVat(price)));
        object.addProperty("priceIncVat", plain(tariff.withVat(price)));
        object.addProperty("currency", tariff.currency());
        return object;
    }

    /** Without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same for the same place of the same tariff, whenever it is written. */
    private String uuid(String place) {
        return UUID.nameUUIDFromBytes((tariff.id() + " " + fuse + " " + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
