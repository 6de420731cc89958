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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BlockTest {

    @Test
    void aBlockTellsItsNumberAndWhetherItIsTheLast() {
        assertEquals(Optional.of(new Block(false, 1, bytes("0f4000"))),
                Block.decode(bytes("e00000010000" + "030f4000")));
        assertEquals(Optional.of(new Block(true, 2, bytes("01"))), Block.decode(bytes("e08000020001" + "810101")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "e0", "e00000010000030f40", "e0000000000000", "e0000100000000", "e000000100008000",
            "0f000001000000" })
    void whatIsCutShortOrHasNoNumberIsNoBlock(String hex) {
        assertEquals(Optional.empty(), Block.decode(bytes(hex)));
    }

    private static Slice bytes(String hex) {
        return Slice.of(HexFormat.of().parseHex(hex));
    }
}
