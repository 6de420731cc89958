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
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where a gateway hands out its meter's latest telegram as it came, and how often it may be asked.
 *
 * @param uri http, with a host, without user and password
 * @param login user and password; empty where the gateway asks for none
 * @param pause the shortest time between an answer and the next request, longer than zero
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record HttpSettings(URI uri, Optional<HttpLogin> login, Duration pause) {

    /** For meters that send every ten seconds, as most do that are not asked more often than they like. */
    public static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    private static final String SCHEME = "http";
    private static final String TIBBER_USER = "admin";

    public HttpSettings {
        if (!SCHEME.equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("needs an address such as http://host/path");
        } else if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("user and password are given on their own, not in the address");
        } else if (pause.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException("no pause: " + pause);
        }
    }

    /**
     * A HomeWizard P1 meter with its local API switched on. Source: HomeWizard Energy API documentation, version 1,
     * "Telegram".
     *
     * @param host name or address, with a port if it is not 80
     * @throws IllegalArgumentException if the host can be none
     */
    public static HttpSettings homeWizard(String host, Duration pause) {
        return new HttpSettings(uri(host, "/api/v1/telegram", Optional.empty()), Optional.empty(), pause);
    }

    /**
     * A Tibber Pulse bridge with its web server left on.
     *
     * @param host name or address, with a port if it is not 80
     * @param node the number of the Pulse, 1 for the first
     * @param password the one printed on the bridge
     * @throws IllegalArgumentException if the host can be none
     */
    public static HttpSettings tibberPulse(String host, int node, String password, Duration pause) {
        return new HttpSettings(uri(host, "/data.json", Optional.of("node_id=" + node)),
                Optional.of(new HttpLogin(TIBBER_USER, password)), pause);
    }

    Optional<String> authorization() {
        return login.map(HttpLogin::authorization);
    }

    /** Host, port and path; what stands in the query may be a secret. */
    String place() {
        return uri.getRawAuthority() + uri.getRawPath();
    }

    /** Whether this address is served by the same gateway, so that the password may be sent to it too. */
    boolean sameServer(URI other) {
        return SCHEME.equalsIgnoreCase(other.getScheme()) && other.getRawUserInfo() == null
                && uri.getHost().equalsIgnoreCase(other.getHost()) && port(uri) == port(other);
    }

    static int port(URI uri) {
        return uri.getPort() < 0 ? 80 : uri.getPort();
    }

    private static URI uri(String host, String path, Optional<String> query) {
        try {
            return new URI(SCHEME, host.strip(), path, query.orElse(null), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no host: " + host, e);
        }
    }

    @Override
    public String toString() {
        return place();
    }
}
