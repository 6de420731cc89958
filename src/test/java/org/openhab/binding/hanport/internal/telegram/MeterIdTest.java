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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MeterIdTest {

    @ParameterizedTest
    @CsvSource({ "4B414D31323334353637, KAM1234567", "3132333435363738, 12345678", "12345678, 12345678",
            "00FF00FF00FF, 00FF00FF00FF", "' 4711 ', 4711" })
    void showsIdsInPlainCharacters(String sent, String shown) {
        assertEquals(shown, MeterId.plain(sent));
    }

    @ParameterizedTest
    @CsvSource({ "ISK1030700000012, 00000012, true", "00000012, ISK1030700000012, true", "4711, 4711, true",
            "ISK1030700000012, 00000013, false", "ISK00000012, 00000012, false", "XYZ1030700000012, 00000012, false" })
    void aDeviceNameAndTheSerialNumberInItAreOfOneMeter(String one, String other, boolean same) {
        assertEquals(same, MeterId.areOfOneMeter(one, other));
    }

    @ParameterizedTest
    @CsvSource({ "0001, true", "X, true", "0000000000, false", "'    ', false", "'', false", "'00 00', false",
            "3030303030303030, false", "ER23, false" })
    void neitherZerosNorBlanksNorMarksAreIds(String text, boolean isId) {
        assertEquals(isId, MeterId.isId(new Text(text)));
    }
}
