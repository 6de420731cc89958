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

import static org.junit.jupiter.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class MeterKeysTest {

    private static final String KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String OTHER = "00112233445566778899aabbccddeeff";

    @Test
    void readsKeysAsPeopleWriteThem() throws ConfigException {
        MeterKeys keys = MeterKeys.of(KEY, "");

        assertEquals(keys, MeterKeys.of(KEY.toUpperCase(), " "));
        assertEquals(keys, MeterKeys.of(" 0F 1E 2D 3C 4B 5A 69 78 87 96 A5 B4 C3 D2 E1 F0\n", ""));
        assertEquals(keys, MeterKeys.of("0F:1E:2D:3C-4B5A6978-8796A5B4-C3D2E1F0", ""));
        assertNotEquals(keys, MeterKeys.of(OTHER, ""));
        assertNotEquals(keys, MeterKeys.of(KEY, OTHER));
        assertEquals(MeterKeys.NONE, MeterKeys.of("", " "));
    }

    @Test
    void saysWhichKeyIsNoneAndWhy() {
        assertFault(Kind.KEY_LENGTH, KEY.substring(1), "");
        assertFault(Kind.KEY_LENGTH, KEY + KEY, "");
        assertFault(Kind.KEY_DIGITS, KEY.replace('f', 'g'), "");
        assertFault(Kind.KEY_DIGITS, "0x" + KEY, "");
        assertFault(Kind.KEY_MISSING, "", KEY);
        assertFault(Kind.AUTHENTICATION_KEY_LENGTH, KEY, OTHER + "0");
        assertFault(Kind.AUTHENTICATION_KEY_DIGITS, KEY, "none");
    }

    @Test
    void showsNothingOfThem() throws ConfigException {
        ConfigException fault = assertThrows(ConfigException.class, () -> MeterKeys.of("secret", ""));

        assertEquals(new ConfigTrouble(Kind.KEY_DIGITS), fault.trouble());
        assertEquals("config.key-digits", fault.getMessage());
        assertEquals("encryption key", MeterKeys.of(KEY, "").toString());
        assertEquals("encryption and authentication key", MeterKeys.of(KEY, OTHER).toString());
        assertEquals("no key", MeterKeys.NONE.toString());
        assertFalse(StreamOptions.DEFAULT.withKeys(MeterKeys.of(KEY, OTHER)).toString().contains("1e"));
        assertEquals(MeterKeys.of(KEY, "").hashCode(), MeterKeys.of(OTHER, "").hashCode());
    }

    private static void assertFault(Kind kind, String encryption, String authentication) {
        ConfigException fault = assertThrows(ConfigException.class, () -> MeterKeys.of(encryption, authentication));

        assertEquals(new ConfigTrouble(kind), fault.trouble());
    }
}
