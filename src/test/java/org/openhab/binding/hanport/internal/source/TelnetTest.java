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
package org.openhab.binding.hanport.internal.source;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TelnetTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ECHO = "fffb01";
    private static final String BINARY = "fffb00";

    @Test
    void takesOutNegotiationsAndDoubledBytes() {
        assertEquals("7effa07e", stripped("fffb03 fffd03 fffe01 fffc05 7effffa07e"));
    }

    @Test
    void takesOutCommandsAmongTheData() {
        assertEquals("7ea07e", stripped(ECHO + "7e fff1 a0 fff9 fffd2c 7e"));
    }

    @Test
    void takesOutSubnegotiationsWithDoubledBytes() {
        assertEquals("7e7e", stripped("fffa2c 6a07ffff00 fff0 7e fffa2c 6b fff0 7e"));
    }

    @Test
    void doesNotLoseTheMeterInASubnegotiationWithoutEnd() {
        String signature = "41".repeat(1025);

        assertEquals("7ea07e", stripped(ECHO + "fffa2c" + signature + "7ea07e"));
    }

    @Test
    void leavesAStreamAloneThatBeginsWithoutNegotiation() {
        assertEquals("7efffb01ffff7e", stripped("7efffb01ffff7e"));
        assertEquals("ffff01fffb01", stripped("ffff01fffb01"));
        assertEquals("ff00fffb01", stripped("ff00fffb01"));
        assertEquals("fffba0fffb01", stripped("fffba0fffb01"));
        assertEquals("fff101", stripped("fff101"));
    }

    @Test
    void takesTheNulBehindALoneReturnWhereBinaryIsNotNamed() {
        assertEquals("410d0a420d430d", stripped(ECHO + "410d0a420d00430d00"));
    }

    @Test
    void keepsTheNulBehindAReturnWhereBinaryOrThePortIsNamed() {
        assertEquals("0d00", stripped(ECHO + BINARY + "0d00"));
        assertEquals("0d00", stripped(ECHO + "fffd00 0d00"));
        assertEquals("0d00", stripped("fffd2c 0d00"));
    }

    @Test
    void keepsTheNulOnceAReturnStoodAlone() {
        assertEquals("0d0d420d00", stripped(ECHO + "0d000d420d00"));
        assertEquals("0d0d00", stripped(ECHO + "0d0d00"));
    }

    /** In each chunking: whole, byte by byte, and in two pieces parted anywhere. */
    private static String stripped(String hex) {
        byte[] bytes = HEX.parseHex(hex.replace(" ", ""));
        String whole = HEX.formatHex(stripped(bytes, bytes.length));
        for (int size = 1; size < bytes.length; size++) {
            assertEquals(whole, HEX.formatHex(stripped(bytes, size)), "in pieces of " + size);
        }
        return whole;
    }

    /** What is left, fed in pieces as a source feeds it: what is not decided is given again with what follows. */
    static byte[] stripped(byte[] bytes, int size) {
        Telnet telnet = new Telnet();
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        byte[] buffer = new byte[bytes.length];
        int waiting = 0;
        for (int from = 0; from < bytes.length; from += size) {
            int piece = Math.min(size, bytes.length - from);
            System.arraycopy(bytes, from, buffer, waiting, piece);
            waiting += piece;
            int kept = telnet.strip(buffer, waiting);
            if (telnet.isDecided()) {
                left.write(buffer, 0, kept);
                waiting = 0;
            }
        }
        left.write(buffer, 0, waiting);
        return left.toByteArray();
    }
}
