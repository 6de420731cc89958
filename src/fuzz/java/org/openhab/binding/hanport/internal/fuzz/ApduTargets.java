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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.Ciphering;
import org.openhab.binding.hanport.internal.dlms.CipheringException;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
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

    private ApduTargets() {
    }

    /** The first byte says in how many pieces the others come; none is for bytes without a frame. */
    static void plain(byte[] input, DlmsDecoder decoder) {
        int pieces = input.length == 0 ? 0 : input[0] & MOST_PIECES - 1;
        Slice bytes = Slice.of(input).slice(Math.min(1, input.length), Math.max(0, input.length - 1));
        if (pieces == 0) {
            decode(decoder, new Frame.Llc(bytes));
        } else {
            int size = Math.max(1, Math.min(LONGEST_PIECE, (bytes.length() + pieces - 1) / pieces));
            for (int at = 0; at < bytes.length(); at += size) {
                Slice piece = bytes.slice(at, Math.min(size, bytes.length() - at));
                decode(decoder, new Frame.Hdlc(piece, piece, piece.end() < bytes.end()));
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
        DlmsDecoder decoder = new DlmsDecoder(Ciphering.withKeys(Envelopes.KEY, Envelopes.AUTHENTICATION_KEY));
        decode(decoder, new Frame.Llc(Slice.of(Envelopes.sealed(input))));
        requireSound(decoder);
    }

    private static void requireSound(DlmsDecoder decoder) {
        List<Optional<Telegram>> heard = new ArrayList<>();
        byte[] sound = Sound.FRAME.bytes();
        new HdlcFramer().feed(sound, 0, sound.length, new SoundFrame(frame -> heard.add(decode(decoder, frame))));
        Sound.FRAME.requireIn(heard.stream().flatMap(Optional::stream).map(Telegram::readings).toList());
    }

    private static Optional<Telegram> decode(DlmsDecoder decoder, Frame frame) {
        try {
            Optional<Telegram> telegram = frame instanceof Frame.Hdlc hdlc ? decoder.decode(hdlc)
                    : decoder.decode((Frame.Llc) frame);
            telegram.ifPresent(read -> read.flaws().forEach(Flaws::require));
            return telegram;
        } catch (DecodeException e) {
            Flaws.require(e.flaw());
            return Optional.empty();
        }
    }
}
