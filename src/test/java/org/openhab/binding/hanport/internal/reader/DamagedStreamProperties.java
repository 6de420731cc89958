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
package org.openhab.binding.hanport.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jdt.annotation.NonNullByDefault;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * From any stream of telegrams in pieces, of every framing, with any bytes flipped, dropped, inserted or repeated, fed
 * in any chunks: each telegram that is told was sent.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class DamagedStreamProperties {

    private static final DamagedStream STREAM = new DamagedStream();

    @Property(tries = 2000)
    void eachTelegramThatIsToldWasSent(@ForAll long seed) {
        String fault = STREAM.fault(seed);

        assertEquals("", fault);
    }

    /** Seeds that have found faults, such as a text that had lost its clock and its end. */
    @Example
    void theseStreamsAreReadAsTheyWereSent() {
        for (long seed : new long[] { 21_885, 39_524, 153_894, 156_996, 191_293, 1_099_511_698_057L, 2_199_023_671_474L,
                2_199_023_832_475L }) {
            assertEquals("", STREAM.fault(seed), () -> "seed " + seed);
        }
    }
}
