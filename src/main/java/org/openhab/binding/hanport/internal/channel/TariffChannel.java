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
package org.openhab.binding.hanport.internal.channel;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The channels of a power tariff.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum TariffChannel implements InsightChannel {
    INTERVAL_ENERGY(InsightType.INTERVAL_ENERGY),
    INTERVAL_POWER(InsightType.MEAN_POWER),
    POWER_ALLOWED(InsightType.MEAN_POWER),
    SECONDS_LEFT(InsightType.SECONDS),
    PEAK_RISK(InsightType.CONDITION),
    GRID_LIMIT(InsightType.MEAN_POWER),
    TARIFF_WEIGHT(InsightType.WEIGHT),
    NEXT_KW_COST(InsightType.MONEY),
    ENERGY_FEE(InsightType.PRICE),
    PEAK_1(InsightType.MEAN_POWER),
    PEAK_1_TIME(InsightType.MOMENT),
    PEAK_2(InsightType.MEAN_POWER),
    PEAK_2_TIME(InsightType.MOMENT),
    PEAK_3(InsightType.MEAN_POWER),
    PEAK_3_TIME(InsightType.MOMENT),
    PEAK_4(InsightType.MEAN_POWER),
    PEAK_4_TIME(InsightType.MOMENT),
    PEAK_5(InsightType.MEAN_POWER),
    PEAK_5_TIME(InsightType.MOMENT),
    PEAKS(InsightType.MESSAGE),
    BASIS(InsightType.MEAN_POWER),
    BILL_POWER(InsightType.MONEY),
    BILL_ENERGY(InsightType.MONEY),
    BILL_FIXED(InsightType.MONEY),
    BILL_TOTAL(InsightType.MONEY),
    TARIFF_NOTE(InsightType.MESSAGE),
    DATA_VALID(InsightType.CONDITION);

    public static final List<TariffChannel> HIGHEST = List.of(PEAK_1, PEAK_2, PEAK_3, PEAK_4, PEAK_5);
    public static final List<TariffChannel> TIMES = List.of(PEAK_1_TIME, PEAK_2_TIME, PEAK_3_TIME, PEAK_4_TIME,
            PEAK_5_TIME);

    private final InsightType type;

    TariffChannel(InsightType type) {
        this.type = type;
    }

    @Override
    public InsightType type() {
        return type;
    }
}
