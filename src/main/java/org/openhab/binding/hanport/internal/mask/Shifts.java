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
package org.openhab.binding.hanport.internal.mask;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Role;

/**
 * Takes from each register the same amount all along, so that what is used between two telegrams stays and the state of
 * the meter is not told. The sum of two registers is another one then.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Shifts {

    private static final int PARTS = 4;

    private final boolean on;
    private final SecureRandom random = new SecureRandom();
    private final Map<ObisCode, Long> amounts = new HashMap<>();

    /** @param on whether anything is taken at all */
    Shifts(boolean on) {
        this.on = on;
    }

    /** Whether values under this code are other ones afterwards. */
    boolean isShifted(ObisCode obis) {
        Role role = Quantities.of(obis).role();
        return on && (role == Role.ENERGY || role == Role.REACTIVE_ENERGY || role == Role.APPARENT_ENERGY
                || role == Role.SUB_METER_VALUE || role == Role.SUB_METER_OLD_VALUE);
    }

    /**
     * What stands for a register; a quarter of its first state at least, and no more than that state.
     *
     * @param register in the unit and with the decimals in which the meter sends it, 0 or more
     */
    long of(ObisCode obis, long register) {
        long amount = amounts.computeIfAbsent(obis, code -> drawn(register));
        if (register < amount) {
            // another meter, or one that began anew
            amount = drawn(register);
            amounts.put(obis, amount);
        }
        return register - amount;
    }

    private long drawn(long register) {
        long most = register / PARTS * (PARTS - 1);
        return most == 0 ? 0 : random.nextLong(1, most + 1);
    }
}
