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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.frame.Stencil;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Clock;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;

/**
 * A telegram as it came before, with its numbers and times left blank. Meters pad their numbers, so their telegrams
 * keep their form for days on end. Reading one by its places takes a third of the time that it takes to read it anew.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class RepeatedTelegram {

    private final Stencil stencil;
    private final MeterId meter;
    private final P1Clock clock;
    private final Place[] places;
    private final Reading[] readings;

    /**
     * @param bytes from '/' to '!'
     * @param meter whose it is
     * @param places where all of its readings stand
     */
    RepeatedTelegram(Slice bytes, MeterId meter, P1Clock clock, List<Place> places) {
        this.meter = meter;
        this.clock = clock;
        this.places = places.toArray(new Place[0]);
        readings = new Reading[this.places.length];
        Stencil.Cutter cutter = new Stencil.Cutter(bytes);
        for (Place place : this.places) {
            if (place instanceof Place.Number number) {
                cutter.blank(number.at(), number.whole());
                cutter.blank(number.end() - number.decimals(), number.decimals());
                Place.Moment time = number.time();
                if (time != null) {
                    cutter.blank(time.at(), P1Clock.DIGITS);
                }
            } else if (place instanceof Place.Clock time) {
                cutter.blank(time.moment().at(), P1Clock.DIGITS);
            }
        }
        stencil = cutter.cut();
    }

    /**
     * Reads a telegram of the same form.
     *
     * @return empty if it has another form, or something stands in a blank that is no number or names no moment
     */
    Optional<Telegram> read(Slice bytes) {
        if (!stencil.fits(bytes)) {
            return Optional.empty();
        }
        ByteBuffer eights = ByteBuffer.wrap(bytes.array()).order(ByteOrder.LITTLE_ENDIAN);
        @Nullable
        MeterTime meterTime = null;
        for (int i = 0; i < places.length; i++) {
            Place place = places[i];
            @Nullable
            Reading reading;
            if (place instanceof Place.Number number) {
                reading = number(number, eights, bytes.offset());
            } else if (place instanceof Place.Fixed fixed) {
                reading = fixed.reading();
            } else {
                reading = clock((Place.Clock) place, bytes);
                meterTime = meterTime == null && reading != null ? ((Clock) reading.value()).time() : meterTime;
            }
            if (reading == null) {
                return Optional.empty();
            }
            readings[i] = reading;
        }
        return Optional
                .of(new Telegram(Protocol.P1, meter, Optional.ofNullable(meterTime), List.of(readings), List.of()));
    }

    private @Nullable Reading number(Place.Number number, ByteBuffer eights, int offset) {
        long digits = P1Digits.read(eights, offset + number.at(), number.whole(), number.decimals());
        Place.Moment moment = number.time();
        @Nullable
        MeterTime time = moment == null ? null : time(moment, eights.array(), offset);
        if (digits == P1Digits.NONE || moment != null && time == null) {
            return null;
        }
        long unscaled = number.negative() ? -digits : digits;
        return new Reading(number.obis(), new Quantity(unscaled, number.decimals(), number.unit()),
                Optional.ofNullable(time));
    }

    private @Nullable Reading clock(Place.Clock place, Slice bytes) {
        MeterTime time = time(place.moment(), bytes.array(), bytes.offset());
        return time == null ? null : new Reading(place.obis(), new Clock(time));
    }

    private @Nullable MeterTime time(Place.Moment moment, byte[] bytes, int offset) {
        int from = offset + moment.at();
        return clock.read(bytes, from, from + moment.size()).orElse(null);
    }
}
