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
package org.openhab.binding.hanport.internal.dlms.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * Where an odd list is read on. That no structure is looked into holds the walk to one pass, whatever comes.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class NextNameTest {

    private static final String NAME = "09060100010700ff";
    private static final String VALUE = "0600000001";

    @Test
    void goesToTheNextNameThatHasAValue() {
        AxdrReader reader = reader("6b" + NAME + "6b" + NAME + VALUE);

        assertTrue(NextName.find(reader, 1));
        assertEquals(10, reader.position());
    }

    @Test
    void looksIntoNoStructureBehindAName() {
        AxdrReader structures = reader("6b" + NAME + "020106" + "00000001" + NAME + "0101" + VALUE);

        assertFalse(NextName.find(structures, 1));
    }

    @Test
    void tellsThatBytesRanOutOnlyWhereTheyDidBefore() {
        AxdrReader reader = reader(NAME + "0984ffffffff" + NAME + VALUE);

        assertTrue(NextName.find(reader, 0));
        assertEquals(14, reader.position());
        assertFalse(reader.ranOut());
    }

    private static AxdrReader reader(String hex) {
        return new AxdrReader(Slice.of(HexFormat.of().parseHex(hex)));
    }
}
