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
package org.openhab.binding.hanport.internal.insight.tariff;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.insight.tariff.calendar.HolidayCalendar;

/**
 * Where a tariff of an Eltariff file holds, which it tells by its time zone alone.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class EltariffCountry {

    private static final Map<String, HolidayCalendar> CALENDARS = Map.of("Europe/Stockholm", HolidayCalendar.SWEDEN,
            "Europe/Oslo", HolidayCalendar.NORWAY, "Europe/Copenhagen", HolidayCalendar.DENMARK, "Europe/Helsinki",
            HolidayCalendar.FINLAND, "Europe/Brussels", HolidayCalendar.BELGIUM);

    private EltariffCountry() {
    }

    static ZoneId zone(JsonPlace tariff) throws TariffException {
        try {
            return ZoneId.of(tariff.text("timeZone"));
        } catch (DateTimeException e) {
            throw tariff.fault("timeZone", "there is no such time zone");
        }
    }

    static HolidayCalendar calendar(JsonPlace tariff) throws TariffException {
        HolidayCalendar calendar = CALENDARS.get(zone(tariff).getId());
        if (calendar == null) {
            throw tariff.fault("timeZone", "the holidays of this place are not known");
        }
        return calendar;
    }
}
