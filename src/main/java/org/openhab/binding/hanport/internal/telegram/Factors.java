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
package org.openhab.binding.hanport.internal.telegram;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Value.History;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * What the numbers of a meter have to be multiplied with to be true: a meter behind current transformers counts what
 * flows on their small side, and some grid companies let Kamstrup meters count single Wh where the list's table has
 * 10 Wh. Powers and energies of all kinds (active, reactive, apparent) go together. Everything else stays as it is.
 *
 * @param energy for Wh, varh, VAh
 * @param power for W, var, VA
 * @param current for A
 * @param voltage for V
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Factors(BigDecimal energy, BigDecimal power, BigDecimal current, BigDecimal voltage) {

    /** Numbers are true as they come. */
    public static final Factors NONE = new Factors(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    /** Factors beyond these are mistakes: no current transformer has such a ratio. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DECIMALS = 9;

    /** @throws IllegalArgumentException if a factor is not above zero */
    public Factors {
        if (energy.signum() <= 0 || power.signum() <= 0 || current.signum() <= 0 || voltage.signum() <= 0) {
            throw new IllegalArgumentException("factors are above zero");
        }
    }

    /**
     * The factors of a meter that measures behind current transformers of this ratio (200/5: 40) and does not reckon
     * with it itself.
     */
    public static Factors ofCurrentTransformers(BigDecimal ratio) {
        return new Factors(ratio, ratio, ratio, BigDecimal.ONE);
    }

    /**
     * A factor as users write it: a number above zero, at most a million, with at most nine decimals, behind a point or
     * a comma.
     *
     * @return empty if it is none
     */
    public static Optional<BigDecimal> parse(String text) {
        try {
            BigDecimal factor = new BigDecimal(text.strip().replace(',', '.'));
            boolean sane = factor.signum() > 0 && factor.scale() <= MOST_DECIMALS && factor.compareTo(LARGEST) <= 0;
            return Optional.of(factor.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ONE : factor).filter(any -> sane);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public Factors withEnergy(BigDecimal factor) {
        return new Factors(factor, power, current, voltage);
    }

    /** The telegram with true numbers, exact; the telegram itself where nothing has to be multiplied. */
    public Telegram applyTo(Telegram telegram) {
        return equals(NONE) ? telegram
                : new Telegram(telegram.protocol(), telegram.meter(), telegram.time(), applyTo(telegram.readings()),
                        telegram.flaws());
    }

    private List<Reading> applyTo(List<Reading> readings) {
        List<Reading> all = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            all.add(new Reading(reading.obis(), applyTo(reading.value()), reading.time()));
        }
        return all;
    }

    private Value applyTo(Value value) {
        if (value instanceof Quantity quantity) {
            BigDecimal factor = of(quantity.unit().dimension());
            return factor.equals(BigDecimal.ONE) ? quantity
                    : new Quantity(plain(quantity.number().multiply(factor)), quantity.unit());
        } else if (value instanceof History history) {
            return new History(history.count(), applyTo(history.entries()));
        }
        return value;
    }

    /** Never written with an exponent, as everywhere. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private BigDecimal of(Dimension dimension) {
        return switch (dimension) {
            case ACTIVE_ENERGY, REACTIVE_ENERGY, APPARENT_ENERGY -> energy;
            case ACTIVE_POWER, REACTIVE_POWER, APPARENT_POWER -> power;
            case CURRENT -> current;
            case VOLTAGE -> voltage;
            case FREQUENCY, VOLUME, HEAT, FLOW, TEMPERATURE, DURATION, NONE, OTHER -> BigDecimal.ONE;
        };
    }
}
