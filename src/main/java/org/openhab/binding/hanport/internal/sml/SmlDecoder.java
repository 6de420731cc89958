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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Understands the files that meters push: SML_PublicOpen.Res, SML_GetList.Res with the readings, SML_PublicClose.Res.
 * Source: BSI TR-03109-1, annex IV, clause 5 (messages).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SmlDecoder {

    static final int MESSAGE_ELEMENTS = 6;
    static final int BODY_ELEMENTS = 2;
    static final int OPEN_RESPONSE = 0x0101;
    static final int CLOSE_RESPONSE = 0x0201;
    static final int GET_LIST_RESPONSE = 0x0701;

    private SmlDecoder() {
    }

    /**
     * @param messages what stands between the escape sequences of a file, which is sound
     * @return a telegram for each list, one at least
     * @throws DecodeException if there is no list, or a message is damaged
     */
    public static List<Telegram> decode(Slice messages) throws DecodeException {
        List<Telegram> telegrams = new ArrayList<>(1);
        SmlReader reader = new SmlReader(messages);
        while (!reader.isAtEnd()) {
            if (reader.type() == SmlReader.Type.END_OF_MESSAGE) {
                reader.endOfMessage();
            } else {
                message(messages, reader, telegrams);
            }
        }
        if (telegrams.isEmpty()) {
            throw new DecodeException(0, "file without a list");
        }
        return telegrams;
    }

    private static void message(Slice messages, SmlReader reader, List<Telegram> telegrams) throws DecodeException {
        int begin = reader.position();
        reader.list(MESSAGE_ELEMENTS);
        reader.octets();
        reader.number();
        reader.number();
        reader.list(BODY_ELEMENTS);
        long kind = reader.number();
        int body = reader.position();
        reader.skip();
        int end = reader.position();
        long sent = reader.number();
        if (!fits(sent, reader.size(), messages, begin, end - begin)) {
            throw new DecodeException(begin, "message whose checksum does not match");
        }
        reader.endOfMessage();
        if (kind == GET_LIST_RESPONSE) {
            telegrams.add(new SmlList(messages.slice(0, end), body).read());
        }
    }

    /** The checksum comes low byte first, and without leading zeros as any number. */
    private static boolean fits(long sent, int size, Slice messages, int begin, int length) {
        long checksum = size == 1 ? sent << Byte.SIZE : (sent & 0xFF) << Byte.SIZE | sent >> Byte.SIZE;
        int from = messages.offset() + begin;
        return size <= 2 && (Crc16.x25(messages.array(), from, length) == checksum
                || Crc16.kermit(messages.array(), from, length) == checksum);
    }
}
