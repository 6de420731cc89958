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
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.values.MappingException;
import org.openhab.binding.hanport.internal.values.ValueMapping;

import picocli.CommandLine.Option;

/**
 * What the values of a reader mean that hands out no telegrams.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MappingOption {

    @Option(names = "--mapping", paramLabel = "NAME", //
            description = "What the values mean that the address of --http hands out: p1ib, amsreader, youless, zap, "
                    + "zap-values; or that are published on the topic of --mqtt: p1ib, amsreader; or a file of your "
                    + "own.")
    private String mapping = "";

    /**
     * The options for a place of this kind. A mapping of one's own goes before one that is shipped under the same name.
     *
     * @throws IOException if there is such a file and it is no mapping, or cannot be read
     * @throws IllegalArgumentException if there is no such mapping, or the place has no values
     */
    StreamOptions applied(StreamOptions options, SourceKind place) throws IOException {
        if (mapping.isEmpty()) {
            return options;
        } else if (place != SourceKind.HTTP && place != SourceKind.MQTT) {
            throw new IllegalArgumentException("--mapping is for --http and --mqtt");
        } else if (!Files.exists(Path.of(mapping))) {
            return options.withValues(
                    place == SourceKind.MQTT ? ValueMapping.published(mapping) : ValueMapping.shipped(mapping));
        }
        try {
            return options.withValues(ValueMapping.parse(Files.readString(Path.of(mapping))));
        } catch (MappingException e) {
            throw new IOException("--mapping " + mapping + ": " + e.getMessage(), e);
        }
    }
}
