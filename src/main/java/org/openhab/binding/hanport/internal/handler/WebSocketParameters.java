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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.HttpLogin;
import org.openhab.binding.hanport.internal.source.Trust;
import org.openhab.binding.hanport.internal.source.WebSocketSettings;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;

/**
 * Parameters of a bridge over a WebSocket, as openHAB hands them over.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class WebSocketParameters {

    public String url = "";
    public String user = "";
    public String password = "";

    /**
     * The address may hold a secret, so what is wrong with it is not repeated.
     *
     * @throws ConfigException if they cannot work
     */
    WebSocketSettings settings() throws ConfigException {
        String address = Parameter.required(url, Kind.WEBSOCKET_URL);
        Optional<HttpLogin> login = user.isBlank() && password.isBlank() ? Optional.empty()
                : Optional.of(new HttpLogin(user.strip(), password));
        try {
            return new WebSocketSettings(new URI(address), login, Trust.OF_THIS_MACHINE);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new ConfigException(new ConfigTrouble(Kind.WEBSOCKET_URL));
        }
    }
}
