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
import org.openhab.binding.hanport.internal.insight.liveness.Diagnosis;
import org.openhab.binding.hanport.internal.reader.KeyFault;
import org.openhab.binding.hanport.internal.reader.LayoutFault;
import org.openhab.binding.hanport.internal.reader.LinkFacts;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.core.config.core.Configuration;

/**
 * What all bridges can be told about their link.
 *
 * @param fixedTimeout how long the link may be silent; null: as long as {@link Diagnosis#usualTimeout} says
 * @param stream what the bytes do not tell by themselves, keys among it
 * @param layoutFile path of a file with lists of the user's own, which has not been read yet; empty for none
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LinkSettings(@Nullable Duration fixedTimeout, StreamOptions stream, String layoutFile) {

    /** The parameters as openHAB hands them over. */
    public static final class Parameters {
        public @Nullable Integer timeout;
        public boolean acceptMissingChecksum;
        public String key = "";
        public String authenticationKey = "";
        public int normalTimeOffset = CENTRAL_EUROPE;
        public String layoutFile = "";
    }

    /** Hours that normal time is ahead of UTC. */
    private static final int CENTRAL_EUROPE = 1;

    /**
     * Reads no file, so it never blocks.
     *
     * @throws ConfigFault if one of the parameters cannot be what it is for
     */
    public static LinkSettings of(Configuration configuration) throws ConfigFault {
        Parameters parameters = Parameter.read(configuration, Parameters.class);
        Integer seconds = parameters.timeout;
        if (seconds != null && seconds <= 0) {
            throw new ConfigFault("offline.config.timeout", seconds);
        }
        StreamOptions stream = StreamOptions.DEFAULT.withAcceptMissingChecksum(parameters.acceptMissingChecksum)
                .withKeys(keys(parameters)).withNormalTime(normalTime(parameters.normalTimeOffset));
        return new LinkSettings(seconds == null ? null : Duration.ofSeconds(seconds), stream,
                parameters.layoutFile.strip());
    }

    private static ZoneOffset normalTime(int hours) throws ConfigFault {
        return StreamOptions.normalTime(hours).orElseThrow(() -> new ConfigFault("offline.config.normal-time", hours));
    }

    /**
     * Reads the layout file, which may block.
     *
     * @return the options with the lists that it describes
     * @throws ConfigFault if it cannot be read, or is none
     */
    StreamOptions streamWithOwnLists() throws ConfigFault {
        try {
            return stream.withOwnLists(Files.readString(Path.of(layoutFile)));
        } catch (LayoutFault fault) {
            throw new ConfigFault("offline.config.layout", String.valueOf(fault.getMessage()));
        } catch (IOException | InvalidPathException e) {
            throw new ConfigFault("offline.config.layout-file", layoutFile);
        }
    }

    private static MeterKeys keys(Parameters parameters) throws ConfigFault {
        try {
            return MeterKeys.of(parameters.key, parameters.authenticationKey);
        } catch (KeyFault fault) {
            throw new ConfigFault(textKey(fault));
        }
    }

    /** What was entered is never part of the text. */
    private static String textKey(KeyFault fault) {
        boolean noHexadecimal = fault.problem() == KeyFault.Problem.NOT_HEXADECIMAL;
        if (fault.part() == KeyFault.Part.AUTHENTICATION) {
            return noHexadecimal ? "offline.config.authentication-key-digits"
                    : "offline.config.authentication-key-length";
        } else if (fault.problem() == KeyFault.Problem.MISSING) {
            return "offline.config.key-missing";
        }
        return noHexadecimal ? "offline.config.key-digits" : "offline.config.key-length";
    }

    /** How long this link may be silent. */
    public Duration timeout(LinkFacts facts) {
        return Optional.ofNullable(fixedTimeout).orElseGet(() -> Diagnosis.usualTimeout(facts));
    }
}
