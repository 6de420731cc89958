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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * What a meter measures, as M-Bus numbers it. Source: EN 13757-7, table of device types.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Medium {
    ELECTRICITY(2),
    GAS(3),
    /** heat taken from warm water, measured at the outlet or the inlet, or together with cold */
    HEAT(4, 0x0C, 0x0D),
    WARM_WATER(6, 0x15),
    WATER(7, 0x16),
    COOLING(0x0A, 0x0B),
    OTHER;

    private static final int LONGEST = 3;

    private final int[] types;

    Medium(int... types) {
        this.types = types;
    }

    /** The medium of a device type: a number, or its digits, which are decimal unless there is a letter among them. */
    static Medium of(Value deviceType) {
        if (deviceType instanceof Quantity quantity) {
            return of(quantity.number().intValue());
        } else if (deviceType instanceof Text text) {
            String digits = text.text().strip();
            boolean decimal = digits.chars().allMatch(ch -> ch >= '0' && ch <= '9');
            boolean hexadecimal = digits.chars().allMatch(ch -> ch < 0x80 && Character.digit(ch, 16) >= 0);
            if (!digits.isEmpty() && digits.length() <= LONGEST && hexadecimal) {
                return of(Integer.parseInt(digits, decimal ? 10 : 16));
            }
        }
        return OTHER;
    }

    private static Medium of(int type) {
        for (Medium medium : values()) {
            for (int known : medium.types) {
                if (known == type) {
                    return medium;
                }
            }
        }
        return OTHER;
    }

    /** In lower case, with hyphens between words. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
