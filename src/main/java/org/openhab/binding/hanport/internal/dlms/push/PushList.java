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
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * What the lists that one maker's meters push leave out. All knowledge about makers is in this table: how a
 * list is recognised, the order of lists without OBIS codes, the scalers of lists without scalers.
 *
 * @param manufacturer the maker's name; empty where several makers follow one grid company's rules
 * @param id how the list's id (1-1:0.2.129) begins; empty where these lists have none
 * @param scaling the powers of ten of numbers that come without a scaler
 * @param layouts the orders of lists that are plain values in a row
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record PushList(String manufacturer, String id, Scaling scaling, List<Layout> layouts) {

    /** Lists that the table does not know: OBIS codes speak for themselves, numbers are taken as they are. */
    public static final PushList UNKNOWN = new PushList("", "", new Scaling(0, 0, Scaling.BY_SIZE, 0, 0), List.of());

    /** Kamstrup OMNIPOWER; shape: list id, then code and value in turn. Voltages come in 1, 0.1 or 0.01 V. */
    public static final PushList KAMSTRUP = new PushList("Kamstrup", "Kamstrup_V",
            new Scaling(0, -2, Scaling.BY_SIZE, 1, -2), List.of());

    /** Self-describing items of any maker. */
    public static final PushList ITEMS = new PushList("", "", Scaling.PLAIN, List.of());
    /** Aidon: self-describing items. */
    public static final PushList AIDON = new PushList("Aidon", "AIDON_", Scaling.PLAIN, List.of());

    /** Landis+Gyr (ZFF1, E350) in Norway: self-describing items. */
    public static final PushList EMBRIQ = new PushList("Landis+Gyr", "EMBRIQ_", Scaling.PLAIN, List.of());

    /** Landis+Gyr E450 and E570, Iskraemeco AM550 in Switzerland: a list of descriptors, then their values. */
    public static final PushList DESCRIBED = new PushList("", "", new Scaling(0, -2, Scaling.BY_SIZE, 0, -3),
            List.of());

    public static final PushList KAIFA = kaifa();

    private static final String TRANSFORMER_TYPE = "685";
    private static final int LETTERS = 3;
    /** The FLAG Association's letters. */
    private static final Map<String, String> MAKERS = Map.of("ADN", "Aidon", "ISK", "Iskraemeco", "KAM", "Kamstrup",
            "KFM", "Kaifa", "LGZ", "Landis+Gyr", "SAG", "Sagemcom");

    private static final List<PushList> KNOWN = List.of(KAMSTRUP, KAIFA, AIDON, EMBRIQ, IskraemecoLists.named(),
            burgenland(), vienna(), powerAlone(), IskraemecoLists.nameless());

    public PushList {
        layouts = List.copyOf(layouts);
    }

    /** The lists of all makers that we know. */
    public static List<PushList> known() {
        return KNOWN;
    }

    /**
     * The maker whose meter has this system title, by its first three letters; empty if the table has no such maker.
     */
    public static String maker(Slice systemTitle) {
        return makerOf(systemTitle.slice(0, LETTERS).ascii());
    }

    /** The maker whose meter has this device name. */
    public static String makerOf(String deviceName) {
        return deviceName.length() < LETTERS ? ""
                : MAKERS.getOrDefault(deviceName.substring(0, LETTERS).toUpperCase(Locale.ROOT), "");
    }

    public boolean isKamstrup() {
        return manufacturer.equals(KAMSTRUP.manufacturer);
    }

    /** Whether a list of this id is one of these. */
    public boolean hasId(String listId) {
        return !id.isEmpty() && listId.startsWith(id);
    }

    /**
     * These lists as a meter of this type sends them. Kamstrup OMNIPOWER: types 684 (direct) and 686 (one-phase) send
     * currents in 10 mA, 685 (behind current transformers) in mA.
     */
    public PushList ofType(String type) {
        return isKamstrup() && type.startsWith(TRANSFORMER_TYPE)
                ? new PushList(manufacturer, id, scaling.withCurrent(-3), layouts)
                : this;
    }

    /** The power of ten of a number that came without one. */
    public int scaler(ObisCode obis, Unit unit, long number) {
        return scaling.scaler(obis, unit, number);
    }

    /** Kaifa MA304H, MA105H, MA304T: with OBIS codes in Sweden, without in Norway (list 1: power alone). */
    private static PushList kaifa() {
        Scaling scaling = new Scaling(0, -3, -1, 0, -3);
        final String names = "1-1:0.2.129 0-0:96.1.0 0-0:96.1.7 ";
        final String powers = "1-0:1.7.0 1-0:2.7.0 1-0:3.7.0 1-0:4.7.0 ";
        final String onePhase = names + powers + "1-0:31.7.0 1-0:32.7.0";
        final String threePhases = names + powers + "1-0:31.7.0 1-0:51.7.0 1-0:71.7.0 1-0:32.7.0 1-0:52.7.0 1-0:72.7.0";
        final String energies = " 0-0:1.0.0 1-0:1.8.0 1-0:2.8.0 1-0:3.8.0 1-0:4.8.0";
        final String id = "KFM_";
        return new PushList("Kaifa", id, scaling,
                List.of(Layout.of(scaling, id, onePhase), Layout.of(scaling, id, threePhases),
                        Layout.of(scaling, id, onePhase + energies), Layout.of(scaling, id, threePhases + energies)));
    }

    /** List 1 of Kaifa in Norway, in W; it tells no maker. */
    private static PushList powerAlone() {
        return new PushList("", "", Scaling.PLAIN, List.of(Layout.of(Scaling.PLAIN, "", "1-0:1.7.0")));
    }

    /** Landis+Gyr E450 as Netz Burgenland has it. */
    private static PushList burgenland() {
        Scaling scaling = new Scaling(0, -2, 0, 0, 0);
        final String measured = "1-0:32.7.0 1-0:52.7.0 1-0:72.7.0 1-0:31.7.0 1-0:51.7.0 1-0:71.7.0 "
                + "1-0:1.7.0 1-0:2.7.0 1-0:1.8.0 1-0:2.8.0 ";
        return new PushList("", "", scaling, List.of(Layout.of(scaling, "", measured + "0-0:96.1.0"),
                Layout.of(scaling, "", measured + "- - - 0-0:96.1.0")));
    }

    /** Meters of several makers as Wiener Netze has them. */
    private static PushList vienna() {
        final String order = "0-0:1.0.0 1-0:1.8.0 1-0:2.8.0 1-0:3.8.0 1-0:4.8.0 "
                + "1-0:1.7.0 1-0:2.7.0 1-0:3.7.0 1-0:4.7.0";
        return new PushList("", "", Scaling.PLAIN, List.of(Layout.of(Scaling.PLAIN, "", order)));
    }
}
