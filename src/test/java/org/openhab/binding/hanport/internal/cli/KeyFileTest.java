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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.trouble.ConfigException;

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
    void readsKeysWithAndWithoutAuthentication() throws IOException, ConfigException {
        KeyFile keys = keyFile("# a remark\n\n/a b/c.bin " + KEY + "\t " + OTHER_KEY + "\nd.bin " + KEY + " -\n");

        assertEquals(MeterKeys.of(KEY, OTHER_KEY), keys.keysOf("/a b/c.bin"));
        assertEquals(MeterKeys.of(KEY, ""), keys.keysOf("d.bin"));
        assertEquals(MeterKeys.NONE, keys.keysOf("e.bin"));
    }

    @Test
    void findsAFileThatIsNamedInAnotherWay() throws IOException, ConfigException {
        Path file = Files.createFile(folder.resolve("meter.bin"));
        KeyFile keys = keyFile(folder + "/missing.bin " + OTHER_KEY + " -\n" + file + " " + KEY + " -\n");

        assertEquals(MeterKeys.of(KEY, ""), keys.keysOf(folder + "/./meter.bin"));
    }

    @Test
    void findsAFileByItsNameWithoutFolders() throws IOException, ConfigException {
        KeyFile keys = keyFile("meter.bin " + KEY + " -\n/far/away/other.bin " + OTHER_KEY + " -\n");

        assertEquals(MeterKeys.of(KEY, ""), keys.keysOf("/some/where/meter.bin"));
        assertEquals(MeterKeys.of(OTHER_KEY, ""), keys.keysOf("other.bin"));
        assertEquals(MeterKeys.NONE, keys.keysOf("/some/where/meter.bin/it"));
    }

    @Test
    void prefersTheLineThatNamesMoreExactly() throws IOException, ConfigException {
        KeyFile keys = keyFile(
                "* " + KEY + " " + KEY + "\nmeter.bin " + OTHER_KEY + " -\n/a/meter.bin " + KEY + " -\n");

        assertEquals(MeterKeys.of(KEY, ""), keys.keysOf("/a/meter.bin"));
        assertEquals(MeterKeys.of(OTHER_KEY, ""), keys.keysOf("/b/meter.bin"));
        assertEquals(MeterKeys.of(KEY, KEY), keys.keysOf("192.168.1.50:2000"));
    }

    @Test
    void tellsWhichLinesHaveNamedNothing() throws IOException {
        KeyFile keys = keyFile("# mine\na.bin " + KEY + " -\nb.bin " + KEY + " -\na.bin " + OTHER_KEY + " -\n");
        keys.keysOf("a.bin");
        keys.keysOf("c.bin");

        assertEquals(List.of(3, 4), keys.unused());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "a.bin, `expected NAME KEY AUTHKEY ('-' for no AUTHKEY; NAME is a file, a place, or '*')`",
            KEY + " -, `expected NAME KEY AUTHKEY ('-' for no AUTHKEY; NAME is a file, a place, or '*')`",
            "a.bin " + KEY + ", `expected NAME KEY AUTHKEY ('-' for no AUTHKEY; NAME is a file, a place, or '*')`",
            "a.bin 00 -, `The key must have exactly 32 hexadecimal digits, and has another number of them.`",
            "a.bin " + KEY + "00 -, `The key must have exactly 32 hexadecimal digits, and has another number of them.`",
            "a.bin " + KEY
                    + " x, `The authentication key holds a character that is no hexadecimal digit (0 to 9, A to F).`",
            "a.bin xx112233445566778899AABBCCDDEEFF -, "
                    + "`The key holds a character that is no hexadecimal digit (0 to 9, A to F).`" })
    void refusesALineThatGivesNoKey(String line, String reason) {
        IOException refused = assertThrows(IOException.class, () -> keyFile("# first\n" + line + "\n"));

        assertEquals("line 2: " + reason, refused.getMessage());
    }

    private KeyFile keyFile(String text) throws IOException {
        return new KeyFile(Files.writeString(folder.resolve("keys"), text));
    }
}
