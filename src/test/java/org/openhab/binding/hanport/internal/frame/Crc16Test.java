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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class Crc16Test {

    private static final byte[] CHECK = "123456789".getBytes(StandardCharsets.US_ASCII);

    @Test
    void arcGivesItsCheckValue() {
        assertEquals(0xBB3D, Crc16.arc(CHECK, 0, CHECK.length));
    }

    @Test
    void x25GivesItsCheckValue() {
        assertEquals(0x906E, Crc16.x25(CHECK, 0, CHECK.length));
    }

    @Test
    void nothingLeavesTheStartValue() {
        assertEquals(0, Crc16.arc(CHECK, 4, 0));
        assertEquals(0, Crc16.x25(CHECK, 4, 0));
    }

    @Test
    void eightBytesAtATimeGiveWhatBitAfterBitGives() {
        byte[] bytes = new byte[300];
        new Random(16).nextBytes(bytes);

        for (int length = 0; length < 200; length++) {
            assertEquals(bitwise(0xA001, 0, bytes, length % 9, length), Crc16.arc(bytes, length % 9, length));
            assertEquals(bitwise(0x8408, 0xFFFF, bytes, length % 9, length) ^ 0xFFFF,
                    Crc16.x25(bytes, length % 9, length));
        }
    }

    @Test
    void lostCarriageReturnsArePutBack() {
        byte[] whole = "/A\r\n\r\nb\rc\r\n!".getBytes(StandardCharsets.US_ASCII);
        byte[] stripped = "/A\n\nb\rc\n!".getBytes(StandardCharsets.US_ASCII);

        int crc = Crc16.arc(whole, 0, whole.length);

        assertEquals(crc, Crc16.arcWithCarriageReturns(stripped, 0, stripped.length));
        assertEquals(crc, Crc16.arcWithCarriageReturns(whole, 0, whole.length));
    }

    private static int bitwise(int polynomial, int start, byte[] bytes, int offset, int length) {
        int crc = start;
        for (int i = offset; i < offset + length; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ polynomial;
            }
        }
        return crc;
    }
}
