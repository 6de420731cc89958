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
package org.openhab.binding.hanport.internal.sml;

import java.io.ByteArrayOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.sml.SmlReader.Type;

/**
 * Writes the elements of a file one after another. Source: BSI TR-03109-1, annex IV, clause 6 (binary encoding).
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SmlWriter {

    private static final int CHECKSUM_SIZE = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    SmlWriter raw(byte[] content) {
        return raw(content, 0, content.length);
    }

    SmlWriter raw(byte[] content, int offset, int length) {
        bytes.write(content, offset, length);
        return this;
    }

    SmlWriter list(int elements) {
        return head(Type.LIST, elements, 0);
    }

    SmlWriter octets(byte... content) {
        return head(Type.OCTETS, content.length, 1).raw(content);
    }

    /** An optional element that is left out. */
    SmlWriter absent() {
        return head(Type.ABSENT, 0, 1);
    }

    SmlWriter flag(boolean on) {
        return head(Type.BOOLEAN, 1, 1).content(1, on ? 1 : 0);
    }

    /** @param size in bytes, 1..8; the number has room in them */
    SmlWriter signed(int size, long number) {
        return head(Type.SIGNED, size, 1).content(size, number);
    }

    /** @param size in bytes, 1..8; the number has room in them */
    SmlWriter unsigned(int size, long number) {
        return head(Type.UNSIGNED, size, 1).content(size, number);
    }

    /** Low byte first. */
    SmlWriter checksum(int checksum) {
        return unsigned(CHECKSUM_SIZE, (checksum & 0xFF) << Byte.SIZE | checksum >> Byte.SIZE);
    }

    SmlWriter endOfMessage() {
        bytes.write(0);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Type and length: four bits of it in each byte, counting these bytes themselves but in lists. */
    private SmlWriter head(Type type, int content, int own) {
        int size = 1;
        while (content + own * size >> SmlReader.LENGTH_BITS * size != 0) {
            size++;
        }
        int length = content + own * size;
        for (int rest = size - 1; rest >= 0; rest--) {
            int more = rest > 0 ? SmlReader.MORE : 0;
            bytes.write((rest == size - 1 ? type.bits() : 0) | more
                    | length >> SmlReader.LENGTH_BITS * rest & SmlReader.LENGTH_MASK);
        }
        return this;
    }

    private SmlWriter content(int size, long number) {
        for (int shift = (size - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes.write((int) (number >> shift));
        }
        return this;
    }
}
