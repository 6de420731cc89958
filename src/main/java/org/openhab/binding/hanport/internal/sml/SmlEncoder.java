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
package org.openhab.binding.hanport.internal.sml;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.frame.SmlChecksum;
import org.openhab.binding.hanport.internal.frame.SmlFrames;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Writes telegrams as a meter behind an optical head does: SML_PublicOpen.Res, SML_GetList.Res and SML_PublicClose.Res
 * in one file, each with its checksum. The other direction of {@link SmlDecoder}. Source: BSI TR-03109-1, annex IV,
 * clause 5.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SmlEncoder {

    /** 1-0:98.10.255*255, the list of all values. */
    private static final byte[] LIST_NAME = { 1, 0, 98, 10, (byte) 0xFF, (byte) 0xFF };
    private static final int OPEN_ELEMENTS = 6;
    private static final int CLOSE_ELEMENTS = 1;
    private static final int COUNTER_SIZE = 4;
    private static final int KIND_SIZE = 2;

    private final SmlStyle style;
    private final SmlChecksum checksum;

    /** @param checksum of the file and of each message */
    public SmlEncoder(SmlStyle style, SmlChecksum checksum) {
        this.style = style;
        this.checksum = checksum;
    }

    /**
     * The whole file, from escape sequence to checksum.
     * <p>
     * The readings keep the order of the telegram. Import and export that a reader makes of 16.7.0, or of 15.7.0 and
     * the
     * status word, are left out; the status word beside registers and 15.7.0 tells which way they say that power flows.
     * Numbers go out in the base unit of their dimension, exact, and whole kWh with a scaler as such. Maker and model
     * go
     * out where the readings hold them.
     *
     * @param seconds since the meter was started, 0 to 4294967295; told where the telegram has no time, and by what the
     *            file and its messages are numbered
     * @throws IllegalArgumentException if something cannot be written: an id or a text that is empty or has a character
     *             beyond ASCII, a table, a clock as a value, a time without an offset of whole minutes, before 1970 or
     *             after 2105, a
     *             number of more than 63 bits or 18 decimals, a unit that COSEM has no number for
     */
    public byte[] encode(Telegram telegram, long seconds) {
        byte[] server = ServerId.bytes(telegram.meter().id());
        SmlWriter open = new SmlWriter().list(OPEN_ELEMENTS).absent().absent().octets(counter(seconds)).octets(server)
                .absent().absent();
        SmlWriter close = new SmlWriter().list(CLOSE_ELEMENTS).absent();
        SmlWriter file = new SmlWriter();
        int message = (int) seconds << 2;
        message(file, message, SmlMessage.OPEN_RESPONSE, open);
        message(file, message + 1, SmlMessage.GET_LIST_RESPONSE, list(telegram, server, seconds));
        message(file, message + 2, SmlMessage.CLOSE_RESPONSE, close);
        return SmlFrames.encode(Slice.of(file.toBytes()), checksum);
    }

    private void message(SmlWriter file, int number, int kind, SmlWriter body) {
        SmlWriter message = new SmlWriter().list(SmlMessage.ELEMENTS).octets(counter(number)).unsigned(1, 0)
                .unsigned(1, 0).list(SmlMessage.BODY_ELEMENTS).unsigned(KIND_SIZE, kind).raw(body.toBytes());
        byte[] checked = message.toBytes();
        file.raw(checked).checksum(checksum.of(checked, 0, checked.length)).endOfMessage();
    }

    private SmlWriter list(Telegram telegram, byte[] server, long seconds) {
        List<Reading> readings = telegram.readings().stream()
                .filter(reading -> !Directions.isMade(reading.obis(), telegram)).toList();
        SmlWriter list = new SmlWriter().list(SmlList.ELEMENTS).absent().octets(server).octets(LIST_NAME);
        telegram.time().ifPresentOrElse(time -> SmlTime.write(list, time), () -> SmlTime.write(list, seconds));
        list.list(readings.size());
        int power = telegram.netPower().map(net -> net.number().signum()).orElse(0);
        readings.forEach(reading -> SmlEntry.write(list, reading, style, power));
        return list.absent().absent();
    }

    private static byte[] counter(long number) {
        byte[] counter = new byte[COUNTER_SIZE];
        for (int i = 0; i < COUNTER_SIZE; i++) {
            counter[i] = (byte) (number >> (COUNTER_SIZE - 1 - i) * Byte.SIZE);
        }
        return counter;
    }
}
