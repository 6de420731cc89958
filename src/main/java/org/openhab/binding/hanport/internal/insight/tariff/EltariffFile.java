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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.HolidayCalendar;

/**
 * Reads tariffs as Swedish grid companies publish them. Source: RISE, Eltariff API, version 0.3.2, TariffsResponse, and
 * the forms of files that were published before it.
 * <p>
 * What the file says is said exactly or not at all: a rule that a {@link Tariff} cannot say is a fault that names it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class EltariffFile {

    private static final String CONSUMPTION = "consumption";
    private static final String EACH_MONTH = "P1M";

    private EltariffFile() {
    }

    /**
     * Reads one product.
     *
     * @param wanted its product, name or id; empty if there is only one in the file
     * @param holidays the file's holidays in the words of our own files; empty: as the file tells
     * @throws TariffException if there is none such, there are several, or it cannot be said
     */
    public static Tariff read(String json, String wanted, List<String> holidays) throws TariffException {
        JsonPlace file = JsonPlace.parse(json);
        List<JsonPlace> chosen = chosen(file, wanted);
        JsonPlace first = chosen.get(0);
        HolidayCalendar calendar = EltariffCountry.calendar(first);
        Optional<SpecialDays> named = holidays.isEmpty() ? Optional.empty()
                : Optional.of(TariffFile.specialDays(file, holidays, calendar));
        List<TariffVersion> versions = new ArrayList<>();
        for (JsonPlace tariff : chosen) {
            check(tariff);
            versions.addAll(new EltariffVersions(file, tariff, calendar, named).all());
        }
        versions.sort((one, other) -> one.from().compareTo(other.from()));
        for (int i = 1; i < versions.size(); i++) {
            LocalDate begin = versions.get(i).from();
            if (versions.get(i - 1).to().map(begin::isBefore).orElse(true)) {
                throw file.fault("tariffs", "two of them hold on " + begin + ": choose one of " + names(chosen));
            }
        }
        String product = first.optionalText("product").filter(text -> !text.isBlank()).orElse(first.text("name"));
        String company = first.text("companyName");
        return new Tariff(id(company + " " + product), company, first.optionalText("companyOrgNo").orElse(""), product,
                EltariffCountry.zone(first), EltariffPrices.currency(first), EltariffPrices.VAT, true, versions);
    }

    private static void check(JsonPlace tariff) throws TariffException {
        if (!tariff.optionalText("direction").orElse(CONSUMPTION).equals(CONSUMPTION)) {
            throw tariff.fault("direction", "only tariffs for consumption can be said");
        }
        if (!tariff.optionalText("billingPeriod").orElse(EACH_MONTH).equals(EACH_MONTH)) {
            throw tariff.fault("billingPeriod", "only bills of a month (P1M) can be said");
        }
        EltariffPrices.checkCosts(tariff);
    }

    private static List<JsonPlace> chosen(JsonPlace file, String wanted) throws TariffException {
        List<JsonPlace> all = file.objects("tariffs");
        if (all.isEmpty()) {
            throw file.fault("tariffs", "there is no tariff in the file");
        }
        List<JsonPlace> chosen = new ArrayList<>();
        Set<String> products = new LinkedHashSet<>();
        for (JsonPlace tariff : all) {
            String product = tariff.optionalText("product").orElse("");
            products.add(product);
            if (wanted.isEmpty()
                    || List.of(product, tariff.text("name"), tariff.optionalText("id").orElse("")).contains(wanted)) {
                chosen.add(tariff);
            }
        }
        if (chosen.isEmpty()) {
            throw file.fault("tariffs", "there is no '" + wanted + "', but " + names(all));
        } else if (wanted.isEmpty() && products.size() > 1) {
            throw file.fault("tariffs", "there are several: choose one of " + names(all));
        }
        return chosen;
    }

    private static String names(List<JsonPlace> tariffs) throws TariffException {
        Set<String> names = new LinkedHashSet<>();
        for (JsonPlace tariff : tariffs) {
            names.add("'" + tariff.text("name") + "'");
        }
        return String.join(", ", names);
    }

    private static String id(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('å', 'a').replace('ä', 'a').replace('ö', 'o')
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "eltariff" : plain;
    }
}
