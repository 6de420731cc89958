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

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Gateways that hand over a telegram at a time.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class PiecesTest {

    private static final byte[] TEXT = GoldenTelegram.named("landisgyr-e360-1.p1").bytes();
    private static final byte[] FRAME = GoldenTelegram.named("aidon-6525-1.hex").bytes();

    private final List<Telegram> telegrams = new ArrayList<>();
    private final StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT.withAcceptMissingChecksum(true),
            telegrams::add);

    @Test
    void anApduWithoutAFrameIsWholeWithItsPiece() {
        byte[] apdu = new byte[FRAME.length - 12];
        System.arraycopy(FRAME, 9, apdu, 0, apdu.length);

        piece(apdu);
        piece(apdu);

        List<String> readings = readings(GoldenTelegram.named("aidon-6525-1.hex").expected());
        assertEquals(List.of(readings, readings), received());
    }

    @Test
    void aTextWithoutItsLastLineEndIsWholeWithItsPiece() {
        String text = new String(TEXT, StandardCharsets.ISO_8859_1);
        piece(text.substring(0, text.lastIndexOf('!') + 1).getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of(readings(GoldenTelegram.named("landisgyr-e360-1.p1").expected())), received());
    }

    @Test
    void whatIsLearnedOfAGatewayHoldsFromPieceToPiece() {
        byte[] withoutReturns = new String(TEXT, StandardCharsets.ISO_8859_1).replace("\r", "")
                .getBytes(StandardCharsets.ISO_8859_1);

        for (int i = 0; i < 5; i++) {
            piece(withoutReturns);
        }

        List<String> readings = readings(GoldenTelegram.named("landisgyr-e360-1.p1").expected());
        assertEquals(Collections.nCopies(4, readings), received());
    }

    @Test
    void aHalfTelegramDoesNotSpoilTheNextPiece() {
        piece(Arrays.copyOf(FRAME, 100));
        piece(FRAME);
        piece(Arrays.copyOf(TEXT, 206));
        piece(TEXT);

        assertEquals(GoldenTelegram.named("aidon-6525-1.hex").expected(), GoldenTelegram.lines(telegrams.get(0)));
        assertEquals(GoldenTelegram.named("landisgyr-e360-1.p1").expected(),
                GoldenTelegram.lines(telegrams.get(telegrams.size() - 1)));
    }

    private List<List<String>> received() {
        return telegrams.stream().map(telegram -> readings(GoldenTelegram.lines(telegram))).toList();
    }

    /** Without the lines that say who speaks: a piece without a frame is of another protocol than one with. */
    private static List<String> readings(List<String> lines) {
        return lines.stream().filter(line -> line.contains(" = ")).toList();
    }

    private void piece(byte[] bytes) {
        decoder.feed(bytes, 0, bytes.length);
        decoder.endPiece();
    }
}
