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
package org.openhab.binding.hanport.internal.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What may stand in a stream in front of a sound telegram: noise, and all that looks like the beginning of one.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Garbage {

    private static final int MOST_PIECES = 6;
    /** A header whose checksum holds and whose frame is as long as frames can be, and never comes. */
    private static final byte[] GREAT_CLAIM = signed("a7ff030310");
    private static final List<byte[]> BEGINNINGS = Stream.concat(
            Stream.of("/", "//", "/XX", "/XXX5", "/XXX5\r\n\r\n", "/XXX5\r\n\r\n1-0:1.8.0(", "(", ")!", "!", "!12",
                    "\r\n", "/XXX5\r\n\r\n1-0:1.8.0(1)\r\n!", "/XXX5\r\n\r\n1-0:1.8.0(1)\r\n!AB").map(Garbage::ascii),
            Stream.of("7e", "7e7e7e7e", "7ea0", "7ea7ff", "7ea7ff0303", "7ea00a0303", "7ee6e700", "e6e7000f", "e6e700",
                    "1b", "1b1b1b1b", "1b1b1b1b01010101", "1b1b1b1b010101017605", "1b1b1b1b1a")
                    .map(HexFormat.of()::parseHex))
            .toList();

    private Garbage() {
    }

    /** Garbage of all kinds, from none to some thousand bytes. */
    public static Arbitrary<byte[]> any() {
        return Arbitraries.oneOf(noise(), beginnings(), parts(), claims()).list().ofMaxSize(MOST_PIECES)
                .map(pieces -> Bytes.join(pieces.toArray(byte[][]::new)));
    }

    /** Bytes of any value. */
    public static Arbitrary<byte[]> noise() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    }

    /** Every telegram of the fixtures. */
    public static Arbitrary<byte[]> telegrams() {
        return Arbitraries
                .of(Stream.of("p1", "hex", "sml").flatMap(ending -> GoldenTelegram.all(ending).stream()).toList())
                .map(GoldenTelegram::bytes);
    }

    private static Arbitrary<byte[]> beginnings() {
        return Arbitraries.of(BEGINNINGS);
    }

    private static Arbitrary<byte[]> claims() {
        return Arbitraries.of(GREAT_CLAIM, Bytes.join(GREAT_CLAIM, GREAT_CLAIM, GREAT_CLAIM));
    }

    /** A telegram from anywhere in it to anywhere. */
    private static Arbitrary<byte[]> parts() {
        Arbitrary<Double> place = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(telegrams(), place, place).as((telegram, one, other) -> {
            int from = (int) (Math.min(one, other) * telegram.length);
            int to = (int) (Math.max(one, other) * telegram.length);
            return Arrays.copyOfRange(telegram, one < 0.3 ? 0 : from, to);
        });
    }

    private static byte[] signed(String header) {
        byte[] bytes = HexFormat.of().parseHex(header);
        int checksum = Crc16.x25(bytes, 0, bytes.length);
        return Bytes.join(new byte[] { 0x7E }, bytes, new byte[] { (byte) checksum, (byte) (checksum >> 8) });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
