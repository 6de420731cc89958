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
import java.io.PrintWriter;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.MeterKeys;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where the keys of meters that encrypt are to be found: in a file, since every user of the machine sees the command
 * line.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class KeyOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--keys", paramLabel = "FILE", //
            description = "Keys of meters that encrypt: lines \"NAME KEY AUTHKEY\". NAME is the file or place that is "
                    + "read, or '*'; '-' is for no AUTHKEY.")
    private @Nullable Path path;

    private KeyFile keys = new KeyFile();

    /**
     * Reads the file, if one is given.
     *
     * @throws ParameterException if it cannot be read or a line of it gives no key
     */
    void read() {
        Path given = path;
        try {
            keys = given == null ? new KeyFile() : new KeyFile(given);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--keys " + given + ": " + FileProblem.text(e));
        }
    }

    /** The keys for a file or place. */
    MeterKeys of(String name) {
        return keys.keysOf(name);
    }

    /** Tells of each line that has named nothing. */
    void tellUnused(PrintWriter err) {
        for (int line : keys.unused()) {
            err.println("--keys " + path + ": line " + line + " is not used: it names nothing that was read");
        }
    }
}
