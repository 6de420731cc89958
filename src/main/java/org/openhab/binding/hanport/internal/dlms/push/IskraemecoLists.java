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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The lists of Iskraemeco's meters (AM550, IE.5), whose order each grid company chooses. Where the codes of the order
 * come from is told in docs/meters/iskraemeco.md.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class IskraemecoLists {

    /** How the device name begins: the maker's letters as the FLAG Association gives them. */
    private static final String NAME = "ISK";
    /** A list that begins with the logical name of its push setup, 0-6:25.9.0, whose last bytes are 0 and 255. */
    private static final String PUSH_SETUP = "\0\6\31\11\0";
    private static final Scaling SCALING = new Scaling(0, -2, -1, 0, -3);

    private static final String INSTANTANEOUS_NAME = "0-0:42.0.0 0-0:96.1.2 ";
    private static final String ENERGY_NAME = "0-0:42.0.0 0-0:96.1.3 ";
    private static final String POWERS = "1-0:1.7.0 1-0:2.7.0 1-0:3.7.0 1-0:4.7.0";
    private static final String IMPORT = "1-0:1.8.0 1-0:1.8.1 1-0:1.8.2 ";
    private static final String EXPORT = "1-0:2.8.0 1-0:2.8.1 1-0:2.8.2";
    private static final String VOLTAGES = " 1-0:32.7.0 1-0:52.7.0 1-0:72.7.0";
    private static final String CURRENTS = " 1-0:31.7.0 1-0:51.7.0 1-0:71.7.0";
    private static final String PHASE_POWERS = " 1-0:21.7.0 1-0:41.7.0 1-0:61.7.0 1-0:22.7.0 1-0:42.7.0 1-0:62.7.0";
    private static final String ID_AND_TIME = "0-0:96.1.0 1-0:0.9.1 1-0:0.9.2 ";

    private IskraemecoLists() {
    }

    /** Slovenia: lists that begin with the device name, which is the maker's. */
    public static PushList named() {
        return new PushList("Iskraemeco", "", SCALING, List.of(
                // Elektro Ljubljana, three-phase
                order(INSTANTANEOUS_NAME + POWERS + VOLTAGES + CURRENTS + PHASE_POWERS),
                order(ENERGY_NAME + "0-0:96.3.10 0-0:96.14.0 " + IMPORT + EXPORT + " 1-0:3.8.0 1-0:4.8.0"),
                // the same with encryption
                order("0-0:42.0.0 1-0:1.7.0 1-0:2.7.0 " + IMPORT + EXPORT),
                // Elektro Ljubljana, one-phase
                order(INSTANTANEOUS_NAME + POWERS + " 1-0:32.7.0 1-0:2.8.1 1-0:2.8.2"),
                order(INSTANTANEOUS_NAME + POWERS + " 1-0:32.7.0 1-0:31.7.0 1-0:21.7.0 1-0:22.7.0"),
                order(ENERGY_NAME + "1-0:1.8.1 1-0:1.8.2 1-0:2.8.1 1-0:2.8.2 1-0:3.8.1 1-0:3.8.2 1-0:4.8.1 1-0:4.8.2"),
                // Elektro Celje
                order("0-0:42.0.0 0-0:96.1.2" + VOLTAGES + CURRENTS + " " + POWERS),
                order(INSTANTANEOUS_NAME + "1-0:32.7.0 1-0:31.7.0 " + POWERS)));
    }

    /** Lists that name no maker, and so tell none; where they are encrypted, the envelope does. */
    public static PushList nameless() {
        return new PushList("", "", SCALING, List.of(
                // Elektro Ljubljana, each quarter of an hour
                Layout.of(SCALING, "", "0-0:96.1.0 -8 1-0:1.8.0 1-0:2.8.0"),
                // Kärnten Netz
                Layout.of(SCALING, PUSH_SETUP,
                        "- " + ID_AND_TIME + "1-0:1.8.0 1-0:2.8.0 1-0:3.8.0 1-0:4.8.0 "
                                + "1-0:1.7.0 1-0:2.7.0 0-0:96.13.0 0-0:96.13.1"),
                // HEP, Croatia
                croatian(ID_AND_TIME + IMPORT + EXPORT + " 1-0:5.8.0 1-0:6.8.0 1-0:7.8.0 1-0:8.8.0 1-0:1.7.0 1-0:2.7.0"
                        + " 1-0:13.7.0" + PHASE_POWERS + VOLTAGES + CURRENTS + " 0-0:17.0.0*W - - - 0-0:96.3.10"),
                croatian(ID_AND_TIME + IMPORT + EXPORT + " 1-0:1.7.0 1-0:2.7.0" + PHASE_POWERS + VOLTAGES + CURRENTS
                        + " - - - - -")));
    }

    private static Layout order(String codes) {
        return Layout.ofShortNumbers(SCALING, NAME, codes);
    }

    private static Layout croatian(String codes) {
        return Layout.ofShortNumbers(SCALING, "", codes);
    }
}
