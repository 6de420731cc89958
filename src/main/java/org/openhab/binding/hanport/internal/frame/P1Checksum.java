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

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A way in which the checksum behind a P1 text is made. Source: DSMR P1 Companion Standard 5.0.2, section 6.2.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum P1Checksum {
    /** CRC-16/ARC, as the standard has it. */
    ARC,
    /** The same of lines that have lost their carriage returns since. */
    ARC_WITH_RETURNS,
    /** CRC-16/X-25, as Holley has it. */
    X25,
    X25_WITH_RETURNS;

    /**
     * The way in which this checksum holds.
     *
     * @param text from '/' to '!' inclusive, without parity bits
     * @return empty if it holds in none
     */
    public static Optional<P1Checksum> of(Slice text, int checksum) {
        return Stream.of(values()).filter(way -> way.isOf(text) && way.over(text) == checksum).findFirst();
    }

    private boolean isOf(Slice text) {
        return this == ARC || this == ARC_WITH_RETURNS || P1Mark.isHolley(text.array(), text.offset());
    }

    /** The checksum of this text, 0..0xFFFF. */
    public int over(Slice text) {
        byte[] bytes = text.array();
        return switch (this) {
            case ARC -> Crc16.arc(bytes, text.offset(), text.length());
            case ARC_WITH_RETURNS -> Crc16.arcWithCarriageReturns(bytes, text.offset(), text.length());
            case X25 -> Crc16.x25(bytes, text.offset(), text.length());
            case X25_WITH_RETURNS -> Crc16.x25WithCarriageReturns(bytes, text.offset(), text.length());
        };
    }
}
