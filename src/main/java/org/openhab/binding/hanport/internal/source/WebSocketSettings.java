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
package org.openhab.binding.hanport.internal.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where a gateway pushes its meter's bytes over a WebSocket.
 *
 * @param uri ws or wss, with a host, without user and password
 * @param login user and password; empty where the gateway asks for none
 * @param trust whose certificate is believed where the address is one with wss
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record WebSocketSettings(URI uri, Optional<HttpLogin> login, Trust trust) {

    private static final String OPEN = "ws";
    private static final String SECURE = "wss";

    public WebSocketSettings {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals(OPEN) && !scheme.equals(SECURE) || uri.getHost() == null) {
            throw new IllegalArgumentException("needs an address such as ws://host/path");
        } else if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("user and password are given on their own, not in the address");
        }
    }

    boolean isSecure() {
        return SECURE.equalsIgnoreCase(uri.getScheme());
    }

    int port() {
        int usual = isSecure() ? 443 : 80;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    /** Host, port and path; what stands in the query may be a secret. */
    String place() {
        return HttpRequest.place(uri);
    }

    /**
     * Asks the gateway for a WebSocket. Source: RFC 6455, section 4.1.
     *
     * @param key 16 bytes by chance in Base64
     */
    byte[] request(String key) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String authorization = login.map(known -> "Authorization: " + known.authorization() + "\r\n").orElse("");
        return ("GET " + path + query + " HTTP/1.1\r\nHost: " + uri.getRawAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + key + "\r\n" + authorization + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return place();
    }
}
