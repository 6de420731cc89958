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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.Ciphering;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.PushList;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.p1.P1Decoder;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Gives each frame to the decoder of its kind. The decoders are made when a frame asks for them: a meter speaks one
 * language, and classes take time to load. For one stream and one thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FrameDecoder {

    private final StreamOptions options;
    private @Nullable P1Decoder p1;
    private @Nullable Ciphering ciphering;
    private @Nullable DlmsDecoder dlms;
    private @Nullable SealedText sealed;

    FrameDecoder(StreamOptions options) {
        this.options = options;
    }

    /** What is known of the line holds no longer: another meter may follow. */
    void reset() {
        DlmsDecoder known = dlms;
        if (known != null) {
            known.reset();
        }
    }

    /**
     * The telegram that is whole with this frame.
     *
     * @return empty while more frames of it are to come
     * @throws DecodeException if none can be made of it, with the reason
     */
    Optional<Telegram> decode(Frame frame) throws DecodeException {
        if (frame instanceof Frame.P1 text) {
            return Optional.of(decode(text));
        } else if (frame instanceof Frame.Hdlc hdlc) {
            return dlms().decode(hdlc);
        } else if (frame instanceof Frame.MBus bus) {
            return dlms().decode(bus);
        } else if (frame instanceof Frame.Ciphered ciphered) {
            Ciphering.Opened opened = ciphering().open(ciphered.bytes());
            if (opened.isText() && opened.onTheWay()) {
                // the framer of texts has seen it too
                return Optional.empty();
            }
            return opened.isText() ? Optional.of(decode(sealed().telegram(opened))) : dlms().decode(opened);
        }
        return dlms().decode((Frame.Llc) frame);
    }

    private Telegram decode(Frame.P1 text) throws DecodeException {
        return p1().decode(text);
    }

    private P1Decoder p1() {
        P1Decoder decoder = p1;
        if (decoder == null) {
            decoder = new P1Decoder(options.normalTime(), options.acceptMissingChecksum());
            p1 = decoder;
        }
        return decoder;
    }

    private Ciphering ciphering() {
        Ciphering opener = ciphering;
        if (opener == null) {
            opener = options.keys().ciphering();
            ciphering = opener;
        }
        return opener;
    }

    private SealedText sealed() {
        SealedText text = sealed;
        if (text == null) {
            text = new SealedText();
            sealed = text;
        }
        return text;
    }

    private DlmsDecoder dlms() {
        DlmsDecoder decoder = dlms;
        if (decoder == null) {
            List<PushList> table = new ArrayList<>(options.ownLists());
            table.addAll(PushList.known());
            decoder = new DlmsDecoder(ciphering(), table);
            dlms = decoder;
        }
        return decoder;
    }
}
