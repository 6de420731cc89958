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
package org.openhab.binding.hanport.internal.p1;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * An object that a telegram may name, and how its value groups are to be read.
 *
 * @param obis its code
 * @param role what the groups behind the code are
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record P1Object(ObisCode obis, Role role) {

    /** How the value groups behind a code are to be read. */
    enum Role {
        /** the meter's clock */
        CLOCK,
        /** ids, versions, names: digits are no number in them */
        TEXT,
        /** numbers, with or without unit and time */
        VALUES,
        /** a sub-meter's reading as DSMR 2.2 and 3.0 send it, on two lines */
        OLD_SUB_METER,
        /** a list of past events, each with its time */
        HISTORY
    }

    private static final int ABSTRACT = 0;

    P1Object(ObisCode obis) {
        this(obis, role(obis));
    }

    /** Source: IEC 62056-61, clauses 5.5 and 6; DSMR P1 Companion Standard 5.0.2, section 6.12. */
    private static Role role(ObisCode obis) {
        boolean isAbstract = obis.a() == ABSTRACT;
        switch (obis.c()) {
            case 0:
                return obis.d() == 4 ? Role.VALUES : Role.TEXT;
            case 1:
                return isAbstract && obis.d() == 0 && obis.e() == 0 ? Role.CLOCK : Role.VALUES;
            case 24:
                return isAbstract ? subMeter(obis.d()) : Role.VALUES;
            case 42:
                return isAbstract ? Role.TEXT : Role.VALUES;
            case 94:
            case 97:
                return Role.TEXT;
            case 96:
                return isState(obis.d()) ? Role.VALUES : Role.TEXT;
            case 98:
            case 99:
                return Role.HISTORY;
            default:
                return Role.VALUES;
        }
    }

    /** 24.1.0 is the kind of medium, 24.2.1 the reading, 24.3.0 the same in DSMR 2.2, 24.4.0 the valve. */
    private static Role subMeter(int d) {
        return d == 1 ? Role.TEXT : d == 3 ? Role.OLD_SUB_METER : Role.VALUES;
    }

    /** 96.3 and 96.50 are breakers, 96.7 counts power failures, 96.14 is the tariff; all else there is text. */
    private static boolean isState(int d) {
        return d == 3 || d == 7 || d == 14 || d == 50;
    }
}
