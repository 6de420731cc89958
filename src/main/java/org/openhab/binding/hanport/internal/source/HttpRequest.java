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
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a gateway is asked. Headers and body may hold a secret, so no text shows them.
 *
 * @param method GET or POST
 * @param uri http or https, with a host
 * @param headers those beyond what each request has
 * @param body in ASCII; empty for none
 * @param trust whose certificate is believed where the address is one with https
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record HttpRequest(String method, URI uri, Map<String, String> headers, String body, Trust trust) {

    private static final String SECURE = "https";
    private static final int USUAL_PORT = 80;
    private static final int USUAL_SECURE_PORT = 443;

    HttpRequest {
        headers = Map.copyOf(headers);
    }

    static HttpRequest get(URI uri, Map<String, String> headers, Trust trust) {
        return new HttpRequest("GET", uri, headers, "", trust);
    }

    /** Asks for the same elsewhere. */
    HttpRequest at(URI other) {
        return new HttpRequest(method, other, headers, body, trust);
    }

    static boolean isSecure(URI uri) {
        return SECURE.equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    }

    static int port(URI uri) {
        int usual = isSecure(uri) ? USUAL_SECURE_PORT : USUAL_PORT;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    /** Host, port and path; what stands in the query may be a secret. */
    static String place(URI uri) {
        return uri.getRawAuthority() + uri.getRawPath();
    }

    /** As it goes over the wire. Source: RFC 9112, section 3. */
    byte[] bytes() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        StringBuilder text = new StringBuilder(method).append(' ').append(path).append(query)
                .append(" HTTP/1.1\r\nHost: ").append(uri.getRawAuthority())
                .append("\r\nConnection: close\r\nAccept: */*\r\n");
        headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            text.append("Content-Type: application/json\r\nContent-Length: ").append(body.length()).append("\r\n");
        }
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return method + " " + place(uri);
    }
}
