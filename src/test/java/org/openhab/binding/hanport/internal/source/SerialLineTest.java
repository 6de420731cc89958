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

import static org.junit.jupiter.api.Assertions.*;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.source.SerialLine.Parity;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class SerialLineTest {

    @ParameterizedTest
    @ValueSource(strings = { "115200 8N1", "2400 8N1", "2400 8E1", "9600 7E1", "300 7O2", "4000000 8N1" })
    void readsWhatItWrites(String text) {
        assertEquals(text, SerialLine.parse(text).map(SerialLine::toString).orElse("none"));
    }

    @Test
    void knowsTheUsualLines() {
        assertEquals(new SerialLine(115200, 8, Parity.NONE, 1), SerialLine.P1);
        assertEquals(Optional.of(SerialLine.HAN), SerialLine.parse("2400 8N1"));
        assertEquals(Optional.of(SerialLine.HAN_EVEN), SerialLine.parse(" 2400  8e1 "));
        assertEquals(Optional.of(SerialLine.D0), SerialLine.parse("9600 7E1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "115200", "8N1", "115200 8N", "115200 9N1", "115200 8N3", "115200 8M1", "49 8N1",
            "4000001 8N1", "99999999999 8N1", "-2400 8N1", "2400-8N1", "2400 8N1 x" })
    void refusesWhatIsNoLine(String text) {
        assertEquals(Optional.empty(), SerialLine.parse(text));
    }

    @Test
    void cannotBeMadeOfNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new SerialLine(0, 8, Parity.NONE, 1));
        assertThrows(IllegalArgumentException.class, () -> new SerialLine(2400, 9, Parity.NONE, 1));
        assertThrows(IllegalArgumentException.class, () -> new SerialLine(2400, 8, Parity.NONE, 0));
        assertThrows(IllegalArgumentException.class, () -> new SerialSettings(" ", SerialLine.P1));
    }
}
