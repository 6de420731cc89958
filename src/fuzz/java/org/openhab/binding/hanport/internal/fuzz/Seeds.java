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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.simulator.SimulatedMeter;
import org.openhab.binding.hanport.internal.source.Recording;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * What the targets begin with: the project's own telegrams, in the form that each target takes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Seeds {

    private static final int PIECE = 40;

    private Seeds() {
    }

    static List<byte[]> texts() {
        return GoldenTelegram.all("p1").stream().map(GoldenTelegram::bytes).toList();
    }

    static List<byte[]> frames() {
        return GoldenTelegram.all("hex").stream().map(GoldenTelegram::bytes).toList();
    }

    static List<byte[]> streams() {
        return Stream.of(texts(), frames(), files()).flatMap(List::stream).toList();
    }

    /** Files of SML: from fixtures, and as simulated meters write them. */
    static List<byte[]> files() {
        Stream<byte[]> simulated = Stream.of(MeterModel.MME, MeterModel.MME_LOCKED, MeterModel.EDL)
                .map(model -> new SimulatedMeter(model, 1, Instant.EPOCH).pushAt(Instant.EPOCH).bytes());
        return Stream.concat(GoldenTelegram.all("sml").stream().map(GoldenTelegram::bytes), simulated).toList();
    }

    /** Zero, for one piece, and the information field of each frame. */
    static List<byte[]> apdus() {
        List<byte[]> apdus = new ArrayList<>();
        for (byte[] stream : frames()) {
            new HdlcFramer().feed(stream, 0, stream.length,
                    new SoundFrame(frame -> apdus.add(joined(new byte[1], ((Frame.Hdlc) frame).information().copy()))));
        }
        return apdus;
    }

    static List<byte[]> envelopes() {
        return Stream.concat(apdus().stream().map(Envelopes::sealed), apdus().stream().map(Envelopes::sealedOpenly))
                .toList();
    }

    /** Eight bytes, which are a number and nothing else. */
    static List<byte[]> numbers() {
        return List.of("a number".getBytes(StandardCharsets.US_ASCII));
    }

    static List<byte[]> recordings() {
        return streams().stream().map(Seeds::recording).toList();
    }

    private static byte[] recording(byte[] stream) {
        StringBuilder text = new StringBuilder(Recording.TITLE).append('\n');
        for (int at = 0; at < stream.length; at += PIECE) {
            text.append(Recording.encode(at * 10L, stream, at, Math.min(PIECE, stream.length - at))).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }
}
