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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A whole frame whose checksum held. The slices lie in the framer's buffer and hold good only during the call.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface Frame {

    /** All bytes of the frame as they came over the line. */
    Slice bytes();

    /**
     * A text telegram. Source: DSMR P1 Companion Standard 5.0.2, section 6.2.
     *
     * @param bytes from '/' to '!' inclusive (what the checksum covers), parity bits already taken off; without the '!'
     *            if the stream ended after a whole line in front of it
     * @param checksummed whether a CRC behind the '!' has shown that the bytes are right; false where there is none, or
     *            only zeros
     */
    record P1(Slice bytes, boolean checksummed) implements Frame {
    }

    /**
     * An HDLC frame of type 3. Source: IEC 62056-46, clause 6.4.
     *
     * @param bytes from the frame format field to the FCS inclusive, without the flags
     * @param information the information field; empty where the frame has none
     * @param segmented more frames of the same APDU follow (bit S of the format field)
     */
    record Hdlc(Slice bytes, Slice information, boolean segmented) implements Frame {
    }

    /**
     * A long frame of wired M-Bus. Source: EN 13757-2, clause 5.6.2.
     *
     * @param bytes from the first start byte to the end byte inclusive
     * @param data a piece of an APDU
     * @param segment which piece it is, counted from 0; 0..15
     * @param last whether the APDU is whole with it
     */
    record MBus(Slice bytes, Slice data, int segment, boolean last) implements Frame {
    }

    /**
     * An encrypted APDU or text with no frame around it. Nothing checks it but, with the right key, itself.
     *
     * @param bytes the envelope of general-glo-ciphering from its tag DB to its end; without the tag where the meter
     *            leaves that out
     */
    record Ciphered(Slice bytes) implements Frame {
    }

    /**
     * An APDU with its LLC header or without, and no frame around it, as some gateways hand them on. Nothing checks it.
     *
     * @param bytes from the LLC header E6 E7 00, or the APDU's tag, to the end of what was handed over
     */
    record Llc(Slice bytes) implements Frame {
    }
}
