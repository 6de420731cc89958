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
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.plausibility.Check;
import org.openhab.binding.hanport.internal.telegram.Factors;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ThingTypeUID;

/**
 * What a meter can be told about itself.
 *
 * @param wantedId the id that it must have; empty for any
 * @param factors what its numbers have to be multiplied with
 * @param checksOff what is not looked at when it is judged whether a value can be true
 * @param heartbeat how long openHAB is not told of a value that stays the same; zero to be told with each telegram
 * @param keepsRegisters whether counts stay when the meter falls silent
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record MeterSettings(String wantedId, Factors factors, Set<Check> checksOff, Duration heartbeat,
        boolean keepsRegisters) {

    /** A recording is of another time, and goes on at another pace; after its end it begins anew. */
    private static final Set<Check> OF_TIME = Set.of(Check.REGISTER, Check.CLOCK, Check.HOUR, Check.FACTOR);

    /** Charts and persistence want to see a value now and then also if it does not change. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(60);
    private static final String KEEP_REGISTERS = "keepRegisters";

    /** Any meter, with numbers that are true as they come. */
    static final MeterSettings NONE = new MeterSettings("", Factors.NONE, Set.of(), HEARTBEAT, false);

    /**
     * @param bridge the type of the bridge that the meter is behind
     * @throws ConfigException if a factor is no number above zero, or there is no such check
     */
    static MeterSettings of(Configuration configuration, ThingTypeUID bridge) throws ConfigException {
        Factors factors = new Factors(factor(configuration, "energyFactor"), factor(configuration, "powerFactor"),
                factor(configuration, "currentFactor"), factor(configuration, "voltageFactor"));
        Parameters parameters = Parameter.read(configuration, Parameters.class);
        Duration heartbeat = Optional.ofNullable(parameters.heartbeat)
                .map(seconds -> Duration.ofSeconds(Math.max(0, seconds))).orElse(HEARTBEAT);
        return new MeterSettings(wantedId(configuration), factors, checksOff(configuration, bridge), heartbeat,
                parameters.onSilence.equals(KEEP_REGISTERS));
    }

    /** As openHAB fills them in. */
    public static class Parameters {
        public @Nullable Integer heartbeat;
        public String onSilence = "";
    }

    static String wantedId(Configuration configuration) {
        Object id = configuration.get(HanPortBindingConstants.METER_ID);
        return id == null ? "" : id.toString().strip();
    }

    /** A list, or a single one as a text, as it may stand in a file. */
    private static Set<Check> checksOff(Configuration configuration, ThingTypeUID bridge) throws ConfigException {
        Object value = configuration.get("checksOff");
        Collection<?> ids = value instanceof Collection<?> several ? several
                : value == null ? List.of() : List.of(value);
        Set<Check> checks = EnumSet.noneOf(Check.class);
        if (bridge.equals(HanPortBindingConstants.THING_TYPE_REPLAY)) {
            checks.addAll(OF_TIME);
        }
        for (Object id : ids) {
            String text = id.toString().strip();
            if (!text.isEmpty()) {
                checks.add(Check.of(text).orElseThrow(() -> new ConfigException(new ConfigTrouble(Kind.CHECK, text))));
            }
        }
        return checks;
    }

    /** Decimal text, with a comma where people write one. */
    private static BigDecimal factor(Configuration configuration, String parameter) throws ConfigException {
        Object value = configuration.get(parameter);
        String text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            return BigDecimal.ONE;
        }
        return Factors.parse(text).orElseThrow(() -> new ConfigException(new ConfigTrouble(Kind.FACTOR, text)));
    }
}
