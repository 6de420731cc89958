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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.core.Configuration;

/**
 * Reads parameters that users have written.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Parameter {

    private Parameter() {
    }

    /**
     * The parameters in the fields of the same name.
     *
     * @throws ConfigFault if there are letters where a number belongs: text configuration is not checked by openHAB
     */
    static <T> T read(Configuration configuration, Class<T> parameters) throws ConfigFault {
        try {
            return configuration.as(parameters);
        } catch (NumberFormatException e) {
            throw new ConfigFault("offline.config.number", String.valueOf(e.getMessage()));
        }
    }

    /** @throws ConfigFault with this text if the parameter was left out */
    static String required(String value, String key) throws ConfigFault {
        if (value.isBlank()) {
            throw new ConfigFault(key);
        }
        return value.strip();
    }
}
