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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.dlms.push.DataNotification.TimeForm;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * The lists that {@link DlmsEncoder} can write, each as one maker's meter pushes it: shape, order, types and scalers.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum PushForm {
    /** every 10 s; also of one-phase meters, with null-data where L2 and L3 would be: 25 elements */
    KAMSTRUP_10_SECONDS(Maker.KAMSTRUP, Codes.KAMSTRUP),
    /** at 5 s past the hour, with clock and energies: 35 elements */
    KAMSTRUP_HOURLY(Maker.KAMSTRUP, Codes.KAMSTRUP + " 0-1:1.0.0 1-1:1.8.0 1-1:2.8.0 1-1:3.8.0 1-1:4.8.0"),
    /** the same of a one-phase meter that only measures import: 15 elements */
    KAMSTRUP_HOURLY_ONE_PHASE(Maker.KAMSTRUP,
            "1-1:0.2.129 1-1:0.0.5 1-1:96.1.1 1-1:1.7.0 1-1:31.7.0 1-1:32.7.0 0-1:1.0.0 1-1:1.8.0"),
    /** Norway, every 2.5 s: power alone */
    AIDON_NO_LIST_1(Maker.AIDON_NO, "1-0:1.7.0"),
    /** Norway, every 10 s; what the telegram has not is left out, as in IT nets */
    AIDON_NO_LIST_2(Maker.AIDON_NO, Codes.NORWAY),
    /** Norway, at 10 s past the hour */
    AIDON_NO_LIST_3(Maker.AIDON_NO, Codes.NORWAY + Codes.HOURLY),
    /** Sweden, every 10 s: 27 items, neither list id nor meter id */
    AIDON_SE(Maker.AIDON_SE, Codes.SWEDEN),
    /** Norway, every 2 s: power alone */
    KAIFA_NO_LIST_1(Maker.KAIFA_NO, "1-0:1.7.0"),
    /** Norway, every 10 s: 13 values in a row */
    KAIFA_NO_LIST_2(Maker.KAIFA_NO, Codes.NORWAY),
    /** Norway, at 10 s past the hour: 18 values in a row */
    KAIFA_NO_LIST_3(Maker.KAIFA_NO, Codes.NORWAY + Codes.HOURLY),
    /** Norway, one-phase, every 10 s: 9 values in a row */
    KAIFA_NO_ONE_PHASE_LIST_2(Maker.KAIFA_NO, Codes.ONE_PHASE),
    /** Norway, one-phase, at 10 s past the hour: 14 values in a row */
    KAIFA_NO_ONE_PHASE_LIST_3(Maker.KAIFA_NO, Codes.ONE_PHASE + Codes.HOURLY),
    /** Sweden, at 10 s past the hour: the same with OBIS codes, 36 elements */
    KAIFA_SE_HOURLY(Maker.KAIFA_SE, "1-0:0.2.129 0-0:96.1.0 0-0:96.1.7 " + Codes.POWERS + Codes.PHASES + Codes.HOURLY);

    /** How the elements are arranged. */
    public enum Shape {
        /** an array of {code, value, {scaler, unit}} */
        ITEMS,
        /** a structure: list id, then code and value in turn */
        PAIRS_AFTER_ID,
        /** a structure of code and value in turn, the list id among them */
        PAIRS,
        /** a structure of values */
        VALUES
    }

    /** What the clock says about its offset. */
    public enum Deviation {
        /** nothing */
        UNSPECIFIED,
        /** 0, although it shows local time */
        ZERO,
        /** what it is */
        TOLD
    }

    private enum Maker {
        KAMSTRUP(PushList.KAMSTRUP, "Kamstrup_V0001", Shape.PAIRS_AFTER_ID, TimeForm.PLAIN),
        AIDON_NO(PushList.AIDON, "AIDON_V0001", Shape.ITEMS, TimeForm.ABSENT),
        AIDON_SE(PushList.AIDON, "", Shape.ITEMS, TimeForm.ABSENT),
        KAIFA_NO(PushList.KAIFA, "KFM_001", Shape.VALUES, TimeForm.TAGGED),
        KAIFA_SE(PushList.KAIFA, "KFM_001", Shape.PAIRS, TimeForm.ABSENT);

        final PushList list;
        final String id;
        final Shape shape;
        final TimeForm timeForm;

        Maker(PushList list, String id, Shape shape, TimeForm timeForm) {
            this.list = list;
            this.id = id;
            this.shape = shape;
            this.timeForm = timeForm;
        }
    }

    private static final class Codes {
        static final String KAMSTRUP = "1-1:0.2.129 1-1:0.0.5 1-1:96.1.1 1-1:1.7.0 1-1:2.7.0 1-1:3.7.0 1-1:4.7.0 "
                + "1-1:31.7.0 1-1:51.7.0 1-1:71.7.0 1-1:32.7.0 1-1:52.7.0 1-1:72.7.0";
        static final String POWERS = "1-0:1.7.0 1-0:2.7.0 1-0:3.7.0 1-0:4.7.0 ";
        static final String NAMES = "1-1:0.2.129 0-0:96.1.0 0-0:96.1.7 ";
        static final String PHASES = "1-0:31.7.0 1-0:51.7.0 1-0:71.7.0 1-0:32.7.0 1-0:52.7.0 1-0:72.7.0";
        static final String NORWAY = NAMES + POWERS + PHASES;
        static final String ONE_PHASE = NAMES + POWERS + "1-0:31.7.0 1-0:32.7.0";
        static final String ENERGIES = " 1-0:1.8.0 1-0:2.8.0 1-0:3.8.0 1-0:4.8.0";
        static final String HOURLY = " 0-0:1.0.0" + ENERGIES;
        static final String SWEDEN = "0-0:1.0.0 " + POWERS + PHASES
                + " 1-0:21.7.0 1-0:22.7.0 1-0:23.7.0 1-0:24.7.0 1-0:41.7.0 1-0:42.7.0 1-0:43.7.0 1-0:44.7.0"
                + " 1-0:61.7.0 1-0:62.7.0 1-0:63.7.0 1-0:64.7.0" + ENERGIES;
    }

    private final Maker maker;
    private final List<ObisCode> codes;

    PushForm(Maker maker, String order) {
        this.maker = maker;
        List<ObisCode> parsed = new ArrayList<>();
        for (String code : order.split(" ")) {
            parsed.add(ObisCode.parse(code).orElseThrow());
        }
        codes = List.copyOf(parsed);
    }

    /** What is in the list, in its order. */
    public List<ObisCode> codes() {
        return codes;
    }

    /** The list's id; empty where it has none. */
    public String id() {
        return maker.id;
    }

    public Shape shape() {
        return maker.shape;
    }

    public TimeForm timeForm() {
        return maker.timeForm;
    }

    /** long-invoke-id-and-priority; Kamstrup sends 0, the others set the bit for high priority. */
    public int invokeId() {
        return maker == Maker.KAMSTRUP ? 0 : 0x4000_0000;
    }

    public Deviation deviation() {
        return switch (maker) {
            case AIDON_NO -> Deviation.ZERO;
            case KAIFA_SE -> Deviation.TOLD;
            default -> Deviation.UNSPECIFIED;
        };
    }

    /** Clock status; Aidon in Sweden sends "not specified". */
    public int clockStatus() {
        return maker == Maker.AIDON_SE ? 0xFF : 0;
    }

    /** The tag of texts. */
    public int textTag() {
        return maker == Maker.KAIFA_NO || maker == Maker.KAIFA_SE ? Axdr.OCTET_STRING : Axdr.VISIBLE_STRING;
    }

    /** The tag of numbers of this unit. */
    public int tag(Unit unit) {
        return switch (unit.dimension()) {
            case CURRENT -> isAidon() ? Axdr.INT16 : Axdr.UINT32;
            case VOLTAGE -> maker == Maker.KAIFA_NO || maker == Maker.KAIFA_SE ? Axdr.UINT32 : Axdr.UINT16;
            default -> Axdr.UINT32;
        };
    }

    /** The scaler of this quantity as a meter of this type sends it. Aidon counts 10 Wh in Norway, 1 Wh in Sweden. */
    public int scaler(ObisCode obis, Unit unit, String type) {
        return isAidon() ? new Scaling(0, -1, -1, maker == Maker.AIDON_NO ? 1 : 0, 0).scaler(obis, unit, 0)
                : maker.list.ofType(type).scaler(obis, unit, 0);
    }

    private boolean isAidon() {
        return maker == Maker.AIDON_NO || maker == Maker.AIDON_SE;
    }
}
