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
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where a gateway hands out its meter's latest telegram as it came, and how often it may be asked.
 *
 * @param uri http or https, with a host, without user and password
 * @param login user and password; empty where the gateway asks for none
 * @param pause the shortest time between an answer and the next request, longer than zero
 * @param json whether JSON is what it hands out
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record HttpSettings(URI uri, Optional<HttpLogin> login, Duration pause, boolean json) {

    /** For meters that send every ten seconds, as most do that are not asked more often than they like. */
    public static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    private static final String SCHEME = "http";
    private static final String AUTHORIZATION = "Authorization";
    private static final String TIBBER_USER = "admin";

    public HttpSettings {
        if (!isHttp(uri) || uri.getHost() == null) {
            throw new IllegalArgumentException("needs an address such as http://host/path");
        } else if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("user and password are given on their own, not in the address");
        } else if (pause.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException("no pause: " + pause);
        }
    }

    /** Where a gateway hands out telegrams. */
    public HttpSettings(URI uri, Optional<HttpLogin> login, Duration pause) {
        this(uri, login, pause, false);
    }

    /**
     * A reader that hands out values.
     *
     * @param host name or address, with a port if it is not 80
     * @throws IllegalArgumentException if the host can be none
     */
    public static HttpSettings values(String host, String path, Optional<HttpLogin> login, Duration pause) {
        return new HttpSettings(uri(SCHEME, host, path, Optional.empty()), login, pause, true);
    }

    /**
     * The bridge of a Tibber Pulse IR with its web server left on; the Pulse P1, HAN and KM have none.
     *
     * @param host name or address, with a port if it is not 80
     * @param node the number of the Pulse, 1 for the first
     * @param password the one printed on the bridge
     * @throws IllegalArgumentException if the host can be none
     */
    public static HttpSettings tibberPulse(String host, int node, String password, Duration pause) {
        return new HttpSettings(uri(SCHEME, host, "/data.json", Optional.of("node_id=" + node)),
                Optional.of(new HttpLogin(TIBBER_USER, password)), pause);
    }

    private static boolean isHttp(URI uri) {
        return SCHEME.equalsIgnoreCase(uri.getScheme()) || HttpRequest.isSecure(uri);
    }

    /** Asks for the telegram. The certificate of a gateway with https is to be one that this machine trusts. */
    HttpRequest request() {
        return HttpRequest.get(uri, login.map(known -> Map.of(AUTHORIZATION, known.authorization())).orElse(Map.of()),
                Trust.OF_THIS_MACHINE);
    }

    /** Host, port and path; what stands in the query may be a secret. */
    String place() {
        return HttpRequest.place(uri);
    }

    /** Whether this address is served by the same gateway, so that the password may be sent to it too. */
    boolean sameServer(URI other) {
        return uri.getScheme().equalsIgnoreCase(other.getScheme()) && other.getRawUserInfo() == null
                && uri.getHost().equalsIgnoreCase(other.getHost()) && HttpRequest.port(uri) == HttpRequest.port(other);
    }

    static URI uri(String scheme, String host, String path, Optional<String> query) {
        try {
            return new URI(scheme, host.strip(), path, query.orElse(null), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no host: " + host, e);
        }
    }

    @Override
    public String toString() {
        return place();
    }
}
