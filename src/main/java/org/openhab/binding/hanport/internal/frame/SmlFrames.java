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

import java.io.ByteArrayOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Composes files of the Smart Message Language. Source: BSI TR-03109-1, annex IV, clause 8.1.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class SmlFrames {

    private SmlFrames() {
    }

    /**
     * One file: escape sequences around these messages, which may be none, and a checksum.
     *
     * @param messages whose own checksums hold; zeros that fill them up are none of them
     */
    public static byte[] encode(Slice messages, SmlChecksum kind) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(messages.length() + 2 * SmlFramer.MARK_SIZE);
        fill(file, SmlFramer.ESCAPE, SmlFramer.ESCAPES);
        fill(file, SmlFramer.BEGIN, SmlFramer.ESCAPES);
        int run = 0;
        for (int i = 0; i < messages.length(); i++) {
            int value = messages.at(i);
            file.write(value);
            run = value == SmlFramer.ESCAPE ? run + 1 : 0;
            if (run == SmlFramer.ESCAPES) {
                fill(file, SmlFramer.ESCAPE, SmlFramer.ESCAPES);
                run = 0;
            }
        }
        int filling = -messages.length() & SmlFramer.MOST_FILLING;
        fill(file, 0, filling);
        fill(file, SmlFramer.ESCAPE, SmlFramer.ESCAPES);
        file.write(SmlFramer.END);
        file.write(filling);
        int checksum = kind.of(file.toByteArray(), 0, file.size());
        file.write(checksum);
        file.write(checksum >> 8);
        return file.toByteArray();
    }

    private static void fill(ByteArrayOutputStream file, int value, int count) {
        for (int i = 0; i < count; i++) {
            file.write(value);
        }
    }
}
