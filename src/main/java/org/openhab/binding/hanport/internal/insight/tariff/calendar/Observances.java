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
package org.openhab.binding.hanport.internal.insight.tariff.calendar;

import static org.openhab.binding.hanport.internal.insight.tariff.calendar.DayRule.easter;
import static org.openhab.binding.hanport.internal.insight.tariff.calendar.DayRule.first;
import static org.openhab.binding.hanport.internal.insight.tariff.calendar.DayRule.fixed;
import static org.openhab.binding.hanport.internal.insight.tariff.calendar.Observance.ofCustom;
import static org.openhab.binding.hanport.internal.insight.tariff.calendar.Observance.ofLaw;

import java.time.DayOfWeek;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The tables of holidays: what each country's law names, then the eves and other days that people and tariffs keep.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Observances {

    /** Kept by all: Christmas, New Year, Easter Monday and Ascension. */
    private static final List<Observance> EVERYWHERE = List.of(ofLaw(Holiday.NEW_YEARS_DAY, fixed(1, 1)),
            ofLaw(Holiday.EASTER_MONDAY, easter(1)), ofLaw(Holiday.ASCENSION, easter(39)),
            ofLaw(Holiday.CHRISTMAS_DAY, fixed(12, 25)), ofCustom(Holiday.MAUNDY_THURSDAY, easter(-3)),
            ofCustom(Holiday.CHRISTMAS_EVE, fixed(12, 24)), ofCustom(Holiday.NEW_YEARS_EVE, fixed(12, 31)));

    private static final List<Observance> NORDIC = List.of(ofLaw(Holiday.GOOD_FRIDAY, easter(-2)),
            ofLaw(Holiday.EASTER_SUNDAY, easter(0)), ofLaw(Holiday.WHIT_SUNDAY, easter(49)),
            ofLaw(Holiday.BOXING_DAY, fixed(12, 26)), ofCustom(Holiday.EASTER_EVE, easter(-1)),
            ofCustom(Holiday.WHITSUN_EVE, easter(48)));

    private static final List<Observance> SWEDEN_AND_FINLAND = List.of(ofLaw(Holiday.EPIPHANY, fixed(1, 6)),
            ofLaw(Holiday.LABOUR_DAY, fixed(5, 1)), ofLaw(Holiday.MIDSUMMER_DAY, first(DayOfWeek.SATURDAY, 6, 20)),
            ofLaw(Holiday.ALL_SAINTS_DAY, first(DayOfWeek.SATURDAY, 10, 31)),
            ofCustom(Holiday.EPIPHANY_EVE, fixed(1, 5)), ofCustom(Holiday.WALPURGIS_EVE, fixed(4, 30)),
            ofCustom(Holiday.MIDSUMMER_EVE, first(DayOfWeek.FRIDAY, 6, 19)),
            ofCustom(Holiday.ALL_SAINTS_EVE, first(DayOfWeek.FRIDAY, 10, 30)));

    private Observances() {
    }

    /** Lag (1989:253) om allmänna helgdagar, changed by 2004:1320: national day in place of Whit Monday from 2005. */
    static List<Observance> ofSweden() {
        return join(List.of(EVERYWHERE, NORDIC, SWEDEN_AND_FINLAND,
                List.of(ofLaw(Holiday.NATIONAL_DAY_SE, fixed(6, 6)).from(2005),
                        ofLaw(Holiday.WHIT_MONDAY, easter(50)).until(2004))));
    }

    static List<Observance> ofNorway() {
        return join(List.of(asLaw(Holiday.MAUNDY_THURSDAY, EVERYWHERE), NORDIC,
                List.of(ofLaw(Holiday.LABOUR_DAY, fixed(5, 1)), ofLaw(Holiday.NATIONAL_DAY_NO, fixed(5, 17)),
                        ofLaw(Holiday.WHIT_MONDAY, easter(50)))));
    }

    static List<Observance> ofDenmark() {
        return join(List.of(asLaw(Holiday.MAUNDY_THURSDAY, EVERYWHERE), NORDIC,
                List.of(ofLaw(Holiday.GREAT_PRAYER_DAY, easter(26)).until(2023), ofLaw(Holiday.WHIT_MONDAY, easter(50)),
                        ofCustom(Holiday.LABOUR_DAY, fixed(5, 1)),
                        ofCustom(Holiday.CONSTITUTION_DAY_DK, fixed(6, 5)))));
    }

    static List<Observance> ofFinland() {
        return join(List.of(EVERYWHERE, NORDIC, SWEDEN_AND_FINLAND,
                List.of(ofLaw(Holiday.INDEPENDENCE_DAY_FI, fixed(12, 6)))));
    }

    /** The ten legal holidays; the Sundays of Easter and Whitsun are not among them. */
    static List<Observance> ofBelgium() {
        return join(List.of(EVERYWHERE,
                List.of(ofLaw(Holiday.LABOUR_DAY, fixed(5, 1)), ofLaw(Holiday.WHIT_MONDAY, easter(50)),
                        ofLaw(Holiday.NATIONAL_DAY_BE, fixed(7, 21)), ofLaw(Holiday.ASSUMPTION, fixed(8, 15)),
                        ofLaw(Holiday.ALL_SAINTS_DAY, fixed(11, 1)), ofLaw(Holiday.ARMISTICE_DAY, fixed(11, 11)),
                        ofCustom(Holiday.GOOD_FRIDAY, easter(-2)), ofCustom(Holiday.EASTER_SUNDAY, easter(0)),
                        ofCustom(Holiday.WHIT_SUNDAY, easter(49)), ofCustom(Holiday.BOXING_DAY, fixed(12, 26)))));
    }

    private static List<Observance> asLaw(Holiday holiday, List<Observance> table) {
        return table.stream().map(day -> day.holiday() == holiday ? ofLaw(holiday, day.rule()) : day).toList();
    }

    private static List<Observance> join(List<List<Observance>> tables) {
        return tables.stream().flatMap(List::stream).toList();
    }
}
