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
                2_199_023_832_475L, 1_099_512_070_547L, 1_099_512_320_609L, 1_099_512_410_048L, 1_099_512_654_997L,
                1_099_512_995_592L, 1_099_513_139_941L, 1_099_513_606_924L, 1_099_513_691_616L, 1_099_514_978_362L,
                1_099_515_092_077L, 1_099_515_325_772L, 1_099_516_901_812L, 1_099_518_333_317L, 1_099_518_517_257L }) {
            assertEquals("", STREAM.fault(seed), () -> "seed " + seed);
        }
    }
}
