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

import java.io.ByteArrayOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What gateways that speak telnet send.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TelnetBytes {

    /**
     * How ser2net begins with {@code telnet(rfc2217)}: WILL and DO suppress-go-ahead, WILL and DONT echo, DO and WILL
     * binary, DO com-port.
     */
    private static final int[] SER2NET = { 255, 251, 3, 255, 253, 3, 255, 251, 1, 255, 254, 1, 255, 253, 0, 255, 251, 0,
            255, 253, 44 };
    /** A terminal server's: WILL echo, WILL suppress-go-ahead. */
    private static final int[] TERMINAL = { 255, 251, 1, 255, 251, 3 };

    private TelnetBytes() {
    }

    /** As ser2net sends data: its negotiation, and each 0xFF twice. */
    public static byte[] ser2net(byte[] data) {
        return behind(SER2NET, data, false);
    }

    /** As RFC 854 wants it without binary transmission: also NUL behind a carriage return without line feed. */
    static byte[] terminal(byte[] data) {
        return behind(TERMINAL, data, true);
    }

    private static byte[] behind(int[] negotiation, byte[] data, boolean padsReturns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int one : negotiation) {
            bytes.write(one);
        }
        for (int i = 0; i < data.length; i++) {
            bytes.write(data[i]);
            if (data[i] == (byte) 255) {
                bytes.write(255);
            } else if (padsReturns && data[i] == '\r' && !(i + 1 < data.length && data[i + 1] == '\n')) {
                bytes.write(0);
            }
        }
        return bytes.toByteArray();
    }
}
