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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * Where a reading stands in a list, so that the next list of the same form need not be searched for it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface Spot {

    /**
     * A number.
     *
     * @param at offset of its first byte from the APDU's tag
     * @param tag its type
     * @param scaler power of ten; of no account where the size of the number tells it
     * @param rules the list that tells the scaler by the size of the number
     * @param bySize whether it does
     */
    record Number(int at, int tag, ObisCode obis, int scaler, Unit unit, PushList rules,
            boolean bySize) implements Spot {
    }

    /**
     * A date-time.
     *
     * @param at offset of its first byte from the APDU's tag
     */
    record Moment(int at, ObisCode obis) implements Spot {
    }

    /**
     * A text, a state; as long as the meter sends the same one, it is the same reading.
     */
    record Fixed(Reading reading) implements Spot {
    }
}
