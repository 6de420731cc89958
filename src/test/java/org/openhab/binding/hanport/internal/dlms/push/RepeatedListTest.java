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
package org.openhab.binding.hanport.internal.dlms.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.HdlcFixture;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * A list of a form that came before is read by place, and means the same as if it were read anew.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class RepeatedListTest {

    /** Bits that are turned over, so that a number gets a sign, a text another letter, a tag another meaning. */
    private static final int[] CHANGES = { 0x01, 0x80, 0xFF };

    /** Whole lists in one frame; not those whose currents depend on the lists before. */
    static Stream<GoldenTelegram> lists() {
        return GoldenTelegram.all("hex").stream().filter(golden -> HdlcFixture.isOneFrame(golden))
                .filter(golden -> !golden.name().endsWith("omnipower-6") && !golden.name().endsWith("omnipower-7")
                        && !golden.name().contains("e570"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void meansTheSameTheSecondTime(GoldenTelegram golden) throws DecodeException {
        DlmsDecoder decoder = new DlmsDecoder();
        Frame.Hdlc frame = HdlcFixture.frames(golden).get(0);
        HdlcFixture.decode(decoder, frame);

        Telegram second = HdlcFixture.decode(decoder, frame).orElseThrow();

        assertEquals(golden.expected(), GoldenTelegram.lines(second));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void meansWhatItMeansReadAnewWhateverByteHasChanged(GoldenTelegram golden) {
        byte[] original = HdlcFixture.frames(golden).get(0).information().copy();

        for (int at = 0; at < original.length; at++) {
            for (int change : CHANGES) {
                byte[] changed = original.clone();
                changed[at] ^= (byte) change;
                List<String> anew = read(new DlmsDecoder(), changed);
                DlmsDecoder experienced = new DlmsDecoder();
                read(experienced, original);

                assertEquals(anew, read(experienced, changed), "byte " + at);
            }
        }
    }

    /** All but who the meter is, which a decoder may know from the list before. */
    private static List<String> read(DlmsDecoder decoder, byte[] information) {
        Slice bytes = Slice.of(information);
        try {
            Optional<Telegram> telegram = HdlcFixture.decode(decoder, HdlcFixture.frame(bytes, false));
            List<String> lines = new ArrayList<>(telegram.map(GoldenTelegram::lines).orElse(List.of()));
            lines.removeIf(line -> line.startsWith("meter "));
            return lines;
        } catch (DecodeException e) {
            return List.of(e.flaw().toString());
        }
    }
}
