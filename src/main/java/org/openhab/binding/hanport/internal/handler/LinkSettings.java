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
package org.openhab.binding.hanport.internal.handler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.insight.liveness.Pace;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.Rhythm;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;
import org.openhab.core.config.core.Configuration;

/**
 * What all bridges can be told about their link.
 *
 * @param fixedTimeout how long the link may be silent; empty: as long as {@link Pace} says
 * @param stream what the bytes do not tell by themselves, keys among it
 * @param layoutFile path of a file with lists of the user's own, which has not been read yet; empty for none
 * @param mappingFile path of a file that tells what a reader's values mean; the same
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LinkSettings(Optional<Duration> fixedTimeout, StreamOptions stream, String layoutFile,
        String mappingFile) {

    /** The parameters as openHAB hands them over. */
    public static final class Parameters {
        public @Nullable Integer timeout;
        public boolean acceptMissingChecksum;
        public String key = "";
        public String authenticationKey = "";
        public int normalTimeOffset = CENTRAL_EUROPE;
        public String layoutFile = "";
        public String mappingFile = "";
    }

    /** Hours that normal time is ahead of UTC. */
    private static final int CENTRAL_EUROPE = 1;

    /**
     * Reads no file, so it never blocks.
     *
     * @throws ConfigException if one of the parameters cannot be what it is for
     */
    public static LinkSettings of(Configuration configuration) throws ConfigException {
        Parameters parameters = Parameter.read(configuration, Parameters.class);
        Optional<Integer> seconds = Optional.ofNullable(parameters.timeout);
        if (seconds.isPresent() && seconds.get() <= 0) {
            throw new ConfigException(new ConfigTrouble(Kind.TIMEOUT, seconds.get()));
        }
        StreamOptions stream = StreamOptions.DEFAULT.withAcceptMissingChecksum(parameters.acceptMissingChecksum)
                .withKeys(MeterKeys.of(parameters.key, parameters.authenticationKey))
                .withNormalTime(normalTime(parameters.normalTimeOffset));
        return new LinkSettings(seconds.map(Duration::ofSeconds), stream, parameters.layoutFile.strip(),
                parameters.mappingFile.strip());
    }

    private static ZoneOffset normalTime(int hours) throws ConfigException {
        return StreamOptions.normalTime(hours)
                .orElseThrow(() -> new ConfigException(new ConfigTrouble(Kind.NORMAL_TIME, hours)));
    }

    /** Whether there is a file to be read. */
    boolean hasFiles() {
        return !layoutFile.isEmpty() || !mappingFile.isEmpty();
    }

    /**
     * Reads the files, which may block.
     *
     * @return the options with what they describe
     * @throws ConfigException if one cannot be read, or is none
     */
    StreamOptions streamWithFiles() throws ConfigException {
        StreamOptions lists = layoutFile.isEmpty() ? stream : stream.withOwnLists(read(layoutFile, Kind.LAYOUT_FILE));
        return mappingFile.isEmpty() ? lists : lists.withValues(read(mappingFile, Kind.MAPPING_FILE));
    }

    private static String read(String file, Kind unreadable) throws ConfigException {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new ConfigException(new ConfigTrouble(unreadable, file));
        }
    }

    /** How long this link may be silent. */
    public Duration timeout(Rhythm rhythm) {
        return fixedTimeout.orElseGet(() -> Pace.limit(rhythm));
    }
}
