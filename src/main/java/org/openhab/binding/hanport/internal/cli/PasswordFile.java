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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A password in a file of one line, since every user of the machine sees the command line.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class PasswordFile {

    private PasswordFile() {
    }

    /**
     * The password; empty if there is no file.
     *
     * @param option that names the file
     * @throws IOException if the file cannot be read, or has not one line; the text names the option
     */
    static Optional<String> read(String option, @Nullable Path file) throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
            if (lines.size() != 1) {
                throw new IOException("expected one line with the password, not " + lines.size() + " lines");
            }
            return Optional.of(lines.get(0));
        } catch (IOException e) {
            throw new IOException(option + " " + file + ": " + FileProblem.text(e), e);
        }
    }
}
