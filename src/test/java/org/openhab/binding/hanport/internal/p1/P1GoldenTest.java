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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * Every P1 telegram of the fixtures, whole and in all the ways in which a stream may mistreat it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class P1GoldenTest {

    /** Has no checksum. */
    private static final String UNCHECKED = "iskra-mt382-1";

    static List<GoldenTelegram> all() {
        return GoldenTelegram.all("p1");
    }

    static Stream<GoldenTelegram> checked() {
        return all().stream().filter(golden -> !golden.name().equals(UNCHECKED));
    }

    @Test
    void allDialectsAreThere() {
        assertEquals(
                List.of("aidon-6534efs2-1", "iskra-am550-1", "iskra-mt382-1", "kamstrup-omnia-1", "landisgyr-e360-1",
                        "sagemcom-s211-1", "sagemcom-t211-1", "shenzhen-stz351-1", "wasion-hungary-1"),
                all().stream().map(GoldenTelegram::name).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesTheExactReadings(GoldenTelegram golden) {
        DecodedStream decoded = DecodedStream.in(golden.bytes(), golden.bytes().length);

        assertEquals(List.of(golden.expected()), decoded.telegrams());
        assertEquals(List.of(), decoded.refused());
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesTheSameInPiecesOfAnySize(GoldenTelegram golden) {
        for (int chunk = 1; chunk < golden.bytes().length; chunk++) {
            assertEquals(List.of(golden.expected()), DecodedStream.in(golden.bytes(), chunk).telegrams(),
                    "pieces of " + chunk);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesTheWholeOnesOfAStreamThatIsJoinedInTheMiddle(GoldenTelegram golden) {
        byte[] bytes = golden.bytes();
        for (int start = slash(bytes) + 1; start < bytes.length; start++) {
            byte[] stream = Bytes.join(Arrays.copyOfRange(bytes, start, bytes.length), bytes, bytes);

            DecodedStream decoded = DecodedStream.in(stream, 100);

            assertEquals(List.of(golden.expected(), golden.expected()), decoded.telegrams(), "joined at " + start);
            assertEquals(List.of(), decoded.refused());
        }
    }

    @ParameterizedTest
    @MethodSource("checked")
    void takesNoPartForAWhole(GoldenTelegram golden) {
        int whole = mark(golden.bytes()) + 5;
        for (int size = 0; size < whole; size++) {
            assertEquals(List.of(), DecodedStream.in(Arrays.copyOf(golden.bytes(), size), 64).telegrams(),
                    "cut at " + size);
        }
        assertEquals(List.of(golden.expected()),
                DecodedStream.in(Arrays.copyOf(golden.bytes(), whole), 64).telegrams());
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesTheWholeOneBehindATornOne(GoldenTelegram golden) {
        int mark = mark(golden.bytes());
        for (int size = 0; size <= mark; size++) {
            byte[] torn = Arrays.copyOf(golden.bytes(), size);

            DecodedStream decoded = DecodedStream.in(Bytes.join(torn, golden.bytes()), 200);

            assertEquals(List.of(golden.expected()), decoded.telegrams(), "torn at " + size);
        }
    }

    @ParameterizedTest
    @MethodSource("checked")
    void noFlippedBitEverChangesATelegram(GoldenTelegram golden) {
        byte[] bytes = golden.bytes();
        for (int bit = slash(bytes) * 8; bit <= mark(bytes) * 8 + 7; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(List.of(), DecodedStream.in(bytes, bytes.length).telegrams(), "bit " + bit);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @ParameterizedTest
    @MethodSource("checked")
    void aFlippedBitInTheChecksumNeverMakesAnotherTelegram(GoldenTelegram golden) {
        byte[] bytes = golden.bytes();
        int accepted = 0;
        for (int bit = (mark(bytes) + 1) * 8; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            List<List<String>> telegrams = DecodedStream.in(bytes, bytes.length).telegrams();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);

            accepted += telegrams.size();
            assertTrue(telegrams.isEmpty() || telegrams.equals(List.of(golden.expected())), "bit " + bit);
        }
        // all sixteen bits of the line end count for nothing, and so do parity bits and the case of a digit
        assertTrue(accepted >= 20 && accepted <= 24, accepted + " accepted");
    }

    private static int slash(byte[] bytes) {
        return Math.max(0, new String(bytes, StandardCharsets.ISO_8859_1).indexOf('/'));
    }

    private static int mark(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('!');
    }
}
