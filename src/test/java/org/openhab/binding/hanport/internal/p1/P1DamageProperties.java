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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever a line does to a stream of P1 telegrams, each one that is delivered is one that was sent.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class P1DamageProperties {

    /** What becomes of the bytes on their way. */
    enum Line {
        AS_SENT,
        /** a gateway takes the carriage returns out of every telegram */
        WITHOUT_CARRIAGE_RETURNS,
        /** even parity that the port does not take off */
        WITH_PARITY
    }

    /** What damages a stream. */
    enum Damage {
        FLIPPED,
        DROPPED,
        INSERTED,
        REPEATED
    }

    private static final int TELEGRAMS = 6;
    private static final int LONGEST_REPEAT = 300;

    @Property(tries = 3000)
    void eachTelegramDeliveredIsOneThatWasSent(@ForAll("meters") GoldenTelegram meter, @ForAll Line line,
            @ForAll @IntRange(max = 12) int damages, @ForAll long seed) {
        Random random = new Random(seed);
        List<List<String>> sent = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        byte[] stream = {};
        for (int i = 0; i < TELEGRAMS; i++) {
            byte[] telegram = telegram(meter, i % 2);
            texts.add(text(telegram).substring(0, text(telegram).indexOf('!') + 1));
            sent.addAll(DecodedStream.in(telegram, telegram.length).telegrams());
            stream = Bytes.join(stream, onTheWay(telegram, line));
        }
        for (int i = 0; i < damages; i++) {
            stream = damaged(stream, Damage.values()[random.nextInt(Damage.values().length)], random);
        }

        Assume.that(!fitsByChance(stream, texts));

        List<List<String>> delivered = DecodedStream.in(stream, 1 + random.nextInt(400)).telegrams();

        delivered.forEach(telegram -> assertTrue(sent.contains(telegram), () -> "never sent: " + telegram));
    }

    /**
     * Whether the checksum behind a text holds, as it is or once it is repaired, although it was never sent so: one
     * damaged text of 65,536, which no receiver can tell.
     */
    private static boolean fitsByChance(byte[] stream, Set<String> sent) {
        String all = text(stream);
        for (String line : List.of(all, withoutParity(all))) {
            for (int start = line.indexOf('/'); start >= 0; start = line.indexOf('/', start + 1)) {
                for (int end = line.indexOf('!', start); end >= 0; end = line.indexOf('!', end + 1)) {
                    String text = line.substring(start, end + 1);
                    String restored = text.replace("\r\n", "\n").replace("\n", "\r\n");
                    String behind = line.substring(end + 1, Math.min(end + 5, line.length()));
                    if (!sent.contains(text) && isChecksum(text, behind)
                            || !sent.contains(restored) && isChecksum(restored, behind)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the first digits here, one to four of them, are the checksum of the text. */
    private static boolean isChecksum(String text, String digits) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int checksum = Crc16.arc(bytes, 0, bytes.length);
        return IntStream.rangeClosed(1, digits.length()).mapToObj(size -> digits.substring(0, size)).anyMatch(
                some -> some.chars().allMatch(HexFormat::isHexDigit) && Integer.parseInt(some, 16) == checksum);
    }

    private static String withoutParity(String line) {
        StringBuilder seven = new StringBuilder(line.length());
        line.chars().forEach(ch -> seven.append((char) (ch & 0x7F)));
        return seven.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The fixture with another digit in the middle, and the checksum that belongs to it. */
    private static byte[] telegram(GoldenTelegram meter, int change) {
        String text = new String(meter.bytes(), StandardCharsets.ISO_8859_1);
        int first = text.indexOf('/');
        int end = text.lastIndexOf('!') + 1;
        int at = text.indexOf("(0", text.length() / 3) + 1;
        String changed = text.substring(first, at) + change + text.substring(at + 1, end);
        byte[] checked = changed.getBytes(StandardCharsets.ISO_8859_1);
        String checksum = String.format("%04X\r\n", Crc16.arc(checked, 0, checked.length));
        return Bytes.join(checked, checksum.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] onTheWay(byte[] telegram, Line line) {
        return switch (line) {
            case AS_SENT -> telegram;
            case WITHOUT_CARRIAGE_RETURNS -> new String(telegram, StandardCharsets.ISO_8859_1).replace("\r", "")
                    .getBytes(StandardCharsets.ISO_8859_1);
            case WITH_PARITY -> withParity(telegram);
        };
    }

    private static byte[] withParity(byte[] telegram) {
        byte[] bytes = telegram.clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] |= (byte) (Integer.bitCount(bytes[i] & 0x7F) % 2 << 7);
        }
        return bytes;
    }

    private static byte[] damaged(byte[] stream, Damage damage, Random random) {
        int at = random.nextInt(stream.length);
        byte[] before = Arrays.copyOf(stream, at);
        byte[] behind = Arrays.copyOfRange(stream, at, stream.length);
        return switch (damage) {
            case FLIPPED -> {
                behind[0] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                yield Bytes.join(before, behind);
            }
            case DROPPED -> {
                int size = Math.min(behind.length, 1 + random.nextInt(random.nextBoolean() ? 3 : LONGEST_REPEAT));
                yield Bytes.join(before, Arrays.copyOfRange(behind, size, behind.length), new byte[1]);
            }
            case INSERTED -> Bytes.join(before, new byte[] { (byte) random.nextInt() }, behind);
            case REPEATED -> {
                int size = Math.min(behind.length, 1 + random.nextInt(LONGEST_REPEAT));
                yield Bytes.join(before, Arrays.copyOf(behind, size), behind);
            }
        };
    }

    /** Those whose dialect has a checksum: without one, nothing shows damage. */
    @Provide
    Arbitrary<GoldenTelegram> meters() {
        return Arbitraries.of("sagemcom-s211-1.p1", "landisgyr-e360-1.p1", "kamstrup-omnia-1.p1", "iskra-am550-1.p1",
                "aidon-6534efs2-1.p1").map(GoldenTelegram::named);
    }
}
