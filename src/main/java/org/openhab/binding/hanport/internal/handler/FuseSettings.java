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
package org.openhab.binding.hanport.internal.handler;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.fuse.FuseType;
import org.openhab.binding.hanport.internal.insight.fuse.FuseWatch;
import org.openhab.binding.hanport.internal.insight.fuse.MainFuse;
import org.openhab.binding.hanport.internal.insight.tariff.Tariff;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;
import org.openhab.core.config.core.Configuration;

/**
 * What a fuse guard can be told.
 *
 * @param load that waits for room
 * @param mostAmperes that a charger can take
 * @param tariff whose fixed fees a lower fuse saves
 * @param costOfChange of a main fuse, once; empty if it is not known
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record FuseSettings(MainFuse fuse, FuseWatch.Load load, int mostAmperes, Optional<Tariff> tariff,
        Optional<BigDecimal> costOfChange) {

    private static final int SMALLEST = 6;
    private static final int LARGEST = 125;
    private static final double LEAST_FACTOR = 0.5;
    private static final int MILLIS = 1000;

    /** As openHAB fills them in. */
    public static class Parameters {
        public int fuse;
        public String fuseType = "gg";
        public BigDecimal factor = BigDecimal.ONE;
        public BigDecimal margin = BigDecimal.ONE;
        public int chargerMaximum = 32;
        public int loadPower = 2000;
        public int loadPhases = 1;
        public int loadHold = 60;
        public String tariff = "";
        public int costOfChange;
    }

    /** @throws ConfigException if a parameter cannot work */
    static FuseSettings of(Configuration configuration) throws ConfigException {
        Parameters parameters = Parameter.read(configuration, Parameters.class);
        FuseType type = FuseType.of(parameters.fuseType)
                .orElseThrow(() -> new ConfigException(new ConfigTrouble(Kind.FUSE, parameters.fuseType)));
        double factor = within(parameters.factor.doubleValue(), LEAST_FACTOR, 1);
        int amperes = (int) within(parameters.fuse, SMALLEST, LARGEST);
        double margin = within(parameters.margin.doubleValue(), 0, amperes * factor);
        FuseWatch.Load load = new FuseWatch.Load(within(parameters.loadPower, 0, Integer.MAX_VALUE),
                parameters.loadPhases == 3 ? 3 : 1, (long) within(parameters.loadHold, 0, Integer.MAX_VALUE) * MILLIS);
        return new FuseSettings(new MainFuse(amperes, type, factor, margin), load,
                (int) within(parameters.chargerMaximum, SMALLEST, LARGEST), TariffSettings.tariff(parameters.tariff),
                parameters.costOfChange > 0 ? Optional.of(BigDecimal.valueOf(parameters.costOfChange))
                        : Optional.empty());
    }

    private static double within(double value, double least, double most) throws ConfigException {
        if (!(value >= least && value <= most)) {
            throw new ConfigException(
                    new ConfigTrouble(Kind.FUSE, BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()));
        }
        return value;
    }
}
