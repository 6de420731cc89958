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
package org.openhab.binding.hanport.internal.dlms;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.frame.Stencil;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;

/**
 * A list as it came before, with its values left blank. A meter sends lists of the same form again and again, in which
 * nothing but numbers and moments changes: where all other bytes are as they were, the values stand where they stood
 * and mean what they meant. That takes a third of the time that it takes to read the list anew.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class RepeatedList {

    /** Longer lists are read anew each time. */
    static final int LONGEST = 1024;

    private static final int INVOKE_ID = 1;
    private static final int NO_MOMENT = -1;

    private final Stencil stencil;
    private final int sentAt;
    private final PushList rules;
    private final MeterId meter;
    private final Spot[] spots;

    /**
     * @param apdu a data-notification that holds a list, of eight bytes at least
     * @param content what was found in it
     */
    RepeatedList(Slice apdu, DataNotification notification, ListContent content) {
        rules = content.rules();
        meter = content.meter();
        spots = content.spots().toArray(new Spot[0]);
        int body = apdu.length() - notification.body().length();
        sentAt = notification.moment() == null ? NO_MOMENT : body - CosemDateTime.LENGTH;
        Stencil.Cutter cutter = new Stencil.Cutter(apdu);
        cutter.blank(INVOKE_ID, Integer.BYTES);
        if (sentAt != NO_MOMENT) {
            cutter.blank(sentAt, CosemDateTime.LENGTH);
        }
        for (Spot spot : spots) {
            if (spot instanceof Spot.Number number) {
                cutter.blank(number.at(), Axdr.fixedSize(number.tag()));
            } else if (spot instanceof Spot.Moment moment) {
                // by the year's first byte a moment is told from a text
                cutter.blank(moment.at() + 1, CosemDateTime.LENGTH - 1);
            }
        }
        stencil = cutter.cut();
    }

    /** Whether this APDU has the same form. */
    boolean fits(Slice apdu) {
        return stencil.fits(apdu);
    }

    /**
     * Reads the values of an APDU that {@link #fits}.
     *
     * @param into takes them; emptied first
     * @return false if one of them means something else than before, so that the list must be read anew
     */
    boolean read(Slice apdu, ListContent into) {
        byte[] array = apdu.array();
        int from = apdu.offset();
        into.recognise(rules, meter);
        for (Spot spot : spots) {
            if (spot instanceof Spot.Number number) {
                long value = AxdrReader.integer(array, from + number.at(), number.tag());
                int scaler = number.bySize() ? number.rules().scaler(number.obis(), number.unit(), value)
                        : number.scaler();
                into.add(number.obis(), CosemValues.quantity(number.tag(), value, scaler, number.unit()));
            } else if (spot instanceof Spot.Fixed fixed) {
                into.add(fixed.reading());
            } else if (spot instanceof Spot.Moment moment) {
                Optional<MeterTime> time = CosemDateTime.decode(array, from + moment.at()).meterTime();
                if (time.isEmpty()) {
                    return false;
                }
                into.addClock(moment.obis(), moment.rules().asMeant(time.get()));
            }
        }
        return true;
    }

    /** When such an APDU says that it was sent. */
    Optional<MeterTime> sent(Slice apdu) {
        return sentAt == NO_MOMENT ? Optional.empty()
                : CosemDateTime.decode(apdu.array(), apdu.offset() + sentAt).meterTime();
    }

    /** Whether all that was found in this APDU can be found by its place the next time. */
    static boolean canRepeat(Slice apdu, ListContent content) {
        return apdu.length() >= Stencil.SHORTEST && apdu.length() <= LONGEST && content.flaws().isEmpty()
                && content.spots().size() == content.readings().size();
    }
}
