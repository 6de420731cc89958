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
                SmlMessage message = SmlMessage.read(reader, messages);
                if (message.kind() == SmlMessage.GET_LIST_RESPONSE) {
                    telegrams.add(new SmlList(messages.slice(0, message.end()), message.body()).read());
                }
            }
        }
        if (telegrams.isEmpty()) {
            throw new DecodeException(0, "file without a list");
        }
        return telegrams;
    }
}
