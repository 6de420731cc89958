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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.frame.Garbage;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for all framers and decoders together, whatever comes over the line.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class StreamProperties {

    @Property
    void anyPiecesGiveTheSameTelegrams(@ForAll("streams") byte[] stream, @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 300) int largest) {
        List<Telegram> whole = new ArrayList<>();
        StreamDecoder atOnce = new StreamDecoder(StreamOptions.DEFAULT, whole::add);
        atOnce.feed(stream, 0, stream.length);
        atOnce.end();
        List<Telegram> received = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, received::add);

        int size;
        for (int at = 0; at < stream.length; at += size) {
            size = Math.min(1 + random.nextInt(largest), stream.length - at);
            decoder.feed(stream, at, size);
        }
        decoder.end();

        // a line has one protocol; telegrams of several are in no order
        for (Protocol protocol : Protocol.values()) {
            assertEquals(in(protocol, whole), in(protocol, received));
        }
    }

    @Property(tries = 1000)
    void aSoundTelegramBehindAnyGarbageIsDelivered(@ForAll("garbage") byte[] garbage,
            @ForAll("soundOnes") GoldenTelegram golden) {
        List<Telegram> received = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, received::add);
        decoder.feed(garbage, 0, garbage.length);
        received.clear();

        decoder.feed(golden.bytes(), 0, golden.bytes().length);

        assertFalse(received.isEmpty());
        assertEquals(readings(golden.expected()), readings(GoldenTelegram.lines(received.get(received.size() - 1))));
    }

    @Property
    void aLostConnectionLeavesNothingBehind(@ForAll("garbage") byte[] garbage,
            @ForAll("soundOnes") GoldenTelegram golden) {
        List<Telegram> received = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder(StreamOptions.DEFAULT, received::add);
        decoder.feed(garbage, 0, garbage.length);
        decoder.end();
        received.clear();

        decoder.feed(golden.bytes(), 0, golden.bytes().length);

        assertEquals(List.of(golden.expected()), received.stream().map(GoldenTelegram::lines).toList());
    }

    private static List<Telegram> in(Protocol protocol, List<Telegram> telegrams) {
        return telegrams.stream().filter(telegram -> telegram.protocol() == protocol).toList();
    }

    /** Without the three lines in front, which tell the meter's id: short lists have it of the lists before. */
    private static List<String> readings(List<String> lines) {
        return lines.subList(3, lines.size());
    }

    @Provide
    Arbitrary<byte[]> garbage() {
        return Garbage.any();
    }

    @Provide
    Arbitrary<byte[]> streams() {
        return Arbitraries.oneOf(Garbage.any(), Garbage.telegrams()).list().ofMaxSize(4)
                .map(pieces -> Bytes.join(pieces.toArray(byte[][]::new)));
    }

    /** One of each form; all have a checksum and need no telegram before them. */
    @Provide
    Arbitrary<GoldenTelegram> soundOnes() {
        return Arbitraries
                .of("landisgyr-e360-1.p1", "kamstrup-omnia-1.p1", "aidon-6534efs2-1.p1", "iskra-am550-1.p1",
                        "kamstrup-omnipower-1.hex", "aidon-6534-3.hex", "kaifa-ma304h3e-3.hex", "landisgyr-e450-4.hex",
                        "iskraemeco-am550-1.hex", "mme-1.sml", "mme-locked-1.sml", "edl-1.sml")
                .map(GoldenTelegram::named);
    }
}
