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

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.MBusEncoder;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Puts an APDU together that came in several M-Bus frames, each of which tells its number. Source: DLMS UA Green Book,
 * M-Bus wrapper; EN 13757-3, annex on CI 00 to 1F.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MBusSegments {

    /** The number of a segment has four bits. */
    private static final int MOST = 16;

    private byte[] apdu = {};
    private int length;
    private int next;

    /** Forgets what came. */
    void clear() {
        length = 0;
        next = 0;
    }

    /**
     * Takes the next frame. The first segment begins a new APDU, whatever was still expected.
     *
     * @return the APDU, if it is whole with this; good until the next call
     * @throws DecodeException if a segment is missing before it
     */
    Optional<Slice> piece(Frame.MBus frame) throws DecodeException {
        Slice data = frame.data();
        if (frame.segment() == 0) {
            clear();
            if (frame.last()) {
                return Optional.of(data);
            }
        } else if (frame.segment() != next) {
            clear();
            throw new DecodeException(0, "segment missing before segment " + frame.segment());
        }
        if (apdu.length == 0) {
            apdu = new byte[MOST * MBusEncoder.LONGEST_DATA];
        }
        System.arraycopy(data.array(), data.offset(), apdu, length, data.length());
        length += data.length();
        next = frame.segment() + 1;
        if (!frame.last()) {
            return Optional.empty();
        }
        Slice whole = Slice.of(Arrays.copyOf(apdu, length));
        clear();
        return Optional.of(whole);
    }
}
