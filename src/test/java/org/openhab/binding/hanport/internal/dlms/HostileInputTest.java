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
package org.openhab.binding.hanport.internal.dlms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.dlms.axdr.Axdr;
import org.openhab.binding.hanport.internal.doubles.Bytes;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Bytes that no meter sends. Nothing but the declared exception comes out of them, and the next sound list is read.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HostileInputTest {

    private static final byte[] HEADER = HexFormat.of().parseHex("e6e7000f0000000000");
    private static final int LARGEST_INFORMATION = 2030;

    static List<GoldenTelegram> fixtures() {
        return GoldenTelegram.all("hex");
    }

    /** Without the lists of meters behind transformers, whose last elements tell what the first mean. */
    static List<GoldenTelegram> fixturesReadInOrder() {
        return fixtures().stream().filter(
                golden -> !"kamstrup-omnipower-7".equals(golden.name()) && !"landisgyr-e570-1".equals(golden.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fixturesReadInOrder")
    void readsATruncatedListAsFarAsItGoes(GoldenTelegram golden) throws DecodeException {
        Telegram whole = HdlcFixture.decode(new DlmsDecoder(), golden);
        byte[] bytes = HdlcFixture.frames(golden).get(0).information().copy();

        for (int length = 0; length < bytes.length; length++) {
            Frame.Apdu cut = new Frame.Apdu(new Slice(bytes, 0, length), 0, false);
            List<Reading> readings = decoded(new DlmsDecoder(), cut).map(Telegram::readings).orElse(List.of());

            assertTrue(whole.readings().containsAll(readings), () -> "cut to " + cut.bytes() + ": " + readings);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void survivesEveryChangedByte(GoldenTelegram golden) throws DecodeException {
        byte[] bytes = HdlcFixture.frames(golden).get(0).information().copy();
        DlmsDecoder decoder = new DlmsDecoder();

        for (int at = 0; at < bytes.length; at++) {
            for (int value : new int[] { 0x00, 0x01, 0x02, 0x7F, 0x80, 0x84, 0xFF, bytes[at] ^ 1 }) {
                byte[] changed = bytes.clone();
                changed[at] = (byte) value;
                decoded(decoder, HdlcFixture.frame(changed));
            }
        }

        decoder.reset();
        assertEquals(golden.expected(), GoldenTelegram.lines(HdlcFixture.decode(decoder, golden)));
    }

    @Test
    void survivesArbitraryBytesAndReadsTheNextSoundList() throws DecodeException {
        Random random = new Random(20250314);
        DlmsDecoder decoder = new DlmsDecoder();
        GoldenTelegram golden = GoldenTelegram.named("kamstrup-omnipower-2.hex");

        for (int i = 0; i < 20_000; i++) {
            byte[] body = new byte[random.nextInt(64)];
            random.nextBytes(body);
            if (random.nextBoolean()) {
                body = Bytes.join(HEADER, body);
            }
            decoded(decoder, HdlcFixture.frame(Slice.of(body), random.nextInt(4) == 0));
        }

        assertEquals(golden.expected().subList(3, 21),
                GoldenTelegram.lines(HdlcFixture.decode(decoder, golden)).subList(3, 21));
    }

    @Test
    void opensNestingWithoutGoingDeep() {
        byte[] nested = new byte[ApduAssembly.LONGEST_APDU];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = Axdr.STRUCTURE;
            nested[i + 1] = 1;
        }

        assertEquals(Optional.empty(),
                decoded(new DlmsDecoder(), new Frame.Apdu(Slice.of(Bytes.join(HEADER, nested)), 0, false)));
    }

    @Test
    void refusesAWideNestBehindAName() {
        byte[] wide = new byte[LARGEST_INFORMATION];
        Arrays.fill(wide, (byte) Axdr.ARRAY);
        byte[] name = HexFormat.of().parseHex("02020906010001070002010906");

        assertEquals(Optional.empty(), decoded(new DlmsDecoder(), HdlcFixture.frame(Bytes.join(HEADER, name, wide))));
    }

    @Test
    void takesNoMemoryForCountsThatLie() {
        for (String lie : List.of("0184ffffffff", "0284 7fffffff", "01847fffffff02", "0285ffffffffff", "0280",
                "020101847ffffff0020412", "02020906010001070009847fffffff", "0202090601000107000484ffffffff",
                "02020906010001070004847ffffff9")) {
            byte[] body = HexFormat.of().parseHex(lie.replace(" ", ""));

            assertEquals(Optional.empty(), decoded(new DlmsDecoder(), HdlcFixture.frame(Bytes.join(HEADER, body))),
                    lie);
        }
    }

    /** What comes out; empty where it is refused as it should. */
    private static Optional<Telegram> decoded(DlmsDecoder decoder, Frame frame) {
        try {
            return HdlcFixture.decode(decoder, frame);
        } catch (DecodeException e) {
            assertFalse(e.flaw().reason().isEmpty());
            return Optional.empty();
        }
    }
}
