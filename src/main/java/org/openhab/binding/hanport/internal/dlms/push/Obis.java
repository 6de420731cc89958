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
package org.openhab.binding.hanport.internal.dlms.push;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * The few OBIS codes that tell about the list or the meter instead of a measured quantity.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Obis {

    /** Version of the list, such as {@code Kamstrup_V0001}. Source: NVE's list of HAN registers. */
    public static final ObisCode LIST_ID = ObisCode.of(1, 1, 0, 2, 129);
    /** The meter's id where the list names none. */
    public static final ObisCode METER_ID = ObisCode.of(0, 0, 96, 1, 0);
    public static final ObisCode CLOCK = ObisCode.of(0, 0, 1, 0, 0);

    private Obis() {
    }

    public static boolean isClock(ObisCode obis) {
        return obis.a() == 0 && obis.c() == 1 && obis.d() == 0 && obis.e() == 0;
    }

    public static boolean isListId(ObisCode obis) {
        return obis.a() == 1 && obis.c() == 0 && obis.d() == 2 && obis.e() == 129;
    }

    /** The logical device name, which begins with the maker's letters. */
    public static boolean isDeviceName(ObisCode obis) {
        return obis.a() == 0 && obis.b() == 0 && obis.c() == 42 && obis.d() == 0 && obis.e() == 0;
    }

    /** State of the disconnector, which Iskraemeco sends as a boolean. */
    public static boolean isBreaker(ObisCode obis) {
        return obis.a() == 0 && obis.c() == 96 && obis.d() == 3 && obis.e() == 10;
    }

    /** Type or model: 0-0:96.1.7 of the Norwegian lists, 1-1:96.1.1 of Kamstrup. */
    public static boolean isModel(ObisCode obis) {
        boolean device = obis.c() == 96 && obis.d() == 1;
        return device && (obis.a() == 0 && obis.b() == 0 && obis.e() == 7 || obis.a() == 1 && obis.e() == 1);
    }

    /**
     * How well this code's text tells one meter from all others: a GS1 id before a maker's number before a name.
     *
     * @return 0 if not at all
     */
    public static int idRank(ObisCode obis) {
        boolean electricity = obis.a() == 1 && obis.c() == 0 && obis.d() == 0;
        boolean device = obis.a() == 0 && obis.b() == 0;
        if (electricity && obis.e() == 5) {
            return 5;
        } else if (device && obis.c() == 96 && obis.d() == 1 && obis.e() == 0) {
            return 4;
        } else if (isDeviceName(obis)) {
            return 3;
        } else if (electricity && obis.e() <= 1) {
            return 2;
        }
        return device && obis.c() == 96 && obis.d() == 1 && obis.e() == 1 ? 1 : 0;
    }
}
