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

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.LinkHealth;
import org.openhab.core.config.core.Configuration;

/**
 * What all bridges can be told about their link.
 *
 * @param fixedTimeout how long the link may be silent; null: as long as {@link LinkHealth#usualTimeout()} says
 * @param acceptMissingChecksum take P1 telegrams that lack their checksum
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record LinkSettings(@Nullable Duration fixedTimeout, boolean acceptMissingChecksum) {

    /** The parameters as openHAB hands them over. */
    public static final class Parameters {
        public @Nullable Integer timeout;
        public boolean acceptMissingChecksum;
    }

    /** @throws ConfigFault if the timeout is no number of seconds greater than zero */
    public static LinkSettings of(Configuration configuration) throws ConfigFault {
        Parameters parameters = Parameter.read(configuration, Parameters.class);
        Integer seconds = parameters.timeout;
        if (seconds != null && seconds <= 0) {
            throw new ConfigFault("offline.config.timeout", seconds);
        }
        return new LinkSettings(seconds == null ? null : Duration.ofSeconds(seconds), parameters.acceptMissingChecksum);
    }

    /** How long this link may be silent. */
    public Duration timeout(LinkHealth health) {
        return Optional.ofNullable(fixedTimeout).orElseGet(health::usualTimeout);
    }
}
