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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.frame.SmlChecksum;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * SML_Message: one of those that a file holds. Places are counted from the file's first message on. Source: BSI
 * TR-03109-1, annex IV, clause 5 (SML_Message).
 *
 * @param begin its first byte
 * @param kind what its body is
 * @param body where that begins
 * @param end one past the body, where its checksum stands
 * @param next one past the checksum
 * @param checksum the kind that has shown that the bytes are right
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record SmlMessage(int begin, long kind, int body, int end, int next, SmlChecksum checksum) {

    static final int ELEMENTS = 6;
    static final int BODY_ELEMENTS = 2;
    static final int OPEN_RESPONSE = 0x0101;
    static final int CLOSE_RESPONSE = 0x0201;
    static final int GET_LIST_RESPONSE = 0x0701;
    private static final int CHECKSUM_SIZE = 2;

    /**
     * Takes a whole message.
     *
     * @param messages the bytes that are read
     * @throws DecodeException if none stands here, or its checksum does not hold
     */
    static SmlMessage read(SmlReader reader, Slice messages) throws DecodeException {
        int begin = reader.position();
        reader.list(ELEMENTS);
        reader.octets();
        reader.number();
        reader.number();
        reader.list(BODY_ELEMENTS);
        long kind = reader.number();
        int body = reader.position();
        reader.skip();
        int end = reader.position();
        int sent = checksum(reader, begin);
        int next = reader.position();
        reader.endOfMessage();
        SmlChecksum checksum = SmlChecksum.fitting(sent, messages.array(), messages.offset() + begin, end - begin)
                .orElseThrow(() -> wrongChecksum(begin));
        return new SmlMessage(begin, kind, body, end, next, checksum);
    }

    /** The checksum comes low byte first, and without leading zeros as any number. */
    private static int checksum(SmlReader reader, int begin) throws DecodeException {
        int sent = (int) reader.number();
        return switch (reader.size()) {
            case 1 -> (sent & 0xFF) << Byte.SIZE;
            case CHECKSUM_SIZE -> (sent & 0xFF) << Byte.SIZE | sent >> Byte.SIZE & 0xFF;
            default -> throw wrongChecksum(begin);
        };
    }

    private static DecodeException wrongChecksum(int begin) {
        return new DecodeException(begin, "message whose checksum does not match");
    }
}
