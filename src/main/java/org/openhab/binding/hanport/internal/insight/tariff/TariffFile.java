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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.Holiday;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.HolidayCalendar;

/**
 * Reads tariffs from JSON; docs/tariffs.md tells the format.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TariffFile {

    private static final int FORMAT = 1;
    private static final String WITH_VAT = "with-vat";
    private static final String WITHOUT_VAT = "without-vat";
    private static final String PUBLIC = "public";
    private static final Set<String> CONFIDENCES = Set.of("primary", "secondary", "inferred");

    private TariffFile() {
    }

    /**
     * Reads a tariff.
     *
     * @throws TariffException if the text is no JSON, or no tariff that can be understood whole
     */
    public static Tariff read(String json) throws TariffException {
        JsonPlace file = JsonPlace.parse(json);
        if (file.whole("format", 0) != FORMAT) {
            throw file.fault("format", "only format " + FORMAT + " is understood");
        }
        HolidayCalendar calendar = calendar(file);
        String prices = file.text("prices");
        if (!prices.equals(WITH_VAT) && !prices.equals(WITHOUT_VAT)) {
            throw file.fault("prices", "this must be " + WITH_VAT + " or " + WITHOUT_VAT);
        }
        if (prices.equals(WITHOUT_VAT) && !file.has("vat")) {
            throw file.fault("vat", "prices without VAT need to know it");
        }
        List<TariffVersion> versions = new ArrayList<>();
        for (JsonPlace version : file.objects("versions")) {
            versions.add(version(version, calendar));
        }
        checkOrder(file, versions);
        Tariff tariff = new Tariff(file.text("id"), file.text("company"), file.optionalText("companyOrgNo").orElse(""),
                file.optionalText("product").orElse(""), zone(file), file.text("currency"),
                file.number("vat").orElse(BigDecimal.ZERO), prices.equals(WITH_VAT), versions);
        file.end();
        return tariff;
    }

    private static HolidayCalendar calendar(JsonPlace file) throws TariffException {
        Optional<HolidayCalendar> calendar = HolidayCalendar.of(file.text("country"));
        if (calendar.isEmpty()) {
            throw file.fault("country", "the holidays of this country are not known");
        }
        return calendar.get();
    }

    private static ZoneId zone(JsonPlace file) throws TariffException {
        try {
            return ZoneId.of(file.text("zone"));
        } catch (DateTimeException e) {
            throw file.fault("zone", "there is no such time zone");
        }
    }

    private static void checkOrder(JsonPlace file, List<TariffVersion> versions) throws TariffException {
        if (versions.isEmpty()) {
            throw file.fault("versions", "there must be at least one");
        }
        for (int i = 1; i < versions.size(); i++) {
            Optional<LocalDate> end = versions.get(i - 1).to();
            if (end.isEmpty() || versions.get(i).from().isBefore(end.get())) {
                throw file.fault("versions[" + i + "].from", "the version before it has not ended by then");
            }
        }
    }

    private static TariffVersion version(JsonPlace version, HolidayCalendar calendar) throws TariffException {
        LocalDate from = date(version, "from");
        Optional<LocalDate> to = version.has("to") ? Optional.of(date(version, "to")) : Optional.empty();
        if (to.isPresent() && !to.get().isAfter(from)) {
            throw version.fault("to", "a version must end after it begins");
        }
        List<PowerComponent> power = new ArrayList<>();
        for (JsonPlace component : version.objects("power")) {
            power.add(PowerFields.component(component));
        }
        List<EnergyComponent> energy = new ArrayList<>();
        for (JsonPlace component : version.objects("energy")) {
            energy.add(energy(component));
        }
        checkIds(version, "power", power.stream().map(PowerComponent::id).toList());
        checkIds(version, "energy", energy.stream().map(EnergyComponent::id).toList());
        String confidence = version.text("confidence");
        if (!CONFIDENCES.contains(confidence)) {
            throw version.fault("confidence", "this must be one of " + String.join(", ", CONFIDENCES));
        }
        TariffVersion read = new TariffVersion(from, to, specialDays(version, calendar), power, energy, fixed(version),
                version.text("source"), date(version, "checkedUntil"), confidence,
                version.optionalText("note").orElse(""));
        version.end();
        return read;
    }

    private static void checkIds(JsonPlace version, String field, List<String> ids) throws TariffException {
        if (Set.copyOf(ids).size() < ids.size()) {
            throw version.fault(field, "two have the same id");
        }
    }

    private static EnergyComponent energy(JsonPlace component) throws TariffException {
        BigDecimal price = component.number("price")
                .orElseThrow(() -> component.fault("price", "this number is missing"));
        EnergyComponent read = new EnergyComponent(component.text("id"), WindowFields.windows(component), price);
        component.end();
        return read;
    }

    private static FixedFee fixed(JsonPlace version) throws TariffException {
        Optional<JsonPlace> fixed = version.object("fixed");
        if (fixed.isEmpty()) {
            return FixedFee.UNKNOWN;
        }
        String per = fixed.get().text("per");
        if (!per.equals("month") && !per.equals("year")) {
            throw fixed.get().fault("per", "this must be month or year");
        }
        if (fixed.get().has("price") == fixed.get().has("byFuse")) {
            throw fixed.get().fault("price", "there must be one of price and byFuse");
        }
        FixedFee fee = new FixedFee(per.equals("year"), fixed.get().number("price"), fixed.get().table("byFuse"));
        fixed.get().end();
        return fee;
    }

    private static SpecialDays specialDays(JsonPlace version, HolidayCalendar calendar) throws TariffException {
        return specialDays(version, version.texts("holidays"), calendar);
    }

    /**
     * @param place where the names stand, for what is told of a fault
     * @param names of holidays, "public" for all public ones, with a minus sign in front of one that is none
     */
    static SpecialDays specialDays(JsonPlace place, List<String> names, HolidayCalendar calendar)
            throws TariffException {
        boolean publicOnes = false;
        Set<Holiday> others = EnumSet.noneOf(Holiday.class);
        Set<Holiday> not = EnumSet.noneOf(Holiday.class);
        for (String name : names) {
            boolean taken = name.startsWith("-");
            if (name.equals(PUBLIC)) {
                publicOnes = true;
                continue;
            }
            Holiday holiday = Holiday.of(taken ? name.substring(1) : name)
                    .orElseThrow(() -> place.fault("holidays", "there is no holiday '" + name + "'"));
            (taken ? not : others).add(holiday);
        }
        return new SpecialDays(calendar, publicOnes, others, not);
    }

    private static LocalDate date(JsonPlace place, String field) throws TariffException {
        try {
            return LocalDate.parse(place.text(field));
        } catch (DateTimeException e) {
            throw place.fault(field, "this must be a date such as 2026-01-31");
        }
    }
}
