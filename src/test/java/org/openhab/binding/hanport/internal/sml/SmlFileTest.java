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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.doubles.Recorder;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.frame.SmlFramer;
import org.openhab.binding.hanport.internal.frame.SmlFrames;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SmlFileTest {

    static List<GoldenTelegram> goldens() {
        return GoldenTelegram.all("sml");
    }

    @Test
    void tellsWhatStandsWhere() throws DecodeException {
        Frame.Sml frame = frame(GoldenTelegram.named("edl-1.sml"));

        List<String> places = new SmlFile(frame.messages()).places().stream()
                .map(place -> place.part() + place.obis().map(obis -> " " + obis).orElse("") + " "
                        + HexFormat.of().formatHex(frame.messages().slice(place.offset(), place.length()).copy()))
                .toList();

        assertEquals(List.of("TRANSACTION 00010201", "FILE 0001", "SERVER 0658595a01027153c8c6", //
                "TRANSACTION 00010202", "SERVER 0658595a01027153c8c6", "LIST_NAME 0100620affff", //
                "TEXT 129-129:199.130.3*255 58595a", "TEXT 1-0:0.0.9*255 0658595a01027153c8c6", //
                "NUMBER 1-0:1.8.0*255 00050076c8", "NUMBER 1-0:2.8.0*255 0000000014", "NUMBER 1-0:15.7.0*255 00003039",
                "TRANSACTION 00010203"), places);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void isTheSameFileAgainIfNothingWasChanged(GoldenTelegram golden) throws DecodeException {
        Frame.Sml frame = frame(golden);

        byte[] sealed = new SmlFile(frame.messages()).sealed(frame.messages().copy());

        assertArrayEquals(frame.bytes().copy(), SmlFrames.encode(Slice.of(sealed), frame.checksum()));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void holdsOtherBytesUnderChecksumsThatHold(GoldenTelegram golden) throws DecodeException {
        Frame.Sml frame = frame(golden);
        SmlFile file = new SmlFile(frame.messages());
        byte[] changed = frame.messages().copy();
        file.places().stream().filter(place -> place.part() == SmlPart.SERVER || place.part() == SmlPart.TEXT)
                .forEach(place -> Arrays.fill(changed, place.offset(), place.offset() + place.length(), (byte) 'X'));

        byte[] sent = SmlFrames.encode(Slice.of(file.sealed(changed)), frame.checksum());

        Telegram before = telegram(golden.bytes());
        Telegram after = telegram(sent);
        assertEquals("X".repeat(10), after.meter().id());
        assertEquals(before.readings().size(), after.readings().size());
        for (int i = 0; i < after.readings().size(); i++) {
            if (after.readings().get(i).value() instanceof Text text) {
                assertEquals("X".repeat(text.text().length()), text.text());
            } else {
                assertEquals(before.readings().get(i), after.readings().get(i));
            }
        }
    }

    @Test
    void hasTheLengthThatItHad() throws DecodeException {
        SmlFile file = new SmlFile(frame(GoldenTelegram.named("edl-1.sml")).messages());

        assertThrows(IllegalArgumentException.class, () -> file.sealed(new byte[1]));
    }

    private static Frame.Sml frame(GoldenTelegram golden) {
        return (Frame.Sml) Recorder.listenTo(new SmlFramer(), golden.bytes(), golden.bytes().length).frames().get(0);
    }

    private static Telegram telegram(byte[] bytes) {
        return Recorder.listenTo(StreamOptions.DEFAULT, bytes, bytes.length).telegrams().get(0);
    }
}
