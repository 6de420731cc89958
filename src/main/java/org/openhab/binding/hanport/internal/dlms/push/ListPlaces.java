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
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * Notes the {@link Place} of each reading of a list, in their order, while these are read. The only part of the decoder
 * that asks the reader where something stands.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ListPlaces {

    private final AxdrReader reader;
    private final List<Place> places = new ArrayList<>(0);

    /** @param reader stands behind what is noted */
    ListPlaces(AxdrReader reader) {
        this.reader = reader;
    }

    /** The last integer is a number with this power of ten. */
    void number(ObisCode obis, Unit unit, int tag, int scaler) {
        places.add(new Place.Number(reader.lastInteger(), tag, obis, scaler, unit));
    }

    /** The last integer is a number whose size tells the power of ten. */
    void numberBySize(ObisCode obis, Unit unit, int tag, Scaling scaling) {
        places.add(new Place.Sized(reader.lastInteger(), tag, obis, scaling, unit));
    }

    /** A date-time was the last that was read. */
    void clock(ObisCode obis) {
        places.add(new Place.Moment(reader.position() - CosemDateTime.LENGTH, obis));
    }

    /** A reading whose bytes, the last that were read, must be the same for it to be the same. */
    void fixed(Reading reading) {
        places.add(new Place.Fixed(reading, reader.position()));
    }

    /** The place of every reading. */
    List<Place> all() {
        return places;
    }
}
