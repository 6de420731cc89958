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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.trouble.ConfigException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where the lists of a meter are described that the table does not know.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class LayoutOption {

    /** A file is read to see all that is in it. */
    static final StreamOptions ALL = StreamOptions.DEFAULT.withAcceptMissingChecksum(true);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--layout", paramLabel = "FILE", //
            description = "Describes the lists of a DLMS meter that is not known.")
    private @Nullable Path file;

    /**
     * These options with the lists that the file describes, if one is given.
     *
     * @throws ParameterException if it cannot be read, or describes none
     */
    StreamOptions read(StreamOptions options) {
        Path path = file;
        try {
            return path == null ? options : options.withOwnLists(Files.readString(path));
        } catch (ConfigException e) {
            throw new ParameterException(spec.commandLine(), "--layout " + path + ": " + e.getMessage());
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--layout " + path + ": " + FileProblem.text(e));
        }
    }
}
