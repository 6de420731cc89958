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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ApduExtentTest {

    private static final byte[] KEY = new byte[16];

    private final ApduExtent extent = new ApduExtent();

    static List<GoldenTelegram> lists() {
        return GoldenTelegram.all("hex").stream().filter(HdlcFixture::isOneFrame).toList();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListTellsItsLength(GoldenTelegram golden) {
        byte[] information = HdlcFixture.frames(golden).get(0).information().copy();

        for (int come = 0; come < information.length; come++) {
            int least = extent.least(new Slice(information, 0, come));

            assertTrue(least > come && least <= information.length, come + ": " + least);
        }
        assertEquals(information.length, extent.least(Slice.of(information)));
    }

    @Test
    void anEnvelopeTellsItsLength() {
        byte[] title = { 'K', 'A', 'M', 1, 2, 3, 4, 5 };
        byte[] envelope = new CipheringEncoder(KEY, KEY, title, 0x30).seal(new byte[300], 1);

        assertEquals(envelope.length, extent.least(Slice.of(envelope)));
        assertEquals(11, extent.least(new Slice(envelope, 0, 10)));
        assertEquals(envelope.length, extent.least(new Slice(envelope, 0, 20)));
    }

    /** How many bytes it has at least; 0 where that cannot be told, and -1 where it is none. */
    @ParameterizedTest
    @CsvSource({ "e0c10001000005aabbccddee, 12", "e0c1000100008200ff, 264", "0f0000000000020211, 11",
            "0f00000000000101ff, 9", "0f0000000000020104140a, 13", "0f0000000000016b, 115", "0f00000000006b, -1",
            "0f0000000007, -1", "0f000000000084, -1", "0f000000000002837fffff, 0", "0f000000000001020282ffff, 0",
            "7ea0, -1" })
    void saysHowMuchIsToCome(String digits, int least) {
        assertEquals(least, extent.least(Slice.of(HexFormat.of().parseHex(digits))));
    }

    @Test
    void unknownIsNoLength() {
        assertEquals(ApduExtent.NONE, extent.least(Slice.of(new byte[] { 0x55 })));
    }
}
