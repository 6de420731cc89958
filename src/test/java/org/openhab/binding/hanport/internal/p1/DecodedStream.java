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
package org.openhab.binding.hanport.internal.p1;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.P1Framer;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * What comes out of a stream of bytes when a framer and a decoder have been through it: the telegrams that are checked,
 * or of a dialect that has no checksum.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record DecodedStream(List<List<String>> telegrams, List<String> refused) {

    /** Feeds the stream in pieces of this many bytes, and ends it. */
    static DecodedStream in(byte[] stream, int chunk) {
        Recorder recorder = Recorder.listenTo(new P1Framer(), stream, chunk);
        DecodedStream decoded = new DecodedStream(new ArrayList<>(), new ArrayList<>());
        P1Decoder decoder = new P1Decoder();
        recorder.frames().forEach(frame -> decoded.decode(decoder, (Frame.P1) frame));
        recorder.damages().forEach(damage -> decoded.refused.add(damage.toString()));
        return decoded;
    }

    private void decode(P1Decoder decoder, Frame.P1 frame) {
        try {
            telegrams.add(GoldenTelegram.lines(decoder.decode(frame)));
        } catch (DecodeException e) {
            refused.add(e.flaw().toString());
        }
    }
}
