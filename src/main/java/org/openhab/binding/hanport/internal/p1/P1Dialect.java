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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Quantities;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value;

/**
 * What the dialects of P1 have and lack. Source: DSMR P1 Companion Standard 2.2 and 3.0, section 5.2 (no checksum), and
 * 4.0 to 5.0.2, section 6.2 (with one).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Dialect {

    /** The codes for the version of the interface. */
    private static final List<ObisCode> VERSIONS = Quantities.named("p1-version");

    private P1Dialect() {
    }

    /**
     * Whether the meter that sent this puts a checksum behind it, so that one without is damaged.
     * <p>
     * Only the oldest dialects have none: DSMR 2.2 and 3.0, mode D of IEC 62056-21 (EasyMeter), ACE4000. These tell
     * neither time nor version; all newer ones begin with them, and mark winter and summer at every time. A few meters
     * of version 4.2 in the Netherlands and
     * Slovenia leave the checksum out all the same: whether to trust those is for the user to say.
     */
    static boolean sendsChecksum(Telegram telegram) {
        for (Reading reading : telegram.readings()) {
            ObisCode code = reading.obis();
            if (code.equals(Quantities.CLOCK) || VERSIONS.contains(code.withoutElectricityChannel())
                    || marksSeason(reading)) {
                return true;
            }
        }
        return false;
    }

    private static boolean marksSeason(Reading reading) {
        return reading.time().flatMap(MeterTime::offset).isPresent()
                || reading.value() instanceof Value.Clock clock && clock.time().offset().isPresent();
    }
}
