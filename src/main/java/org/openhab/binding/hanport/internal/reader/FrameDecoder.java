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

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.PushListener;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.dlms.push.MeterClock;
import org.openhab.binding.hanport.internal.dlms.push.PushList;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameVisitor;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.p1.P1Decoder;
import org.openhab.binding.hanport.internal.sml.SmlDecoder;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.MeterZone;

/**
 * Gives each frame to the decoder of its kind. The decoders are made when a frame asks for them: a meter speaks one
 * language, and classes take time to load. For one stream and one thread.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FrameDecoder implements FrameVisitor<PushListener> {

    private final StreamOptions options;
    private final MeterClock clock;
    private @Nullable P1Decoder p1;
    private @Nullable Ciphering ciphering;
    private @Nullable DlmsDecoder dlms;
    private @Nullable SealedText sealed;

    FrameDecoder(StreamOptions options, Optional<InstantSource> arrivals) {
        this.options = options;
        clock = new MeterClock(new MeterZone(options.normalTime()), arrivals);
    }

    /** Nothing that comes next belongs to what came before. */
    void pause(PushListener listener) {
        DlmsDecoder known = dlms;
        if (known != null) {
            known.end(listener);
        }
    }

    /** The same, and another meter may follow. */
    void end(PushListener listener) {
        pause(listener);
        DlmsDecoder known = dlms;
        if (known != null) {
            known.reset();
        }
        P1Decoder text = p1;
        if (text != null) {
            text.reset();
        }
    }

    /** Whether an envelope's authentication tag shows that not a bit of it was changed. */
    boolean proves(Slice envelope) {
        return ciphering().proves(envelope);
    }

    /** Tells of all telegrams that are whole with this frame. */
    void decode(Frame frame, PushListener listener) {
        frame.accept(this, listener);
    }

    @Override
    public void hdlc(Frame.Hdlc frame, PushListener listener) {
        dlms().decode(frame, listener);
    }

    @Override
    public void mBus(Frame.MBus frame, PushListener listener) {
        dlms().decode(frame, listener);
    }

    @Override
    public void sml(Frame.Sml file, PushListener listener) {
        try {
            SmlDecoder.decode(file.messages()).forEach(listener::telegram);
        } catch (DecodeException e) {
            listener.undecodable(e.flaw());
        }
    }

    @Override
    public void apdu(Frame.Apdu apdu, PushListener listener) {
        if (!Ciphering.isEnvelope(apdu.bytes())) {
            dlms().decode(apdu, listener);
            return;
        }
        DlmsDecoder known = dlms;
        if (known != null) {
            known.endBare(listener);
        }
        try {
            Ciphering.Opened opened = ciphering().open(apdu.bytes());
            if (!opened.isText()) {
                dlms().decode(opened, listener);
            } else if (!opened.onTheWay()) {
                // of one that was opened on the way the framer of texts has told
                listener.telegram(p1().decode(sealed().telegram(opened)));
            }
        } catch (DecodeException e) {
            listener.undecodable(e.flaw());
        }
    }

    @Override
    public void p1(Frame.P1 text, PushListener listener) {
        try {
            listener.telegram(p1().decode(text));
        } catch (DecodeException e) {
            listener.undecodable(e.flaw());
        }
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
            if (clock.arrivals().isPresent()) {
                opener.refuseReplays();
            }
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
            decoder = new DlmsDecoder(ciphering(), table, clock, options.acceptMissingChecksum());
            dlms = decoder;
        }
        return decoder;
    }
}
