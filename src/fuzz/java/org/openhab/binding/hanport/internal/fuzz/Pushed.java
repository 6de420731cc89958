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
import org.openhab.binding.hanport.internal.dlms.PushListener;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Keeps the telegrams that the decoder of DLMS gives, and looks at its flaws.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Pushed implements PushListener {

    private final List<Telegram> telegrams = new ArrayList<>();

    /** The telegrams that are whole with this frame. */
    static List<Telegram> of(DlmsDecoder decoder, Frame frame) {
        Pushed pushed = new Pushed();
        if (frame instanceof Frame.Hdlc hdlc) {
            decoder.decode(hdlc, pushed);
        } else if (frame instanceof Frame.Apdu apdu) {
            decoder.decode(apdu, pushed);
        }
        return pushed.telegrams;
    }

    @Override
    public void telegram(Telegram telegram) {
        telegram.flaws().forEach(Flaws::require);
        telegrams.add(telegram);
    }

    @Override
    public void undecodable(Flaw flaw) {
        Flaws.require(flaw);
    }
}
