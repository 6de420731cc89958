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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.eclipse.jdt.annotation.NonNullByDefault;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for telnet whatever the meter sends, in every chunking.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TelnetProperties {

    @Property
    void whatSer2netSendsIsTheMetersAgain(@ForAll("special") byte[] data,
            @ForAll @IntRange(min = 1, max = 60) int size) {
        assertArrayEquals(data, TelnetTest.stripped(TelnetBytes.ser2net(data), size));
    }

    @Property
    void whatATerminalServerSendsIsTheMetersAgain(@ForAll("special") byte[] data,
            @ForAll @IntRange(min = 1, max = 60) int size) {
        assertArrayEquals(data, TelnetTest.stripped(TelnetBytes.terminal(data), size));
    }

    @Property
    void aStreamThatBeginsOtherwisePassesUnchanged(@ForAll("special") byte[] data,
            @ForAll @IntRange(min = 1, max = 60) int size) {
        byte[] raw = new byte[data.length + 1];
        raw[0] = 0x7E;
        System.arraycopy(data, 0, raw, 1, data.length);

        assertArrayEquals(raw, TelnetTest.stripped(raw, size));
    }

    /** Mostly bytes that mean something to telnet. */
    @Provide
    Arbitrary<byte[]> special() {
        Arbitrary<Byte> telling = Arbitraries.of((byte) 255, (byte) 254, (byte) 251, (byte) 250, (byte) 240, (byte) 0,
                (byte) 13, (byte) 10, (byte) 44, (byte) 0x7E);
        return Arbitraries.oneOf(telling, Arbitraries.bytes()).array(byte[].class).ofMaxSize(200);
    }
}
