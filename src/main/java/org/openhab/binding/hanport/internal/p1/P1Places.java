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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * Notes the {@link Place} of each reading of a telegram, in their order, while these are read. The only part of the
 * decoder that asks the cursor where something stands.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Places {

    private final P1Cursor cursor;
    private final List<Place> places = new ArrayList<>();
    private Optional<Place.Moment> time = Optional.empty();
    private boolean complete = true;

    /** @param cursor stands behind the group that is noted */
    P1Places(P1Cursor cursor) {
        this.cursor = cursor;
    }

    void clear() {
        places.clear();
        complete = true;
        time = Optional.empty();
    }

    /** The last group is the time of the numbers behind it, or, if not {@code known}, tells no time. */
    void time(boolean known) {
        time = known ? Optional.of(moment()) : Optional.empty();
    }

    /** The last group is a number. */
    void number(ObisCode obis, Unit unit) {
        P1Number number = cursor.number();
        Place.Number place = new Place.Number(cursor.offset(number.start()), number.digits() - number.decimals(),
                number.decimals(), number.isNegative(), obis, unit, time);
        complete = complete && place.isReadable();
        places.add(place);
    }

    /** The last group is the meter's clock. */
    void clock(ObisCode obis) {
        places.add(new Place.Clock(moment(), obis));
    }

    /** A reading whose bytes must be the same for it to be the same. */
    void fixed(Reading reading) {
        places.add(new Place.Fixed(reading));
    }

    /** A reading that the next telegram may have otherwise although its bytes are no longer here. */
    void unknown() {
        complete = false;
    }

    /** The readings from this one on are one now, which is noted next. */
    void joinFrom(int first) {
        if (complete) {
            places.subList(first, places.size()).clear();
        }
    }

    /** The place of every reading, if all are known: else the next telegram has to be read anew. */
    List<Place> all() {
        return complete ? places : List.of();
    }

    private Place.Moment moment() {
        return new Place.Moment(cursor.offset(cursor.groupStart()), cursor.groupSize());
    }
}
