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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Alters sound inputs in the ways that lines, gateways, firmware and malice do.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Mutator {

    static final int LONGEST = 16 * 1024;

    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_CHANGE = 48;
    private static final byte[] CHARACTERS = "0123456789ABFW S.-:*()!/\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int[] EDGES = { 0x00, 0x01, 0x02, 0x06, 0x09, 0x0C, 0x0F, 0x12, 0x7D, 0x7E, 0x7F, 0x80, 0x82,
            0x84, 0xA0, 0xA7, 0xDB, 0xE0, 0xFE, 0xFF };
    /** What means something to one of the decoders. */
    private static final List<byte[]> WORDS = Stream.concat(
            Stream.of("/XXX5\r\n\r\n", "/", "!", ")!", "\r\n!", "(", ")", "()", "1-0:1.8.0(", "(632525252525W)",
                    "(260101120000S)", "*kWh)", "*m3", "1-0:99.97.0(", "(99999999)(0-0:96.7.19)", "0-1:24.3.0(",
                    "(0-1:24.2.1)(m3)\r\n(", "-", "99999999999999999999", "255", "256", "0-0:96.1.1(", "\n")
                    .map(text -> text.getBytes(StandardCharsets.US_ASCII)),
            Stream.of("7e", "7ea7ff030310", "7ea8220103", "7ea00703031000007e", "e6e700", "e6e7000f0000000000", "0f",
                    "0284ffffffff", "01847fffffff", "0980", "090c07e90101010c000000800000", "0202", "0203",
                    "02020f0016ff", "02020f80161b", "02020f7f161e", "09060100010700ff", "0600000000", "e080000100000a",
                    "db084b414d4500000007", "170000007f", "187fefffffffffffff", "1500ffffffffffffff", "0482ffff", "ff",
                    "1b1b1b1b01010101", "1b1b1b1b1a00", "1b1b1b1b1b1b1b1b", "7605000000006200620072630701", "01",
                    "77070100010800ff", "77070100100700ff", "7262016500000000", "621e52ff", "621b5203", "55ffffffff",
                    "59ffffffffffffffff", "6300000076", "8000", "f10f", "8f8f8f0f").map(HexFormat.of()::parseHex))
            .toList();

    private final Random random;
    private final List<byte[]> seeds;

    Mutator(List<byte[]> seeds, Random random) {
        this.seeds = seeds;
        this.random = random;
    }

    /** The next input, no longer than {@link #LONGEST}. */
    byte[] next() {
        byte[] input = seed();
        for (int left = random.nextInt(MOST_CHANGES + 1); left >= 0; left--) {
            input = changed(input);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(LONGEST_CHANGE));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> altered(input, from);
            case 3 -> replaced(input, from, to, new byte[0]);
            case 4 -> replaced(input, from, from, WORDS.get(random.nextInt(WORDS.size())));
            case 5 -> replaced(input, from, to, WORDS.get(random.nextInt(WORDS.size())));
            case 6 -> replaced(input, from, from, Arrays.copyOfRange(input, from, to));
            case 7 -> replaced(input, from, to, noise());
            case 8 -> spliced(input, from);
            case 9 -> random.nextInt(4) == 0 ? Arrays.copyOf(input, from) : altered(input, from);
            case 10 -> random.nextInt(4) == 0 ? Seeds.joined(input, seed()) : altered(input, from);
            default -> random.nextInt(16) == 0 ? repeated(input, from, to) : altered(input, from);
        };
    }

    /** One byte becomes another: by a bit, by what its kind of byte may be, or by anything. */
    private byte[] altered(byte[] input, int at) {
        if (at == input.length) {
            return input;
        }
        byte[] altered = input.clone();
        altered[at] = switch (random.nextInt(5)) {
            case 0 -> (byte) (input[at] ^ 1 << random.nextInt(8));
            case 1 -> (byte) EDGES[random.nextInt(EDGES.length)];
            case 2 -> CHARACTERS[random.nextInt(CHARACTERS.length)];
            case 3 -> (byte) (input[at] + (random.nextBoolean() ? 1 : -1));
            default -> (byte) random.nextInt();
        };
        return altered;
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(LONGEST_CHANGE)];
        random.nextBytes(noise);
        return noise;
    }

    /** The beginning of one and the end of another, which need not meet where they would. */
    private byte[] spliced(byte[] input, int from) {
        byte[] other = seed();
        int at = random.nextInt(other.length + 1);
        return replaced(input, from, input.length, Arrays.copyOfRange(other, at, other.length));
    }

    /** The same again and again, up to the longest input that is tried. */
    private byte[] repeated(byte[] input, int from, int to) {
        byte[] piece = random.nextBoolean() ? Arrays.copyOfRange(input, from, to)
                : WORDS.get(random.nextInt(WORDS.size()));
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        int size = random.nextInt(LONGEST - Math.min(LONGEST - 1, input.length));
        while (piece.length > 0 && pieces.size() + piece.length <= size) {
            pieces.writeBytes(piece);
        }
        return replaced(input, from, to, pieces.toByteArray());
    }

    private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
        byte[] replaced = new byte[input.length - to + from + by.length];
        System.arraycopy(input, 0, replaced, 0, from);
        System.arraycopy(by, 0, replaced, from, by.length);
        System.arraycopy(input, to, replaced, from + by.length, input.length - to);
        return replaced;
    }
}
