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

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Bytes as hexadecimal digits, two a byte, with white space anywhere; a line that starts with '#' is a remark.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HexText {

    private static final int END = -1;

    private final InputStream in;
    private boolean lineStart = true;

    HexText(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next bytes.
     *
     * @return how many; fewer than there is room for at the end only
     * @throws IOException if the stream cannot be read, or holds what is no digit, or an odd number of digits
     */
    int read(byte[] bytes) throws IOException {
        int length = 0;
        while (length < bytes.length) {
            int high = character();
            if (high == END) {
                return length;
            }
            bytes[length++] = (byte) (digit(high) << 4 | digit(character()));
        }
        return length;
    }

    private static int digit(int character) throws IOException {
        if (character == END) {
            throw new IOException("odd number of hexadecimal digits");
        } else if (!HexFormat.isHexDigit(character)) {
            throw new IOException("'" + (char) character + "' is no hexadecimal digit");
        }
        return HexFormat.fromHexDigit(character);
    }

    /** The next character that is neither white space nor in a remark. */
    private int character() throws IOException {
        int next = in.read();
        while (next >= 0 && (Character.isWhitespace(next) || lineStart && next == '#')) {
            if (next == '#') {
                next = endOfLine();
            } else {
                lineStart = next == '\n';
                next = in.read();
            }
        }
        lineStart = false;
        return next;
    }

    private int endOfLine() throws IOException {
        int next = in.read();
        while (next >= 0 && next != '\n') {
            next = in.read();
        }
        return next;
    }
}
