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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * A telegram that is written as before is read by its form, and means the same as if it were read anew.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class RepeatedTelegramTest {

    private static final byte[] CHANGES = "09:/.-*()! kV\r\n\u00B1".getBytes(StandardCharsets.ISO_8859_1);
    /** Framers hand telegrams out in a buffer that is longer. */
    private static final int BUFFER = 8192;

    static List<GoldenTelegram> telegrams() {
        return GoldenTelegram.all("p1");
    }

    @ParameterizedTest
    @MethodSource("telegrams")
    void meansWhatItMeansReadAnewWhateverByteHasChanged(GoldenTelegram golden) {
        byte[] original = golden.bytes();
        int length = new String(original, StandardCharsets.ISO_8859_1).lastIndexOf('!') + 1;
        for (int at = 0; at < length - 1; at++) {
            for (byte change : CHANGES) {
                byte[] changed = original.clone();
                changed[at] = change;
                List<String> anew = read(new P1Decoder(), changed, length);
                P1Decoder experienced = new P1Decoder();
                read(experienced, original, length);

                assertEquals(anew, read(experienced, changed, length), "byte " + at + " is " + (char) change);
            }
        }
    }

    @Test
    void readsNumbersOfEveryLengthTheSecondTime() {
        P1Decoder decoder = new P1Decoder();
        for (String number : List.of("1", "12345678", "123456789", "0.5", "12345678.12345678", "1.123456789", "00.000",
                "99999999.99999999", "5.", ".5", "-1.5")) {
            byte[] bytes = ("/XYZ5T\r\n\r\n1-0:1.7.0(" + number + "*kW)\r\n!").getBytes(StandardCharsets.ISO_8859_1);
            List<String> first = read(decoder, bytes, bytes.length);

            assertEquals(first, read(decoder, bytes, bytes.length), number);
        }
    }

    @Test
    void aPlaceIsThatOfANumberAClockOrWhatStays() {
        assertEquals(Set.of(Place.Number.class, Place.Clock.class, Place.Fixed.class),
                Set.of(Place.class.getPermittedSubclasses()));
    }

    private static List<String> read(P1Decoder decoder, byte[] bytes, int length) {
        byte[] buffer = Arrays.copyOf(bytes, BUFFER);
        try {
            return GoldenTelegram.lines(decoder.decode(new Frame.P1(new Slice(buffer, 0, length), true)));
        } catch (DecodeException e) {
            return List.of(e.flaw().toString());
        }
    }
}
