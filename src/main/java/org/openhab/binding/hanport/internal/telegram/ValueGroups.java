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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the value groups of a code tell by themselves, whether the code has a name or not. Source: IEC 62056-61, clauses
 * 5 (electricity) and 6 (abstract objects); DSMR P1 Companion Standard 5.0.2, section 6.12; DLMS UA Blue Book, M-Bus
 * objects.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ValueGroups {
    private static final int ABSTRACT = 0;
    private static final int ELECTRICITY = 1;
    private static final int SERIES = 4;
    private static final int NEUTRAL_CURRENT = 91;
    private static final int NEUTRAL_VOLTAGE = 92;
    private static final int M_BUS = 24;
    /** 129-129:199.130 of meters behind optical heads: 3 is the maker, 5 the key that the meter signs with. */
    private static final int MAKERS_OWN = 199;
    private static final int MAKER = 3;

    private ValueGroups() {
    }

    /** Whether C counts quantities of the connection: twenty for the sum, twenty for each phase, two of the neutral. */
    private static boolean isElectrical(ObisCode code) {
        return code.a() == ELECTRICITY && code.c() != 0
                && (code.c() < SERIES * Phase.STEP || code.c() == NEUTRAL_CURRENT || code.c() == NEUTRAL_VOLTAGE);
    }

    /** C of the same quantity for the sum of the phases, 1..19; 11 and 12 for the neutral; 0 for what is none. */
    private static int quantity(ObisCode code) {
        return isElectrical(code) ? code.c() % Phase.STEP : 0;
    }

    static Phase phase(ObisCode code) {
        if (!isElectrical(code)) {
            return Phase.ALL;
        }
        return code.c() > SERIES * Phase.STEP ? Phase.NEUTRAL : Phase.values()[code.c() / Phase.STEP];
    }

    static Direction direction(ObisCode code) {
        return switch (quantity(code)) {
            case 1, 3, 9 -> Direction.IMPORT;
            case 2, 4, 10 -> Direction.EXPORT;
            case 5, 6, 7, 8 -> Direction.QUADRANT;
            case 15 -> Direction.ABSOLUTE;
            case 16 -> Direction.NET;
            default -> Direction.NONE;
        };
    }

    /** The base unit of what the code stands for; none for other media, and for what is no measured quantity. */
    static Unit unit(ObisCode code) {
        return switch (code.d()) {
            case 2, 3, 4, 5, 6, 7, 24, 25, 26 -> rate(quantity(code));
            case 8, 9, 10, 29, 30 -> integral(quantity(code));
            default -> Unit.NONE;
        };
    }

    private static Unit rate(int quantity) {
        return switch (quantity) {
            case 1, 2, 15, 16 -> Unit.WATT;
            case 3, 4, 5, 6, 7, 8 -> Unit.VAR;
            case 9, 10 -> Unit.VOLT_AMPERE;
            case 11 -> Unit.AMPERE;
            case 12 -> Unit.VOLT;
            case 14 -> Unit.HERTZ;
            default -> Unit.NONE;
        };
    }

    private static Unit integral(int quantity) {
        return switch (quantity) {
            case 1, 2, 15, 16 -> Unit.WATT_HOUR;
            case 3, 4, 5, 6, 7, 8 -> Unit.VAR_HOUR;
            case 9, 10 -> Unit.VOLT_AMPERE_HOUR;
            default -> Unit.NONE;
        };
    }

    static Role role(ObisCode code) {
        boolean isAbstract = code.a() == ABSTRACT;
        return switch (code.c()) {
            case 0 -> device(code);
            case 1 -> isAbstract && code.d() == 0 && code.e() == 0 ? Role.CLOCK : measured(code);
            case M_BUS -> isAbstract ? subMeter(code.d()) : measured(code);
            case 42 -> isAbstract ? Role.ID : measured(code);
            case 94, 97 -> Role.TEXT;
            case 96 -> service(code);
            case 98, 99 -> Role.HISTORY;
            case MAKERS_OWN -> code.e() == MAKER ? Role.MODEL : Role.ID;
            default -> measured(code);
        };
    }

    /** 0.0 are ids, 0.2 versions, 0.4 ratios. */
    private static Role device(ObisCode code) {
        return switch (code.d()) {
            case 0 -> Role.ID;
            case 2 -> Role.VERSION;
            case 4 -> Role.RATIO;
            default -> Role.TEXT;
        };
    }

    /** 96.1 are ids, 96.3 and 96.50 switches, 96.7 counts power failures, 96.13 are messages, 96.14 is the tariff. */
    private static Role service(ObisCode code) {
        return switch (code.d()) {
            case 1 -> code.a() == ELECTRICITY && code.e() != 0 ? Role.MODEL : Role.ID;
            case 3, 14, 50 -> Role.STATE;
            case 7 -> Role.COUNT;
            case 13 -> Role.MESSAGE;
            default -> Role.TEXT;
        };
    }

    private static Role subMeter(int d) {
        return switch (d) {
            case 1 -> Role.SUB_METER_TYPE;
            case 3 -> Role.SUB_METER_OLD_VALUE;
            case 4 -> Role.SUB_METER_VALVE;
            default -> Role.SUB_METER_VALUE;
        };
    }

    /** Values of past billing periods (F) are none of the present. */
    private static Role measured(ObisCode code) {
        int quantity = quantity(code);
        if (quantity == 0 || code.f() != ObisCode.CURRENT) {
            return Role.OTHER;
        }
        return switch (code.d()) {
            case 4 -> isPower(quantity) ? Role.DEMAND : quantity == 11 ? Role.LIMIT : Role.OTHER;
            case 6 -> isPower(quantity) ? Role.DEMAND_PEAK : Role.OTHER;
            case 7 -> instantaneous(quantity);
            case 8 -> register(quantity);
            case 32, 36 -> quantity == 12 ? Role.COUNT : Role.OTHER;
            default -> Role.OTHER;
        };
    }

    private static boolean isPower(int quantity) {
        return rate(quantity) == Unit.WATT;
    }

    private static Role instantaneous(int quantity) {
        return switch (quantity) {
            case 1, 2, 15, 16 -> Role.POWER;
            case 3, 4, 5, 6, 7, 8 -> Role.REACTIVE_POWER;
            case 9, 10 -> Role.APPARENT_POWER;
            case 11 -> Role.CURRENT;
            case 12 -> Role.VOLTAGE;
            case 13 -> Role.POWER_FACTOR;
            case 14 -> Role.FREQUENCY;
            default -> Role.OTHER;
        };
    }

    private static Role register(int quantity) {
        return switch (quantity) {
            case 1, 2, 15, 16 -> Role.ENERGY;
            case 3, 4, 5, 6, 7, 8 -> Role.REACTIVE_ENERGY;
            case 9, 10 -> Role.APPARENT_ENERGY;
            default -> Role.OTHER;
        };
    }
}
