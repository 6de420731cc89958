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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
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

    private final int length;
    /** The bytes in eights, the last eight overlapping those before; zero where there is a value. */
    private final long[] sameBits;
    private final long[] sameBytes;
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
        length = apdu.length();
        spots = content.spots().toArray(new Spot[0]);
        int body = length - notification.body().length();
        sentAt = notification.moment() == null ? NO_MOMENT : body - CosemDateTime.LENGTH;
        byte[] same = new byte[length];
        for (int i = 0; i < length; i++) {
            boolean sent = sentAt != NO_MOMENT && i >= sentAt && i < body;
            same[i] = (byte) (sent || i >= INVOKE_ID && i < INVOKE_ID + Integer.BYTES ? 0 : 0xFF);
        }
        for (Spot spot : spots) {
            if (spot instanceof Spot.Number number) {
                blank(same, number.at(), Axdr.fixedSize(number.tag()));
            } else if (spot instanceof Spot.Moment moment) {
                // by the year's first byte a moment is told from a text
                blank(same, moment.at() + 1, CosemDateTime.LENGTH - 1);
            }
        }
        sameBits = new long[(length + Long.BYTES - 1) / Long.BYTES];
        sameBytes = new long[sameBits.length];
        ByteBuffer bits = eights(same);
        ByteBuffer bytes = eights(apdu.array());
        for (int i = 0; i < sameBits.length; i++) {
            int at = Math.min(i * Long.BYTES, length - Long.BYTES);
            sameBits[i] = bits.getLong(at);
            sameBytes[i] = bytes.getLong(apdu.offset() + at) & sameBits[i];
        }
    }

    private static ByteBuffer eights(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void blank(byte[] same, int from, int size) {
        for (int i = from; i < from + size; i++) {
            same[i] = 0;
        }
    }

    /** Whether this APDU has the same form. */
    boolean fits(Slice apdu) {
        if (apdu.length() != length) {
            return false;
        }
        ByteBuffer bytes = eights(apdu.array());
        int from = apdu.offset();
        int last = sameBits.length - 1;
        long different = (bytes.getLong(from + length - Long.BYTES) & sameBits[last]) ^ sameBytes[last];
        for (int i = 0; i < last; i++) {
            different |= (bytes.getLong(from + i * Long.BYTES) & sameBits[i]) ^ sameBytes[i];
        }
        return different == 0;
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
        return apdu.length() >= Long.BYTES && apdu.length() <= LONGEST && content.flaws().isEmpty()
                && content.spots().size() == content.readings().size();
    }
}
