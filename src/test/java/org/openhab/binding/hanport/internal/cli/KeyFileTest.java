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
package org.openhab.binding.hanport.internal.cli;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files with keys, good and bad, and that keys are never shown.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class KeyFileTest {

    private static final String KEY = "00112233445566778899AABBCCDDEEFF";
    private static final String OTHER_KEY = "0f0e0d0c0b0a09080706050403020100";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsKeysWithAndWithoutAuthentication() throws IOException {
        KeyFile keys = keyFile("# a remark\n\n/a b/c.bin " + KEY + " " + OTHER_KEY + "\nd.bin " + KEY + " -\n");

        KeyFile.Keys both = keys.keysOf("/a b/c.bin").orElseThrow();
        KeyFile.Keys one = keys.keysOf("d.bin").orElseThrow();

        assertArrayEquals(HexFormat.of().parseHex(KEY), both.encryption());
        assertArrayEquals(HexFormat.of().parseHex(OTHER_KEY), both.authentication());
        assertArrayEquals(HexFormat.of().parseHex(KEY), one.encryption());
        assertNull(one.authentication());
        assertTrue(keys.keysOf("e.bin").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "a.bin", "a.bin " + KEY, "a.bin 00 -", "a.bin " + KEY + "00 -", "a.bin " + KEY + " x",
            "a.bin xx112233445566778899AABBCCDDEEFF -", KEY + " -" })
    void refusesALineThatSaysNoKey(String line) {
        IOException refused = assertThrows(IOException.class, () -> keyFile("# first\n" + line + "\n"));

        assertEquals("line 2: expected FILE KEY AUTHKEY (or '-'), keys of 32 hexadecimal digits", refused.getMessage());
    }

    @Test
    void showsNoKey() throws IOException {
        KeyFile keys = keyFile("a.bin " + KEY + " -\nb.bin " + KEY + " " + KEY + "\n");

        assertEquals("encryption key", keys.keysOf("a.bin").orElseThrow().toString());
        assertEquals("encryption and authentication key", keys.keysOf("b.bin").orElseThrow().toString());
    }

    private KeyFile keyFile(String text) throws IOException {
        return new KeyFile(Files.writeString(folder.resolve("keys"), text));
    }
}
