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
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;
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
     * @throws ConfigException if there are letters where a number belongs: text configuration is not checked by openHAB
     */
    static <T> T read(Configuration configuration, Class<T> parameters) throws ConfigException {
        try {
            return configuration.as(parameters);
        } catch (NumberFormatException e) {
            throw new ConfigException(new ConfigTrouble(Kind.NUMBER, written(e)));
        }
    }

    /** The exception quotes it, in a sentence that openHAB does not translate. */
    private static String written(NumberFormatException e) {
        String text = String.valueOf(e.getMessage());
        return text.substring(text.indexOf('"') + 1).replace("\"", "");
    }

    /** @throws ConfigException of this kind if the parameter was left out */
    static String required(String value, Kind missing) throws ConfigException {
        if (value.isBlank()) {
            throw new ConfigException(new ConfigTrouble(missing));
        }
        return value.strip();
    }
}
