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
package org.openhab.binding.hanport.internal.cli;

import java.math.BigDecimal;
import java.time.ZoneOffset;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.Factors;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * What a meter's bytes do not tell and Things can be told too.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterOptions {

    @Option(names = "--energy-factor", paramLabel = "X", converter = Factor.class, //
            description = "What energies are multiplied with, such as 10 or 0.1.")
    private BigDecimal energy = BigDecimal.ONE;

    @Option(names = "--power-factor", paramLabel = "X", converter = Factor.class, //
            description = "What powers are multiplied with.")
    private BigDecimal power = BigDecimal.ONE;

    @Option(names = "--current-factor", paramLabel = "X", converter = Factor.class, //
            description = "What currents are multiplied with, such as 40 behind transformers of 200/5.")
    private BigDecimal current = BigDecimal.ONE;

    @Option(names = "--voltage-factor", paramLabel = "X", converter = Factor.class, //
            description = "What voltages are multiplied with.")
    private BigDecimal voltage = BigDecimal.ONE;

    @Option(names = "--normal-time-offset", paramLabel = "HOURS", converter = Hours.class, //
            description = "How many hours the meter's normal time (winter time) is ahead of UTC; 1 by default.")
    private ZoneOffset normalTime = StreamOptions.DEFAULT.normalTime();

    Factors factors() {
        return new Factors(energy, power, current, voltage);
    }

    ZoneOffset normalTime() {
        return normalTime;
    }

    private static final class Factor implements ITypeConverter<BigDecimal> {

        @Override
        public BigDecimal convert(String text) {
            return Factors.parse(text).orElseThrow(() -> new TypeConversionException(
                    "'" + text + "' is no number above 0, at most 1000000, with at most 9 decimals"));
        }
    }

    private static final class Hours implements ITypeConverter<ZoneOffset> {

        @Override
        public ZoneOffset convert(String text) {
            try {
                return StreamOptions.normalTime(Integer.parseInt(text))
                        .orElseThrow(() -> new TypeConversionException("'" + text + "' is not between -12 and 14"));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no whole number of hours");
            }
        }
    }
}
