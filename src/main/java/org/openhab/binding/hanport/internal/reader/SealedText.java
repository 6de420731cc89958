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
package org.openhab.binding.hanport.internal.reader;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.P1Framer;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Finds the P1 telegram in what came out of an envelope. The tag of the envelope is worth more than the telegram's own
 * checksum, which then does not matter; without it the checksum alone tells whether the text is whole.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SealedText implements FrameListener {

    private final P1Framer framer = new P1Framer();
    private Frame.@Nullable P1 found;

    /**
     * @return the telegram, good until the next call
     * @throws DecodeException if there is none, or it is damaged
     */
    Frame.P1 telegram(Ciphering.Opened opened) throws DecodeException {
        Slice plain = opened.plain();
        if (opened.authentic()) {
            int end = plain.length();
            while (end > 0 && plain.at(end - 1) != '!') {
                end--;
            }
            return new Frame.P1(end == 0 ? plain : plain.slice(0, end), true);
        }
        found = null;
        framer.feed(plain.array(), plain.offset(), plain.length(), this);
        framer.end(this);
        Frame.P1 telegram = found;
        if (telegram == null) {
            throw new DecodeException(new Flaw(0, "encrypted, and damaged", TelegramTrouble.DAMAGED));
        }
        return telegram;
    }

    @Override
    public void frame(Frame frame) {
        Slice bytes = frame.bytes();
        // the framer's buffer goes on to the next one
        found = new Frame.P1(Slice.of(bytes.copy()), frame.isChecked());
    }

    @Override
    public void damage(Damage damage) {
        // told by the telegram that is missing
    }
}
