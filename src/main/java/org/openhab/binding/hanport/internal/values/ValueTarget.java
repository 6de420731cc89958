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
package org.openhab.binding.hanport.internal.values;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.Direction;
import org.openhab.binding.hanport.internal.telegram.Meaning;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Role;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * What one number that a reader hands out is: {@code 1-0:1.7.0 W}, or {@code 1-0:2.7.0 W -1} with a factor.
 *
 * @param obis which quantity
 * @param unit in which the number is, once it is multiplied
 * @param factor by which it is multiplied
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record ValueTarget(ObisCode obis, Unit unit, BigDecimal factor) {

    /** @throws MappingException if it is written in another way */
    static ValueTarget parse(String text) throws MappingException {
        String[] words = text.strip().split("\\s+");
        Optional<ObisCode> obis = ObisCode.parse(words[0]);
        if (words.length < 2 || words.length > 3 || obis.isEmpty()) {
            throw new MappingException("\"" + text + "\" is no OBIS code with a unit, such as 1-0:1.7.0 W");
        }
        Unit unit = Unit.of(words[1]);
        if (unit.dimension() == Dimension.OTHER) {
            throw new MappingException("\"" + words[1] + "\" is no unit that is known");
        }
        try {
            return new ValueTarget(obis.get(), unit, words.length == 3 ? new BigDecimal(words[2]) : BigDecimal.ONE);
        } catch (NumberFormatException e) {
            throw new MappingException("\"" + words[2] + "\" is no factor");
        }
    }

    /**
     * The number as a reading. What flows one way is nothing of the other way, so a negative number of a direction is
     * zero; registers and voltages of zero are left out, for that is what readers hand out until they know them.
     */
    Optional<Reading> reading(BigDecimal number) {
        BigDecimal value = factor.equals(BigDecimal.ONE) ? number : number.multiply(factor);
        Meaning meaning = Quantities.of(obis);
        if (value.signum() < 0 && isOfOneDirection(meaning.direction())) {
            value = BigDecimal.ZERO;
        }
        if (value.signum() == 0 && isNeverZero(meaning.role())) {
            return Optional.empty();
        }
        return Optional.of(new Reading(obis, new Quantity(value, unit)));
    }

    private static boolean isOfOneDirection(Direction direction) {
        return direction == Direction.IMPORT || direction == Direction.EXPORT;
    }

    private static boolean isNeverZero(Role role) {
        return role == Role.ENERGY || role == Role.REACTIVE_ENERGY || role == Role.APPARENT_ENERGY
                || role == Role.VOLTAGE || role == Role.SUB_METER_VALUE;
    }
}
