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

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.CosemDateTime;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.MeterZone;

/**
 * Tells which moment a meter's clock means.
 *
 * @param zone the offsets that the clock may have
 * @param arrivals tells when a telegram comes; empty where telegrams are read that came at another time
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record MeterClock(MeterZone zone, Optional<InstantSource> arrivals) {

    /** Central European Time, of telegrams that came at any time. */
    public static final MeterClock DEFAULT = new MeterClock(MeterZone.CENTRAL_EUROPE, Optional.empty());

    /**
     * @return empty if the clock was never set, says that it is not valid, or names no moment
     */
    public Optional<MeterTime> time(CosemDateTime shown) {
        Optional<MeterTime> told = shown.meterTime();
        if (told.isEmpty()) {
            return told;
        }
        Optional<ZoneOffset> offset = told.get().offset();
        if (offset.isEmpty() && shown.isSummerTime()) {
            offset = Optional.of(zone.summer());
        }
        Optional<Instant> arrival = arrivals.map(InstantSource::instant);
        return Optional.of(zone.resolve(told.get().local(), offset, arrival));
    }
}
