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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.hanport.internal.source.Pairing;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class PairingFileTest {

    private static final Pairing PAIRING = new Pairing("5c2faf000001", "00112233445566778899AABBCCDDEEFF");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsWhatItIsGivenUntilItIsForgotten() {
        Path file = folder.resolve("meter");
        PairingFile kept = new PairingFile(file);
        assertEquals(Optional.empty(), kept.load());

        kept.save(new Pairing("5c2faf000002", "FFEEDDCCBBAA99887766554433221100"));
        kept.save(PAIRING);

        assertEquals(Optional.of(PAIRING), new PairingFile(file).load());
        kept.forget();
        assertEquals(Optional.empty(), new PairingFile(file).load());
        assertFalse(Files.exists(file));
    }

    @Test
    @EnabledOnOs({ OS.LINUX, OS.MAC })
    void nobodyElseMayReadIt() throws IOException {
        Path file = folder.resolve("meter");

        new PairingFile(file).save(PAIRING);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void keepsNothingWithoutAFile() {
        PairingFile none = new PairingFile(null);

        none.save(PAIRING);
        none.forget();

        assertEquals(Optional.empty(), none.load());
    }

    @Test
    void namesTheOptionWhereTheFileCannotBeUsed() {
        UncheckedIOException reading = assertThrows(UncheckedIOException.class, () -> new PairingFile(folder).load());
        UncheckedIOException writing = assertThrows(UncheckedIOException.class,
                () -> new PairingFile(folder.resolve("missing").resolve("meter")).save(PAIRING));

        assertEquals("--pairing-file " + folder, reading.getMessage());
        assertEquals("--pairing-file " + folder.resolve("missing").resolve("meter"), writing.getMessage());
    }
}
