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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;

/**
 * How fast this machine decodes files.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class BenchCommandTest {

    private static final String FOLDER = "src/test/resources/telegrams/";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsALineOfFiguresForEachFile() {
        List<String> files = List.of(FOLDER + "landisgyr-e360-1.p1", FOLDER + "kaifa-ma304h3e-2.hex");

        CommandRun run = CommandRun.of("bench", "--seconds", "0.05", files.get(0), files.get(1));

        assertEquals(0, run.status());
        assertEquals(List.of(), run.err());
        List<String> rows = run.out().subList(run.out().size() - 2, run.out().size());
        for (int i = 0; i < rows.size(); i++) {
            String[] figures = rows.get(i).strip().split(" +");
            assertEquals(7, figures.length);
            assertEquals(files.get(i), figures[6]);
            assertTrue(Double.parseDouble(figures[0]) <= Double.parseDouble(figures[1]), "best is at most the median");
            assertTrue(Double.parseDouble(figures[2]) > 0, "a telegram allocates its readings");
            assertTrue(Double.parseDouble(figures[5]) > 1, "decoding takes longer than the checksum alone");
        }
    }

    @Test
    void saysWhatHoldsNoTelegramAndEndsAsDecodeDoes() throws IOException {
        Path noise = Files.writeString(folder.resolve("noise.p1"), "nothing");
        Path missing = folder.resolve("missing.p1");

        CommandRun run = CommandRun.of("bench", "--seconds", "0.05", noise.toString(), missing.toString());

        assertEquals(3, run.status());
        assertEquals(List.of(noise + ": no telegram in the file", missing + ": cannot be read: no such file"),
                run.err());
    }

    @Test
    void saysWhyATelegramCannotBeRead() throws IOException {
        byte[] key = new byte[16];
        byte[] list = GoldenTelegram.named("sagemcom-xt211-1.hex").bytes();
        Path sealed = Files.write(folder.resolve("sealed.bin"),
                new CipheringEncoder(key, key, "SAG12345".getBytes(StandardCharsets.US_ASCII), 0x30).seal(list, 1));

        CommandRun run = CommandRun.of("bench", "--seconds", "0.05", sealed.toString());

        assertEquals(3, run.status());
        assertEquals(List.of(sealed + ": The meter encrypts its telegrams. Ask the grid company for the key, and "
                + "enter it. (--keys)"), run.err());
    }

    @Test
    void measuresForSomeTime() {
        assertEquals(2, CommandRun.of("bench", "--seconds", "0", "any.p1").status());
        assertEquals(2, CommandRun.of("bench").status());
    }
}
