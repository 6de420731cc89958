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
package org.openhab.binding.hanport.internal.fuzz;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringException;
import org.openhab.binding.hanport.internal.dlms.push.MeterClock;
import org.openhab.binding.hanport.internal.dlms.push.PushList;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * The decoder of DLMS without a framer before it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ApduTargets {

    private static final int MOST_PIECES = 8;
    private static final int LONGEST_PIECE = 2037;
    private static final int HEADER_SIZE = 8;

    private ApduTargets() {
    }

    /** The first byte says in how many pieces the others come; none is for bytes without a frame. */
    static void plain(byte[] input, DlmsDecoder decoder) {
        int pieces = input.length == 0 ? 0 : input[0] & MOST_PIECES - 1;
        Slice bytes = Slice.of(input).slice(Math.min(1, input.length), Math.max(0, input.length - 1));
        if (pieces == 0) {
            Pushed.of(decoder, new Frame.Apdu(bytes, 0, false));
        } else {
            int size = Math.max(1, Math.min(LONGEST_PIECE, (bytes.length() + pieces - 1) / pieces));
            for (int at = 0; at < bytes.length(); at += size) {
                Slice piece = bytes.slice(at, Math.min(size, bytes.length() - at));
                Pushed.of(decoder, frame(piece, piece.end() < bytes.end()));
            }
        }
        requireSound(decoder);
    }

    static void envelope(Slice envelope) {
        for (Ciphering ciphering : List.of(Ciphering.withoutKey(), Ciphering.withKey(Envelopes.KEY),
                Ciphering.withKeysLenient(Envelopes.KEY, Envelopes.AUTHENTICATION_KEY))) {
            try {
                ciphering.open(envelope);
            } catch (CipheringException e) {
                Flaws.require(e.flaw());
            }
        }
    }

    static void sealed(byte[] input) {
        DlmsDecoder decoder = new DlmsDecoder(Ciphering.withKeys(Envelopes.KEY, Envelopes.AUTHENTICATION_KEY),
                PushList.known(), MeterClock.DEFAULT);
        Pushed.of(decoder, new Frame.Apdu(Slice.of(Envelopes.sealed(input)), 0, false));
        requireSound(decoder);
    }

    private static void requireSound(DlmsDecoder decoder) {
        List<Telegram> received = new ArrayList<>();
        byte[] sound = Sound.FRAME.bytes();
        new HdlcFramer().feed(sound, 0, sound.length,
                new SoundFrame(frame -> received.addAll(Pushed.of(decoder, frame))));
        Sound.FRAME.requireIn(received.stream().map(Telegram::readings).toList());
    }

    /** A frame that follows the one before, as far as the decoder looks at it. */
    private static Frame.Hdlc frame(Slice piece, boolean segmented) {
        byte[] bytes = new byte[HEADER_SIZE + piece.length()];
        System.arraycopy(piece.array(), piece.offset(), bytes, HEADER_SIZE, piece.length());
        Slice frame = Slice.of(bytes);
        return new Frame.Hdlc(frame, frame.slice(HEADER_SIZE, piece.length()), segmented, 0, true);
    }
}
