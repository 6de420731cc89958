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
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.PowerComponent.Aggregate;

/**
 * Reads the power fees of an Eltariff file. Source: RISE, Eltariff API, power.schema.json, PowerPriceComponent and
 * PeakIdentificationSettings.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EltariffPeaks {

    private static final Pattern PEAK = Pattern.compile("peak\\((\\w+)\\)");
    private static final String SETTINGS = "peakIdentificationSettings";
    /** As many as our own files can say. */
    private static final int MOST_PEAKS = 100;

    private EltariffPeaks() {
    }

    /** Of which of its recurring periods the peaks are; empty if it has none that are told in this way. */
    static Optional<String> reference(JsonPlace component) throws TariffException {
        Optional<JsonPlace> settings = component.object(SETTINGS);
        Matcher peak = PEAK.matcher(settings.isPresent() ? settings.get().optionalText("peakFunction").orElse("") : "");
        return peak.matches() ? Optional.of(peak.group(1)) : Optional.empty();
    }

    static PowerComponent component(JsonPlace component, String id, Windows windows) throws TariffException {
        if (!component.text("type").equals("peak")) {
            throw component.fault("type", "a price that changes from hour to hour cannot be said");
        }
        EltariffPrices.checkUnit(component, "kW");
        JsonPlace settings = component.object(SETTINGS).orElseThrow(() -> component.fault(SETTINGS, "this is missing"));
        if (reference(component).isEmpty()) {
            throw settings.fault("peakFunction",
                    "only the mean of the highest peaks can be said: peak(main), without a calculation");
        }
        Duration interval = length(settings.text("peakDuration"))
                .orElseThrow(() -> settings.fault("peakDuration", "this must be PT1H or PT15M"));
        int count = settings.whole("numberOfPeaksForAverageCalculation", 1);
        if (count < 1 || count > MOST_PEAKS) {
            throw settings.fault("numberOfPeaksForAverageCalculation", "this must be from 1 to " + MOST_PEAKS);
        }
        String within = settings.text("peakIdentificationPeriod");
        boolean days = within.equals("P1D");
        boolean anywhere = length(within).filter(interval::equals).isPresent();
        if (!days && !anywhere && !(within.equals("P1M") && count == 1)) {
            throw settings.fault("peakIdentificationPeriod",
                    "one peak a day (P1D), any (as long as peakDuration), or one a month (P1M) can be said");
        }
        return new PowerComponent(id, interval, false, windows, count, days && count > 1,
                count == 1 ? Aggregate.MAX : Aggregate.MEAN, BigDecimal.ZERO, BigDecimal.ZERO, 1,
                new PowerPrice.PerMonth(prices(EltariffPrices.price(component))));
    }

    private static Map<Month, BigDecimal> prices(BigDecimal price) {
        Map<Month, BigDecimal> prices = new EnumMap<>(Month.class);
        for (Month month : Month.values()) {
            prices.put(month, price);
        }
        return prices;
    }

    /** Of the intervals over which power is the mean. */
    private static Optional<Duration> length(String text) {
        return switch (text) {
            case "PT1H", "PT60M" -> Optional.of(Duration.ofHours(1));
            case "PT15M" -> Optional.of(Duration.ofMinutes(15));
            default -> Optional.empty();
        };
    }
}
