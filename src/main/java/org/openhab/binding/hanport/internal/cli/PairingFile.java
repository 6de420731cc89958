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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.Pairing;

/**
 * Keeps it in a file of one line that a meter's button was pressed; without a file, as long as the program runs.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PairingFile implements Pairing.Memory {

    private final @Nullable Path file;

    PairingFile(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public Optional<Pairing> load() {
        Path present = file;
        try {
            return present == null || !Files.exists(present) ? Optional.empty()
                    : Pairing.parse(Files.readString(present).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("--pairing-file " + present, e);
        }
    }

    @Override
    public void save(Pairing pairing) {
        Path present = file;
        try {
            if (present != null) {
                // others have no business with it, so it belongs to nobody else before anything stands in it
                Files.deleteIfExists(present);
                Path secret = Files.createTempFile(present.toAbsolutePath().getParent(), "pairing", null);
                Files.writeString(secret, pairing.written());
                Files.move(secret, present);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("--pairing-file " + present, e);
        }
    }

    @Override
    public void forget() {
        Path present = file;
        try {
            if (present != null) {
                Files.deleteIfExists(present);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("--pairing-file " + present, e);
        }
    }
}
