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

import java.nio.ByteBuffer;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The checksums that guard files of SML and the messages in them. Both go over the line low byte first. Source: BSI
 * TR-03109-1, annex IV, clauses 5 (SML_Message) and 8.1; the second one is what some meters compute in its place.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum SmlChecksum {
    X25,
    KERMIT;

    /** @return 0..0xFFFF */
    public int of(byte[] bytes, int offset, int length) {
        return of(Crc16.eights(bytes), offset, length);
    }

    private int of(ByteBuffer eights, int offset, int length) {
        return switch (this) {
            case X25 -> Crc16.x25(eights, offset, length);
            case KERMIT -> Crc16.kermit(eights, offset, length);
        };
    }

    /** Which one these bytes have; empty if neither. */
    public static Optional<SmlChecksum> fitting(int sent, byte[] bytes, int offset, int length) {
        return fitting(sent, Crc16.eights(bytes), offset, length);
    }

    /** The same of bytes that are checked again and again. */
    static Optional<SmlChecksum> fitting(int sent, ByteBuffer eights, int offset, int length) {
        if (X25.of(eights, offset, length) == sent) {
            return Optional.of(X25);
        }
        return KERMIT.of(eights, offset, length) == sent ? Optional.of(KERMIT) : Optional.empty();
    }
}
