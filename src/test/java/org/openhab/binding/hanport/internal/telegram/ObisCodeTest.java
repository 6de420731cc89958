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
package org.openhab.binding.hanport.internal.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ObisCodeTest {

    @ParameterizedTest
    @CsvSource({ "1-0:1.8.0, 1-0:1.8.0*255", "1-0:1.8.0*255, 1-0:1.8.0*255", "1-0:1.8.0.255, 1-0:1.8.0*255",
            "0-2:24.2.1, 0-2:24.2.1*255", "1-0:98.1.0*12, 1-0:98.1.0*12",
            "255-255:255.255.255*0, 255-255:255.255.255*0" })
    void readsTheUsualSpellings(String text, String canonical) {
        Optional<ObisCode> code = ObisCode.parse(text);

        assertEquals(Optional.of(canonical), code.map(ObisCode::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1", "1.8.0", "1-0:1.8", "1-0:1.8.", "1-0:1.8.0*", "1-0:1.8.0*256", "1-0:1.8.0*255*1",
            "1-0:4:24.7.0", "1-0:99:97.0", "1-0;1.8.0", "1-0:1.8.0x255", "a-0:1.8.0", "1-0:0001.8.0", "-0:1.8.0",
            " 1-0:1.8.0" })
    void refusesWhatIsNoCode(String text) {
        assertEquals(Optional.empty(), ObisCode.parse(text));
    }

    @Test
    void refusesGroupsBeyondAByte() {
        assertThrows(IllegalArgumentException.class, () -> ObisCode.of(1, 0, 256, 7, 0));
        assertThrows(IllegalArgumentException.class, () -> ObisCode.of(1, -1, 1, 7, 0));
    }

    @Test
    void electricityIsTheSameQuantityOnEveryChannel() {
        assertEquals(ObisCode.of(1, 0, 1, 7, 0), ObisCode.of(1, 1, 1, 7, 0).withoutElectricityChannel());
    }

    @Test
    void otherMediaKeepTheirChannel() {
        ObisCode gas = ObisCode.of(0, 1, 24, 2, 1);

        assertSame(gas, gas.withoutElectricityChannel());
    }
}
