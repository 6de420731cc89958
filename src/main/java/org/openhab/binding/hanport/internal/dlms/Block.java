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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * A block of a general-block-transfer: a piece of another APDU, with its number. Behind the tag stand a control byte,
 * the number, the number that is acknowledged, and the content with its length. Source: IEC 62056-5-3, clause 6.5;
 * tag E0.
 *
 * @param last whether the APDU is whole with it
 * @param number counted from 1, to 255 at most: no list takes more
 * @param content a piece of the APDU
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Block(boolean last, int number, Slice content) {

    static final int TAG = 0xE0;

    private static final int LAST_BLOCK = 0x80;
    private static final int CONTROL_AT = 1;
    private static final int NUMBER_AT = 3;
    private static final int ACKNOWLEDGED_SIZE = 2;

    /**
     * Takes an APDU apart; the content is a part of the same bytes.
     *
     * @return empty if it is no block, or cut short
     */
    static Optional<Block> decode(Slice apdu) {
        AxdrReader reader = new AxdrReader(apdu);
        int size = reader.tryNext() == TAG ? passHead(reader) : AxdrReader.UNKNOWN;
        if (size < 0 || size > reader.remaining()) {
            return Optional.empty();
        }
        boolean last = (apdu.at(CONTROL_AT) & LAST_BLOCK) != 0;
        return Optional.of(new Block(last, apdu.at(NUMBER_AT), apdu.slice(reader.position(), size)));
    }

    /** Whether the first block of an APDU begins here, as far as its number. */
    static boolean isFirst(Slice bytes) {
        return bytes.length() > NUMBER_AT && bytes.at(0) == TAG && bytes.at(NUMBER_AT - 1) == 0
                && bytes.at(NUMBER_AT) == 1;
    }

    /**
     * Passes what stands between tag and content, as far as it has come.
     *
     * @return bytes of the content; {@link AxdrReader#MISSING} or {@link AxdrReader#UNKNOWN}
     */
    static int passHead(AxdrReader reader) {
        if (!reader.tryPass(CONTROL_AT)) {
            return AxdrReader.MISSING;
        }
        int upper = reader.tryNext();
        int number = reader.tryNext();
        if (number == AxdrReader.MISSING) {
            return AxdrReader.MISSING;
        } else if (upper != 0 || number == 0) {
            return AxdrReader.UNKNOWN;
        }
        return reader.tryPass(ACKNOWLEDGED_SIZE) ? reader.tryNumber() : AxdrReader.MISSING;
    }
}
